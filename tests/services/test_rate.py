"""Dated rates: the shipped ones, the officer's own over them, and what is said when one is missing."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models.rate_keys import RATE_KEYS
from app.services import rate

FROM = date(2026, 6, 1)


def own(key="allowance.minimum", start=date(2026, 9, 1), value="70", **more):
    return {"key": key, "start": start, "value": Decimal(value), "source": "Vedtak i kommunestyret", **more}


def on(store, key, day):
    with store.read() as session:
        return rate.value(session, key, day)


def test_every_shipped_rate_is_declared_and_has_a_source():
    for held in rate.shipped():
        assert held.key in RATE_KEYS
        assert held.source
        assert held.value >= 0
    assert len({(held.key, held.start) for held in rate.shipped()}) == len(rate.shipped())


def test_what_is_not_public_is_not_shipped():
    kept_back = ("policy_rate", "living_costs.", "norm.", "sifo.")
    assert not [held.key for held in rate.shipped() if held.key.startswith(kept_back)]


def test_a_rate_holds_from_its_day(store):
    assert on(store, "allowance.minimum", FROM) == 63
    with pytest.raises(OfficerError, match="Minste utbetaling"):
        on(store, "allowance.minimum", FROM - timedelta(days=1))


def test_a_missing_rate_says_which_and_when(store):
    with pytest.raises(OfficerError, match=r"20\.11\.2026: Styringsrenten\. Før inn under Satser"):
        on(store, "policy_rate", date(2026, 11, 20))


def test_an_own_rate_takes_over_from_its_day(store):
    rate.save(store, None, own())
    assert on(store, "allowance.minimum", date(2026, 8, 31)) == 63
    assert on(store, "allowance.minimum", date(2026, 9, 1)) == 70


def test_an_own_rate_of_the_same_day_wins(store):
    rate.save(store, None, own(start=FROM, value="65"))
    assert on(store, "allowance.minimum", FROM) == 65
    assert [held.value for held in rate.history(store, "allowance.minimum")] == [65]


def test_a_later_shipped_rate_takes_over_from_an_own(store):
    rate.save(store, None, own(start=date(2026, 1, 1), value="60"))
    assert on(store, "allowance.minimum", date(2026, 5, 31)) == 60
    assert on(store, "allowance.minimum", FROM) == 63


def test_deleting_an_own_rate_can_be_undone(store):
    kept = int(rate.save(store, None, own(start=FROM, value="65")).ref)
    undo = rate.delete(store, kept)
    assert on(store, "allowance.minimum", FROM) == 63
    undo()
    assert on(store, "allowance.minimum", FROM) == 65


def test_a_stale_change_is_refused(store):
    saved = rate.save(store, None, own())
    rate.save(store, int(saved.ref), own(value="71", version=saved.version))
    with pytest.raises(Stale):
        rate.save(store, int(saved.ref), own(value="72", version=saved.version))
    assert rate.load(store, int(saved.ref))["value"] == 71


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"key": "made_up"}, "key"),
        ({"source": ""}, "source"),
        ({"value": Decimal(-1)}, "value"),
        ({"key": "policy_rate", "value": Decimal("100.1")}, "value"),
    ],
)
def test_what_cannot_be_a_rate_is_refused(store, wrong, field):
    with pytest.raises(Invalid) as refused:
        rate.save(store, None, {**own(), **wrong})
    assert field in refused.value.problems


def test_a_second_own_rate_of_the_same_day_is_refused(store):
    rate.save(store, None, own())
    with pytest.raises(Invalid) as refused:
        rate.save(store, None, own(value="80"))
    assert "start" in refused.value.problems


def test_all_declared_rates_are_listed_with_what_holds_today(store):
    listed = {row.declared.key: row.held for row in rate.rows(store)}
    assert list(listed) == list(RATE_KEYS)
    assert listed["policy_rate"] is None
    assert listed["husbanken.floating"].value == Decimal("4.131")
