"""Rows to be typed elsewhere: in order, the municipality's own wording, a tick for each."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from app.errors import Invalid
from app.models.figure_keys import figure_keys
from app.services.reporting import entry
from app.storage.store import Store


def shown(store: Store, sheet: str = "startloan") -> Sequence[str]:
    return [row.label for row in entry.rows(store, sheet, 2026) if not row.hidden]


def test_what_is_due_first_comes_first_and_every_row_is_a_figure_of_the_catalogue(store: Store) -> None:
    assert [(one.key, one.due_for(2026)) for one in entry.entries()] == [
        ("startloan", date(2027, 1, 16)), ("form_13", date(2027, 2, 15)), ("need", None),
    ]  # fmt: skip
    for one in entry.entries():
        assert entry.rows(store, one.key, 2026)
        assert all(row.key in figure_keys() for row in entry.rows(store, one.key, 2026))


def test_a_row_is_worded_hidden_and_put_back(store: Store) -> None:
    first, second, *_more = entry.rows(store, "startloan", 2026)
    entry.save(store, "startloan", first.row, {"label": "1.1 Søknader i alt", "key": first.key})
    entry.save(store, "startloan", second.row, {"label": second.label, "key": second.key, "hidden": True})
    assert shown(store)[0] == "1.1 Søknader i alt"
    assert second.label not in shown(store)
    own = entry.rows(store, "startloan", 2026)[0].record_id
    assert own is not None
    undo = entry.reset(store, own)
    assert shown(store)[0] == first.label
    undo()
    assert shown(store)[0] == "1.1 Søknader i alt"


def test_a_wording_keeps_the_rows_place_and_hidden_rows_come_last(store: Store) -> None:
    before = [row.row for row in entry.rows(store, "form_13", 2026)]
    for row in (before[2], before[0]):
        entry.save(store, "form_13", row, {"label": "Vår egen tekst"})
    assert [row.row for row in entry.rows(store, "form_13", 2026)] == before
    entry.save(store, "form_13", before[1], {"label": "Ikke i bruk", "hidden": True})
    after = [row.row for row in entry.rows(store, "form_13", 2026)]
    assert after == [before[0], *before[2:], before[1]]


def test_an_own_row_comes_after_one_that_was_placed_far_down(store: Store) -> None:
    entry.save(store, "need", None, {"label": "Langt ned", "position": 5000})
    entry.save(store, "need", None, {"label": "Etter"})
    assert shown(store, "need")[-2:] == ["Langt ned", "Etter"]


def test_an_own_row_comes_after_the_others_and_a_second_after_it(store: Store) -> None:
    before = shown(store)
    entry.save(store, "startloan", None, {"label": "Fritt felt"})
    entry.save(store, "startloan", None, {"label": "Enda et"})
    assert shown(store) == [*before, "Fritt felt", "Enda et"]
    with pytest.raises(Invalid):
        entry.save(store, "startloan", None, {"label": "Feil", "key": "no.such"})


def test_a_new_row_is_not_taken_for_a_deleted_one_that_was_typed(store: Store) -> None:
    entry.save(store, "startloan", None, {"label": "Fritt felt"})
    row = entry.rows(store, "startloan", 2026)[-1]
    assert row.record_id is not None
    entry.tick(store, 2026, row, Decimal(7))
    entry.reset(store, row.record_id)
    entry.save(store, "startloan", None, {"label": "Noe annet"})
    new = entry.rows(store, "startloan", 2026)[-1]
    assert (new.label, new.is_own, new.ticked, new.typed) == ("Noe annet", True, None, None)


def test_a_tick_keeps_what_was_typed_and_can_be_taken_back(store: Store) -> None:
    row = entry.rows(store, "form_13", 2026)[0]
    undo = entry.tick(store, 2026, row, Decimal(12))
    ticked = entry.rows(store, "form_13", 2026)[0]
    assert (ticked.ticked, ticked.typed) == (date(2026, 11, 20), 12)
    assert entry.rows(store, "form_13", 2025)[0].ticked is None
    undo()
    assert entry.rows(store, "form_13", 2026)[0].ticked is None
    entry.tick(store, 2026, row, Decimal(12))
    undo = entry.tick(store, 2026, row, None)
    assert entry.rows(store, "form_13", 2026)[0].ticked is None
    undo()
    assert entry.rows(store, "form_13", 2026)[0].typed == 12


def test_how_many_rows_are_left(store: Store) -> None:
    rows = entry.rows(store, "startloan", 2026)
    entry.tick(store, 2026, rows[0], None)
    entry.save(store, "startloan", rows[1].row, {"label": "x", "hidden": True})
    with store.read() as session:
        assert entry.left(session, "startloan", 2026) == len(rows) - 2
