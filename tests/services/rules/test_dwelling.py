"""What the rules say about a dwelling, its times out of use and its rents."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from app.models import DisposalAgreement, Dwelling, OutOfUse, RentChange, Tenancy
from app.services.rules.dwelling import DwellingFacts, dwelling_findings, outside_disposal

TODAY = date(2026, 11, 20)
TAKEN = date(2020, 1, 1)
START = date(2024, 3, 1)
Told = list[tuple[str, str, str]]


def dwelling(**more: Any) -> Dwelling:
    values = {"address": "Storgata 14", "unit_number": "H0101", "disposal": "owned", "wheelchair": False,
              "rent": Decimal(8000), "taken_into_use": TAKEN}  # fmt: skip
    return Dwelling(ref="D1", **{**values, **more})


def told(facts: DwellingFacts) -> Told:
    return [(found.severity, found.field, found.rule) for found in dwelling_findings(facts, TODAY)]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({}, []),
        ({"unit_number": None}, []),
        ({"unit_number": "201"}, [("warning", "unit_number", "odd-unit-number")]),
        ({"given_up": TAKEN}, []),
        ({"given_up": date(2019, 12, 31)}, [("error", "given_up", "end-before-start")]),
        ({"bedrooms": 0}, []),
        ({"bedrooms": -1}, [("error", "bedrooms", "negative")]),
        ({"floor": -1}, []),  # a cellar
        ({"area": Decimal(-1)}, [("error", "area", "negative")]),
        ({"rent": None}, [("warning", "rent", "no-rent")]),
        ({"wheelchair": True, "floor": 2, "lift": False}, [("warning", "wheelchair", "wheelchair-upstairs")]),
        ({"wheelchair": True, "floor": 2, "lift": True}, []),
        ({"wheelchair": True, "floor": 1, "lift": False}, []),
        ({"wheelchair": True, "floor": 2}, []),  # not known
        ({"wheelchair": False, "floor": 2, "lift": False}, []),
        ({"given_up": date(2026, 6, 1)}, []),
        ({"earmarking": "section_11_1"}, [("warning", "earmarked", "earmarking-undecided")]),
        ({"earmarking": "section_11_1", "earmarked": TAKEN}, []),
        ({"earmarked": TAKEN}, [("warning", "earmarking", "earmarking-missing")]),
        ({"disposal": "referral"}, [("warning", "agreement", "no-agreement")]),
        ({"disposal": "rented_in"}, []),
    ],
)
def test_a_dwelling(more: dict[str, Any], found: Told) -> None:
    assert told(DwellingFacts(dwelling(**more))) == found


@pytest.mark.parametrize(
    ("kind", "disposal", "start", "end", "given_up", "found"),
    [
        ("referral", "referral", TAKEN, None, None, []),
        ("allocation", "disposal_right", TAKEN, None, None, []),
        ("rental", "rented_in", TAKEN, None, None, []),
        ("rental", "owned", TAKEN, None, None, [("warning", "agreement", "other-disposal")]),
        ("rental", "rented_in", date(2020, 2, 1), None, None, [("warning", "taken_into_use", "before-agreement")]),
        ("rental", "rented_in", TAKEN, TODAY, None, []),  # the last day
        ("rental", "rented_in", TAKEN, date(2026, 11, 18), None, [("warning", "given_up", "after-agreement")]),
        ("rental", "rented_in", TAKEN, date(2024, 12, 31), date(2025, 1, 1), []),
        ("rental", "rented_in", TAKEN, date(2024, 12, 31), date(2025, 1, 2),
         [("warning", "given_up", "after-agreement")]),
    ],
)  # fmt: skip
def test_a_dwelling_and_its_agreement(
    kind: str, disposal: str, start: date, end: date | None, given_up: date | None, found: Told
) -> None:
    agreement = DisposalAgreement(ref="V1", name="Elvegata", kind=kind, start=start, end=end)
    assert told(DwellingFacts(dwelling(disposal=disposal, given_up=given_up), agreement)) == found


def out(start: date, end: date | None = None) -> OutOfUse:
    return OutOfUse(start=start, end=end, reason="repair")


@pytest.mark.parametrize(
    ("times", "tenancies", "found"),
    [
        ([out(START, START)], [], []),
        ([out(START, date(2024, 2, 29))], [], [("error", "end", "end-before-start")]),
        ([out(START, START), out(START)], [], [("error", "start", "same-day")]),
        ([out(START), out(date(2024, 4, 1))], [], [("warning", "start", "out-of-use-overlap")]),
        ([out(date(2019, 12, 31), TAKEN)], [], [("warning", "start", "outside-disposal")]),
        ([out(START)], [Tenancy(start=TAKEN, moved_out=START)], []),
        ([out(START)], [Tenancy(start=TAKEN)], [("warning", "start", "let-meanwhile")]),
        ([out(START, START)], [Tenancy(start=START)], [("warning", "start", "let-meanwhile")]),
        ([out(START, START)], [Tenancy(start=date(2024, 3, 2))], []),
        ([out(TAKEN, START)], [], []),
    ],
)
def test_times_out_of_use(times: list[OutOfUse], tenancies: list[Tenancy], found: Told) -> None:
    assert told(DwellingFacts(dwelling(), out_of_use=times, tenancies=tenancies)) == found


def test_a_time_out_of_use_or_a_rent_from_the_day_it_was_given_up() -> None:
    for given_up, found in ((START, [("warning", "start", "outside-disposal")]), (date(2024, 3, 2), [])):
        home = dwelling(given_up=given_up)
        assert told(DwellingFacts(home, out_of_use=[out(START, START)])) == found
        assert told(DwellingFacts(home, rents=[change(START)])) == found


def test_the_same_home_twice_is_told_while_both_are_at_disposal() -> None:
    earlier = dwelling(given_up=date(2021, 1, 1))
    assert told(DwellingFacts(dwelling(taken_into_use=date(2021, 1, 1)), same_home=[earlier])) == []
    assert told(DwellingFacts(earlier, same_home=[dwelling(taken_into_use=date(2021, 1, 1))])) == []
    assert told(DwellingFacts(dwelling(), same_home=[earlier])) == [("warning", "unit_number", "same-home")]


@pytest.mark.parametrize(
    ("start", "moved_out", "given_up", "fields"),
    [
        (TAKEN, None, None, []),
        (date(2019, 12, 31), None, None, ["taken_into_use"]),
        (START, None, date(2026, 12, 1), ["given_up"]),
        (START, date(2026, 12, 1), date(2026, 12, 1), []),
        (START, date(2026, 12, 2), date(2026, 12, 1), ["given_up"]),
    ],
)
def test_a_tenancy_outside_the_dwelling(
    start: date, moved_out: date | None, given_up: date | None, fields: list[str]
) -> None:
    found = outside_disposal(dwelling(given_up=given_up), [Tenancy(start=start, moved_out=moved_out)])
    assert [finding.field for finding in found] == fields


def test_who_lives_there_or_until_when_is_told_of_a_dwelling_given_up() -> None:
    def said(moved_out: date | None) -> list[str]:
        facts = [Tenancy(start=START, moved_out=moved_out)]
        return [finding.message for finding in outside_disposal(dwelling(given_up=date(2026, 6, 1)), facts)]

    assert said(None) == ["Noen bor i boligen. Fyll ut når de flyttet ut, før boligen blir avhendet 01.06.2026."]
    assert said(TODAY) == ["Boligen har et leieforhold til 20.11.2026, og kan ikke være avhendet 01.06.2026."]
    assert not list(outside_disposal(dwelling(given_up=date(2026, 6, 1)), []))


def test_rent_that_is_only_known_from_an_adjustment_is_known() -> None:
    assert told(DwellingFacts(dwelling(rent=None), rents=[change(START)])) == []


def change(start: date, how: str = "index", notified: date | None = None, amount: int = 8200) -> RentChange:
    return RentChange(start=start, how=how, notified=notified, amount=Decimal(amount))


LET = [Tenancy(start=START)]
LET_AGAIN = [Tenancy(start=START, moved_out=date(2025, 3, 1)), Tenancy(start=date(2025, 3, 1))]


@pytest.mark.parametrize(
    ("changes", "tenancies", "found"),
    [
        ([change(TAKEN), change(TAKEN)], [], [("error", "start", "same-day")]),
        ([change(START, amount=-1)], [], [("error", "amount", "negative")]),
        ([change(START, amount=0)], [], []),
        ([change(TAKEN)], [], []),
        ([change(date(2019, 12, 31))], [], [("warning", "start", "outside-disposal")]),
        # § 4-2: a year after the rent was last set, and a month's notice in writing
        ([change(date(2025, 3, 1), "index", date(2025, 2, 1))], LET, []),
        ([change(date(2025, 2, 28), "index", date(2025, 1, 1))], LET, [("warning", "start", "index-too-early")]),
        ([change(date(2025, 3, 1), "index", date(2025, 2, 2))], LET, [("warning", "notified", "short-notice")]),
        ([change(date(2025, 6, 1), "index", date(2025, 5, 1))], LET, []),
        ([change(date(2025, 5, 31), "index", date(2025, 5, 1))], LET, [("warning", "notified", "short-notice")]),
        ([change(date(2025, 3, 1))], LET, [("warning", "notified", "no-notice")]),
        (
            [change(date(2025, 3, 1), "index", date(2025, 2, 1)), change(date(2025, 9, 1), "index", date(2025, 7, 1))],
            LET,
            [("warning", "start", "index-too-early")],
        ),
        ([change(date(2025, 3, 1))], LET_AGAIN, []),  # the rent of a new tenancy is agreed
        ([change(date(2025, 3, 1))], [], []),  # nobody rents it
        # § 4-3: claimed two years and six months after it began, in force six months after the claim
        ([change(date(2027, 3, 1), "common_rent", date(2026, 9, 1))], LET, []),
        (
            [change(date(2027, 3, 1), "common_rent", date(2026, 8, 31))],
            LET,
            [("warning", "notified", "common-rent-too-early")],
        ),
        (
            [change(date(2027, 2, 28), "common_rent", date(2026, 9, 1))],
            LET,
            [("warning", "start", "common-rent-effect")],
        ),
        ([change(date(2027, 3, 1), "common_rent")], LET, [("warning", "notified", "no-notice")]),
        ([change(date(2025, 6, 1), "agreed")], LET, []),
        (
            [
                change(date(2025, 3, 1), "index", date(2025, 2, 1)),
                change(date(2027, 3, 1), "common_rent", date(2026, 9, 1)),
            ],
            LET,
            [],  # the index is no other change
        ),
        (
            [change(date(2025, 6, 1), "agreed"), change(date(2027, 3, 1), "common_rent", date(2026, 9, 1))],
            LET,
            [("warning", "notified", "common-rent-too-early")],
        ),
    ],
)  # fmt: skip
def test_adjustments_of_the_rent(changes: list[RentChange], tenancies: list[Tenancy], found: Told) -> None:
    assert told(DwellingFacts(dwelling(), rents=changes, tenancies=tenancies)) == found
