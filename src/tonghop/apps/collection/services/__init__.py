"""Use cases of collecting, each one transaction: campaigns, filling, sending, talking about rows."""
