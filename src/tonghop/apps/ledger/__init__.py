"""The ledger of official acts, in the database: append only."""
