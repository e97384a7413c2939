"""The registry of units as files: what is shipped, and what a province lists itself."""
