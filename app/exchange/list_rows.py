"""Rows of the officer's own list turned into rows of the exchange workbook, with IDs found or given."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.exchange.raw import Raw, RawSheet
from app.exchange.sheets import SHEETS
from app.exchange.targets import LAST_NAME_FIRST, NAMES
from app.exchange.values import CannotReadError, as_text, read_value
from app.formats import fold
from app.models import Case, Counter, Household, Membership, Person, Provider, Stay
from app.storage.store import Store

Cells = Mapping[str, Raw]
_OTHER_KIND = "annet"
_MODELS = (Person, Household, Provider, Stay, Case)
_BEGINS = ("Opphold.Inn", "Saker.Mottatt")
"""What tells when a household that is new was opened."""


class ListRows:
    """Collects the rows of each sheet. `columns` maps target keys to the list's own headers, for the messages."""

    def __init__(self, store: Store, columns: Mapping[str, str]) -> None:
        self._columns = columns
        self._rows: dict[str, list[tuple[int, dict[str, Raw]]]] = {}
        self._given: set[tuple[str, str]] = set()
        with store.read() as session:
            self._known = _known(session)
            self._last = {model.PREFIX: last_number(session, model) for model in _MODELS}

    def add(self, number: int, cells: Cells) -> None:
        """Take in one row of the list; a row that names nobody makes nothing."""
        person = self._person(number, cells)
        if person is None:
            return
        household = self._household(number, cells, person)
        if any(as_text(raw) for key, raw in cells.items() if key.startswith("Saker.")):
            self._case(number, cells, household)
        provider = self._provider(number, cells)
        if provider and any(as_text(raw) for key, raw in cells.items() if key.startswith("Opphold.")):
            self._stay(number, cells, household, provider)

    def sheets(self, shown: str) -> Iterator[RawSheet]:
        """The sheets in the form that the import reads."""
        for name, rows in self._rows.items():
            headers = list(dict.fromkeys(header for _number, row in rows for header in row))
            yield RawSheet(name, reader(headers, rows), shown, self._shown(name))

    def _shown(self, sheet: str) -> dict[str, str]:
        own = {key.partition(".")[2]: header for key, header in self._columns.items() if key.startswith(f"{sheet}.")}
        for key in NAMES:
            if sheet == "Personer" and key in self._columns:
                own |= {"Fornavn": self._columns[key], "Etternavn": self._columns[key]}
        if sheet == "Husstander" and "Opprettet" not in own:
            own["Opprettet"] = next((self._columns[key] for key in _BEGINS if key in self._columns), "Opprettet")
        return own

    def _person(self, number: int, cells: Cells) -> str | None:
        row = {
            key.partition(".")[2]: raw for key, raw in cells.items() if key.startswith("Personer.") and key not in NAMES
        }
        for key in NAMES:
            if key in cells:
                name = split_name(as_text(cells[key]), last_first=key == LAST_NAME_FIRST)
                row["Fornavn"], row["Etternavn"] = name
        if not any(as_text(raw) for raw in row.values()):
            return None
        ref = self._find("P", _person_keys(row))
        self._put("Personer", number, ref, row)
        return ref

    def _household(self, number: int, cells: Cells, person: str) -> str:
        new = ("H", person) not in self._known
        ref = self._find("H", [person])
        row = _part(cells, "Husstander")
        if new or row:
            opened = row.get("Opprettet") or next((cells[key] for key in _BEGINS if cells.get(key)), None)
            row["Opprettet"] = opened if new or row.get("Opprettet") else self._known.get(("opened", ref), opened)
            self._put("Husstander", number, ref, row)
        if new:
            member: dict[str, Raw] = {"Husstand-ID": ref, "Person-ID": person, "Rolle": "hovedperson"}
            self._rows.setdefault("Medlemmer", []).append((number, member))
        return ref

    def _provider(self, number: int, cells: Cells) -> str | None:
        name = as_text(cells.get("Botilbud.Navn"))
        if not name:
            return None
        new = ("B", fold(name)) not in self._known
        ref = self._find("B", [fold(name)])
        row = _part(cells, "Botilbud")
        if new or len(row) > 1:
            if not row.get("Type"):
                row["Type"] = self._known.get(("kind", ref), _OTHER_KIND)
            self._put("Botilbud", number, ref, row)
        return ref

    def _stay(self, number: int, cells: Cells, household: str, provider: str) -> None:
        arrived = _value("Opphold", "Inn", cells.get("Opphold.Inn"))
        ref = self._find("O", [f"{household} {arrived}"] if arrived else [])
        row = _part(cells, "Opphold") | {"Husstand-ID": household, "Botilbud-ID": provider, "Opphold-ID": ref}
        self._rows.setdefault("Opphold", []).append((number, row))

    def _case(self, number: int, cells: Cells, household: str) -> None:
        received = _value("Saker", "Mottatt", cells.get("Saker.Mottatt"))
        kind = _value("Saker", "Sakstype", cells.get("Saker.Sakstype"))
        ref = self._find("S", [f"{household} {kind} {received}"] if received and kind else [])
        row = _part(cells, "Saker") | {"Husstand-ID": household, "Sak-ID": ref}
        self._rows.setdefault("Saker", []).append((number, row))

    def _put(self, sheet: str, number: int, ref: str, row: dict[str, Raw]) -> None:
        """Each person, household and provider once, as the list's first row of it has it."""
        if (sheet, ref) not in self._given:
            self._given.add((sheet, ref))
            self._rows.setdefault(sheet, []).append((number, {SHEETS[sheet].id_header: ref, **row}))

    def _find(self, prefix: str, keys: list[str]) -> str:
        """The ID known by any of the keys, or the next one."""
        ref = next((self._known[prefix, key] for key in keys if self._known.get((prefix, key))), None)
        if ref is None:
            self._last[prefix] += 1
            ref = f"{prefix}{self._last[prefix]}"
        for key in keys:
            self._known[prefix, key] = ref
        return ref


