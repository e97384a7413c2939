"""Pages by audience: reporter, signer, collector, steward, public.

Decides what a page shows and where a form leads. Never reads a model: data come from ``selectors`` and
changes go
through ``services`` of the applications.
"""
