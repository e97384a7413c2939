"""Pages of whoever initials, signs, numbers and sends a report."""
