"""Rules for what is answered, wanted and published of figures; asked by the window and by the import."""

from collections.abc import Iterator

from app.dates import EARLIEST, LATEST
from app.models import Ambition, EntryRow, PublishedFigure, ReportAnswer, ReportingYear, ReportMeasure
from app.models.figure_keys import figure_keys
from app.services.findings import Finding, error, warning
from app.texts import _

YES_NO = "routines."
SCALE = "involvement."
LOWEST, HIGHEST = 1, 5
_NEEDS_VALUE = frozenset({"at_least", "at_most", "change"})
_NEEDS_BASE = frozenset({"change", "more_than_base", "as_base"})


def year_findings(year: ReportingYear | PublishedFigure) -> Iterator[Finding]:
    """Error: a year that no record can have."""
    if not EARLIEST.year <= year.year <= LATEST.year:
        message = _("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year)
        yield error(year, "year", "year", message)


def answer_findings(answer: ReportAnswer) -> Iterator[Finding]:
    """Error: a value that the question does not take. Told: what makes an answer hard to check later."""
    if answer.value is not None and not _is_possible(answer.question, answer.value):
        yield error(answer, "value", "value", _("Velg et av svarene."))
    if answer.not_relevant and not answer.why_not:
        yield warning(answer, "why_not", "no-reason", _("Skriv hvorfor spørsmålet ikke er relevant."))
    if answer.question.startswith(YES_NO) and answer.value == 1 and not answer.text:
        yield warning(answer, "text", "not-said", _("Skriv hva som er på plass, så svaret kan etterprøves."))


def _is_possible(question: str, value: int) -> bool:
    if question.startswith(YES_NO):
        return value in {0, 1}
    return question.startswith(SCALE) and LOWEST <= value <= HIGHEST


def measure_findings(measure: ReportMeasure) -> Iterator[Finding]:
    """Error: an end before its start."""
    if measure.start and measure.end and measure.end < measure.start:
        yield error(measure, "end", "end-before-start", _("Siste dag kan ikke være før første dag."))


def ambition_findings(own: Ambition) -> Iterator[Finding]:
    """Errors: an unknown figure, and an ambition without what it is reckoned from."""
    yield from key_findings(own, own.key)
    if own.kind in _NEEDS_VALUE and own.value is None:
        yield error(own, "value", "no-value", _("Skriv tallet som skal nås."))
    if own.kind in _NEEDS_BASE and own.base_year is None:
        yield error(own, "base_year", "no-base-year", _("Skriv året det skal regnes fra."))


def key_findings(record: Ambition | EntryRow | PublishedFigure, key: str | None) -> Iterator[Finding]:
    """Error: a key that is not in the catalogue."""
    if key and key not in figure_keys():
        yield error(record, "key", "unknown-key", _("Velg et tall fra listen."))
