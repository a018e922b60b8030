"""A goal's figures: what is told beside the value."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from app.reports.runner import Rules
from app.reports.steering import GoalLine, goals
from app.services.reporting.form import form
from app.ui.kit.context import Context
from app.ui.screens.reporting.figure_card import FigureCard
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


def test_of_what_is_never_counted_it_is_not_said(lines: dict[str, GoalLine], qtbot) -> None:
    line = lines["homeless.social_assistance"]
    entered = replace(line.figure, value=9, entered=Decimal(9), is_entered=True)
    assert not any("Ført inn" in text for text in texts(replace(line, figure=entered), qtbot))
