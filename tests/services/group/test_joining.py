"""Who joins a group with a contact and a consent: all of it is kept, or nothing."""

from datetime import date, timedelta

import pytest

from app.errors import Invalid
from app.models import Consent, Contact, GroupMember
from app.services import consents
from app.services.group import joining, page
from app.storage.store import Store
from tests.services.conftest import TODAY, count
from tests.services.group.conftest import new_contact

NEW = {"contact.name": "Kari Dal", "contact.service": "nav"}
MEMBER = {"member.role": "økonomi", "member.start": TODAY}
CONSENT = {"consent.given": TODAY, "consent.scope": ("plan",)}


def kept(store: Store) -> tuple[int, int, int]:
    return count(store, Contact), count(store, GroupMember), count(store, Consent)


def test_a_new_contact_joins_with_a_consent(store: Store, home: str, group: str) -> None:
    saved = joining.join(store, group, None, {**NEW, **MEMBER, **CONSENT})
    (member,) = page.load(store, group).members
    assert (saved.ref, member.name, member.role) == (str(member.id), "Kari Dal", "økonomi")
    (given,) = consents.of(store, home)
    assert (given.contact, given.given, given.scope) == (member.contact, TODAY, ("plan",))


def test_a_known_contact_joins_without_a_consent(store: Store, group: str) -> None:
    kari = new_contact(store)
    joining.join(store, group, kari, {**MEMBER, "contact.name": None, "consent.given": None, "consent.scope": ()})
    assert [one.contact for one in page.load(store, group).members] == [kari]
    assert kept(store) == (1, 1, 0)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"consent.until": date(2020, 1, 1)}, "consent.until"),
        ({"consent.given": None, "consent.until": TODAY}, "consent.given"),
        ({"member.start": None}, "member.start"),
        ({"member.end": TODAY - timedelta(days=1)}, "member.end"),
        ({"contact.service": None}, "contact.service"),
        ({"contact.name": " "}, "contact.name"),
    ],
)
def test_what_is_refused_leaves_nothing_behind(store: Store, group: str, wrong: dict[str, object], field: str) -> None:
    for _time in range(2):
        with pytest.raises(Invalid) as refused:
            joining.join(store, group, None, {**NEW, **MEMBER, **CONSENT, **wrong})
        assert set(refused.value.problems) == {field}
    assert kept(store) == (0, 0, 0)


def test_a_refused_consent_adds_no_member_of_a_known_contact(store: Store, group: str) -> None:
    with pytest.raises(Invalid):
        joining.join(store, group, new_contact(store), {**MEMBER, **CONSENT, "consent.until": date(2020, 1, 1)})
    assert kept(store) == (1, 0, 0)


def test_what_is_odd_is_told_by_part(store: Store, group: str) -> None:
    saved = joining.join(
        store, group, None,
        {**NEW, "contact.phone": "abc", **MEMBER, **CONSENT, "consent.given": TODAY + timedelta(days=1)},
    )  # fmt: skip
    assert set(saved.warnings) == {"contact.phone", "consent.given"}
