"""Errors are only those the exchange workbook names; everything else that is improbable is a warning."""

import ast
from collections.abc import Iterator
from pathlib import Path

from app.services import rules

CLOSED_LIST = {
    "national-id",  # wrong control digits
    "national-id-birth",  # fødselsnummer against Fødselsdato
    "end-before-start",
    "no-main-person",
    "two-main-persons",
    "situations-overlap",
    "tenancies-overlap",
    "same-day",  # the same ID twice: records without an ID are known by their parent and day, or number
    "unknown-step",  # an unknown ID: a step that corrects one that is not there
    "negative",  # a price or a number of places below 0 is a value that cannot be read
}


FORMS = {"step.py", "loan.py", "allowance.py", "reporting.py"}
"""Rules of what is typed in the window and of sheets of our own; they refuse what cannot be, and are not asked about
the contract's sheets."""


def rules_called(severity: str) -> Iterator[str]:
    files = (file for file in Path(rules.__path__[0]).glob("*.py") if file.name not in FORMS)
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == severity:
                yield ast.literal_eval(node.args[2])


def test_the_errors_are_the_closed_list() -> None:
    assert set(rules_called("error")) == CLOSED_LIST


def test_no_rule_is_both_an_error_and_a_warning() -> None:
    assert not set(rules_called("warning")) & CLOSED_LIST
