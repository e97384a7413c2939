"""Pages of the auditor: the ledger and whether it is whole; and the receipt anybody may look at."""
