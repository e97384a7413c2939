"""Pages of the form steward: forms published and to publish, how they look, what offices ask about rows."""
