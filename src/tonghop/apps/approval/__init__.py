"""Approving inside the office: initials, the signer's decision, number and date."""
