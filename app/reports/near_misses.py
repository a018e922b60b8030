"""Finds the records that were left out of a figure, for "Vis grunnlaget"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, text

from app.reports import basis
from app.reports.indicator import Indicator, Reason
from app.reports.period import Period
from app.reports.runner import Rules
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records left out for one reason: `text` is a msgid, `records` exchange IDs of `table` in order, never none."""

    code: str
    text: str
    table: str
    records: Sequence[str]


def of_figure(store: Store, indicator: Indicator, period: Period, rules: Rules, today: date) -> list[LeftOut]:
    """What was left out of a figure of a period, in the order its reasons are declared."""
    with store.scratch() as connection:
        return find(connection, indicator, period, rules, today)


def find(connection: Connection, indicator: Indicator, period: Period, rules: Rules, today: date) -> list[LeftOut]:
    """As `of_figure`. The connection must be allowed to make temporary tables."""
    if not indicator.left_out:
        return []
    values = basis.parameters(period, today, rules.length_of_stay, rules.young_max_age)
    basis.prepare(connection, values)
    found = [_find(connection, indicator, reason, values) for reason in indicator.left_out]
    return [one for one in found if one.records]


def _find(connection: Connection, indicator: Indicator, reason: Reason, values: dict[str, object]) -> LeftOut:
    """What the figure counts is never left out of it, whatever a reason says. A sum counts a record also where a part
    of what it adds is left out."""
    counted = "" if indicator.weighs else f"AND r.id NOT IN (SELECT c.id FROM ({indicator.sql}) c)"  # noqa: S608  # declared
    statement = text(
        f'SELECT r.ref FROM "{indicator.records}" r WHERE r.id IN ({reason.sql}) {counted} ORDER BY r.id'  # noqa: S608  # declared
    )
    refs = connection.execute(statement, values).scalars().all()
    return LeftOut(reason.code, reason.text, indicator.records, refs)
