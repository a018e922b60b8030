"""What can be answered under a goal: the open questions, and the figures that are answers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.models.figure_keys import figure_keys
from app.services.reporting.answers import Answer
from app.services.reporting.form import TASKS, Form
from app.services.rules import reporting as rules
from app.texts import _

OPEN, YES_NO, SCALE = "open", "yes_no", "scale"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked: `task` is what to do, `text` what about; `kind` OPEN, YES_NO or SCALE."""

    key: str
    goal: int
    task: str
    text: str
    kind: str = OPEN

    @property
    def has_value(self) -> bool:
        return self.kind != OPEN


def asked_in(form: Form) -> list[Asked]:
    """All that is asked in a form: within a goal, what is answered by a choice comes first."""
    chosen = [
        Asked(figure.key, figure.goal, _task(figure.key), _(figure_keys()[figure.key].label), _kind(figure.key))
        for figure in form.figures
        if figure.key.startswith((rules.YES_NO, rules.SCALE))
    ]
    return [*chosen, *(Asked(one.key, one.goal, _(TASKS[one.kind]), one.text) for one in form.questions)]


def of_goal(form: Form, number: int) -> list[Asked]:
    """What is asked under one of the goals."""
    return [one for one in asked_in(form) if one.goal == number]


def given(asked: Sequence[Asked], answered: Mapping[str, Answer]) -> int:
    """How many of these are answered, or said not to be relevant and why."""
    return sum(one.key in answered and is_answered(one, answered[one.key]) for one in asked)


def is_answered(asked: Asked, answer: Answer) -> bool:
    """A choice is an answer without words; words alone are none where a choice is asked for."""
    return answer.is_given(as_value=asked.has_value)


def _kind(key: str) -> str:
    return YES_NO if key.startswith(rules.YES_NO) else SCALE


def _task(key: str) -> str:
    return _("Svar ja eller nei") if _kind(key) == YES_NO else _("Svar fra 1 til 5")


def choices(kind: str) -> list[tuple[str, str, str]]:
    """The answers there are to choose among."""
    if kind == YES_NO:
        return [("1", _("Ja"), ""), ("0", _("Nei"), "")]
    numbers = range(rules.LOWEST, rules.HIGHEST + 1)
    return [(str(number), _("{value} av {highest}", value=number, highest=rules.HIGHEST), "") for number in numbers]


def value_text(asked: Asked, value: int | None) -> str:
    """A chosen answer in words."""
    return next((text for key, text, _group in choices(asked.kind) if key == str(value)), "")
