"""Rows as a Qt model."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from app.errors import OfficerError
from app.models import Household, Review
from app.models.fields import fields_of
from app.ui.kit.rows import Column, RowsModel, column_of

WHO = fields_of(Review)["who"]
COLUMNS = (Column("name", "Navn"), Column("days", "Dager", 80, "right"), column_of(WHO, editable=True))


@dataclass
class Line:
    name: str
    days: int
    who: str | None = None
    ref: str = ""


LINES = [Line("Ærlig Åse", 3, ref="H1"), Line("Berg, Nora", 40, "Kari", ref="H2"), Line("Ali", 3, ref="H3")]


@pytest.fixture
def model(qapp) -> RowsModel:  # Qt must be there
    made = RowsModel(COLUMNS)
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.set_rows(LINES)
    return made


def texts(model: RowsModel) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules(qtmodeltester, model: RowsModel) -> None:
    qtmodeltester.check(model)
    model.set_filter("berg")
    qtmodeltester.check(model)
    assert (model.rowCount(), model.columnCount()) == (1, len(COLUMNS))


def test_a_filter_finds_every_word_whatever_the_accents(model: RowsModel) -> None:
    model.set_filter("AASE aerl")
    assert texts(model) == ["Ærlig Åse"]
    model.set_filter("")
    assert len(texts(model)) == model.total() == 3


def test_groups_stand_above_their_rows(qtmodeltester) -> None:
    model = RowsModel(COLUMNS, group=lambda row: f"{row.days} dager")
    model.set_rows(LINES)
    assert texts(model) == ["3 dager", "Ærlig Åse", "Ali", "40 dager", "Berg, Nora"]
    assert model.group_lines() == [0, 3]
    assert model.count() == 3
    assert model.row_at(0) is None
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    qtmodeltester.check(model)


def test_only_cells_with_a_field_are_edited_and_the_value_is_stored() -> None:
    stored = []
    model = RowsModel(COLUMNS, commit=lambda row, key, value: stored.append((row.ref, key, value)))
    model.set_rows(LINES)
    assert not model.index(0, 0).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.index(0, 2).flags() & Qt.ItemFlag.ItemIsEditable
    assert model.setData(model.index(0, 2), "Per")
    assert stored == [("H1", "who", "Per")]


def test_a_refused_value_is_told() -> None:
    def refuse(*_args: object) -> None:
        raise OfficerError("Skriv et navn.")

    told = []
    model = RowsModel(COLUMNS, commit=refuse)
    model.refused = told.append
    model.set_rows(LINES)
    assert not model.setData(model.index(0, 2), "?")
    assert [str(error) for error in told] == ["Skriv et navn."]


def test_rows_may_be_mappings() -> None:
    model = RowsModel((Column("name"),))
    model.set_rows([{"name": "Ali"}])
    assert texts(model) == ["Ali"]


def test_a_described_column_is_headed_and_written_as_its_field() -> None:
    column = column_of(fields_of(Household)["target_groups"])
    assert column.title == "Målgruppe"
    assert column.show(("substance", "released")) == "Rus, Løslatt"
    assert column.show(None) == ""


def test_numbers_stand_to_the_right(model: RowsModel) -> None:
    side = model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
    assert side & Qt.AlignmentFlag.AlignRight
