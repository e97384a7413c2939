"""Reporting units (đơn vị báo cáo): the offices that owe reports, and what they were on any day."""

from tonghop.core.reporting_units.kinds import UnitKind
from tonghop.core.reporting_units.listed import ReportingUnit

__all__ = ["ReportingUnit", "UnitKind"]
