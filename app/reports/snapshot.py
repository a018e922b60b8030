"""A report as it is handed in: everything it says, so that it is shown and exported again whatever becomes of the
records.

The document is JSON in UTF-8 and the same bytes for the same report. Decimals are text ("6.3", "40.0"), so that they
are read back exactly; whole numbers are numbers.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Any

from app.errors import OfficerError
from app.reports import period
from app.reports.dossier import Municipality
from app.reports.indicator import Figure, Value
from app.reports.runner import Report, Rules
from app.reports.status import Colour, Status
from app.reports.steering import GoalLine, Steering, goals
from app.services.reporting import handing_in, years
from app.services.reporting.answers import Answer
from app.services.reporting.form import Form, Goal, GoalFigure, Question, form
from app.services.reporting.measures import MeasureRow
from app.storage.store import Store
from app.texts import _

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer put into the report: `reasons` say why it was handed in all the same, by the key of each check
    that stood."""

    edition: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    measures: Sequence[MeasureRow] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    program: str = ""


def document(steering: Steering, report: Report, given: Given) -> bytes:
    """The whole report. `report` holds every figure of the same year, counted by the same rules."""
    content = {
        "schema": SCHEMA,
        "program": given.program,
        "municipality": asdict(steering.municipality),
        "year": steering.period.year,
        "edition": given.edition,
        "counted_to": steering.counted_to.isoformat(),
        "rules": asdict(steering.rules),
        "form": asdict(steering.form),
        "lines": [_line(line) for line in steering.lines],
        "figures": [asdict(figure) for figure in report.figures.values()],
        "answers": [asdict(answer) for _key, answer in sorted(given.answers.items())],
        "measures": [asdict(measure) for measure in given.measures],
        "reasons": dict(sorted(given.reasons.items())),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, default=_text) + "\n").encode()


def _line(line: GoalLine) -> dict[str, Any]:
    """The figure itself stands among the others. Its value does too, but as 0 where nothing is known of the year."""
    values = asdict(line)
    del values["figure"]
    return {"key": line.key, "value": line.value, **values}


def _text(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


def of_year(store: Store, reporting_id: int, today: date) -> Steering:
    """A year's report: as it was handed in, or as the records are now. Raises OfficerError when what was handed in has
    been changed since."""
    handed_in = handing_in.handed_in(store, reporting_id)
    if handed_in is None:
        stored = years.load(store, reporting_id)
        rules = Rules(stored["length_of_stay"], stored["young_max_age"])
        return goals(store, form(stored["form"]), stored["year"], rules, today)
    if not handed_in.is_whole:
        raise OfficerError(_("Den leverte rapporten er endret etter at den ble levert, og kan ikke vises."))
    return steering_from(handed_in.document)


def steering_from(content: bytes) -> Steering:
    """The goals and figures of a document."""
    read = json.loads(content)
    report = _report(read)
    lines = [_read_line(line, report.figures[line["key"]]) for line in read["lines"]]
    return Steering(
        Municipality(**read["municipality"]), _form(read["form"]), report.period, report.counted_to, report.rules, lines
    )


def report_from(content: bytes) -> Report:
    """Every figure of a document."""
    return _report(json.loads(content))


def given_from(content: bytes) -> Given:
    """What the officer had put into a document."""
    read = json.loads(content)
    answers = {row["question"]: Answer(**row) for row in read["answers"]}
    return Given(
        read["edition"], answers, [_measure(row) for row in read["measures"]], read["reasons"], read["program"]
    )


def _report(read: Mapping[str, Any]) -> Report:
    figures = {row["key"]: _figure(row) for row in read["figures"]}
    counted_to = date.fromisoformat(read["counted_to"])
    return Report(period.of_year(read["year"]), counted_to, Rules(**read["rules"]), figures)


def _figure(row: Mapping[str, Any]) -> Figure:
    numbers = {name: _value(row[name]) for name in ("value", "base", "entered")}
    return Figure(**{**row, **numbers})


def _value(value: str | int | None) -> Value:
    return Decimal(value) if isinstance(value, str) else value


def _form(read: Mapping[str, Any]) -> Form:
    return Form(
        read["name"], read["title"], read["source"],
        [Goal(**row) for row in read["main_goals"]], [Goal(**row) for row in read["goals"]],
        [_goal(row) for row in read["figures"]], [Question(**row) for row in read["questions"]],
    )  # fmt: skip


def _goal(row: Mapping[str, Any]) -> GoalFigure:
    numbers = {name: _number(row[name]) for name in ("value", "yellow")}
    return GoalFigure(**{**row, **numbers})


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _read_line(row: Mapping[str, Any], figure: Figure) -> GoalLine:
    status = row["status"]
    return GoalLine(
        replace(figure, value=_value(row["value"])), row["label"], _goal(row["goal"]),
        [(year, _value(value)) for year, value in row["history"]], _value(row["base_value"]),
        Status(Colour(status["colour"]), status["why"], _number(status["target"])), row["doubts"],
    )  # fmt: skip


def _measure(row: Mapping[str, Any]) -> MeasureRow:
    days = {name: date.fromisoformat(row[name]) if row[name] else None for name in ("start", "end")}
    return MeasureRow(**{**row, **days})
