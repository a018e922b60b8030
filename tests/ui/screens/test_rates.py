"""Rates are seen with what holds today; own values are added, corrected and deleted, the program's stay."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from app.services import rate
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens.rates_page import RatesPage
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def page(empty_office: Context, shown) -> RatesPage:
    made = RatesPage(empty_office)
    shown(made, 1150, 768)
    return made


def enter(page: RatesPage, start: str, value: str, source: str) -> None:
    page.values.start_new()
    typed(page, start=start, value=value, source=source)


def typed(page: RatesPage, **texts: str) -> None:
    form = page.values.place.current.form
    for name, text in texts.items():
        form.fields[name].editor.line.setText(text)
    form.submit()


def test_a_missing_rate_is_told_and_entered(page: RatesPage, empty_store: Store) -> None:
    page.open("policy_rate")
    assert page.list.current()["state"] == "mangler"
    enter(page, "18.09.2026", "4,0", "Norges Bank")
    assert page.list.current()["state"] == "4,0 prosent"
    assert page.list.current()["missing"] is False
    (held,) = rate.history(empty_store, "policy_rate")
    assert (held.start, held.value, held.source) == (date(2026, 9, 18), Decimal("4.0"), "Norges Bank")


def test_the_segment_counts_and_shows_what_is_missing(page: RatesPage) -> None:
    page.open(missing=True)
    shown = page.list.model.count()
    assert page.list.current()["missing"]
    page.shown.choose("all")
    assert page.list.model.count() > shown


def test_one_that_has_got_its_value_stays_in_view(page: RatesPage) -> None:
    page.open("policy_rate", missing=True)
    enter(page, "18.09.2026", "4,0", "Norges Bank")
    assert page.list.current()["ref"] == "policy_rate"


def test_a_value_goes_to_the_rate_that_was_searched_for(page: RatesPage, empty_store: Store, qtbot) -> None:
    page.open("policy_rate")
    page.search.setText("sosialhjelpsnorm")
    qtbot.waitUntil(lambda: page.list.current() is not None and page.list.current()["ref"] == "norm.single")
    enter(page, "01.01.2026", "8000", "Kommunestyret")
    assert [len(rate.history(empty_store, key)) for key in ("norm.single", "policy_rate")] == [1, 0]


def test_a_search_keeps_the_rate_in_view_while_it_is_listed(page: RatesPage, qtbot) -> None:
    page.open("norm.couple")
    for sought, shown in (("norm", "norm.couple"), ("finnes ikke", None), ("", "policy_rate")):
        page.search.setText(sought)
        qtbot.waitUntil(lambda shown=shown: (page.list.current() or {"ref": None})["ref"] == shown)
    assert page.values.isEnabled()


def test_kroner_are_read_as_they_are_written(page: RatesPage, empty_store: Store) -> None:
    page.open("norm.single")
    enter(page, "01.01.2026", "kr 7 950,50", "Lillevik kommune")
    assert rate.history(empty_store, "norm.single")[0].value == Decimal("7950.50")


def test_a_source_is_asked_for(page: RatesPage, empty_store: Store) -> None:
    page.open("norm.single")
    enter(page, "01.01.2026", "7950", "")
    assert page.values.place.current.form.fields["source"].message()
    assert rate.history(empty_store, "norm.single") == []


def test_the_programs_own_value_cannot_be_changed(page: RatesPage) -> None:
    page.open("mark_up")
    line = page.values.list.current()
    assert line["shade"] == "text3"
    assert line["source"].startswith("Fra programmet: Forskrift")
    assert page.values.source.text() == line["source"]
    assert page.values.edit_button.isHidden()
    page.values.list.activated.emit(line)
    assert page.values.place.current is None


def test_an_own_value_is_corrected(page: RatesPage, empty_store: Store) -> None:
    page.open("mark_up")
    enter(page, "01.03.2026", "0,2", "Kommunestyret")
    page.values.edit_button.click()
    typed(page, value="0,1")
    assert [held.value for held in rate.history(empty_store, "mark_up")] == [Decimal("0.1"), Decimal("0.25")]


def test_a_deleted_value_comes_back_by_angre(page: RatesPage, empty_store: Store, qtbot) -> None:
    page.open("mark_up")
    enter(page, "01.03.2026", "0,2", "Kommunestyret")
    with qtbot.waitSignal(page._context.toast_asked) as told:
        qtbot.keyClick(page.values.list.view, Qt.Key.Key_Delete)
    assert len(rate.history(empty_store, "mark_up")) == 1
    told.args[1]()
    assert len(rate.history(empty_store, "mark_up")) == 2
    assert page.values.list.model.count() == 2


def test_a_later_value_is_not_in_force_yet(page: RatesPage) -> None:
    page.open("mark_up")
    enter(page, "01.01.2027", "0,2", "Kommunestyret")
    assert page.list.current()["state"] == "0,25 prosentpoeng"
    states = [page.values.list.model.row_at(at)["state"] for at in range(2)]
    assert states == ["Gjelder senere", "Gjelder nå"]
    assert date(2027, 1, 1) > TODAY
