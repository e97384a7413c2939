"""The reference page of checks says what the code says."""

from pathlib import Path

from tonghop.core.checks.describe import describe_checks
from tonghop.core.checks.kinds import KINDS
from tonghop.core.sentences.catalogue import CATALOGUE

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "checks.md"


def test_the_page_is_what_the_registry_and_the_catalogue_give() -> None:
    assert PAGE.read_text(encoding="utf-8") == describe_checks(), (
        "write the page anew: python -c 'from tonghop.core.checks.describe import describe_checks; "
        'print(describe_checks(), end="")\' > docs/reference/checks.md'
    )


def test_every_parameter_of_every_kind_is_explained_and_nothing_else() -> None:
    explained = {key for key in CATALOGUE if key.startswith(("check.", "parameter."))}
    taken = {f"check.{name}" for name in KINDS} | {
        f"parameter.{name}.{parameter}" for name, kind in KINDS.items() for parameter in kind.parameters
    }
    assert explained == taken
