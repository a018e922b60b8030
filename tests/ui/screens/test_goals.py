"""The goals at a glance, a figure among others, its ambition, and the files."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel

from app.services.reporting import ambitions, published
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens import export_files
from app.ui.screens.goals import files
from app.ui.screens.goals.page import GoalsPage

WHEELCHAIRS, CHILDREN = "dwellings.wheelchair_share", "temporary.children"
CHILDREN_IN_A_NAME = "husstander-med-barn-i-midlertidig-botilbud"


@pytest.fixture
def page(office: Context, shown, qtbot) -> Iterator[GoalsPage]:
    made = GoalsPage(office)
    shown(made, 1150, 768)
    settled(qtbot, office)
    return made


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    chosen = tmp_path / "rapporter"
    chosen.mkdir()
    monkeypatch.setattr(files, "ask_folder", lambda _store, _parent: chosen)
    return chosen


def settled(qtbot, office: Context) -> None:
    qtbot.waitUntil(lambda: not office.tasks.busy)


def rows(page: GoalsPage) -> list:
    model = page.glance.model
    return [row for line in range(model.rowCount()) if (row := model.row_at(line))]


def compare_with(store: Store, key: str, place: str, year: int, value: str) -> None:
    values = {"place": place, "year": year, "key": key, "value": Decimal(value), "origin": "SSB"}
    published.save(store, None, values)


def test_all_fifteen_goals_are_there_in_their_order(page: GoalsPage) -> None:
    goals = list(dict.fromkeys(row.group for row in rows(page)))
    assert [int(goal.split(".")[0]) for goal in goals] == list(range(1, 16))
    assert [row.ref for row in rows(page) if row.ref] == [line.key for line in page.shown().steering.lines]


def test_each_figure_has_the_word_of_its_status_with_an_icon(page: GoalsPage) -> None:
    for row in rows(page):
        assert bool(row.word) == bool(row.icon) == bool(row.ref)


def test_a_goal_without_figures_shows_no_chart(page: GoalsPage) -> None:
    page.glance.select_first()
    assert page.pane.isVisible()
    page.glance.select("")
    assert not page.pane.isVisible()


def test_the_numbers_of_the_chart_are_there_as_text(page: GoalsPage) -> None:
    page.open(figure=CHILDREN)
    assert page.pane.line.key == CHILDREN
    texts = [each.text() for each in page.pane.numbers.findChildren(QLabel)]
    assert {"År", "Lillevik", "2026", "3"} <= set(texts)
    assert "2026 3" in page.pane.chart.accessibleName()


def test_others_stand_beside_the_municipality(page: GoalsPage, office: Context, store: Store, qtbot) -> None:
    compare_with(store, CHILDREN, "Hamar", 2025, "12.5")
    page.refresh()
    settled(qtbot, office)
    page.open(figure=CHILDREN)
    assert [other.name for other in page.pane.trend.others] == ["Hamar"]
    assert "Hamar: 2025 12,5" in page.pane.chart.accessibleName()
    page.open(figure=WHEELCHAIRS)
    assert page.pane.trend.others == []


def test_many_others_make_no_part_of_the_page_wider(page: GoalsPage, office: Context, store: Store, qtbot) -> None:
    for place in ("Gausdal", "Hamar", "KOSTRA-gruppe 2", "Lillehammer", "Nordre Land", "Øyer"):
        compare_with(store, CHILDREN, place, 2025, "12.5")
    page.refresh()
    settled(qtbot, office)
    page.open(figure=CHILDREN)
    qtbot.wait(1)
    pane = page.pane
    for part in (pane.chart, pane.edit, pane.numbers):
        assert part.mapTo(pane, part.rect().topRight()).x() < pane.width(), part
    assert {"Øyer", "12,5"} <= {each.text() for each in pane.numbers.findChildren(QLabel)}


def test_the_municipality_sets_its_own_ambition_and_takes_it_back(
    page: GoalsPage, office: Context, store: Store, qtbot
) -> None:
    page.open(figure=CHILDREN)
    assert not page.pane.reset.isVisible()
    page.pane.edit.click()
    fields = page.pane.place.current.form.fields
    fields["kind"].editor.set_value("at_most")
    fields["value"].editor.set_value(Decimal(5))
    page.pane.place.current.form.submit()
    assert ambitions.load(store, CHILDREN)["kind"] == "at_most"
    page.refresh()
    settled(qtbot, office)
    assert page.pane.line.status.word == "Nådd"
    assert page.pane.trend.ambition == 5
    page.pane.reset.click()
    assert ambitions.load(store, CHILDREN) is None


def test_the_chart_for_everyone_holds_no_small_number(page: GoalsPage, office: Context, folder: Path, qtbot) -> None:
    page.open(figure=CHILDREN)
    for is_public in (True, False):
        page.pane.exported.emit("svg", is_public)
        settled(qtbot, office)
    inside = (folder / f"{CHILDREN_IN_A_NAME}-2026.svg").read_text("utf-8")
    outside = (folder / f"{CHILDREN_IN_A_NAME}-2026-offentlig.svg").read_text("utf-8")
    assert "2026 3" in inside
    assert "Internt" in inside
    assert "2026 :" in outside
    assert "Offentlig" in outside


def test_the_picture_is_whole(page: GoalsPage, office: Context, folder: Path, qtbot) -> None:
    page.open(figure=CHILDREN)
    page.pane.exported.emit("png", False)
    settled(qtbot, office)
    assert QImage(str(folder / f"{CHILDREN_IN_A_NAME}-2026.png")).width() == 1440


@pytest.mark.parametrize(("answer", "names"), [("replace", 1), ("both", 2), ("", 1)])
def test_a_file_that_is_there_is_not_overwritten_without_a_word(
    page: GoalsPage, office: Context, folder: Path, qtbot, monkeypatch: pytest.MonkeyPatch, answer: str, names: int
) -> None:
    old = folder / f"{CHILDREN_IN_A_NAME}-2026.svg"
    old.write_text("min egen")
    asked = []
    monkeypatch.setattr(files, "choose", lambda *_words, **_ways: asked.append(1) or answer)
    page.open(figure=CHILDREN)
    page.pane.exported.emit("svg", False)
    settled(qtbot, office)
    assert asked == [1]
    assert len(list(folder.iterdir())) == names
    assert (old.read_text("utf-8") == "min egen") == (answer != "replace")


def test_a_file_is_made_though_its_folder_is_remembered_meanwhile(
    page: GoalsPage, office: Context, folder: Path, qtbot
) -> None:
    page.open(figure=CHILDREN)
    page.pane.exported.emit("svg", False)
    page.refresh()  # as the window does when a setting is stored
    settled(qtbot, office)
    assert [path.suffix for path in folder.iterdir()] == [".svg"]


def test_the_yearly_report_is_made_for_everyone(page: GoalsPage, office: Context, folder: Path, qtbot) -> None:
    with qtbot.waitSignal(office.toast_asked) as told:
        page.report.click()
    assert "arsrapport-2026-offentlig.pdf" in told.args[0]
    assert (folder / "arsrapport-2026-offentlig.pdf").read_bytes().startswith(b"%PDF")


def test_another_year_is_counted(page: GoalsPage, office: Context, qtbot) -> None:
    page.year.earlier.click()
    settled(qtbot, office)
    assert page.shown().year == 2025


def test_nothing_recorded_shows_dashes(empty_office: Context, shown, qtbot) -> None:
    page = GoalsPage(empty_office)
    shown(page, 1150, 768)
    settled(qtbot, empty_office)
    assert {row.value for row in rows(page) if row.ref} == {"–"}
    assert not page.pane.save.isEnabled()


def test_the_folder_is_the_one_of_the_reports() -> None:
    assert files.ask_folder is export_files.ask_folder
