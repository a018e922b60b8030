"""What a year's report asks for: goals, figures with ambitions, and questions, from `resources/forms/<year>.toml`.

A year is reported on the newest form that is not newer than it, and before the first form on the first. A year that
has begun keeps its form, so that an old report is what it was.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Any

from app.errors import OfficerError
from app.paths import resource
from app.texts import N_, _, current_language

Words = Mapping[str, str]
"""A text by language: nb, nn, en."""

TASKS: Mapping[str, str] = {
    "examples": N_("Gi eksempler på aktiviteter, tiltak og organisering"),
    "instruments": N_("Gi en vurdering av Husbankens virkemidler"),
    "results": N_("Gi en vurdering av resultater og innsats"),
}
"""What is asked for, by kind of question (004 table 2.2)."""


@dataclass(frozen=True, slots=True)
class Goal:
    """One of the fifteen goals, or with `main` 0 one of the three main goals."""

    number: int
    main: int
    text: str


@dataclass(frozen=True, slots=True)
class GoalFigure:
    """A figure of a goal, with the ambition as `Ambition` of models/reporting.py has it; "" for none. `yellow` is the
    municipality's own limit between red and yellow."""

    key: str
    goal: int
    ambition: str = ""
    value: Decimal | None = None
    base_year: int | None = None
    yellow: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """An open question of a goal; `kind` is one of TASKS."""

    key: str
    goal: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Form:
    """`name` is the year it was made for. Texts are in the language of the window."""

    name: str
    title: str
    source: str
    main_goals: Sequence[Goal]
    goals: Sequence[Goal]
    figures: Sequence[GoalFigure]
    questions: Sequence[Question]

    def goals_of(self, main: int) -> list[Goal]:
        """The goals under a main goal, in order."""
        return [goal for goal in self.goals if goal.main == main]


def names() -> list[str]:
    """The forms there are, the oldest first."""
    folder = resource("forms")
    return sorted(path.name.removesuffix(".toml") for path in folder.iterdir() if path.name[:4].isdecimal())


def name_for(year: int) -> str:
    """The form a year that begins now is reported on."""
    known = names()
    return max((name for name in known if int(name) <= year), default=known[0])


def form(name: str) -> Form:
    """Raises OfficerError for a form that does not exist."""
    if name not in names():
        raise OfficerError(_("Skjemaet {name} finnes ikke. Velg blant {forms}.", name=name, forms=", ".join(names())))
    return _read(name, current_language())


@lru_cache
def _read(name: str, language: str) -> Form:
    with resource(f"forms/{name}.toml").open("rb") as file:
        data = tomllib.load(file)

    def said(words: Words) -> str:
        return words.get(language, words["nb"])

    return Form(
        name, said(data["title"]), data["source"],
        [Goal(row["number"], 0, said(row["text"])) for row in data["main_goal"]],
        [Goal(row["number"], row["main"], said(row["text"])) for row in data["goal"]],
        [_figure(row) for row in data["figure"]],
        [Question(row["key"], row["goal"], row["kind"], said(row["text"])) for row in data["question"]],
    )  # fmt: skip


def _figure(row: Mapping[str, Any]) -> GoalFigure:
    value = row.get("value")
    return GoalFigure(
        row["key"], row["goal"], row.get("ambition", ""), None if value is None else Decimal(value),
        row.get("base_year"),
    )  # fmt: skip
