"""Editors: what is typed becomes a value, or is told about in words."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLabel

from app import clock
from app.models import Person, Record, Situation
from app.models.codes import codes
from app.models.fields import Field, Kind, fields_of
from app.ui.kit.editors import Editor, Unreadable, editor_for

CODES = codes(one="en", two="to", three="tre")
VALUES = {
    Kind.TEXT: "Åse & <b>",
    Kind.NOTE: "to\nlinjer",
    Kind.DAY: date(2026, 11, 20),
    Kind.MOMENT: datetime(2026, 11, 20, 14, 30),  # noqa: DTZ001  # the clock is local, without zone
    Kind.WHOLE: 1234,
    Kind.AMOUNT: Decimal("1234.50"),
    Kind.NUMBER: Decimal("0.25"),
    Kind.YES_NO: False,
    Kind.CODE: "two",
    Kind.CODES: ("one", "three"),
}
KINDS = pytest.mark.parametrize("kind", list(Kind))


def of(kind: Kind, **more: object) -> Editor:
    return editor_for(Field("field", "Felt", kind, codes=CODES, **more))


def press(qtbot, editor: Editor, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(editor.input, key)


@KINDS
def test_a_value_comes_back_as_it_was_set(qtbot, kind: Kind) -> None:
    editor = of(kind)
    qtbot.addWidget(editor)
    with qtbot.assertNotEmitted(editor.edited):
        editor.set_value(VALUES[kind])
    assert editor.value() == VALUES[kind]


@KINDS
def test_an_empty_editor_has_no_value(qtbot, kind: Kind) -> None:
    editor = of(kind)
    qtbot.addWidget(editor)
    assert editor.value() in (None, ())
    editor.set_value(VALUES[kind])
    editor.set_value(None)
    assert editor.value() in (None, ())


@KINDS
def test_what_was_typed_can_be_kept_and_put_back(qtbot, kind: Kind) -> None:
    one, other = of(kind), of(kind)
    qtbot.addWidget(one)
    qtbot.addWidget(other)
    one.set_value(VALUES[kind])
    other.set_raw(one.raw())
    assert other.value() == VALUES[kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [(Kind.DAY, "31.11.2026"), (Kind.AMOUNT, "mye"), (Kind.WHOLE, "2,5"), (Kind.NUMBER, "x")],
)
def test_what_cannot_be_read_is_kept_and_told_about(qtbot, kind: Kind, text: str) -> None:
    editor = of(kind)
    qtbot.addWidget(editor)
    qtbot.keyClicks(editor.input, text)
    with pytest.raises(Unreadable) as told:
        editor.value()
    assert str(told.value)
    assert editor.raw() == text


def test_a_date_is_moved_with_keys(qtbot) -> None:
    editor = of(Kind.DAY)
    qtbot.addWidget(editor)
    with clock.at(date(2026, 11, 30)):
        press(qtbot, editor, Qt.Key.Key_T)
        assert editor.value() == date(2026, 11, 30)
        press(qtbot, editor, Qt.Key.Key_Up)
        assert editor.value() == date(2026, 12, 1)
        press(qtbot, editor, Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        assert editor.value() == date(2026, 11, 23)


def test_a_date_is_chosen_in_the_calendar(qtbot, shown) -> None:
    editor = shown(of(Kind.DAY), 300, 60)
    editor.set_value(date(2026, 11, 20))
    editor.open_calendar()
    assert editor._calendar.month.selectedDate() == QDate(2026, 11, 20)
    with qtbot.waitSignal(editor.edited):
        editor._calendar.month.clicked.emit(QDate(2026, 11, 24))
    assert editor.value() == date(2026, 11, 24)
    assert not editor._calendar.isVisible()


def test_a_code_is_found_by_its_first_letters(qtbot) -> None:
    editor = of(Kind.CODE)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.edited):
        qtbot.keyClicks(editor.input, "tr")
    assert editor.value() == "three"


def test_an_optional_code_can_be_taken_back_and_a_required_one_not(qtbot) -> None:
    optional, required = of(Kind.CODE), of(Kind.CODE, required=True)
    qtbot.addWidget(optional)
    qtbot.addWidget(required)
    assert optional.combo.itemText(0) == "Ikke oppgitt"
    assert required.combo.itemText(0) == "En"
    assert required.value() is None


def test_headings_of_groups_cannot_be_chosen(qtbot) -> None:
    situation = editor_for(fields_of(Situation)["situation"])
    qtbot.addWidget(situation)
    item = situation.combo.model().item(0)
    assert item.text() == "Uten egen bolig"
    assert item.flags() == Qt.ItemFlag.NoItemFlags


def test_codes_are_checked_one_by_one(qtbot) -> None:
    editor = of(Kind.CODES)
    qtbot.addWidget(editor)
    with qtbot.waitSignal(editor.edited):
        editor.combo.toggle(2)
    editor.combo.toggle(0)
    assert editor.value() == ("one", "three")
    assert editor.combo.accessibleDescription() == "En, Tre"
    editor.combo.toggle(2)
    assert editor.value() == ("one",)


def test_every_field_of_the_program_has_an_editor(qtbot) -> None:
    described = [field for mapper in Record.registry.mappers for field in fields_of(mapper.class_).values()]
    assert len(described) > len(fields_of(Person))
    for field in described:
        editor = editor_for(field)
        qtbot.addWidget(editor)
        editor.set_value(None)
        assert editor.value() in {None, "", ()}, field.name


@pytest.mark.parametrize(("unit", "shown"), [("", "1\N{NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}kr"),
                                             ("kr", "1\N{NO-BREAK SPACE}234,50\N{NO-BREAK SPACE}kr"),
                                             ("kr per år", "1\N{NO-BREAK SPACE}234,50")])  # fmt: skip
def test_an_amount_says_its_period_beside_it(qtbot, unit: str, shown: str) -> None:
    editor = of(Kind.AMOUNT, unit=unit)
    qtbot.addWidget(editor)
    editor.set_value(Decimal("1234.50"))
    assert editor.raw() == shown
    assert [each.text() for each in editor.findChildren(QLabel)] == ([unit] if "per" in unit else [])


def test_a_day_without_its_year_is_this_year_s(qtbot) -> None:
    editor = of(Kind.DAY)
    qtbot.addWidget(editor)
    editor.set_raw("2.1")
    with clock.at(date(2026, 11, 20)):
        editor.tidy()
    assert editor.raw() == "02.01.2026"
    editor.set_raw("31.11")
    with clock.at(date(2026, 11, 20)), pytest.raises(Unreadable, match="November 2026 har 30 dager"):
        editor.value()
