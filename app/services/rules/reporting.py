"""Rules for what is answered, entered, wanted and published of figures; asked by the window and by the import."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from app import formats
from app.dates import EARLIEST, LATEST
from app.errors import OfficerError
from app.models import Ambition, EntryRow, MunicipalFigure, PublishedFigure, ReportAnswer, ReportingYear, ReportMeasure
from app.models.figure_keys import figure_keys
from app.services.findings import Finding, error, warning
from app.services.reporting import form
from app.texts import _

YES_NO = "routines."
SCALE = "involvement."
LOWEST, HIGHEST = 1, 5
_EDITIONS = (1, 99)
_YOUNG_MAX_AGES = (18, 99)
_NEEDS_VALUE = frozenset({"at_least", "at_most", "change"})
_NEEDS_BASE = frozenset({"change", "more_than_base", "as_base"})


def year_findings(year: ReportingYear | PublishedFigure) -> Iterator[Finding]:
    """Error: a year that no record can have."""
    yield from _year_findings(year, "year", year.year)


def edition_findings(edition: ReportingYear) -> Iterator[Finding]:
    """Errors: a year that no record can have, a form that does not exist, and an edition or an age that cannot be."""
    yield from year_findings(edition)
    yield from _within(edition, "edition", edition.edition, _EDITIONS)
    yield from _within(edition, "young_max_age", edition.young_max_age, _YOUNG_MAX_AGES)
    try:
        form.form(edition.form)
    except OfficerError as unknown:
        yield error(edition, "form", "unknown-form", str(unknown))


def _within(record: object, field: str, value: int, limits: tuple[int, int]) -> Iterator[Finding]:
    lowest, highest = limits
    if not lowest <= value <= highest:
        yield error(record, field, "out-of-range", _whole_from(lowest, highest, Decimal(value)))


def _whole_from(lowest: int, highest: int, value: Decimal) -> str:
    return _(
        "Skriv et helt tall fra {lowest} til {highest}, ikke {value}.",
        lowest=lowest, highest=highest, value=formats.number(value),
    )  # fmt: skip


def _year_findings(record: object, field: str, year: int) -> Iterator[Finding]:
    if not EARLIEST.year <= year <= LATEST.year:
        message = _("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year)
        yield error(record, field, "year", message)


def answer_findings(answer: ReportAnswer) -> Iterator[Finding]:
    """Errors: a question that no form has, and a value that the question does not take. Told: what makes an answer hard
    to check later."""
    if answer.question not in _asked_ever():
        yield error(answer, "question", "unknown-question", _("Spørsmålet finnes ikke i skjemaet."))
    elif answer.value is not None and not _is_possible(answer.question, answer.value):
        yield error(answer, "value", "value", _("Velg et av svarene."))
    if answer.not_relevant and not answer.why_not:
        yield warning(answer, "why_not", "no-reason", _("Skriv hvorfor spørsmålet ikke er relevant."))
    if answer.question.startswith(YES_NO) and answer.value == 1 and not answer.text:
        yield warning(answer, "text", "not-said", _("Skriv hva som er på plass, så svaret kan etterprøves."))


def questions_of(name: str) -> frozenset[str]:
    """Every key that can be answered in a form: its questions, and the figures that are answers."""
    made = form.form(name)
    figures = (figure.key for figure in made.figures if figure.key.startswith((YES_NO, SCALE)))
    return frozenset({*(question.key for question in made.questions), *figures})


@lru_cache
def _asked_ever() -> frozenset[str]:
    """What can be answered in any of the forms."""
    return frozenset(question for name in form.names() for question in questions_of(name))


STOPS = frozenset({"impossible-value"})
"""What the window refuses of an entered figure, though the workbook may bring it in."""


def figure_findings(figure: MunicipalFigure) -> Iterator[Finding]:
    """Warning: a value that the figure cannot have."""
    if message := _impossible(figure.key, figure.value):
        yield warning(figure, "value", "impossible-value", message)


def _impossible(key: str, value: Decimal) -> str:
    """What is wrong with the value of a figure, in words; empty when nothing is."""
    shown = formats.number(value)
    if key.startswith(YES_NO) and value not in {0, 1}:
        return _("Skriv 1 for ja eller 0 for nei, ikke {value}.", value=shown)
    if key.startswith(SCALE) and value not in range(LOWEST, HIGHEST + 1):
        return _whole_from(LOWEST, HIGHEST, value)
    return _("Tallet kan ikke være under 0, men er {value}.", value=shown) if value < 0 else ""


def _is_possible(question: str, value: int) -> bool:
    if question.startswith(YES_NO):
        return value in {0, 1}
    return question.startswith(SCALE) and LOWEST <= value <= HIGHEST


def measure_findings(measure: ReportMeasure) -> Iterator[Finding]:
    """Error: an end before its start."""
    if measure.start and measure.end and measure.end < measure.start:
        yield error(measure, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))


def ambition_findings(own: Ambition) -> Iterator[Finding]:
    """Errors: an unknown figure, and an ambition without what it is reckoned from, or from a year that cannot be."""
    yield from key_findings(own, own.key)
    if own.kind in _NEEDS_VALUE and own.value is None:
        yield error(own, "value", "no-value", _("Skriv tallet som skal nås."))
    if own.kind in _NEEDS_BASE and own.base_year is None:
        yield error(own, "base_year", "no-base-year", _("Skriv året det skal regnes fra."))
    if own.base_year is not None:
        yield from _year_findings(own, "base_year", own.base_year)


def key_findings(record: Ambition | EntryRow | PublishedFigure, key: str | None) -> Iterator[Finding]:
    """Error: a key that is not in the catalogue."""
    if key and key not in figure_keys():
        yield error(record, "key", "unknown-key", _("Velg et tall fra listen."))
