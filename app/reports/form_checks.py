"""What is missing in the year's own form: answers, figures to be entered, and figures of base years; and what is to be
read before it is shared."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.models import MunicipalFigure
from app.models.figure_keys import figure_keys
from app.reports import basis
from app.reports.check import ENTERED, QUESTION, Check, Named, Rule, Severity
from app.reports.indicator import Made
from app.reports.indicators import ALL
from app.services.reporting import ambitions, answers, form, years
from app.services.reporting.answers import SCALE, YES_NO, Answer, word_count
from app.services.reporting.form import TASKS, Form, GoalFigure
from app.texts import N_, _, n_

_BY_HAND = frozenset(indicator.key for indicator in ALL if indicator.made is Made.ENTERED)


@dataclass(frozen=True, slots=True)
class _Known:
    """What there is of a year, read once. `entered` are the years and keys of Kommunetall, `based` the base years and
    keys of figures that were answered in them, `first` the year of the first record."""

    year: int
    form: Form
    answered: Mapping[str, Answer]
    goals: Mapping[str, GoalFigure]
    entered: frozenset[tuple[int, str]]
    based: frozenset[tuple[int, str]]
    first: int | None

    def answer(self, key: str) -> Answer:
        return self.answered.get(key, Answer(key))

    def is_entered(self, key: str) -> bool:
        return (self.year, key) in self.entered

    def has_base(self, goal: GoalFigure, base_year: int) -> bool:
        """Whether a figure is known in the base year of its ambition: counted, answered or entered."""
        counted = goal.key not in _BY_HAND and self.first is not None and base_year >= self.first
        return counted or (base_year, goal.key) in self.entered | self.based


@dataclass(frozen=True, slots=True)
class Asked(Rule):
    """One kind of thing that a form asks for: `asks` gives each with whether it is there, and `table` is what opens
    to give it."""

    key: str
    table: str
    title: Callable[[int], str]
    detail: str
    asks: Callable[[_Known], Iterator[tuple[Named, bool]]]
    severity: Severity = Severity.SHOULD


@dataclass(frozen=True, slots=True)
class Filled:
    """How many things of one kind the form asks for, and the check that names those that are missing, maybe none."""

    of: int
    check: Check


def filled(connection: Connection, year: int) -> list[Filled]:
    """What the form of a year asks for and what of it is missing; nothing for a year that has not begun."""
    known = _known(connection, year)
    return [] if known is None else [_filled(asked, known) for asked in ASKED]


def to_read(connection: Connection, year: int) -> list[Check]:
    """The check that names the answers in the officer's own words: nothing is hidden in them."""
    known = _known(connection, year)
    return [] if known is None else found([_filled(TO_READ, known)])


def _known(connection: Connection, year: int) -> _Known | None:
    with Session(connection, join_transaction_mode="create_savepoint") as session:
        edition = years.newest(session, year)
        return None if edition is None else _read(session, year, edition.id, edition.form)


def found(asked: Sequence[Filled]) -> list[Check]:
    """The checks of those that are missing."""
    return [one.check for one in asked if one.check.records]


def _read(session: Session, year: int, reporting_id: int, name: str) -> _Known:
    used = form.form(name)
    goals = ambitions.of_form(session, used)
    bases = {goal.base_year for goal in goals.values() if goal.base_year}
    entered = ((row[0], row[1]) for row in session.execute(select(MunicipalFigure.year, MunicipalFigure.key)))
    return _Known(
        year, used, answers.of_year(session, reporting_id), goals, frozenset(entered),
        frozenset((base, key) for base in bases for key in answers.values_in(session, base)),
        basis.first_year(session.connection()),
    )  # fmt: skip


def _filled(asked: Asked, known: _Known) -> Filled:
    wanted = list(asked.asks(known))
    missing = [named for named, is_there in wanted if not is_there]
    check = Check(
        asked.key, asked.severity, asked.title(len(missing)), asked.detail, asked.table, str(known.year),
        [named.key for named in missing], missing,
    )  # fmt: skip
    return Filled(len(wanted), check)


def _is_answer(key: str) -> bool:
    return key.startswith((YES_NO, SCALE))


def _named(goal: GoalFigure, detail: str, year: str = "") -> Named:
    return Named(goal.key, _(figure_keys()[goal.key].label), detail, year)


def _questions(known: _Known) -> Iterator[tuple[Named, bool]]:
    for one in known.form.questions:
        yield Named(one.key, one.text, _(TASKS[one.kind])), known.answer(one.key).is_given(as_value=False)


def _choices(known: _Known) -> Iterator[tuple[Named, bool]]:
    for goal in known.form.figures:
        if _is_answer(goal.key):
            is_there = known.answer(goal.key).is_given(as_value=True) or known.is_entered(goal.key)
            yield _named(goal, _("ikke svart for {year}", year=known.year)), is_there


def _figures(known: _Known) -> Iterator[tuple[Named, bool]]:
    for goal in known.form.figures:
        if goal.key in _BY_HAND and not _is_answer(goal.key):
            yield _named(goal, _("ikke ført for {year}", year=known.year)), known.is_entered(goal.key)


def _texts(known: _Known) -> Iterator[tuple[Named, bool]]:
    labels = {question.key: question.text for question in known.form.questions}
    labels |= {goal.key: _(figure_keys()[goal.key].label) for goal in known.form.figures if _is_answer(goal.key)}
    for key, label in labels.items():
        answer = known.answer(key)
        words = word_count(f"{answer.text} {answer.why_not}")
        yield Named(key, label, n_("{count} ord", "{count} ord", words)), not words


def _base_years(known: _Known) -> Iterator[tuple[Named, bool]]:
    for goal in known.goals.values():
        if goal.ambition and goal.base_year is not None:
            named = _named(goal, _("ikke ført for {year}", year=goal.base_year), str(goal.base_year))
            yield named, known.has_base(goal, goal.base_year)


ASKED = (
    Asked(
        "form.question", QUESTION,
        lambda count: n_("{count} spørsmål er ikke besvart", "{count} spørsmål er ikke besvart", count),
        N_("Skriv svaret, eller at spørsmålet ikke er relevant."), _questions,
    ),
    Asked(
        "form.answer", QUESTION,
        lambda count: n_("{count} tall som er et svar, mangler svaret", "{count} tall som er svar, mangler svaret",
                         count),
        N_("Svar ja eller nei, eller fra 1 til 5. Uten svar blir målet ikke vurdert."), _choices,
    ),
    Asked(
        "form.figure", ENTERED,
        lambda count: n_("{count} tall fra andre registre er ikke ført", "{count} tall fra andre registre er ikke ført",
                         count),
        N_("Før tallet under Kommunetall. Uten det blir målet ikke vurdert."), _figures,
    ),
    Asked(
        "form.base_year", ENTERED,
        lambda count: n_("{count} tall mangler tallet for basisåret", "{count} tall mangler tallet for basisåret",
                         count),
        N_("Før det under Kommunetall. Uten det blir målet ikke vurdert."), _base_years,
    ),
)  # fmt: skip
TO_READ = Asked(
    "form.text", QUESTION,
    lambda count: n_("{count} svar er skrevet med egne ord", "{count} svar er skrevet med egne ord", count),
    N_("Ingenting skjules i tekst. Les svarene og tiltakene før rapporten leveres og deles: Ingen må kunne kjennes "
       "igjen."),
    _texts, Severity.INFO,
)  # fmt: skip
"""Nothing is missing where it finds something, so it does not count in how complete the form is."""
