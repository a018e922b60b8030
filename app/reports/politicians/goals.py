"""What is measured against what: the goals with their figures, the ambition, and whether it is reached."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table

from app.reports.dossier import Shown, value_text
from app.reports.goal_years import GoalYears
from app.reports.pdf import fonts
from app.reports.pdf.drawing import Drawing
from app.reports.pdf.page import colour, style, words
from app.reports.shapes import Dot, Shape
from app.reports.status import Colour
from app.reports.steering import GoalLine
from app.services.reporting import answers
from app.services.reporting.form import Goal
from app.texts import _

_LOOKS = {
    Colour.GREEN: ("ok", False), Colour.YELLOW: ("warn", False), Colour.RED: ("danger", False),
    Colour.NONE: ("text3", True),
}  # fmt: skip
"""The colour of the mark before the word, and whether it is open."""
_MARK, _NUMBER, _STATUS, _WHY = 5 * mm, 16 * mm, 23 * mm, 54 * mm


def page(years: GoalYears, width: float) -> Iterator[Flowable]:
    """The goals that have a figure, in the form's order."""
    form = years.steering.form
    yield words(_("Målene vi måler oss mot"), style(18, "text", fonts.BOLD, spaceAfter=1 * mm))
    yield words(form.title, style(10, "text2", spaceAfter=3 * mm))
    for goal in form.goals:
        if lines := years.steering.of_goal(goal.number):
            yield KeepTogether([_heading(goal), _table(years, lines, width), Spacer(0, 2.2 * mm)])
    yield words(_explained(), style(8, "text3"))


def _heading(goal: Goal) -> Flowable:
    return words(f"{goal.number}. {goal.text}", style(8.8, "text", fonts.MEDIUM, spaceAfter=0.2 * mm))


def _table(years: GoalYears, lines: list[GoalLine], width: float) -> Table:
    names = width - _MARK - _NUMBER - _STATUS - _WHY
    table = Table([_row(years, line) for line in lines], colWidths=(names, _NUMBER, _MARK, _STATUS, _WHY))
    table.setStyle([
        ("FONT", (1, 0), (1, -1), fonts.BOLD_NUMBERS, 9), ("ALIGN", (1, 0), (1, -1), "RIGHT"),
        ("TEXTCOLOR", (1, 0), (1, -1), colour("accenttext")), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, colour("line")), ("LEFTPADDING", (0, 0), (1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2), ("LEFTPADDING", (2, 0), (2, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2), ("BOTTOMPADDING", (0, 0), (-1, -1), 1.8),
    ])  # fmt: skip
    return table


def _row(years: GoalYears, line: GoalLine) -> list[Any]:
    tone, is_open = _LOOKS[line.status.colour]
    mark: list[Shape] = [Dot(4, 5, 3, tone, is_open)]
    return [
        words(line.label, style(8.5)), answer_text(line.key, years.shown(line.key, years.year)), Drawing(mark, 8, 10),
        words(_(line.status.word), style(8.5, tone, fonts.MEDIUM)), words(line.status.why, style(7.6, "text2")),
    ]  # fmt: skip


def answer_text(key: str, value: Shown) -> str:
    """A figure as it is read, or what was answered: "Ja", "4 av 5"."""
    if value is None or isinstance(value, str):
        return value_text(value)
    if key.startswith(answers.YES_NO):
        return _("Ja") if value else _("Nei")
    if key.startswith(answers.SCALE):
        return _("{value} av {highest}", value=value_text(value), highest=answers.HIGHEST)
    return value_text(value)


def _explained() -> str:
    return _(
        "Nådd: ambisjonen er nådd. På vei: den er ikke nådd, men tallet har gått riktig vei eller er innenfor "
        "kommunens egen grense. Langt igjen: ingen av delene. Ikke vurdert: det er ingen ambisjon, eller tallet "
        "mangler, er usikkert eller er skjult."
    )
