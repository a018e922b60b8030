"""The short forms: a column on one sheet that stands for one row of another."""

from collections.abc import Callable
from datetime import date
from typing import Any

from app.exchange.entry import Entry, Key, Stored
from app.exchange.problems import Problems
from app.exchange.rows import Entries
from app.exchange.sheet import Short
from app.exchange.sheets import (
    AGREEMENT_END_SHORT,
    AGREEMENT_START_SHORT,
    ALWAYS,
    DECISION_SHORT,
    PRICE_SHORT,
    SHEETS,
    SITUATION_SHORT,
)
from app.exchange.stock import Stock
from app.services.findings import Severity
from app.texts import _


class _RefusedError(Exception):
    """The short form cannot be used for this row; the message says why."""


def expand_shorts(entries: Entries, stock: Stock, problems: Problems) -> None:
    """Add an entry for each row that a short form stands for, unless the database says the same already."""
    for host_sheet, attribute, shorts, make in _KINDS:
        child = shorts[0].sheet
        said = {entry.parents[attribute] for entry in entries[child] if attribute in entry.parents}
        for host in entries[host_sheet]:
            given = [short for short in shorts if short.header in host.shorts]
            if host.key is None or not given:
                continue
            try:
                entry = _expand(host, host.key in said, stock.below(child, attribute, host.key), make)
            except _RefusedError as refused:
                host.rejected = True
                problems.add(host.problem(Severity.ERROR, given[0].header, str(refused), "short"))
                continue
            if entry:
                entry.parents = {attribute: host.key}
                entries[child].append(entry)


Make = Callable[[Entry, list[Stored]], Entry | None]


def _expand(host: Entry, said: bool, rows: list[Stored], make: Make) -> Entry | None:
    if said:
        raise _RefusedError(_("Står både her og i et eget ark. Behold bare det ene stedet."))
    return None if host.rejected else make(host, rows)


def _child(host: Entry, short: Short, key: Key, values: dict[str, Any], stored: Stored | None) -> Entry:
    headers = {other.attribute: other.header for other in host.sheet.shorts if other.sheet == short.sheet}
    return Entry(
        SHEETS[short.sheet], host.source, host.number, (*(host.key or ()), *key), values,
        headers=headers, host=host, stored=stored,
    )  # fmt: skip


def _situation(host: Entry, rows: list[Stored]) -> Entry | None:
    opened: date = host.values["opened"]
    value = host.shorts[SITUATION_SHORT.header]
    values = {"situation": value, "start": opened}
    if any(_says(row, values) for row in rows):
        return None
    before = _attribute(host.stored, "opened")
    if rows and (len(rows) > 1 or _attribute(rows[0], "start") not in (opened, before)):
        raise _RefusedError(_use_the_sheet("Situasjoner"))
    return _child(host, SITUATION_SHORT, (opened,), values, rows[0] if rows else None)


def _price(host: Entry, rows: list[Stored]) -> Entry | None:
    values = {"amount": host.shorts[PRICE_SHORT.header], "start": ALWAYS}
    if any(_says(row, values) for row in rows):
        return None
    if rows and (len(rows) > 1 or _attribute(rows[0], "start") != ALWAYS):
        raise _RefusedError(_use_the_sheet("Priser"))
    return _child(host, PRICE_SHORT, (ALWAYS,), values, rows[0] if rows else None)


def _agreement(host: Entry, rows: list[Stored]) -> Entry:
    """One more agreement when none begins that day: an earlier one is never overwritten."""
    start = host.shorts.get(AGREEMENT_START_SHORT.header)
    if start is None:
        raise _RefusedError(_("Fyll ut {column} også.", column=AGREEMENT_START_SHORT.header))
    values = {"start": start}
    if AGREEMENT_END_SHORT.header in host.shorts:
        values["end"] = host.shorts[AGREEMENT_END_SHORT.header]
    same = next((row for row in rows if _says(row, {"start": start})), None)
    return _child(host, AGREEMENT_START_SHORT, (start,), values, same)


def _decision(host: Entry, rows: list[Stored]) -> Entry | None:
    values = {"decided": host.shorts[DECISION_SHORT.header]}
    if any(_says(row, values) for row in rows):
        return None
    plain = {"start": None, "end": None, "conditions": None}
    if rows and (len(rows) > 1 or not _says(rows[0], plain)):
        raise _RefusedError(_use_the_sheet("Vedtak"))
    return _child(host, DECISION_SHORT, (values["decided"], None), values, rows[0] if rows else None)


def _says(stored: Stored, values: dict[str, Any]) -> bool:
    return all(_attribute(stored, name) == value for name, value in values.items())


def _attribute(stored: Stored | None, name: str) -> Any:
    return getattr(stored.record, name) if stored else None


def _use_the_sheet(sheet: str) -> str:
    return _("Noe annet er allerede registrert. Tøm cellen, og bruk arket {sheet}.", sheet=sheet)


_KINDS: tuple[tuple[str, str, tuple[Short, ...], Make], ...] = (
    ("Husstander", "household_id", (SITUATION_SHORT,), _situation),
    ("Botilbud", "provider_id", (PRICE_SHORT,), _price),
    ("Botilbud", "provider_id", (AGREEMENT_START_SHORT, AGREEMENT_END_SHORT), _agreement),
    ("Opphold", "stay_id", (DECISION_SHORT,), _decision),
)
