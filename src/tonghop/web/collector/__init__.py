"""Pages of the collecting office."""
