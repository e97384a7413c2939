"""Window: the days a report covers fit the period it names.

Decides three things by counting days, both ends included: a window longer than any period of that name
(171 days called a quarter); a window whose first and last day are the same day a year apart, so that a day
is counted twice (01/10/2019 to 01/10/2020 is 367 days); and, where the pack gives the regime's cut-off
day, a window other than the regime's. A regime binds from its own first day: that is the check's
``first_day``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from tonghop.core.checks.found import on_form
from tonghop.core.checks.model import CheckKind, ReportUnderCheck
from tonghop.core.checks.parameters import Parameter, ParameterKind, number_of
from tonghop.core.findings import Argument, Finding
from tonghop.core.forms.model import CheckSpec
from tonghop.core.periods import Frequency
from tonghop.core.periods.regimes import cut_off_window
from tonghop.core.validity import Validity

MOST_DAYS = {
    Frequency.MONTH: 31,
    Frequency.QUARTER: 92,
    Frequency.HALF_YEAR: 184,
    Frequency.NINE_MONTHS: 275,
    Frequency.YEAR: 366,
}
"""The longest a period of each frequency can be; III and IV are the quarters of 92 days."""


def examine(
    spec: CheckSpec, report: ReportUnderCheck, history: Sequence[ReportUnderCheck]
) -> Iterator[Finding]:
    """Compare the printed window with the period and with the regime; silent without a window."""
    window, period = report.window, report.period
    if window is None or window.last_day is None:
        return
    n_days = days_of(window)
    shown: dict[str, Argument] = {
        "first_day": window.first_day,
        "last_day": window.last_day,
        "n_days": n_days,
        "period": period.name if period else "",
    }
    if (window.first_day.day, window.first_day.month) == (window.last_day.day, window.last_day.month) and (
        window.last_day.year > window.first_day.year
    ):
        day_too_many = {"right_last_day": window.last_day - timedelta(days=1)}
        yield on_form(spec, report, kind="window.day_twice", arguments={**shown, **day_too_many})
    elif period is not None and n_days > MOST_DAYS[period.frequency]:
        most = {"most_days": MOST_DAYS[period.frequency]}
        yield on_form(spec, report, kind="window.too_long", arguments={**shown, **most})
    if period is not None and "cut_off_day" in spec.parameters:
        right = cut_off_window(period, int(number_of(spec, "cut_off_day", "14")))
        if right != window:
            regime = {"right_first_day": right.first_day, "right_last_day": right.last_day or right.first_day}
            yield on_form(spec, report, kind="window.regime", arguments={**shown, **regime})


def days_of(window: Validity) -> int:
    """How many days a closed window has, both ends included; 0 for one still open."""
    return (window.last_day - window.first_day).days + 1 if window.last_day else 0


KIND = CheckKind(
    name="window",
    parameters={"cut_off_day": Parameter(ParameterKind.NUMBER, is_required=False)},
    examine=examine,
)
