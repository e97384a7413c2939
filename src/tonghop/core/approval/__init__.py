"""Approving (ký): with what authority a person signs for an office, and what was signed."""
