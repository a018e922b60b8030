"""What the rules say of a tenancy, one thing wrong at a time."""

from datetime import date
from decimal import Decimal

import pytest

from app.models import Dwelling, Stay, Tenancy, TenancyNotice, TenancyReview
from app.services.findings import Finding, Severity, stopping, warning
from app.services.rules.tenancy import STOPS, TenancyFacts, review_findings, share_a_day, tenancy_findings
from app.services.rules.tenancy_notice import notice_findings
from tests.services.rules.facts import LONG_AGO, TODAY

START, UNTIL = date(2024, 1, 1), date(2026, 12, 31)
SHORT = date(2025, 12, 31)
EARMARKED = {"earmarking": "section_11_1"}


def sound(**changed: object) -> Tenancy:
    values = {
        "id": 1, "ref": "L1", "dwelling_id": 1, "household_id": 1, "start": START, "contract": "fixed",
        "contract_until": UNTIL, "was_municipal": False, "main_reason": "other", "told_binding": True,
    }  # fmt: skip
    return Tenancy(**{**values, **changed})


def other(start: date, moved_out: date | None = None, **changed: object) -> Tenancy:
    return sound(**{"id": 2, "ref": "L2", "start": start, "moved_out": moved_out, **changed})


def around(dwelling: dict[str, object] | None = None, **changed: object) -> TenancyFacts:
    home = Dwelling(**{"id": 1, "disposal": "owned", "taken_into_use": LONG_AGO, **(dwelling or {})})
    return TenancyFacts(home, **changed)


def found(tenancy: Tenancy, facts: TenancyFacts | None = None, today: date = TODAY) -> list[Finding]:
    return list(tenancy_findings(tenancy, facts or around(), today))


def rules(tenancy: Tenancy, facts: TenancyFacts | None = None, today: date = TODAY) -> list[tuple[str, str]]:
    return [(one.field, one.rule) for one in found(tenancy, facts, today)]


def errors(tenancy: Tenancy, facts: TenancyFacts | None = None) -> list[tuple[str, str]]:
    return [(one.field, one.rule) for one in found(tenancy, facts) if one.severity is Severity.ERROR]


def test_nothing_is_said_of_a_sound_tenancy() -> None:
    assert rules(sound()) == []


@pytest.mark.parametrize(
    ("changed", "field"),
    [({"contract_until": date(2023, 12, 31)}, "contract_until"), ({"moved_out": date(2023, 12, 31)}, "moved_out")],
)
def test_an_end_before_its_start_is_an_error(changed: dict[str, object], field: str) -> None:
    assert errors(sound(**changed)) == [(field, "end-before-start")]


@pytest.mark.parametrize("changed", [{"contract_until": START}, {"moved_out": START}])
def test_the_same_day_is_no_error(changed: dict[str, object]) -> None:
    assert errors(sound(**changed)) == []


@pytest.mark.parametrize(
    ("start", "moved_out", "overlap"),
    [
        (date(2020, 1, 1), START, False),  # moved out the day the other moves in
        (date(2020, 1, 1), date(2024, 1, 2), True),
        (date(2020, 1, 1), None, True),
        (UNTIL, None, True),
        (date(2026, 10, 1), None, False),
        (date(2025, 1, 1), date(2025, 1, 1), False),  # lived there on no date
    ],
)
def test_two_tenancies_in_one_dwelling_on_one_date(start: date, moved_out: date | None, overlap: bool) -> None:
    tenancy, neighbour = (
        sound(moved_out=date(2026, 10, 1) if start == date(2026, 10, 1) else None),
        other(start, moved_out),
    )
    facts = around(in_dwelling=[tenancy, neighbour])
    assert errors(tenancy, facts) == ([("start", "tenancies-overlap")] if overlap else [])
    assert share_a_day(tenancy, neighbour) is share_a_day(neighbour, tenancy) is overlap


def test_the_other_tenancy_is_told_of_by_number_and_days() -> None:
    facts = around(in_dwelling=[other(date(2020, 1, 1), date(2024, 2, 1))])
    assert "leieforhold L2 fra 01.01.2020. Der flyttet de ut 01.02.2024." in found(sound(), facts)[0].message


@pytest.mark.parametrize("moved_out", [None, date(2025, 6, 2)])
def test_the_one_that_began_first_is_told_when_it_must_be_over(moved_out: date | None) -> None:
    facts = around(in_dwelling=[other(date(2025, 6, 1))])
    told = found(sound(moved_out=moved_out), facts)[0].message
    assert told.endswith("leieforhold L2 fra 01.06.2025. Her må de ha flyttet ut senest den dagen.")