def split_name(name: str, *, last_first: bool = False) -> tuple[str, str]:
    """First and last name of "Nordmann, Kari Anne" or "Kari Anne Nordmann"; with `last_first` "Nordmann Kari Anne"."""
    last, comma, first = (part.strip() for part in name.partition(","))
    if comma:
        return first, last
    if last_first:
        last, _space, first = name.strip().partition(" ")
        return first.strip(), last
    first, _space, last = name.strip().rpartition(" ")
    return first.strip(), last


def reader(headers: Sequence[str], rows: Sequence[tuple[int, Mapping[str, Raw]]]) -> Any:
    """What gives the rows as a sheet of the workbook does, the header first."""

    def read() -> Iterator[tuple[int, dict[int, Raw]]]:
        yield 1, dict(enumerate(headers))
        for number, row in rows:
            yield number, {index: row[name] for index, name in enumerate(headers) if row.get(name) is not None}

    return read


def _part(cells: Cells, sheet: str) -> dict[str, Raw]:
    return {key.partition(".")[2]: raw for key, raw in cells.items() if key.startswith(f"{sheet}.")}


def _value(sheet: str, header: str, raw: Raw) -> Any:
    """A cell as its field reads it; None for one that cannot be read, which the import tells of."""
    try:
        return read_value(SHEETS[sheet].by_header[header].field, raw)
    except CannotReadError:
        return None


def _person_keys(row: Mapping[str, Raw]) -> list[str]:
    number = _value("Personer", "Fødselsnummer", row.get("Fødselsnummer"))
    if number:
        return [number]
    born = _value("Personer", "Fødselsdato", row.get("Fødselsdato"))
    return [_name_key(as_text(row.get("Fornavn")), as_text(row.get("Etternavn")), born)]


def _name_key(first: str, last: str, born: Any) -> str:
    return f"{fold(first)} {fold(last)} {born or ''}"


def _known(session: Session) -> dict[tuple[str, str], Any]:
    """The IDs of what is stored, by what the list can know it by."""
    known: dict[tuple[str, str], Any] = {}
    persons = select(Person.ref, Person.national_id, Person.first_name, Person.last_name, Person.birth_date)
    for ref, number, first, last, born in session.execute(persons):
        known.setdefault(("P", _name_key(first, last, born)), ref)
        bare = ("P", _name_key(first, last, None))
        if born is not None:  # a name alone tells who it is only when nobody else has it
            known[bare] = ref if bare not in known else None
        if number:
            known["P", number] = ref
    mains = (
        select(Person.ref, Household.ref, Household.opened).join_from(Membership, Person).join(Household)
        .where(Membership.role == "main").order_by(Household.closed.is_(None).desc(), Household.opened.desc())
    )  # fmt: skip
    for person, household, opened in session.execute(mains):
        known.setdefault(("H", person), household)
        known["opened", household] = opened.isoformat()
    for ref, name, kind in session.execute(select(Provider.ref, Provider.name, Provider.kind)):
        known.setdefault(("B", fold(name)), ref)
        known["kind", ref] = SHEETS["Botilbud"].fields["kind"].codes.text(kind)  # type: ignore[union-attr]  # has codes
    for ref, household, arrived in session.execute(
        select(Stay.ref, Household.ref, Stay.arrived).join_from(Stay, Household)
    ):
        known.setdefault(("O", f"{household} {arrived}"), ref)
    cases = select(Case.ref, Household.ref, Case.kind, Case.received).join_from(Case, Household)
    for ref, household, kind, received in session.execute(cases):
        known.setdefault(("S", f"{household} {kind} {received}"), ref)
    return known


def last_number(session: Session, model: Any) -> int:
    """The highest number of an ID made in the window or brought in that looks like one."""
    given = session.scalar(select(Counter.last).where(Counter.prefix == model.PREFIX)) or 0
    refs = session.scalars(select(model.ref).where(model.ref.like(f"{model.PREFIX}%")))
    found = (re.fullmatch(rf"{model.PREFIX}(\d{{1,9}})", ref) for ref in refs)
    return max([given, *(int(match[1]) for match in found if match)])
