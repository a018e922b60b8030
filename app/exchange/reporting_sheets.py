"""The sheets of the yearly reporting: all of them our own."""

from app.exchange.parents import parent
from app.exchange.sheet import Parent, Sheet
from app.models import (
    Ambition,
    AnswerMeasure,
    EntryRow,
    PublishedFigure,
    ReportAnswer,
    ReportingYear,
    ReportMeasure,
    ReportTick,
)
from app.models.fields import fields_of

YEARS, ANSWERS, MEASURES, USES = "Rapporteringsår", "Rapportsvar", "Rapporttiltak", "Svartiltak"
AMBITIONS, PUBLISHED, ROWS, TICKS = "Ambisjoner", "Publiserte tall", "Skjemarader", "Skjemakryss"
ANSWERED = (YEARS, MEASURES, ANSWERS, USES)
ALONE = (AMBITIONS, PUBLISHED, ROWS, TICKS)
"""They are few: all that is stored is looked at when one of them is there."""
MEASURE_ID = "Rapporttiltak-ID"

_YEAR = Parent("reporting_id", YEARS, tuple(fields_of(ReportingYear)[name] for name in ("year", "edition")))
_ANSWER = Parent("answer_id", ANSWERS, (*_YEAR.columns, fields_of(ReportAnswer)["question"]))
_MEASURE = parent("measure_id", MEASURES, MEASURE_ID)

REPORTING = (
    Sheet(YEARS, ReportingYear, key=("year", "edition"), layout=tuple(fields_of(ReportingYear))),
    Sheet(MEASURES, ReportMeasure, id_header=MEASURE_ID, layout=("ref", *fields_of(ReportMeasure))),
    Sheet(
        ANSWERS, ReportAnswer, parents=(_YEAR,), key=("question",), layout=("reporting_id", *fields_of(ReportAnswer))
    ),
    Sheet(USES, AnswerMeasure, parents=(_ANSWER, _MEASURE), layout=("answer_id", "measure_id")),
    Sheet(AMBITIONS, Ambition, key=("key",), layout=tuple(fields_of(Ambition))),
    Sheet(PUBLISHED, PublishedFigure, key=("place", "year", "key"), layout=tuple(fields_of(PublishedFigure))),
    Sheet(ROWS, EntryRow, key=("sheet", "row"), layout=tuple(fields_of(EntryRow))),
    Sheet(TICKS, ReportTick, key=("year", "sheet", "row"), layout=tuple(fields_of(ReportTick))),
)
"""Years with their answers and measures; what figures are measured against; and what is typed elsewhere."""
