"""A stored number as a person sees it: number format codes, shared by every kind of spreadsheet."""
