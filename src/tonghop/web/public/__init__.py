"""Pages anybody may open: the first page, and whether the portal is up."""
