"""Formulas of the trade: parsed from what people write, typed without figures, computed exactly.

Decides what ``round(100 * resolved / received, 2)`` means. ``evaluate`` is the definition;
``fuse`` is a fast target proved equal to it. Never runs what it is given: a formula is read
into a closed set of nodes before anything is computed.
"""
