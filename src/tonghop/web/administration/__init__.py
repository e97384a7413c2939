"""Pages of the administrator: people, their roles and authority, offices, imports, deletion."""
