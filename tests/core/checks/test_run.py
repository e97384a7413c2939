"""Running the checks of a form: what is in force, what may be cited, what earlier reports add."""

from dataclasses import replace

import pytest
from tests.core.checks.reports import check_of, form_named
from tests.forms_in_tests import observations_of

from tonghop.core.checks.model import ReportUnderCheck
from tonghop.core.checks.parameters import ParameterError
from tonghop.core.checks.run import run
from tonghop.core.forms.model import CheckSpec, Source
from tonghop.core.periods import Frequency, ReportingPeriod
from tonghop.core.sentences.render import sentence_of

SUBSET = {"kind": "subset", "part": "on_time", "whole": "received"}


def report(*checks: CheckSpec, quarter: int = 2, year: int = 2019, **figures: str) -> ReportUnderCheck:
    period = ReportingPeriod(year, Frequency.QUARTER, quarter)
    return ReportUnderCheck(form_named("kbang", *checks), observations_of(figures), period=period)


@pytest.mark.parametrize(("seen", "ground"), [(True, "letter-609"), (False, None)])
def test_only_a_source_that_was_seen_is_cited(seen: bool, ground: str | None) -> None:
    check = replace(check_of(SUBSET, "on-time"), source="letter-609")
    given = report(check, on_time="3569", received="3552")
    source = Source("letter-609", "Công văn số 609/STTTT-CNTT", seen)
    (finding,) = run(replace(given, form=replace(given.form, sources={"letter-609": source})))
    assert finding.ground == ground
    assert ("Căn cứ: Công văn số 609/STTTT-CNTT." in sentence_of(finding)) is seen


def test_findings_of_the_kinds_of_one_report_stand_heaviest_first() -> None:
    note = check_of({"kind": "subset", "severity": "note", "part": "on_time", "whole": "received"}, "note")
    error = check_of({"kind": "subset", "part": "level_4_services", "whole": "level_3_services"}, "error")
    given = report(note, error, on_time="2", received="1", level_4_services="2", level_3_services="1")
    assert [finding.code for finding in run(given)] == ["error", "note"]


def test_a_condition_may_look_at_the_last_report_and_at_the_year_before() -> None:
    grows = check_of({"kind": "expression", "holds": "received >= previous(received)"}, "grows")
    yearly = check_of(
        {"kind": "expression", "holds": "received >= same_period_last_year(received)"}, "yearly"
    )
    now = report(grows, yearly, received="100")
    last_quarter = report(quarter=1, received="120")
    year_before = report(year=2018, received="90")
    assert [finding.code for finding in run(now, (last_quarter, year_before))] == ["grows"]
    assert run(now) == ()


def test_a_parameter_written_wrongly_is_the_pack_authors_mistake() -> None:
    with pytest.raises(ParameterError, match="on-time.*'whole'"):
        run(report(check_of({"kind": "subset", "part": "on_time"}, "on-time"), on_time="1"))
