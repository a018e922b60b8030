"""The records behind a figure, as lines to read and open.

Of a protected household, name and place are never in one view: here it is "Husstand 41", and no place is named.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, text

from app import formats
from app.reports import record_cases, record_homes, record_need, record_plans
from app.reports.indicator import kroner
from app.reports.runner import Report
from app.services import people_sql as sql
from app.services.naming import household_number, with_children
from app.storage.store import Store
from app.texts import _, n_

PAGE = 200
NIGHT_SHELTER_KEY = "temporary.night_shelter"


@dataclass(frozen=True, slots=True)
class RecordLine:
    """`table` and `ref` say what opens; `household` is the page it is seen on, empty for a provider and a dwelling.
    `field` is what is to be filled in there, where something is."""

    ref: str
    title: str
    detail: str
    weight_text: str
    table: str
    household: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Scope:
    """The days that count, both included, and the key of the figure that is looked at."""

    first: date
    last: date
    key: str = ""

    @property
    def values(self) -> dict[str, Any]:
        return {"first": self.first.isoformat(), "last": self.last.isoformat(), "today": self.last.isoformat(),
                "shelter": self.key == NIGHT_SHELTER_KEY}  # fmt: skip


def records_behind(  # which figure, which of its lists, which page
    store: Store, report: Report, key: str, *, of_base: bool = False, offset: int = 0, limit: int = PAGE
) -> list[RecordLine]:
    """A page of the records that figure `key` counts, or (`of_base`) those of its denominator, in its own order; of one
    that is entered, those that were counted all the same."""
    figure = report.figures[key].count
    scope = Scope(report.period.first, report.counted_to, key)
    table, listed = (figure.base_table, figure.base_records) if of_base else (figure.record_table, figure.records)
    refs = listed[offset : offset + limit]
    if not refs:
        return []
    with store.connect() as connection:
        found = describe(connection, table, refs, scope)
    added = (figure.base_weights if of_base else figure.weights)[offset : offset + limit]
    weights = {ref: _weight_text(figure.weighs, weight) for ref, weight in zip(refs, added, strict=False)}
    lines = (found[ref] for ref in refs if ref in found)
    return [replace(line, weight_text=weights.get(line.ref, line.weight_text)) for line in lines]


def describe(connection: Connection, table: str, refs: Sequence[str], scope: Scope) -> dict[str, RecordLine]:
    """Lines for these records of a table, by exchange ID. Records that are gone are left out."""
    return _DESCRIBED[table](connection, list(refs), scope)


def _weight_text(unit: str, weight: int) -> str:
    """What a record adds to a figure whose records weigh this unit."""
    if unit == "NOK":
        return formats.amount(kroner(weight) or 0)
    if unit == "decisions":
        return n_("{count} vedtak", "{count} vedtak", weight)
    if unit == "plans":
        return record_plans.goals_text(weight)
    return record_cases.days_text(weight) if unit == "days" else _nights_text(weight)


def _nights_text(count: int) -> str:
    return n_("{count} døgn", "{count} døgn", count)


_HOUSEHOLDS = text(f"""
SELECT h.ref, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children, {sql.PROTECTION} AS protection
FROM household h LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE h.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608  # constants

_THEIR_STAYS = text("""
SELECT h.ref, s.arrived, s.departed FROM household h JOIN stay s ON s.household_id = h.id
JOIN provider v ON v.id = s.provider_id
WHERE h.ref IN :refs AND (v.kind = 'night_shelter') = :shelter AND s.arrived <= :last
  AND (s.departed IS NULL OR s.departed > :first AND s.departed > s.arrived)
ORDER BY s.arrived, s.id
""").bindparams(bindparam("refs", expanding=True))

