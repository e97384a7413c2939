"""Explanations: the mistakes and other readings that would give a wrong figure exactly.

They are searched, not written for one form. ``search`` decides how many guesses a figure can bear before
a match means nothing; ``ratios`` and ``sums`` know the mistakes people make; ``digits`` and ``remarks``
are what both need.
"""
