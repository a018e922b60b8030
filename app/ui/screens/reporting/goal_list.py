"""The goals beside each other with how much of each is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.reports.steering import Steering
from app.services.reporting.answers import Answer
from app.services.reporting.form import Form, Goal
from app.texts import N_, _
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column
from app.ui.kit.tokens import ToneName
from app.ui.screens.reporting import questions


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal; `ref` is its number."""

    ref: int
    title: str
    detail: str
    state: str
    tone: ToneName
    icon: str
    group: str


COLUMNS = (
    Column("title", N_("Mål")),
    Column("detail"),
    Column("state", N_("Besvart"), 66, tone=lambda row: row.tone, icon=lambda row: row.icon),
)


def goal_rows(steering: Steering, answered: Mapping[str, Answer]) -> list[GoalRow]:
    """The goals in the form's order."""
    mains = {main.number: f"{main.number} {main.text}" for main in steering.form.main_goals}
    return [
        _row(steering, goal.number, short_name(steering.form, goal), mains[goal.main], answered)
        for main in steering.form.main_goals
        for goal in steering.form.goals_of(main.number)
    ]


def short_name(form: Form, goal: Goal) -> str:
    """What a goal is about, in the few words of its first question."""
    return next((one.text for one in form.questions if one.goal == goal.number), goal.text)


def _row(steering: Steering, number: int, text: str, group: str, answered: Mapping[str, Answer]) -> GoalRow:
    asked = questions.of_goal(steering.form, number)
    done = questions.given(asked, answered)
    state, tone, icon = state_of(done, len(asked))
    return GoalRow(number, f"{number}. {text}", _figures(steering, number), state, tone, icon, group)


def _figures(steering: Steering, number: int) -> str:
    lines = steering.of_goal(number)
    words = [f"{count} {_(word).lower()}" for word, count in _counts([line.status.word for line in lines]).items()]
    return ", ".join(words) or _("Ingen tall")


def _counts(words: Sequence[str]) -> dict[str, int]:
    return {word: words.count(word) for word in dict.fromkeys(words)}


def state_of(done: int, total: int) -> tuple[str, ToneName, str]:
    """How much is answered, in words, tone and icon."""
    words = _("{done} av {total}", done=done, total=total)
    if done == total:
        return words, "ok", "circle-check"
    return words, "neutral" if not done else "info", "circle" if not done else "circle-dot"


class GoalList(RowList):
    """Arrows go through the goals; `selected` carries the GoalRow."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, _("Målene"), look="lines", group=lambda row: str(row.group))
