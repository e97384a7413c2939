"""Report regimes and days moved by decisions, as files."""
