"""Rebuilds the shipped registry of administrative units from the raw lists it comes from."""
