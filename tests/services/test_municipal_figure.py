"""Figures entered by hand."""

from decimal import Decimal

import pytest

from app.errors import Invalid, Stale
from app.models import MunicipalFigure
from app.services import municipal_figure
from app.storage.store import Store

FIGURE = {"year": 2020, "key": "temporary.households", "value": Decimal("61.5"), "origin": "KOSTRA"}


def test_a_figure_is_kept_as_it_was_written(store: Store) -> None:
    ref = municipal_figure.save(store, None, FIGURE).ref
    assert municipal_figure.load(store, ref) == {**FIGURE, "version": 1}
    municipal_figure.save(store, None, {**FIGURE, "year": 2021})
    assert [row["year"] for row in municipal_figure.rows(store)] == [2021, 2020]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"key": "temporary.unknown"}, "key"),
        ({"key": ""}, "key"),
        ({"value": None}, "value"),
        ({"year": 1899}, "year"),
        ({"year": 2101}, "year"),
        ({"value": Decimal("-0.5")}, "value"),
        ({"key": "routines.appeals_board", "value": Decimal(2)}, "value"),
        ({"key": "routines.appeals_board", "value": Decimal("0.5")}, "value"),
        ({"key": "involvement.planning", "value": Decimal(0)}, "value"),
        ({"key": "involvement.planning", "value": Decimal("3.5")}, "value"),
        ({"key": "involvement.planning", "value": Decimal(6)}, "value"),
    ],
)
def test_what_is_refused(store: Store, changed: dict, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        municipal_figure.save(store, None, {**FIGURE, **changed})
    assert set(refused.value.problems) == {field}
    assert municipal_figure.rows(store) == []


def test_one_figure_is_not_entered_twice_for_a_year(store: Store) -> None:
    ref = municipal_figure.save(store, None, FIGURE).ref
    with pytest.raises(Invalid, match="allerede ført for 2020"):
        municipal_figure.save(store, None, {**FIGURE, "value": Decimal(62)})
    municipal_figure.save(store, ref, {"value": Decimal(62)})
    assert municipal_figure.load(store, ref)["value"] == 62


def test_an_answer_is_entered_as_a_number(store: Store) -> None:
    for key, value in (("routines.appeals_board", 0), ("involvement.planning", 5)):
        ref = municipal_figure.save(store, None, {**FIGURE, "key": key, "value": Decimal(value)}).ref
        assert municipal_figure.load(store, ref)["value"] == value


def test_what_a_workbook_brought_in_may_stand_until_its_value_is_changed(store: Store) -> None:
    with store.write() as session:
        session.add(MunicipalFigure(year=2020, key="involvement.planning", value=Decimal(9)))
    (row,) = municipal_figure.rows(store)
    assert municipal_figure.save(store, str(row["id"]), {"origin": "KOSTRA"}).warnings.keys() == {"value"}
    with pytest.raises(Invalid, match="1 til 5, ikke 8"):
        municipal_figure.save(store, str(row["id"]), {"value": Decimal(8)})


def test_a_stale_write_and_an_undone_deletion(store: Store) -> None:
    saved = municipal_figure.save(store, None, FIGURE)
    municipal_figure.save(store, saved.ref, {"value": Decimal(62)}, saved.version)
    with pytest.raises(Stale) as refused:
        municipal_figure.save(store, saved.ref, {"value": Decimal(63)}, saved.version)
    assert refused.value.current["value"] == 62
    undo = municipal_figure.delete(store, saved.ref)
    assert municipal_figure.rows(store) == []
    undo()
    assert municipal_figure.load(store, saved.ref)["value"] == 62
