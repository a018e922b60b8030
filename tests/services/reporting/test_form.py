"""The form of 2025 is that of Husbanken's programme (004 tables 2.1 and 2.2)."""

from collections import Counter

import pytest

from app.errors import OfficerError
from app.models.figure_keys import figure_keys
from app.models.reporting import AMBITION_KIND
from app.services.reporting import form


def test_it_has_three_main_goals_fifteen_goals_21_figures_and_24_questions() -> None:
    made = form.form("2025")
    assert [goal.number for goal in made.main_goals] == [1, 2, 3]
    assert [goal.number for goal in made.goals] == list(range(1, 16))
    assert len(made.figures) == 21
    assert Counter(question.kind for question in made.questions) == {"examples": 17, "instruments": 1, "results": 6}


def test_figures_are_spread_over_the_main_goals_as_in_the_programme() -> None:
    """Table 2.1: 16, 1 and 4 figures, 17, 2 and 5 questions."""
    made = form.form("2025")
    main = {goal.number: goal.main for goal in made.goals}
    assert Counter(main[figure.goal] for figure in made.figures) == {1: 16, 2: 1, 3: 4}
    assert Counter(main[question.goal] for question in made.questions) == {1: 17, 2: 2, 3: 5}


def test_every_figure_is_in_the_catalogue_and_every_ambition_is_known() -> None:
    for figure in form.form("2025").figures:
        assert figure.key in figure_keys()
        assert not figure.ambition or figure.ambition in AMBITION_KIND.by_key


@pytest.mark.parametrize(("year", "name"), [(2014, "2025"), (2025, "2025"), (2031, "2025")])
def test_a_year_is_reported_on_the_newest_form_that_is_not_newer(year: int, name: str) -> None:
    assert form.name_for(year) == name


def test_an_unknown_form_is_said_with_those_there_are() -> None:
    with pytest.raises(OfficerError, match="2025"):
        form.form("1999")


def test_a_later_form_holds_from_its_own_year_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(form, "names", lambda: ["2025", "2027"])
    assert [form.name_for(year) for year in (2019, 2025, 2026, 2027, 2031)] == ["2025", "2025", "2025", "2027", "2027"]
