"""Published figures: by hand, and from a file whose columns the officer picks."""

from decimal import Decimal
from pathlib import Path

import pytest

from app.services.reporting import published
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens.published import SCREEN
from app.ui.screens.published_import.page import PublishedImportPage
from app.ui.screens.published_page import PublishedPage
from tests.exchange.test_published_list import LONG


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "12015.csv"
    path.write_text(LONG, encoding="utf-8")
    return path


@pytest.fixture
def page(office: Context, shown, qtbot, table: Path) -> PublishedImportPage:
    made = PublishedImportPage(office)
    shown(made, 1150, 768)
    made.open(str(table))
    settled(qtbot, office)
    return made


def settled(qtbot, office: Context) -> None:
    qtbot.waitUntil(lambda: not office.tasks.busy)


def explain(page: PublishedImportPage, office: Context, qtbot, **words: str) -> None:
    for word, editor in page.match.words.editors.items():
        editor.set_value(words.get(word.split()[0]))
    page.match.words.changed.emit()
    settled(qtbot, office)


def test_the_heads_are_found_and_the_officer_says_what_the_words_mean(page: PublishedImportPage) -> None:
    assert page.match.first.current()["ref"] == 3
    assert page.match.columns.values()["region"] == "place"
    assert not page.next.isEnabled()
    assert "hva ordene i den betyr" in page.state.text()


def test_nothing_is_written_before_it_has_been_seen(
    page: PublishedImportPage, office: Context, store: Store, qtbot
) -> None:
    explain(page, office, qtbot, Husholdninger="temporary.households", Over="temporary.over_3_months")
    page.next.click()
    settled(qtbot, office)
    assert published.rows(store) == []
    model = page.found.model
    assert [model.row_at(line)["place"] for line in range(model.rowCount())] == ["Kongsvinger"] * 3 + ["Oslo"]
    assert page.take.text() == "Hent inn 4 tall"
    assert "Rad 6, «tjue»" in page.problems.text()
    assert "1 celle er tom eller skjult" in page.problems.text()


def test_what_was_seen_is_what_is_taken_in(page: PublishedImportPage, office: Context, store: Store, qtbot) -> None:
    explain(page, office, qtbot, Husholdninger="temporary.households")
    page.next.click()
    settled(qtbot, office)
    with qtbot.waitSignal(office.navigated) as went:
        page.take.click()
    assert went.args[0] == "published"
    found = {(row.place, row.year): (row.key, row.value, row.origin) for row in published.rows(store)}
    assert found == {
        ("Kongsvinger", 2023): ("temporary.households", 15, "12015"),
        ("Kongsvinger", 2024): ("temporary.households", 11, "12015"),
        ("Oslo", 2023): ("temporary.households", Decimal("310.5"), "12015"),
    }


def test_another_row_may_hold_the_heads(page: PublishedImportPage, office: Context, qtbot) -> None:
    page.match.header_chosen.emit(4)
    settled(qtbot, office)
    assert list(page.match.columns.editors) == ["K-3401 Kongsvinger", "Husholdninger i alt", "15", "11"]


def test_a_figure_is_entered_by_hand(office: Context, shown, store: Store) -> None:
    page = PublishedPage(office, SCREEN)
    shown(page, 1150, 768)
    page.start_new()
    page.form.set_values({"place": "Hamar", "key": "temporary.households", "year": 2025, "value": Decimal(12)})
    page.form.submit()
    assert [(row.place, row.year, row.value) for row in published.rows(store)] == [("Hamar", 2025, 12)]
    assert page.list.current()["value"] == "12"


def test_a_figure_that_is_there_is_opened_and_changed(office: Context, shown, store: Store) -> None:
    values = {"place": "Hamar", "key": "temporary.households", "year": 2025, "value": Decimal(12)}
    stored = published.save(store, None, values)
    page = PublishedPage(office, SCREEN)
    shown(page, 1150, 768)
    page.open(ref=str(stored.ref))
    assert page.form.values()["place"] == "Hamar"
    page.form.set_values({**page.form.values(), "value": Decimal(14)})
    page.form.submit()
    assert [row.value for row in published.rows(store)] == [14]
