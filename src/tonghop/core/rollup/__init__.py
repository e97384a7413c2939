"""Roll-up (tổng hợp): the figures of several offices as one, and how far they cover who owed.

``fold`` is the definition; ``model`` holds what goes in and comes out; ``consolidation`` is the
whole outcome of adding up a set of files, as the workbook and the report show it.
"""

from tonghop.core.rollup.fold import fold
from tonghop.core.rollup.model import Contribution, Coverage, RateBasis, RateSpread, RollUp, Total

__all__ = ["Contribution", "Coverage", "RateBasis", "RateSpread", "RollUp", "Total", "fold"]
