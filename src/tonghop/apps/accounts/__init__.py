"""People of the portal: accounts, what they do in which office, authority to sign, tokens."""
