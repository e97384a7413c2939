"""Form versions as published: their bytes, for good."""