@pytest.mark.parametrize(
    ("dwelling", "changed", "expected"),
    [
        ({"taken_into_use": date(2024, 1, 2)}, {}, [("start", "before-in-use")]),
        ({"taken_into_use": START}, {}, []),
        ({"given_up": START}, {}, [("start", "past-given-up")]),
        ({"given_up": date(2026, 12, 31)}, {}, [("contract_until", "past-given-up")]),
        ({"given_up": date(2027, 1, 1)}, {}, []),
        ({"given_up": TODAY}, {"contract_until": date(2026, 11, 1)}, [("contract_until", "past-given-up")]),
        ({"given_up": date(2026, 6, 1)}, {"moved_out": date(2026, 6, 1)}, []),
        ({"given_up": date(2026, 6, 1)}, {"moved_out": date(2026, 6, 2)}, [("moved_out", "past-given-up")]),
        ({"given_up": date(2030, 1, 1)}, {"contract_until": None, "contract": "indefinite"},
         [("dwelling", "past-given-up")]),
    ],
)  # fmt: skip
def test_the_dwelling_must_be_at_disposal(
    dwelling: dict[str, object], changed: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    told = {"why_moved": "other", "moved_to": "unknown"} if "moved_out" in changed else {}
    findings = found(sound(**changed, **told), around(dwelling))
    assert [(one.field, one.rule) for one in findings if one.rule in {"before-in-use", "past-given-up"}] == expected
    assert all(one.severity is Severity.WARNING for one in findings)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"contract": None}, ("contract", "no-contract")),
        ({"contract_until": None}, ("contract_until", "no-contract-end")),
        ({"contract": "indefinite"}, ("contract_until", "indefinite-with-end")),
        ({"told_binding": None}, ("told_binding", "not-told-binding")),
        ({"told_binding": False}, ("told_binding", "not-told-binding")),
        ({"contract_until": date(2026, 12, 30)}, ("short_term", "short-without-reason")),
        ({"contract_until": SHORT, "short_term": "own_use"}, ("short_reason", "short-not-reasoned")),
        ({"contract_until": date(2024, 12, 30), "short_term": "loft", "short_reason": "Loft."},
         ("contract_until", "short-loft")),
        ({"was_municipal": None}, ("was_municipal", "no-was-municipal")),
        ({"was_municipal": False, "made_as": "renewal"}, ("was_municipal", "renewed-as-new")),
        ({"main_reason": None}, ("main_reason", "no-main-reason")),
        ({"why_moved": "bought"}, ("moved_out", "no-moved-out")),
        ({"moved_to": "owned"}, ("moved_out", "no-moved-out")),
        ({"moved_out": TODAY, "why_moved": "bought"}, ("moved_to", "no-moved-to")),
        ({"moved_out": TODAY, "moved_to": "owned"}, ("why_moved", "no-why-moved")),
        ({"signed": date(2026, 11, 21)}, ("signed", "ahead")),
    ],
)  # fmt: skip
def test_what_is_warned_of(changed: dict[str, object], expected: tuple[str, str]) -> None:
    assert expected in rules(sound(**changed))
    assert errors(sound(**changed)) == []


@pytest.mark.parametrize(
    "changed",
    [
        {"contract": "indefinite", "contract_until": None, "told_binding": None},
        {"contract_until": date(2024, 12, 31), "short_term": "loft", "short_reason": "Loft."},
        {"contract_until": SHORT, "short_term": "objective", "short_reason": "Skal rives."},
        {"contract_until": date(2024, 6, 30), "short_term": "objective", "short_reason": "Skal rives."},
        {"moved_out": TODAY, "why_moved": "renewed"},
        {"moved_out": TODAY, "why_moved": "bought", "moved_to": "owned"},
        {"made_as": "swap", "was_municipal": True},
    ],
)
def test_what_is_as_it_should_be(changed: dict[str, object]) -> None:
    assert rules(sound(**changed)) == []


@pytest.mark.parametrize(
    ("disposal", "expected"),
    [("owned", [("was_municipal", "renewed-as-new")]), ("disposal_right", [("was_municipal", "renewed-as-new")]),
     ("referral", [])],
)  # fmt: skip
def test_a_swap_is_new_to_those_who_come_from_a_referral(disposal: str, expected: list[tuple[str, str]]) -> None:
    assert rules(sound(made_as="swap"), around(left=Dwelling(disposal=disposal))) == expected


def test_of_an_indefinite_contract_with_an_early_end_only_the_end_is_odd() -> None:
    assert rules(sound(contract="indefinite", contract_until=SHORT)) == [("contract_until", "indefinite-with-end")]


