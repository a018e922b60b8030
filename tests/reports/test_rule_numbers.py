"""The numbers of the rules are known outside the program, so they stay what they are."""

from app.reports.control import rules
from app.reports.rule_numbers import NUMBERS, RETIRED

GIVEN = {
    101: "person.birth_date", 102: "stay.came_from", 103: "stay.institution", 104: "stay.price",
    105: "household.twice", 106: "household.main_person", 107: "stay.decision", 108: "household.target_group",
    109: "stay.forgotten", 110: "provider.full", 111: "household.closed", 112: "stay.agreement",
    113: "person.two_households",
    201: "case.outcome", 202: "case.decided", 203: "case.purpose", 204: "case.amount_paid", 205: "case.paid",
    206: "case.complained", 207: "case.granted", 208: "case.order", 209: "case.closed", 210: "case.forgotten",
    301: "plan.goal_undated", 302: "plan.goal_twice", 303: "plan.unsigned", 304: "plan.expired",
    305: "group.coordinator", 306: "group.consent", 307: "household.two_plans", 308: "plan.made_as",
    401: "tenancy.was_municipal", 402: "tenancy.main_reason", 403: "tenancy.main_person", 404: "tenancy.birth_date",
    405: "tenancy.overlap", 406: "tenancy.renewed", 407: "tenancy.given_up", 408: "tenancy.before_use",
    409: "household.two_dwellings", 410: "tenancy.closed", 411: "dwelling.target_group", 412: "dwelling.staffing",
    501: "eviction.outcome_day", 502: "eviction.outcome", 503: "eviction.undated", 504: "eviction.order",
    505: "eviction.living_there", 506: "eviction.forgotten",
    601: "homeless.birth_date", 602: "need.birth_date",
    701: "form.question", 702: "form.answer", 703: "form.figure", 704: "form.base_year",
    705: "form.text",
    801: "figure.changed", 802: "figure.gone", 803: "figure.unlikely",
}  # fmt: skip
"""Lines are added here and never changed: each number has been printed on method sheets."""


def test_a_number_that_was_given_is_never_given_again():
    numbers = {number: key for key, number in NUMBERS.items()}
    assert len(numbers) == len(NUMBERS)
    assert {number: GIVEN[number] for number in GIVEN if number not in RETIRED} == numbers
    assert not RETIRED & set(numbers)


def test_every_rule_has_a_number_and_every_number_a_rule():
    assert [rule.key for rule in rules()] == list(NUMBERS)


def test_a_rule_is_told_without_how_many_it_is_broken_by():
    words = {rule.key: rule.words for rule in rules()}
    assert words["stay.price"] == "Opphold mangler pris"
    assert all(rule.title(2).startswith("2 ") for rule in rules())
    assert all(rule.detail.endswith(".") for rule in rules())
