"""Pages of who prepares a report: what is to do, the form, and what stands around it."""