def test_a_tenancy_is_not_in_its_own_way() -> None:
    new, stored = sound(id=None), sound()
    assert errors(new, around(in_dwelling=[new])) == []
    assert errors(stored, around(in_dwelling=[sound()])) == []
    assert errors(new, around(in_dwelling=[new, other(START, id=None)])) == [("start", "tenancies-overlap")]


def test_another_dwelling_before_or_after_is_nothing_to_tell() -> None:
    before = other(date(2022, 1, 1), START, dwelling_id=2)
    assert rules(sound(), around(of_household=[before])) == []


def test_a_dwelling_with_a_target_group_needs_no_main_reason() -> None:
    assert rules(sound(main_reason=None), around({"target_group": "elderly"})) == []


@pytest.mark.parametrize(
    ("dwelling", "told", "expected"),
    [
        (EARMARKED, True, []),
        ({}, True, [("short_term", "not-earmarked")]),
        (EARMARKED, None, [("told_earmarked", "not-told-earmarked")]),
    ],
)
def test_special_reasons_are_for_earmarked_dwellings(
    dwelling: dict[str, object], told: bool | None, expected: list[tuple[str, str]]
) -> None:
    tenancy = sound(contract_until=SHORT, short_term="special", short_reason="Bare ett år.", told_earmarked=told)
    assert rules(tenancy, around(dwelling)) == expected


@pytest.mark.parametrize(
    ("earlier", "short_term", "warned"),
    [
        ({"short_term": "special"}, "special", True),
        ({"short_term": "special"}, "weighty", False),
        ({"short_term": "objective"}, "special", False),
        ({"short_term": "special", "dwelling_id": 2}, "special", False),
        ({"short_term": "special", "start": SHORT}, "special", False),  # what came after is told of that one
        ({"short_term": "special", "start": START}, "special", False),
    ],
)
def test_only_one_short_lease_of_the_same_home(earlier: dict[str, object], short_term: str, warned: bool) -> None:
    tenancy = sound(contract_until=SHORT, short_term=short_term, short_reason="Bare ett år.", told_earmarked=True)
    before = other(**{"start": date(2022, 1, 1), "moved_out": START, **earlier})
    told = rules(tenancy, around(EARMARKED, of_household=[tenancy, before]))
    assert (("short_term", "second-short-lease") in told) is warned


@pytest.mark.parametrize(
    ("deposit", "guarantee", "rent", "expected"),
    [
        (60_000, None, 10_000, []),
        (60_001, None, 10_000, [("deposit", "security-too-high")]),
        (30_000, 30_001, 10_000, [("deposit", "security-too-high")]),
        (None, 60_000, 10_000, []),
        (None, 60_001, 10_000, [("guarantee", "security-too-high")]),
        (60_001, None, None, []),
    ],
)
def test_the_most_security(
    deposit: int | None, guarantee: int | None, rent: int | None, expected: list[tuple[str, str]]
) -> None:
    amounts = {
        name: None if value is None else Decimal(value)
        for name, value in (("deposit", deposit), ("guarantee", guarantee))
    }
    assert rules(sound(**amounts), around(rent=None if rent is None else Decimal(rent))) == expected


def test_amounts_below_zero_are_errors() -> None:
    assert errors(sound(deposit=Decimal(-1))) == [("deposit", "negative")]


def test_two_dwellings_at_once() -> None:
    elsewhere = other(date(2026, 1, 1), dwelling_id=2)
    assert rules(sound(), around(of_household=[elsewhere])) == [("start", "two-dwellings")]
    assert rules(sound(), around(of_household=[other(UNTIL, dwelling_id=1)])) == []


@pytest.mark.parametrize(
    ("arrived", "departed", "warned"),
    [
        (date(2023, 12, 1), START, False),
        (date(2023, 12, 1), date(2024, 1, 2), True),
        (date(2026, 11, 1), None, True),
        (date(2024, 5, 1), date(2024, 5, 1), False),  # no night
    ],
)
def test_a_stay_during_the_tenancy(arrived: date, departed: date | None, warned: bool) -> None:
    facts = around(stays=[Stay(arrived=arrived, departed=departed)])
    assert (("start", "stay-during-tenancy") in rules(sound(), facts)) is warned


def test_a_stay_after_they_moved_out() -> None:
    facts = around(stays=[Stay(arrived=date(2026, 3, 1))])
    assert rules(sound(moved_out=date(2026, 3, 1), why_moved="renewed"), facts) == []


