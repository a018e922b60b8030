"""The reporting page, as the officer uses it in January."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select

from app.models import Stay
from app.reports.check import FIGURE, Check, Named, Severity
from app.reports.indicators import stays
from app.services import municipal_figure, settings
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.strip import WarningStrip
from app.ui.screens import export_files
from app.ui.screens.export_counting import Asked
from app.ui.screens.export_ground import COUNTED, LEFT_OUT
from app.ui.screens.export_page import ExportPage


@pytest.fixture
def page(office: Context, shown, qtbot) -> Iterator[ExportPage]:
    made = ExportPage(office)
    shown(made, 1150, 768)
    settled(qtbot, office)
    return made


def settled(qtbot, office: Context) -> None:
    qtbot.waitUntil(lambda: not office.tasks.busy)


def forget_where_they_came_from(store: Store, *refs: str) -> None:
    with store.write() as session:
        for stay in session.scalars(select(Stay).where(Stay.ref.in_(refs))):
            stay.came_from = None


def values(page: ExportPage) -> dict[str, object]:
    model = page.figures.model
    return {row.ref: row.now for row in map(model.row_at, range(model.rowCount())) if row}


def test_every_household_figure_is_there_with_the_year_before(page: ExportPage) -> None:
    found = values(page)
    assert next(iter(found)) == "temporary.households"
    assert len(found) == 8
    assert found["temporary.households"] == 6
    assert found["temporary.children"] == 3
    heads = [page.figures.model.headerData(at, Qt.Orientation.Horizontal) for at in range(1, 4)]
    assert heads == ["2026", "2025", "2024"]


def test_a_year_before_the_first_record_is_not_known_rather_than_nothing(page: ExportPage) -> None:
    first = page.figures.model.row_at(0)
    assert first.before == 0  # the first case came in that year
    assert first.earlier is None
    assert page.figures.model.index(0, 3).data() == "–"


def test_an_unfinished_year_says_so(page: ExportPage) -> None:
    assert page.bar.provisional.text() == "Foreløpig, til og med 20.11.2026"
    assert page.bar.provisional.isVisible()


def test_the_figure_equals_the_list_behind_it(page: ExportPage) -> None:
    for group in page.tabs.keys():  # noqa: SIM118  # a tab bar is no mapping
        page.tabs.choose(group)
        model = page.figures.model
        for line in range(model.rowCount()):
            row = model.row_at(line)
            page.figures.select(row.ref)
            figure = page.counted().dossier.report.figures[row.ref]
            assert page.ground.records.model.total() == len(figure.records), row.ref
            if figure.unit == "households":
                assert len(figure.records) == row.now


def test_enter_on_a_figure_moves_to_its_records_and_enter_again_opens_one(
    page: ExportPage, office: Context, qtbot
) -> None:
    page.figures.view.setFocus()
    page.figures.select("temporary.children")
    QTest.keyClick(page.figures.view, Qt.Key.Key_Return)
    assert page.ground.records.view.hasFocus()
    with qtbot.waitSignal(office.navigated) as went:
        QTest.keyClick(page.ground.records.view, Qt.Key.Key_Return)
    assert went.args[0] == "household"
    assert went.args[1]["ref"].startswith("H")


def test_a_protected_household_is_named_by_its_number(page: ExportPage) -> None:
    page.figures.select("temporary.children")
    model = page.ground.records.model
    titles = [model.row_at(line).title for line in range(model.rowCount())]
    assert "Husstand 41" in titles
    assert not any("Yusuf" in title for title in titles)


def test_the_rule_that_is_chosen_counts_and_is_kept(page: ExportPage, office: Context, store: Store, qtbot) -> None:
    page.rules.age.set_value(28)
    page.rules.age.edited.emit()
    settled(qtbot, office)
    assert settings.get(store, settings.YOUNG_MAX_AGE) == 28
    assert page.counted().dossier.report.rules.young_max_age == 28


def test_another_year_and_part_is_counted(page: ExportPage, office: Context, qtbot) -> None:
    page.bar.year.earlier.click()
    settled(qtbot, office)
    assert page.counted().asked.year == 2025
    assert not page.bar.provisional.isVisible()
    page.bar.part.set_value("T3")
    page.bar.part.edited.emit()
    settled(qtbot, office)
    assert page.counted().dossier.report.period.name == "2025-T3"


def test_what_was_counted_is_kept_until_records_change(page: ExportPage, office: Context, qtbot) -> None:
    page.bar.year.step(-1)
    settled(qtbot, office)
    page.bar.year.step(1)
    assert not office.tasks.busy
    page.refresh()
    assert office.tasks.busy
    settled(qtbot, office)


def test_a_check_with_one_record_opens_it(page: ExportPage, office: Context, store: Store, qtbot) -> None:
    forget_where_they_came_from(store, "O38")
    page.refresh()
    settled(qtbot, office)
    check = next(check for check in page.checks.shown() if check.key == "stay.came_from")
    with qtbot.waitSignal(office.navigated) as went:
        page.checks.wanted.emit(check)
    assert went.args == ["stay", {"ref": "O38", "field": "came_from"}]


def test_a_check_with_several_records_lists_them(page: ExportPage, office: Context, store: Store, qtbot) -> None:
    forget_where_they_came_from(store, "O38", "O43")
    page.refresh()
    settled(qtbot, office)
    check = next(check for check in page.checks.shown() if check.key == "stay.came_from")
    page.checks.wanted.emit(check)
    assert page.ground.records.model.total() == 2


def test_a_file_is_made_where_the_officer_says(  # fixtures
    page: ExportPage, office: Context, store: Store, tmp_path: Path, monkeypatch, qtbot
) -> None:
    place = tmp_path / "rapporter"
    place.mkdir()
    monkeypatch.setattr(export_files.QFileDialog, "getExistingDirectory", lambda *_args: str(place))
    with qtbot.waitSignal(office.toast_asked) as told:
        page.bar.files["json"].click()
    settled(qtbot, office)
    assert [path.name for path in place.iterdir()] == ["boligvei-2026.json"]
    assert told.args[2] == "Åpne mappen"
    assert settings.get(store, settings.REPORT_FOLDER) == str(place)


@pytest.mark.parametrize("answer", ["both", "replace", ""])
def test_a_file_that_is_there_is_never_replaced_unasked(answer: str, tmp_path: Path, monkeypatch) -> None:
    asked = Asked(2025, "year", None)
    (tmp_path / "boligvei-2025.csv").write_text("gammel")
    monkeypatch.setattr(export_files, "choose", lambda *_args, **_more: answer)
    stem = export_files.ask_stem(tmp_path, asked, "csv", None)
    assert stem == {"both": "boligvei-2025 (2)", "replace": "boligvei-2025", "": None}[answer]


def test_an_empty_database_says_what_comes_here(empty_office: Context, shown, qtbot) -> None:
    page = ExportPage(empty_office)
    shown(page, 1150, 768)
    settled(qtbot, empty_office)
    assert page.counted().is_empty
    assert not page.bar.files["xlsx"].isEnabled()
    assert not page.figures.isVisible()


def test_a_year_before_the_first_record_has_no_figures_to_show(page: ExportPage, office: Context, qtbot) -> None:
    page.open(year=1999)
    settled(qtbot, office)
    assert page.counted().is_empty
    assert not page.bar.files["xlsx"].isEnabled()
    page.open(year=2026)
    settled(qtbot, office)
    assert page.bar.files["xlsx"].isEnabled()


def test_it_opens_at_a_figure_also_before_it_is_counted(office: Context, shown, qtbot) -> None:
    page = ExportPage(office)
    shown(page, 1150, 768)
    page.open(figure="stays.nights")
    settled(qtbot, office)
    assert page.figures.current().ref == "stays.nights"


def test_an_entered_figure_stands_beside_the_counted_one(
    page: ExportPage, office: Context, store: Store, qtbot
) -> None:
    municipal_figure.save(store, None, {"year": 2026, "key": "temporary.young", "value": Decimal(9)})
    page.refresh()
    settled(qtbot, office)
    page.figures.select("temporary.young")
    assert page.counted().dossier.report.figures["temporary.young"].value != 9
    assert page.ground._remark.isVisible()


def test_names_are_hidden_by_f9(page: ExportPage) -> None:
    assert page.ground.records.model.columns[0].personal


def test_what_was_close_to_being_counted_is_told_with_why_and_opens(
    page: ExportPage, office: Context, store: Store, qtbot
) -> None:
    forget_where_they_came_from(store, "O38")
    page.refresh()
    settled(qtbot, office)
    page.tabs.choose(stays.GROUP)
    page.figures.select("stays.after_prison")
    page.ground.parts.choose(LEFT_OUT)
    lines = page.ground.records.model
    assert lines.total() == 0  # it is looked for on the worker
    settled(qtbot, office)
    assert lines.total() == 1
    assert lines.row_at(0).detail.startswith("Mangler hvor husstanden kom fra. ")
    with qtbot.waitSignal(office.navigated) as went:
        page.ground.records.activated.emit(lines.row_at(0))
    assert went.args == ["stay", {"ref": "O38", "field": "came_from"}]


def test_another_figure_is_shown_by_what_it_counts(page: ExportPage, office: Context, qtbot) -> None:
    page.figures.select("temporary.children")
    page.ground.parts.choose(LEFT_OUT)
    page.figures.select("temporary.households")
    settled(qtbot, office)
    assert page.ground.parts.current_key() == COUNTED
    assert page.ground.records.model.total() == 6


def test_stopping_to_look_shows_what_was_counted_again(page: ExportPage, office: Context, qtbot) -> None:
    page.figures.select("temporary.children")
    page.ground.parts.choose(LEFT_OUT)
    page.progress.stopped.emit()
    settled(qtbot, office)
    assert page.ground.parts.current_key() == COUNTED
    assert page.ground.records.model.total() == 3


def test_a_figure_entered_in_place_of_the_count_opens_what_was_counted(
    page: ExportPage, office: Context, store: Store, qtbot
) -> None:
    values = {"year": 2026, "key": "temporary.households", "value": Decimal(9), "origin": "ført inn"}
    municipal_figure.save(store, None, values)
    page.refresh()
    settled(qtbot, office)
    page.figures.select("temporary.households")
    assert page.ground._value.text() == "9"
    strip = page.ground._remark.findChild(WarningStrip)
    assert strip is not None
    assert "Ført inn av kommunen. Talt i Boligvei: 6." in [one.text() for one in strip.findChildren(QLabel)]
    assert page.ground.records.model.total() == 6


def test_a_figure_that_only_was_entered_has_no_records(page: ExportPage, office: Context, store: Store, qtbot) -> None:
    municipal_figure.save(store, None, {"year": 2019, "key": "temporary.households", "value": Decimal(9)})
    page.open(year=2019, figure="temporary.households")
    settled(qtbot, office)
    assert not page.ground.parts.isVisible()
    assert page.ground.records.model.total() == 0


def test_each_check_is_shown_with_the_number_of_its_rule(
    page: ExportPage, office: Context, store: Store, qtbot
) -> None:
    forget_where_they_came_from(store, "O38", "O43")
    page.refresh()
    settled(qtbot, office)
    check = next(check for check in page.checks.shown() if check.key == "stay.came_from")
    assert check.told.startswith("Regel 102: Uten «Kom fra»")
    page.checks.wanted.emit(check)
    assert page.ground._kind.text() == "Må rettes, regel 102"


def test_odd_figures_are_listed_by_name_and_open_as_figures(page: ExportPage, office: Context, qtbot) -> None:
    named = [Named("stays.total", "Opphold", "30 nå, 10 året før"), Named("stays.nights", "Døgn", "0 nå, 9 året før")]
    check = Check("figure.changed", Severity.SHOULD, "2 tall", "", FIGURE, "2025", [one.key for one in named], named)
    page.checks.wanted.emit(check)
    assert page.ground.records.model.row_at(0).detail == "30 nå, 10 året før"
    with qtbot.waitSignal(office.navigated) as went:
        page.ground.records.activated.emit(page.ground.records.model.row_at(1))
    assert went.args == ["export", {"year": 2025, "figure": "stays.nights"}]


def test_the_records_are_counted_for_how_complete_they_are(page: ExportPage) -> None:
    areas = page.counted().areas
    assert [area.key for area in areas][:3] == ["stays", "dwellings", "tenancies"]
    assert all(0 <= area.filled <= area.of for area in areas)
