"""The use cases that need no database: paths, clock and identity come in as arguments.

The command line, the portal and notebooks call these same functions.
"""
