"""Consents are given, changed, withdrawn and undone; only dates that contradict each other are refused."""

from datetime import timedelta

import pytest

from app.errors import Invalid, Stale
from app.models import Consent
from app.services import consents
from app.services.consent import ConsentState
from app.storage.store import Store
from tests.services.conftest import TODAY, count, new_household
from tests.services.group.conftest import FORMED, allow, new_contact

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


@pytest.fixture
def home(store: Store) -> str:
    return new_household(store)


@pytest.fixture
def kari(store: Store) -> str:
    return new_contact(store)


def test_a_consent_is_told_with_its_state(store: Store, home: str, kari: str) -> None:
    allow(store, home, kari, scope=("housing", "economy"), remark="Ikke om helse")
    allow(store, home, kari, FORMED - timedelta(days=9), until=FORMED)
    allow(store, home, new_contact(store, "Anne", "doctor"), withdrawn=TODAY)
    told = consents.of(store, home)
    assert [(line.name, line.service, line.state) for line in told] == [
        ("Anne", "doctor", ConsentState.WITHDRAWN),
        ("Kari Dal", "nav", ConsentState.VALID),
        ("Kari Dal", "nav", ConsentState.EXPIRED),
    ]
    assert (told[1].contact, told[1].scope, told[1].remark) == (kari, ("housing", "economy"), "Ikke om helse")
    assert consents.of(store, new_household(store)) == []


@pytest.mark.parametrize(("chosen", "missing"), [((None, "K1"), "household"), (("H1", ""), "contact")])
def test_whose_and_about_whom_must_be_chosen(
    store: Store, home: str, kari: str, chosen: tuple[str | None, str], missing: str
) -> None:
    with pytest.raises(Invalid) as refused:
        consents.give(store, *chosen, {"given": TODAY})
    assert set(refused.value.problems) == {missing}


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        ({"given": None}, "given"), ({"until": YESTERDAY}, "until"), ({"given": FORMED}, "given"),
        ({"scope": ()}, "scope"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(store: Store, home: str, kari: str, values: dict[str, object], wrong: str) -> None:
    allow(store, home, kari)
    with pytest.raises(Invalid) as refused:
        consents.give(store, home, kari, {"given": TODAY, "scope": ("plan",), **values})
    assert set(refused.value.problems) == {wrong}
    assert count(store, Consent) == 1


def test_a_consent_cannot_be_moved_onto_another(store: Store, home: str, kari: str) -> None:
    first = allow(store, home, kari)
    allow(store, home, kari, TODAY)
    with pytest.raises(Invalid):
        consents.save(store, first, {"given": TODAY})


def test_what_is_odd_only_warns(store: Store, home: str, kari: str) -> None:
    saved = consents.give(store, home, kari, {"given": TOMORROW, "scope": ("plan",), "withdrawn": TODAY})
    assert set(saved.warnings) == {"given", "withdrawn"}


def test_a_consent_is_withdrawn_and_given_back(store: Store, home: str, kari: str) -> None:
    one = allow(store, home, kari)
    undo = consents.withdraw(store, one, TODAY)
    assert [line.state for line in consents.of(store, home)] == [ConsentState.WITHDRAWN]
    undo()
    assert [line.state for line in consents.of(store, home)] == [ConsentState.VALID]


def test_a_consent_withdrawn_is_given_again_the_same_day(store: Store, home: str, kari: str) -> None:
    one = allow(store, home, kari, TODAY, scope=("housing",))
    consents.withdraw(store, one, TODAY)
    consents.give(store, home, kari, {"given": TODAY, "scope": ("plan",)})
    told = [(line.id, line.state, line.scope) for line in consents.of(store, home)]
    assert told == [(one, ConsentState.VALID, ("plan",))]


def test_a_stale_save_is_refused(store: Store, home: str, kari: str) -> None:
    one = allow(store, home, kari)
    old = consents.load(store, one)
    assert (old["household"], old["contact"]) == (home, kari)
    consents.save(store, one, {"until": TOMORROW}, old["version"])
    with pytest.raises(Stale):
        consents.save(store, one, {"until": None}, old["version"])


def test_a_deleted_consent_comes_back(store: Store, home: str, kari: str) -> None:
    one = allow(store, home, kari, scope=("plan",))
    before = consents.load(store, one)
    undo = consents.delete(store, one)
    assert consents.of(store, home) == []
    undo()
    assert consents.load(store, one) == before


def test_withdrawing_leaves_no_other_consent_that_still_holds(store: Store, home: str, kari: str) -> None:
    """A consent given anew beside an old one: the resident takes back both, and one that was to begin later."""
    old, new = allow(store, home, kari), allow(store, home, kari, YESTERDAY, scope=("economy",))
    allow(store, home, kari, TOMORROW)
    allow(store, home, kari, FORMED - timedelta(days=9), until=FORMED)
    undo = consents.withdraw(store, new, TODAY)
    assert [line.withdrawn for line in consents.of(store, home)] == [TODAY, TODAY, TODAY, None]
    assert not any(line.state.shares for line in consents.of(store, home))
    undo()
    assert {line.id for line in consents.of(store, home) if line.state.shares} == {old, new}


def test_a_consent_given_after_the_day_of_withdrawal_stands(store: Store, home: str, kari: str) -> None:
    old, new = allow(store, home, kari), allow(store, home, kari, TODAY)
    consents.withdraw(store, old, YESTERDAY)
    assert [line.id for line in consents.of(store, home) if line.state.shares] == [new]


def test_withdrawing_is_about_one_contact_of_one_household(store: Store, home: str, kari: str) -> None:
    first = allow(store, home, kari)
    allow(store, home, new_contact(store, "Anne", "doctor"))
    other = new_household(store)
    allow(store, other, kari)
    consents.withdraw(store, first, TODAY)
    assert [line.state.shares for line in [*consents.of(store, home), *consents.of(store, other)]] == [
        True,
        False,
        True,
    ]
