"""The figures as JSON: a public format, field by field in indicators.md under "Numbers"."""

import json
from decimal import Decimal
from typing import Any

from app.reports.audience import Audience
from app.reports.dossier import Dossier, Shown, shown
from app.reports.indicator import Figure
from app.reports.suppression import HIDDEN

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
    """Whom the file is for, and in a public one what the sign in place of a number means."""
    told = {"access": audience.key, "notice": audience.notice}
    return told | ({"small_number_limit": audience.limit, "hidden": HIDDEN} if audience.is_public else {})


def _figure(figure: Figure, audience: Audience) -> dict[str, Any]:
    told = {
        "key": figure.key,
        "value": _number(shown(figure)),
        "base": _number(HIDDEN if figure.is_hidden and figure.base_table else figure.base),
        "unit": figure.unit,
    }
    if audience.is_public:
        return told
    return told | {"records": list(figure.records), "base_records": list(figure.base_records)}


def _number(value: Shown) -> int | float | str | None:
    """JSON has one kind of number. The float nearest to a decimal of at most 15 digits is written as that decimal."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
