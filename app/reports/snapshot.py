"""A report as it is handed in: everything it says, so that it is shown and exported again whatever becomes of the
records.

The document is JSON in UTF-8 and the same bytes for the same report. Decimals are text ("6.3", "40.0"), so that they
are read back exactly; whole numbers are numbers.

Schema 2 holds the years beside the report, too. One of schema 1 has only what its goals say of them, so the rest is
counted anew when it is shown.
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

SCHEMA = 2


@dataclass(frozen=True, slots=True)
class Given:
    """What the officer put into the report: `reasons` say why it was handed in all the same, by the key of each check
    that stood."""

    edition: int
    answers: Mapping[str, Answer] = field(default_factory=dict)
    measures: Sequence[MeasureRow] = ()
    reasons: Mapping[str, str] = field(default_factory=dict)
    program: str = ""


@dataclass(frozen=True, slots=True)
class Beside:
    """Every figure of the years before a report and of the base years of its ambitions, by year and counted by the same
    rules. `first_year` was that of the first record; None when there were none."""

    reports: Mapping[int, Report]
    first_year: int | None

    def before(self, year: int) -> list[Report]:
        """The years just before this one, the nearest first, as far back as there is one for each."""
        found = []
        while (report := self.reports.get(year := year - 1)) is not None:
            found.append(report)
        return found


def document(steering: Steering, report: Report, given: Given, beside: Beside | None = None) -> bytes:
    """The whole report. `report` holds every figure of the same year, counted by the same rules; without `beside`, the
    years beside it are counted anew when it is shown."""
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
        "figures": _figures(report),
        "beside": None if beside is None else _beside(beside),
        "answers": [asdict(answer) for _key, answer in sorted(given.answers.items())],
        "measures": [asdict(measure) for measure in given.measures],
        "reasons": dict(sorted(given.reasons.items())),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1, default=_text) + "\n").encode()


def _figures(report: Report) -> list[dict[str, Any]]:
    return [asdict(figure) for figure in report.figures.values()]


def _beside(beside: Beside) -> dict[str, Any]:
    years = [
        {"year": year, "counted_to": report.counted_to.isoformat(), "figures": _figures(report)}
        for year, report in sorted(beside.reports.items())
    ]
    return {"first_year": beside.first_year, "years": years}


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


def beside_from(content: bytes) -> Beside | None:
    """What stood beside the report of a document; None where that was not kept, as in schema 1."""
    read = json.loads(content)
    kept = read.get("beside")
    if kept is None:
        return None
    return Beside({year["year"]: _report({**read, **year}) for year in kept["years"]}, kept["first_year"])


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
    counted = row.get("counted")
    return Figure(**{**row, **numbers, "counted": _figure(counted) if counted else None})


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
