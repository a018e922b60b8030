"""What a figure is measured against, in words: "minst 55", "30 prosent lavere enn i 2014"."""

from app import formats
from app.models.reporting import AMBITION_KIND
from app.services.reporting.form import GoalFigure
from app.services.rules.reporting import YES_NO
from app.texts import _


def ambition_text(goal: GoalFigure) -> str:
    """Nothing where there is none; only its kind where the number or the base year that it needs is missing."""
    if not goal.ambition:
        return ""
    if goal.key.startswith(YES_NO) and goal.ambition == "at_least" and goal.value == 1:
        return _("ja")
    if goal.ambition == "change":
        return _change(goal)
    if goal.base_year is not None and goal.ambition == "more_than_base":
        return _("mer enn i {year}", year=goal.base_year)
    if goal.base_year is not None and goal.ambition == "as_base":
        return _("minst som i {year}", year=goal.base_year)
    kind = _(AMBITION_KIND.text(goal.ambition))
    return kind if goal.value is None else f"{kind} {formats.number(goal.value)}"


def _change(goal: GoalFigure) -> str:
    if goal.value is None or goal.base_year is None:
        return _(AMBITION_KIND.text(goal.ambition))
    number = formats.number(abs(goal.value))
    if goal.value < 0:
        return _("{number} prosent lavere enn i {year}", number=number, year=goal.base_year)
    return _("{number} prosent høyere enn i {year}", number=number, year=goal.base_year)