def test_a_review_before_they_moved_in_or_to_come() -> None:
    assert [one.rule for one in review_findings(TenancyReview(day=date(2023, 1, 1)), sound(), TODAY)] == [
        "before-start"
    ]
    assert [one.rule for one in review_findings(TenancyReview(day=UNTIL), sound(), TODAY)] == ["ahead"]
    for day in (START, TODAY):
        assert not list(review_findings(TenancyReview(day=day), sound(), TODAY))


GIVEN = {"day": date(2026, 3, 10), "kind": "termination", "party": "landlord", "written": True, "reason": "Skal rives.",
         "told_protest": True}  # fmt: skip


def notice_rules(tenancy: Tenancy | None = None, **changed: object) -> list[tuple[str, str]]:
    notice, open_ended = TenancyNotice(**{**GIVEN, **changed}), sound(contract="indefinite", contract_until=None)
    return [(one.field, one.rule) for one in notice_findings(notice, tenancy or open_ended, TODAY)]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, []),
        ({"written": None}, [("written", "not-in-writing")]),
        ({"reason": None}, [("reason", "not-reasoned")]),
        ({"told_protest": False}, [("told_protest", "not-told-protest")]),
        ({"kind": "rescission", "told_protest": None}, []),
        ({"kind": "request", "reason": None, "told_protest": None}, []),
        ({"kind": "request", "written": False, "reason": None}, [("written", "not-in-writing")]),
        ({"party": "tenant", "written": None, "reason": None, "told_protest": None}, []),
        ({"expires": date(2026, 6, 30)}, []),
        ({"expires": date(2026, 6, 29)}, [("expires", "short-notice")]),
        ({"expires": date(2026, 3, 9)}, [("expires", "end-before-start")]),
        ({"protested": date(2026, 4, 10), "sued": date(2026, 7, 10)}, []),
        ({"protested": date(2026, 4, 11)}, [("protested", "late-protest")]),
        ({"protested": date(2026, 4, 10)}, [("sued", "lapsed")]),
        ({"protested": date(2026, 4, 10), "sued": date(2026, 7, 11)}, [("sued", "lapsed")]),
        ({"party": "tenant", "protested": date(2026, 4, 10)}, [("protested", "nothing-to-protest")]),
        ({"day": date(2026, 11, 21)}, [("day", "ahead")]),
        ({"kind": "request", "party": "tenant"}, [("party", "request-by-tenant")]),
        ({"withdrawn": date(2026, 3, 10)}, []),
        ({"withdrawn": TODAY}, []),
    ],
)
def test_a_notice(changed: dict[str, object], expected: list[tuple[str, str]]) -> None:
    assert notice_rules(**changed) == expected


@pytest.mark.parametrize(
    ("moved_out", "expected"),
    [(date(2026, 3, 9), [("day", "after-moved-out")]), (date(2026, 3, 10), []), (date(2026, 9, 1), [])],
)
def test_a_notice_to_those_who_have_moved_out(moved_out: date, expected: list[tuple[str, str]]) -> None:
    assert notice_rules(sound(contract="indefinite", contract_until=None, moved_out=moved_out)) == expected


def test_a_binding_contract_is_not_terminated() -> None:
    assert notice_rules(sound()) == [("kind", "binding-contract")]
    assert notice_rules(sound(told_binding=None)) == []


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2026, 3, 9), []),  # overrun: only the notice ends it
        (date(2026, 3, 10), [("expires", "contract-ends-first")]),
        (date(2026, 6, 29), [("expires", "contract-ends-first")]),
        (date(2026, 6, 30), []),
    ],
)
def test_a_notice_that_comes_too_late_to_matter(until: date, expected: list[tuple[str, str]]) -> None:
    """It makes no fixed contract last longer: three months from 10 March to the end of a month are 30 June."""
    assert notice_rules(sound(told_binding=None, contract_until=until)) == expected


def test_what_stops_in_the_window_only_warns_when_it_was_there_before() -> None:
    record = sound()
    high = warning(record, "deposit", "security-too-high", "70 000 kr er mer enn 60 000 kr.")
    higher = warning(record, "deposit", "security-too-high", "80 000 kr er mer enn 60 000 kr.")
    odd = warning(record, "start", "ahead", "Datoen ligger fram i tid.")
    assert [one.severity for one in stopping([high, odd], STOPS)] == [Severity.ERROR, Severity.WARNING]
    assert [one.severity for one in stopping([high], STOPS, [high])] == [Severity.WARNING]
    assert [one.severity for one in stopping([higher], STOPS, [high])] == [Severity.ERROR]
