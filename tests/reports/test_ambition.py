"""An ambition reads as people say it."""

from decimal import Decimal

import pytest

from app.reports.ambition import ambition_text
from app.services.reporting.form import GoalFigure


@pytest.mark.parametrize(
    ("kind", "value", "base_year", "said"),
    [
        ("", None, None, ""),
        ("at_least", Decimal(55), None, "minst 55"),
        ("at_most", Decimal(0), None, "høyst 0"),
        ("change", Decimal(-30), 2014, "30 prosent lavere enn i 2014"),
        ("change", Decimal("2.5"), 2014, "2,5 prosent høyere enn i 2014"),
        ("change", None, 2014, "endring i prosent fra basisåret"),
        ("more_than_base", None, 2017, "mer enn i 2017"),
        ("as_base", None, 2017, "minst som i 2017"),
        ("as_base", None, None, "som i basisåret"),
    ],
)
def test_in_words(kind: str, value: Decimal | None, base_year: int | None, said: str) -> None:
    assert ambition_text(GoalFigure("dwellings.total", 5, kind, value, base_year)) == said


def test_yes_is_not_a_number() -> None:
    assert ambition_text(GoalFigure("routines.appeals_board", 13, "at_least", Decimal(1))) == "ja"
