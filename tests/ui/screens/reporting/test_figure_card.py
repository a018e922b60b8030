"""A goal's figures: what is told beside the value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from app.reports.runner import Rules
from app.reports.steering import GoalLine, goals
from app.services.reporting.form import form
from app.ui.kit.buttons import Button
from app.ui.kit.context import Context
from app.ui.screens.reporting.figure_card import FigureCard
from app.ui.screens.reporting.words import history_words
from tests.ui.screens.lillevik import TODAY


@pytest.fixture
def lines(office: Context) -> dict[str, GoalLine]:
    return {line.key: line for line in goals(office.store, form("2025"), TODAY.year, Rules(), TODAY).lines}


def texts(line: GoalLine, qtbot) -> list[str]:
    card = FigureCard([line], None)
    qtbot.addWidget(card)
    return [label.text() for label in card.findChildren(QLabel)]


def test_the_count_stands_beside_what_was_entered(lines: dict[str, GoalLine], qtbot) -> None:
    line = lines["temporary.children"]
    entered = replace(line.figure, value=9, entered=Decimal(9), is_entered=True, counted=line.figure)
    said = f"Ført inn av kommunen. Talt i Boligvei: {line.value}."
    assert said in texts(replace(line, figure=entered), qtbot)
    assert not any("Ført inn" in text for text in texts(line, qtbot))
    beside = replace(line.figure, entered=Decimal(9))
    assert "Ført inn av kommunen: 9." in texts(replace(line, figure=beside), qtbot)


def test_what_has_no_ground_to_open_tells_its_rule_and_source(lines: dict[str, GoalLine], qtbot) -> None:
    line = lines["homeless.social_assistance"]
    assert {line.figure.rule, f"Kilde: {line.figure.source}"} <= set(texts(line, qtbot))
    assert lines["temporary.children"].figure.rule not in texts(lines["temporary.children"], qtbot)


@pytest.mark.parametrize(("own", "ways"), [(frozenset[str](), 1), (None, 0)])
def test_it_is_entered_while_the_report_is_not_handed_in(
    lines: dict[str, GoalLine], qtbot, own: frozenset[str] | None, ways: int
) -> None:
    card = FigureCard([lines["homeless.social_assistance"]], own)
    qtbot.addWidget(card)
    assert len([one for one in card.findChildren(Button) if one.text() == "Før tallet"]) == ways


def test_the_years_before_say_what_was_answered(lines: dict[str, GoalLine]) -> None:
    yes_no = replace(lines["routines.appeals_board"], history=[(2024, None), (2025, 0), (2026, 1)])
    assert history_words(yes_no) == "2024: – · 2025: Nei · 2026: Ja"
    scale = replace(lines["involvement.planning"], history=[(2025, 3)])
    assert history_words(scale) == "2025: 3 av 5"


def test_of_what_is_never_counted_it_is_not_said(lines: dict[str, GoalLine], qtbot) -> None:
    line = lines["homeless.social_assistance"]
    entered = replace(line.figure, value=9, entered=Decimal(9), is_entered=True)
    assert not any("Ført inn" in text for text in texts(replace(line, figure=entered), qtbot))
