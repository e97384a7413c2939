"""Campaigns and reports on their way: who owes, what is typed, what is sent, what comes of it."""
