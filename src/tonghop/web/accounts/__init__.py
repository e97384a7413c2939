"""Coming in and going out: the pages of allauth that are offered, invitations, the language."""
