"""What the rules say about one person."""

from datetime import date

import pytest

from app.models.national_id import synthetic_number
from app.services.rules.person import person_findings
from tests.services.rules.facts import ADULT, TODAY, person

NUMBER = synthetic_number(ADULT, 0)
WRONG = NUMBER[:-1] + str((int(NUMBER[-1]) + 1) % 10)


@pytest.mark.parametrize(
    ("birth", "number", "found"),
    [
        (ADULT, NUMBER, []),
        (ADULT, None, []),
        (None, NUMBER, []),
        (None, None, []),
        (ADULT, WRONG, [("error", "national_id", "national-id")]),
        (date(1980, 5, 18), NUMBER, [("error", "birth_date", "national-id-birth")]),
        (TODAY, None, []),
        (date(2026, 11, 21), None, [("warning", "birth_date", "birth-ahead")]),
    ],
)
def test_findings(birth: date | None, number: str | None, found: list[tuple[str, str, str]]) -> None:
    told = person_findings(person(birth, national_id=number), TODAY)
    assert [(finding.severity, finding.field, finding.rule) for finding in told] == found


def test_the_number_is_not_repeated_in_the_message() -> None:
    (finding,) = person_findings(person(national_id=WRONG), TODAY)
    assert WRONG not in finding.message


@pytest.mark.parametrize(
    ("remark", "protection", "told"),
    [
        ("Har hemmelig adresse", None, True),
        ("Kode 6", "none", True),
        ("Har hemmelig adresse", "strictly", False),
        ("Ringer fra nytt nummer", None, False),
        (None, None, False),
    ],
)
def test_a_remark_that_speaks_of_a_protected_address_is_told(
    remark: str | None, protection: str | None, told: bool
) -> None:
    found = person_findings(person(ADULT, remark=remark, protection=protection), TODAY)
    assert ["protection-remarked" for _finding in found] == ["protection-remarked"] * told