_STAYS = text(f"""
SELECT s.ref, h.ref AS household, p.first_name || ' ' || p.last_name AS name, {sql.CHILDREN} AS children,
       {sql.PROTECTION} AS protection, v.name AS provider, s.arrived, s.departed
FROM stay s JOIN household h ON h.id = s.household_id JOIN provider v ON v.id = s.provider_id
LEFT JOIN person p ON p.id = {sql.MAIN_PERSON} WHERE s.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608

_PERSONS = text(f"""
SELECT q.ref, q.first_name || ' ' || q.last_name AS name, q.birth_date, h.ref AS household,
       MAX(CASE WHEN q.protection IN ('confidential', 'strictly') THEN 1 ELSE 0 END,
           COALESCE({sql.PROTECTION}, 0)) AS protection
FROM person q LEFT JOIN household h ON h.id = (
    SELECT m.household_id FROM membership m WHERE m.person_id = q.id AND (m.start IS NULL OR m.start <= :last)
    ORDER BY COALESCE(m."end", '9999') DESC, COALESCE(m.start, '') DESC, m.id LIMIT 1)
WHERE q.ref IN :refs
""").bindparams(bindparam("refs", expanding=True))  # noqa: S608

_PROVIDERS = text("SELECT ref, name, places FROM provider WHERE ref IN :refs").bindparams(
    bindparam("refs", expanding=True)
)


def _rows(connection: Connection, statement: Any, refs: list[str], scope: Scope) -> list[Any]:
    values = {name: value for name, value in scope.values.items() if name in statement.compile().params}
    return list(connection.execute(statement, {"refs": refs, **values}))


def _households(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    if scope.key == record_plans.GROUPS_KEY:
        return _households_with(connection, refs, scope, record_plans.THEIR_GROUPS, record_plans.group_details)
    if scope.key in record_homes.NEW_TENANTS_KEYS:
        return _households_with(connection, refs, scope, record_homes.THEIR_NEW_TENANCIES, record_homes.tenancy_details)
    if scope.key.startswith(record_need.KEYS):
        return _households_with(connection, refs, scope, record_need.THEIR_SITUATIONS, record_need.details)
    their_cases = record_cases.of_households(scope.key)
    if their_cases is not None:
        return _households_with(connection, refs, scope, their_cases, record_cases.details)
    spans: dict[str, list[tuple[date, date | None]]] = {}
    for row in _rows(connection, _THEIR_STAYS, refs, scope):
        spans.setdefault(row.ref, []).append(_span(row))
    return {
        row.ref: RecordLine(
            row.ref, _name(row, row.ref), _stays_text(spans.get(row.ref, [])),
            _nights_text(nights(spans.get(row.ref, []), scope)), "household", row.ref,
        )
        for row in _rows(connection, _HOUSEHOLDS, refs, scope)
    }  # fmt: skip


def _households_with(
    connection: Connection, refs: list[str], scope: Scope, theirs: Any, details: Callable[[Sequence[Any]], str]
) -> dict[str, RecordLine]:
    """Households that are counted for other records of theirs, which `theirs` selects and `details` tells."""
    found: dict[str, list[Any]] = {}
    for row in _rows(connection, theirs, refs, scope):
        found.setdefault(row.ref, []).append(row)
    return {
        row.ref: RecordLine(row.ref, _name(row, row.ref), details(found.get(row.ref, [])), "", "household", row.ref)
        for row in _rows(connection, _HOUSEHOLDS, refs, scope)
    }


def _cases(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    lines = {}
    for row in _rows(connection, record_cases.CASES, refs, scope):
        days = record_cases.handling_days(row)
        weight = "" if days is None else record_cases.days_text(days)
        title, detail = _name(row, row.household), record_cases.detail(row)
        lines[row.ref] = RecordLine(row.ref, title, detail, weight, "case", row.household)
    return lines


Describe = Callable[[Connection, list[str], Scope], dict[str, RecordLine]]


def _of_household(table: str, statement: Any, detail: Callable[[Any], str]) -> Describe:
    """Describes records that are a household's, each by its name and a `detail` of the row that `statement` gives."""

    def described(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
        rows = _rows(connection, statement, refs, scope)
        return {
            row.ref: RecordLine(row.ref, _name(row, row.household), detail(row), "", table, row.household)
            for row in rows
        }  # fmt: skip

    return described


def _dwellings(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    return {
        row.ref: RecordLine(row.ref, record_homes.home(row), record_homes.dwelling_detail(row), "", "dwelling", "")
        for row in _rows(connection, record_homes.DWELLINGS, refs, scope)
    }


def _stays(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    lines = {}
    for row in _rows(connection, _STAYS, refs, scope):
        days = _days_text(*_span(row))
        detail = days if row.protection else _("{place}, {days}", place=row.provider, days=days)
        weight = _nights_text(nights([_span(row)], scope))
        lines[row.ref] = RecordLine(row.ref, _name(row, row.household), detail, weight, "stay", row.household)
    return lines


def _persons(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    lines = {}
    for row in _rows(connection, _PERSONS, refs, scope):
        household = household_number(row.household) if row.household else ""
        title = _("Person i {household}", household=household) if row.protection else row.name
        born = _("født {year}", year=row.birth_date[:4]) if row.birth_date else _("uten fødselsdato")
        detail = born if row.protection or not household else f"{born}, {household}"
        lines[row.ref] = RecordLine(row.ref, title, detail, "", "person", row.household or "")
    return lines


def _providers(connection: Connection, refs: list[str], scope: Scope) -> dict[str, RecordLine]:
    return {
        row.ref: RecordLine(
            row.ref, row.name,
            "" if row.places is None else n_("{count} plass", "{count} plasser", row.places), "", "provider", "",
        )
        for row in _rows(connection, _PROVIDERS, refs, scope)
    }  # fmt: skip


_DESCRIBED: Mapping[str, Describe] = {
    "household": _households, "stay": _stays, "person": _persons, "provider": _providers,
    "case": _cases, "dwelling": _dwellings,
    "cooperation_plan": _of_household("cooperation_plan", record_plans.PLANS, record_plans.plan_detail),
    "support_group": _of_household("support_group", record_plans.GROUPS, record_plans.group_detail),
    "tenancy": _of_household("tenancy", record_homes.TENANCIES, record_homes.tenancy_detail),
    "eviction": _of_household("eviction", record_homes.EVICTIONS, record_homes.eviction_detail),
}  # fmt: skip


def _name(row: Any, household: str) -> str:
    if row.protection or not row.name:
        return household_number(household)
    return with_children(row.name, row.children)


def _span(row: Any) -> tuple[date, date | None]:
    return date.fromisoformat(row.arrived), date.fromisoformat(row.departed) if row.departed else None


def nights(spans: Sequence[tuple[date, date | None]], scope: Scope) -> int:
    """Dates with a night within the scope; one that several stays share counts once."""
    after, reached, total = scope.last + timedelta(days=1), scope.first, 0
    for arrived, departed in sorted(spans, key=lambda span: span[0]):
        begin, end = max(arrived, reached), min(departed or after, after)
        total += max(0, (end - begin).days)
        reached = max(reached, end)
    return total


def _stays_text(spans: Sequence[tuple[date, date | None]]) -> str:
    if not spans:
        return ""
    if len(spans) == 1:
        return _days_text(*spans[0])
    open_ended = any(departed is None for _arrived, departed in spans)
    last = None if open_ended else max(departed for _arrived, departed in spans if departed)
    count = n_("{count} opphold", "{count} opphold", len(spans))
    return _("{stays}, {days}", stays=count, days=_days_text(min(arrived for arrived, _departed in spans), last))


def _days_text(arrived: date, departed: date | None) -> str:
    if departed is None:
        return _("fra {day}, pågår", day=formats.day(arrived))
    return f"{formats.day(arrived)}–{formats.day(departed)}"
