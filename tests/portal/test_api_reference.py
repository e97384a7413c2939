"""The page of the interface in the documentation says what OpenAPI and the table of permissions say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tonghop.api.problems import PROBLEM_TYPE
from tonghop.api.reference import write_reference
from tonghop.api.urls import interface

PAGE = Path(__file__).parents[2] / "docs/reference/api.md"
OPERATIONS = [
    pytest.param(operation, id=operation["operationId"])
    for operations in interface.get_openapi_schema()["paths"].values()
    for operation in operations.values()
]


def test_the_page_is_as_written() -> None:
    assert PAGE.read_text(encoding="utf-8") == write_reference()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_is_described_with_its_answers_and_its_errors(operation: dict[str, Any]) -> None:
    assert operation["description"].strip()
    good = [answer for status, answer in operation["responses"].items() if status < "400"]
    bad = {status: answer for status, answer in operation["responses"].items() if status >= "400"}
    assert all("content" in answer or "304" in operation["responses"] for answer in good) and good
    assert all(list(answer["content"]) == [PROBLEM_TYPE] for answer in bad.values())
    assert {"405", "429", "500"} <= bad.keys()
    assert ("401" in bad) == ("security" in operation)
