"""Settings, routes and the entry points of the portal."""
