"""The figures as JSON: a public format, field by field in indicators.md under "Numbers"."""

import json
from decimal import Decimal
from typing import Any

from app.reports.audience import Audience
from app.reports.dossier import Dossier
from app.reports.indicator import Figure, Value

SCHEMA = 1


def write(dossier: Dossier) -> bytes:
    """UTF-8 with a final newline; `period` is the nominal first and last day, also when the period is not over."""
    return (json.dumps(document(dossier), ensure_ascii=False, indent=1) + "\n").encode()


def document(dossier: Dossier) -> dict[str, Any]:
    """The document as plain values."""
    report, municipality = dossier.report, dossier.municipality
    period, rules = report.period, report.rules
    return {
        "schema": SCHEMA,
        "year": period.year,
        "period": [period.first.isoformat(), period.last.isoformat()],
        "municipality": {"number": municipality.number, "name": municipality.name},
        "rules": {"length_of_stay": rules.length_of_stay, "young_max_age": rules.young_max_age},
        **_access(dossier.audience),
        "figures": [_figure(figure, dossier.audience) for figure in report.figures.values() if figure.is_public],
    }


def _access(audience: Audience) -> dict[str, Any]:
    """Whom the file is for."""
    told = {"access": audience.key, "notice": audience.notice}
    return told | ({"small_number_limit": audience.limit} if audience.is_public else {})


def _figure(figure: Figure, audience: Audience) -> dict[str, Any]:
    """In a public file a number that is hidden is null and says so, and no record is listed."""
    hidden = {"hidden": True} if figure.is_hidden else {}
    return {
        "key": figure.key,
        "value": None if figure.is_hidden else _number(figure.value),
        "base": None if figure.is_hidden else _number(figure.base),
        "unit": figure.unit,
        "records": [] if audience.is_public else list(figure.records),
        "base_records": [] if audience.is_public else list(figure.base_records),
        **hidden,
    }


def _number(value: Value) -> int | float | None:
    """JSON has one kind of number. The float nearest to a decimal of at most 15 digits is written as that decimal."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
