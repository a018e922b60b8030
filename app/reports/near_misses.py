"""Finds the records that were left out of a figure, for "Vis grunnlaget"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from app.reports import basis
from app.reports.indicator import Indicator, Reason
from app.reports.indicators import ALL
from app.reports.period import Period
from app.reports.records import PAGE, RecordLine, Scope, describe
from app.reports.runner import Progress, Report, Rules
from app.storage.store import Store
from app.texts import _

FIELDS: Mapping[tuple[str, str], str] = {
    ("stay", "came_from"): "came_from",
    ("stay", "institution"): "institution",
    ("stay", "price"): "price",
    ("stay", "no_decision"): "decisions",
    ("stay", "no_night"): "departed",
    ("stay", "left_first_day"): "departed",
    ("household", "birth_date"): "members",
    ("household", "no_main_person"): "members",
    ("household", "not_member"): "members",
    ("household", "closed"): "closed",
    ("person", "birth_date"): "birth_date",
    ("dwelling", "target_group"): "target_group",
    ("dwelling", "given_up"): "given_up",
    ("dwelling", "given_up_last_day"): "given_up",
    ("dwelling", "not_yet"): "taken_into_use",
    ("tenancy", "no_group"): "main_reason",
    ("tenancy", "left_last_day"): "moved_out",
    ("eviction", "no_day"): "outcome_day",
    ("eviction", "no_outcome"): "outcome",
    ("eviction", "undated"): "warned",
    ("case", "withdrawn"): "outcome",
}
"""What to look at in a record of a table that was left out for a reason, where one field decides it."""

_KNOWN = {indicator.key: indicator for indicator in ALL}


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records left out for one reason: `text` is a msgid, `records` exchange IDs of `table` in order, never none."""

    code: str
    text: str
    table: str
    records: Sequence[str]


def find(  # which figure of which period, by which rules
    connection: Connection,
    indicator: Indicator,
    period: Period,
    rules: Rules,
    today: date,
    progress: Progress | None = None,
) -> list[LeftOut]:
    """What was left out of a figure of a period, in the order its reasons are declared. The connection must be allowed
    to make temporary tables. `progress` may raise Cancelled."""
    if not indicator.left_out:
        return []
    values = basis.parameters(period, today, rules.length_of_stay, rules.young_max_age)
    basis.prepare(connection, values)
    found = []
    for done, reason in enumerate(indicator.left_out):
        if progress:
            progress(done, len(indicator.left_out), _(reason.text))
        found.append(_find(connection, indicator, reason, values))
    return [one for one in found if one.records]


def _find(connection: Connection, indicator: Indicator, reason: Reason, values: dict[str, object]) -> LeftOut:
    """What the figure counts is never left out of it, whatever a reason says. A sum counts a record also where a part
    of what it adds is left out."""
    counted = "" if indicator.weighs else f"AND r.id NOT IN (SELECT c.id FROM ({indicator.sql}) c)"  # noqa: S608  # declared
    statement = f'SELECT r.ref FROM "{indicator.records}" r WHERE r.id IN ({reason.sql}) {counted} ORDER BY r.id'  # noqa: S608  # declared
    refs = connection.exec_driver_sql(statement, values).scalars().all()
    return LeftOut(reason.code, reason.text, indicator.records, refs)


def has_reasons(key: str) -> bool:
    """Whether it is known of a figure what is close to being counted in it."""
    return bool(_KNOWN[key].left_out)


def lines(store: Store, report: Report, key: str, today: date, progress: Progress | None = None) -> list[RecordLine]:
    """What was left out of a figure of a report, as lines to read and open: the reason first, then the record. No more
    than a page of them a reason. `today` is the day the report was counted; `progress` may raise Cancelled."""
    with store.scratch() as connection:
        found = find(connection, _KNOWN[key], report.period, report.rules, today, progress)
        scope = Scope(report.period.first, report.counted_to, key)
        return [line for one in found for line in _described(connection, one, scope)]


def _described(connection: Connection, left_out: LeftOut, scope: Scope) -> list[RecordLine]:
    refs = left_out.records[:PAGE]
    known = describe(connection, left_out.table, refs, scope)
    field = FIELDS.get((left_out.table, left_out.code), "")
    why = _(left_out.text)
    return [replace(known[ref], detail=_told(why, known[ref].detail), field=field) for ref in refs if ref in known]


def _told(why: str, detail: str) -> str:
    return _("{why}. {detail}", why=why, detail=detail) if detail else why
