"""Tổng hợp: takes in the periodic reports of a government's offices, checks them, adds them up."""
