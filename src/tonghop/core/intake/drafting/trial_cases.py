"""Simulated cases for the candidate checks of a draft: one report each is silent in, others each speaks in.

Decides figures by what the checks say must hold, never by what they find. They are made up, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

Case = dict[str, Any]
BLANK = "blank"
_PASSES = 12
_CENT = Decimal("0.01")


def make_cases(form: Mapping[str, Any], checks: Sequence[Mapping[str, Any]]) -> dict[str, Case]:
    """The cases of a draft by file name, without suffix.

    One report answers every row and breaks no check; in the others each check is broken once, checks about
    the same rows apart. Rows they leave open are blanks, which the check of blanks tells.
    """
    rows = [
        row for section in form["sections"] for row in section.get("rows", []) if row["type"] != "heading"
    ]
    kind = form["respondents"][0]
    right = _case("đúng", 1, kind)
    right["figures"] = _answer_all(rows, form.get("codelists", {}), checks)
    right["expect"] = {"silent": [check["code"] for check in checks]}
    cases = {"mo-phong-dung": right}
    blank = [check["code"] for check in checks if check["kind"] == BLANK]
    packed: list[tuple[Case, set[str]]] = []
    together = [set(_break(check)[0]) for check in checks]
    for check in checks:
        if check["kind"] == BLANK and packed:
            continue
        figures, speaks_of = _break(check)
        case, taken = next(((one, held) for one, held in packed if held.isdisjoint(figures)), (None, set()))
        if case is None:
            case, taken = _case("sai", len(packed) + 1, kind), set()
            case["expect"] = {"findings": [{"code": code} for code in blank]}
            packed.append((case, taken))
        taken.update(*(held for held in together if not held.isdisjoint(figures)))
        case["figures"].update(figures)
        if speaks_of:
            case["expect"]["findings"].append({"code": check["code"], "indicator": speaks_of})
    cases.update({f"mo-phong-sai-{at}": case for at, (case, _) in enumerate(packed, 1)})
    return cases


def _case(what: str, number: int, kind: str) -> Case:
    return {
        "name": f"Mô phỏng {number}: số liệu {what}",
        "simulated": "yes",
        "unit": {"name": "Đơn vị Mô Phỏng", "kind": kind},
        "figures": {},
        "expect": {},
    }


def _break(check: Mapping[str, Any]) -> tuple[dict[str, str], str]:
    """Figures that break a check, and the row it then speaks of; nothing but blanks for that of blanks."""
    given = check["parameters"]
    match check["kind"]:
        case "ratio":
            return {given["rate"]: "60%", given["numerator"]: "5", given["denominator"]: "10"}, given["rate"]
        case "sum_of_parts":
            total = 2 * len(given["parts"]) + 1
            return {given["total"]: str(total), **dict.fromkeys(given["parts"], "2")}, given["total"]
        case "subset":
            return {given["whole"]: "10", given["part"]: "12"}, given["part"]
        case "range":
            row = given["indicators"][0]
            return {row: "150%"}, row
        case _:
            return {}, ""


def _answer_all(
    rows: Sequence[Mapping[str, Any]], codelists: Mapping[str, Any], checks: Sequence[Mapping[str, Any]]
) -> dict[str, str]:
    """An answer to every row, so that what the checks say must hold does."""
    numbers = {row["code"]: Decimal(2) for row in rows if row["type"] in ("count", "quantity")}
    rates = {row["code"]: Decimal(50) for row in rows if row["type"] == "rate"}
    for _ in range(_PASSES):
        for check in checks:
            _hold(check, numbers, rates)
    return dict(_written(rows, codelists, numbers, rates))


def _hold(check: Mapping[str, Any], numbers: dict[str, Decimal], rates: dict[str, Decimal]) -> None:
    """Move the figures of one check so that it holds: totals and wholes follow their parts."""
    given = check["parameters"]
    match check["kind"]:
        case "sum_of_parts" if given["total"] in numbers:
            numbers[given["total"]] = sum(
                (numbers.get(part, Decimal(0)) for part in given["parts"]), Decimal(0)
            )
        case "subset" if given["part"] in numbers and given["whole"] in numbers:
            numbers[given["whole"]] = max(numbers[given["whole"]], numbers[given["part"]])
        case "ratio" if given["rate"] in rates:
            upper, lower = numbers.get(given["numerator"]), numbers.get(given["denominator"])
            if upper is not None and lower:
                rates[given["rate"]] = (100 * upper / lower).quantize(_CENT, ROUND_HALF_UP)


def _written(
    rows: Sequence[Mapping[str, Any]],
    codelists: Mapping[str, Any],
    numbers: Mapping[str, Decimal],
    rates: Mapping[str, Decimal],
) -> Iterator[tuple[str, str]]:
    for row in rows:
        code = row["code"]
        match row["type"]:
            case "count" | "quantity":
                yield code, str(numbers[code])
            case "rate":
                plain = format(rates[code].normalize(), "f").replace(".", ",")
                yield code, f"{plain}%"
            case "pair":
                yield code, "1/2"
            case "yes_no":
                yield code, "Có"
            case "coded":
                yield code, next(iter(codelists[row["codelist"]]["codes"]))
            case "list":
                yield code, "Có danh sách kèm theo"
            case _:
                yield code, "mô phỏng"
