"""Published figures to compare with, by hand and from a table."""

from decimal import Decimal

import pytest

from app.errors import Invalid
from app.services.reporting import published
from app.services.reporting.published import Cell
from app.storage.store import Store

KEY = "temporary.households"
GRIM = {"place": "9998 Grimvik", "year": 2025, "key": KEY, "value": Decimal(40)}


def test_a_figure_is_entered_once(store: Store) -> None:
    ref = published.save(store, None, GRIM).ref
    with pytest.raises(Invalid):
        published.save(store, None, GRIM)
    undo = published.delete(store, int(ref))
    assert published.rows(store) == []
    undo()
    assert [(row.place, row.value) for row in published.rows(store, KEY)] == [("9998 Grimvik", 40)]


@pytest.mark.parametrize(("field", "value"), [("key", "no.such"), ("year", 1066), ("place", None)])
def test_what_cannot_be_is_refused_beside_its_field(store: Store, field: str, value: object) -> None:
    with pytest.raises(Invalid) as refused:
        published.save(store, None, {**GRIM, field: value})
    assert field in refused.value.problems


def test_a_table_is_taken_in_and_what_cannot_be_read_is_told(store: Store) -> None:
    cells = [
        Cell(2, "9998 Grimvik", "2025", KEY, "1 240"), Cell(3, "9998 Grimvik", "2024", KEY, ".."),
        Cell(4, "9997 Sølvvik", "i fjor", KEY, "12"), Cell(5, "", "2025", KEY, "3"),
        Cell(6, "9997 Sølvvik", "2025", KEY, "8,5"),
    ]  # fmt: skip
    taken = published.take_in(store, cells, "SSB tabell 12015")
    assert taken.count == 2
    assert [problem.split(":")[0] for problem in taken.problems] == ["Rad 4", "Rad 5"]
    assert {(row.place, row.value) for row in published.rows(store)} == {
        ("9998 Grimvik", Decimal(1240)), ("9997 Sølvvik", Decimal("8.5")),
    }  # fmt: skip


def test_a_table_that_is_read_again_gives_the_new_values(store: Store) -> None:
    for value in ("40", "41"):
        published.take_in(store, [Cell(2, "9998 Grimvik", "2025", KEY, value)], "SSB")
    assert [row.value for row in published.rows(store)] == [41]
