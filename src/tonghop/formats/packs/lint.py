"""Lints a pack's folder."""
