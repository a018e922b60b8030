"""What the rules say about a contact, and about what it may be told."""

from datetime import date, timedelta

import pytest

from app.models import Consent, Contact
from app.services.rules.contact import consent_findings, contact_findings
from tests.services.rules.facts import TODAY

GIVEN, LATER = date(2026, 3, 1), date(2026, 10, 31)
BEFORE, TOMORROW = GIVEN - timedelta(days=1), TODAY + timedelta(days=1)


def told_of(given: date, **more: object) -> Consent:
    return Consent(given=given, **{"scope": ("plan",), **more})


@pytest.mark.parametrize(
    ("consents", "found"),
    [
        ([told_of(GIVEN)], []),
        ([told_of(GIVEN, until=GIVEN, withdrawn=GIVEN), told_of(LATER)], []),
        ([told_of(GIVEN), told_of(GIVEN)], [("error", "given", "same-day")]),
        ([told_of(GIVEN, until=BEFORE)], [("error", "until", "end-before-start")]),
        ([told_of(GIVEN, withdrawn=BEFORE)], [("warning", "withdrawn", "withdrawn-before-given")]),
        ([told_of(TOMORROW)], [("warning", "given", "ahead")]),
        ([told_of(GIVEN, scope=())], [("warning", "scope", "no-scope")]),
    ],
)
def test_of_consents(consents: list[Consent], found: list[tuple[str, str, str]]) -> None:
    assert [(one.severity, one.field, one.rule) for one in consent_findings(consents, TODAY)] == found


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, []),
        ({"phone": "02800", "email": " kari@nav.no "}, []),
        ({"phone": "912"}, ["odd-phone"]),
        ({"email": "kari@nav"}, ["odd-email"]),
        ({"email": "kari nav.no"}, ["odd-email"]),
        ({"name": "KARI  Dal"}, ["namesake"]),
        ({"name": "Kari Dal", "service": "doctor"}, []),
    ],
)
def test_of_a_contact(changed: dict[str, str], found: list[str]) -> None:
    contact = Contact(**{"name": "Per Ås", "service": "nav", **changed})
    others = [contact, Contact(name="Kari Dal", service="nav")]
    assert [one.rule for one in contact_findings(contact, others)] == found
