"""How much of the year's reporting is there, area by area, with a jump to each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.reports.completeness import Area
from app.reports.steering import Steering
from app.services.reporting.answers import Answer
from app.texts import N_, _
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.tokens import ToneName
from app.ui.screens.reporting import questions
from app.ui.screens.reporting.due import DueForm
from app.ui.screens.reporting.goal_list import short_name, state_of
from app.ui.screens.reporting.reading import Read


@dataclass(frozen=True, slots=True)
class AreaRow:
    """One area. `ref` is the key of a form elsewhere, GOAL and the number of a goal, or DATA and the key of an area."""

    ref: str
    area: str
    figures: str
    state: str
    tone: ToneName
    icon: str
    group: str


COLUMNS = (
    Column("area", N_("Del av rapporten"), role="medium"),
    Column("figures", N_("Tall"), 76, "right", tone=lambda _row: "text2", role="number"),
    Column("state", N_("Ferdig"), 116, tone=lambda row: row.tone, icon=lambda row: row.icon),
)
GOAL, DATA = "goal-", "data-"


def area_rows(forms: Sequence[DueForm], found: Read, answered: Mapping[str, Answer]) -> list[AreaRow]:
    """The forms elsewhere, the records that the figures are counted from, then the goals of the year's own form."""
    steering = found.steering
    rows = [
        AreaRow(form.entry.key, form.entry.title, "", *state_of(form.typed, form.rows), _("Føres andre steder"))
        for form in forms
    ]
    rows += [_data(area) for area in found.counted.areas if area.of]
    if steering is not None:
        form = steering.form
        rows += [_goal(steering, goal.number, short_name(form, goal), answered) for goal in form.goals]
    return rows


def _data(area: Area) -> AreaRow:
    words, tone, icon = state_of(area.filled, area.of)
    percent = _("{percent} %", percent=area.percent)
    return AreaRow(f"{DATA}{area.key}", _(area.title), percent, words, tone, icon, _("Fylt ut i Boligvei"))


def _goal(steering: Steering, number: int, text: str, answered: Mapping[str, Answer]) -> AreaRow:
    lines = steering.of_goal(number)
    known = sum(line.value is not None for line in lines)
    asked = questions.of_goal(steering.form, number)
    figures = _("{done} av {total}", done=known, total=len(lines)) if lines else "–"
    state = state_of(questions.given(asked, answered), len(asked))
    return AreaRow(f"{GOAL}{number}", f"{number}. {text}", figures, *state, steering.form.title)


class Overview(RowList):
    """Enter goes to the area."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, _("Hvor langt rapporten er kommet"), group=lambda row: str(row.group))
