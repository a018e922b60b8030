"""Figures are entered by their label, and a second one for the same year is refused beside its field."""

from decimal import Decimal

import pytest

from app.services import municipal_figure as service
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.page import RecordPage
from app.ui.screens import municipal_figures_page as municipal_figures
from app.ui.screens.municipal_figures import SCREEN
from app.ui.screens.municipal_figures_page import PLAIN

CHILDREN = "Husstander med barn i midlertidig botilbud"


@pytest.fixture
def page(empty_office: Context, shown) -> RecordPage:
    made = RecordPage(empty_office, SCREEN, PLAIN)
    shown(made, 1150, 768)
    return made


def enter(page: RecordPage, label: str, year: str, value: str) -> None:
    page.start_new()
    for name, text in (("key", label), ("year", year), ("value", value)):
        page.form.fields[name].editor.line.setText(text)
    page.form.submit()


def test_a_figure_is_entered_by_its_label(page: RecordPage, empty_store: Store) -> None:
    enter(page, CHILDREN, "2019", "12")
    (row,) = service.rows(empty_store)
    assert (row["key"], row["year"], row["value"]) == ("temporary.children", 2019, Decimal(12))
    shown = page.list.current()
    assert (shown["label"], shown["year"], shown["value"]) == (CHILDREN, "2019", "12")


def test_the_same_figure_twice_for_a_year_is_refused(page: RecordPage, empty_store: Store) -> None:
    enter(page, CHILDREN, "2019", "12")
    enter(page, CHILDREN, "2019", "13")
    assert "2019" in page.form.fields["key"].message()
    assert len(service.rows(empty_store)) == 1


def test_a_figure_is_found_by_any_of_its_words() -> None:
    keys = [key for key, _label, _detail in municipal_figures.search("barn måneder")]
    assert "temporary.children_over_3_months" in keys


def test_a_count_stands_unless_the_officer_says_otherwise(page: RecordPage) -> None:
    page.start_new()
    assert page.form.fields["origin"].editor.value() is None


def test_a_figure_that_is_asked_for_is_filled_in_and_found_again(
    empty_office: Context, shown, empty_store: Store
) -> None:
    page = municipal_figures.MunicipalFiguresPage(empty_office, SCREEN)
    shown(page, 1150, 768)
    page.open(figure="temporary.children", year=2014)
    assert page.form.values()["key"] == "temporary.children"
    assert page.form.values()["year"] == 2014
    page.form.fields["value"].editor.line.setText("7")
    page.form.submit()
    page.start_new()
    page.open(figure="temporary.children", year=2014)
    assert page.form.values()["value"] == Decimal(7)
    (row,) = service.rows(empty_store)
    assert row["year"] == 2014
