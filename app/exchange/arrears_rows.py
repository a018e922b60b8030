"""Rows of the finance system's list of arrears turned into rows of the exchange workbook.

A row is of the tenancy or the startlån it names, or else of the one that its person has. Nothing is guessed: a row that
nobody can be told by, or that fits several, is named with its number and left out. Nor is anybody registered by it.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from app import clock
from app.exchange import arrears_known
from app.exchange.arrears_known import Owner
from app.exchange.list_rows import Cells, last_number, reader, split_name
from app.exchange.raw import Raw, RawSheet, Wrong
from app.exchange.targets import ARREARS, CONTRACT, LAST_NAME_FIRST, LOAN, NAMES
from app.exchange.values import CannotReadError, as_text, read_value
from app.formats import fold
from app.models import Arrears, Person
from app.models.fields import fields_of
from app.storage.store import Store
from app.texts import N_

_ID, _HOUSEHOLD, _TENANCY, _CASE = "Restanse-ID", "Husstand-ID", "Leieforhold-ID", "Sak-ID"
_DAY = fields_of(Arrears)["day"]
_WHO = (CONTRACT, LOAN, "Personer.Fødselsnummer", *NAMES, "Personer.Etternavn", "Personer.Fornavn")
_NO_CONTRACT = N_("Fant ikke leieforholdet. Rett nummeret i listen, eller før restansen for hånd.")
_NO_LOAN = N_("Fant ikke saken om startlån. Rett nummeret i listen, eller før restansen for hånd.")
_NOBODY = N_("Fant ingen med dette navnet eller nummeret. Rett det i listen, eller før restansen for hånd.")
_SEVERAL = N_("Flere passer. Skriv kontraktnummeret eller fødselsnummeret i listen.")
_NO_DEBT = N_("Husstanden har ikke leieforhold eller startlån denne dagen. Skriv kontraktnummeret i listen.")
_SEVERAL_DEBTS = N_("Husstanden har flere leieforhold eller lån. Skriv kontraktnummeret i listen.")
_OTHERS = N_("Leieforholdet eller lånet tilhører en annen husstand enn personen i raden. Rett den ene.")
_TWICE = N_("Samme leieforhold eller lån står flere ganger for samme dato. Legg beløpene sammen i én rad.")

_Row = dict[str, Raw]


class ArrearsRows:
    """Collects the rows. `columns` maps target keys to the list's own headers, for the messages."""

    def __init__(self, store: Store, columns: Mapping[str, str]) -> None:
        self._columns = columns
        self._rows: list[tuple[int, _Row]] = []
        self._same: dict[tuple[Owner, date | None], list[_Row]] = {}
        with store.read() as session:
            self._known = arrears_known.load(session)
            self._last = last_number(session, Arrears)

    def add(self, number: int, cells: Cells) -> None:
        """Take in one row of the list; one without anything owed makes nothing."""
        row: _Row = {
            key.partition(".")[2]: raw for key, raw in cells.items()
            if key.startswith(f"{ARREARS}.") and key not in (CONTRACT, LOAN)
        }  # fmt: skip
        if not as_text(row.get("Skylder")):
            return
        day = _day(row.get(_DAY.column))
        found = self._owner(cells, day or clock.today())
        if isinstance(found, str):
            row |= {_ID: self._next(), _HOUSEHOLD: Wrong(self._shown(cells), found)}
        else:
            ref = self._known.balances.get((found, day)) if day else None
            row |= {_ID: ref or self._next(), _HOUSEHOLD: found.household}
            row |= {_TENANCY: found.tenancy} if found.tenancy else {_CASE: found.case}
            self._same.setdefault((found, day), []).append(row)
        self._rows.append((number, row))

    def sheets(self, shown: str) -> Iterator[RawSheet]:
        """The sheet in the form that the import reads."""
        for alike in self._same.values():
            if len(alike) > 1:
                for row in alike:
                    row |= {_ID: self._next(), _HOUSEHOLD: Wrong(as_text(row["Skylder"]), _TWICE)}
        headers = list(dict.fromkeys(header for _number, row in self._rows for header in row))
        yield RawSheet(ARREARS, reader(headers, self._rows), shown, self._own_headers())

    def _own_headers(self) -> dict[str, str]:
        own = {key.partition(".")[2]: header for key, header in self._columns.items()}
        who = next((self._columns[key] for key in _WHO if key in self._columns), _HOUSEHOLD)
        return {**own, _HOUSEHOLD: who, _ID: who}

    def _owner(self, cells: Cells, day: date) -> Owner | str:
        """Whose debt, and of what; or why nobody knows."""
        named = self._named(cells)
        households = self._households(cells)
        if named is None:
            return households if isinstance(households, str) else self._only_debt(households, day)
        if isinstance(named, Owner) and not isinstance(households, str) and named.household not in households:
            return _OTHERS
        return named

    def _named(self, cells: Cells) -> Owner | str | None:
        """By the number of the contract or the case; None when there is none in the row."""
        contract, loan = (as_text(cells.get(key)).upper() for key in (CONTRACT, LOAN))
        if contract:
            let = self._known.lets.get(contract)
            return let.owner if let else _NO_CONTRACT
        return (self._known.loans.get(loan) or _NO_LOAN) if loan else None

    def _households(self, cells: Cells) -> list[str] | str:
        """The households of the person in the row; or why nobody knows."""
        person = self._person(cells)
        if person is None:
            return _NOBODY
        if person == "":
            return _SEVERAL
        return list(self._known.households.get(person, ())) or _NOBODY

    def _person(self, cells: Cells) -> str | None:
        """By number, else by name (and birth date): None for nobody, "" for several."""
        number = _value(Person, "national_id", cells.get("Personer.Fødselsnummer"))
        if number:
            return self._known.by_number.get(number)
        born = _value(Person, "birth_date", cells.get("Personer.Fødselsdato"))
        found = self._known.by_name.get(fold(_name(cells)), ())
        fitting = [ref for ref, birth in found if born is None or birth == born]
        return "" if len(fitting) > 1 else next(iter(fitting), None)

    def _only_debt(self, households: list[str], day: date) -> Owner | str:
        debts = [owner for household in households for owner in self._known.debts_of(household, day)]
        if len(debts) > 1:
            return _SEVERAL_DEBTS
        return debts[0] if debts else _NO_DEBT

    def _next(self) -> str:
        self._last += 1
        return f"{Arrears.PREFIX}{self._last}"

    def _shown(self, cells: Cells) -> str:
        """What the row is known by in the list."""
        return next((as_text(cells[key]) for key in _WHO if as_text(cells.get(key))), "")


def _name(cells: Cells) -> str:
    for key in NAMES:
        if as_text(cells.get(key)):
            return " ".join(split_name(as_text(cells[key]), last_first=key == LAST_NAME_FIRST))
    return f"{as_text(cells.get('Personer.Fornavn'))} {as_text(cells.get('Personer.Etternavn'))}"


def _day(raw: Raw) -> date | None:
    found: date | None = _value(Arrears, "day", raw)
    return found


def _value(model: type, name: str, raw: Raw) -> Any:
    """A cell as its field reads it; None for one that cannot be read, which the import tells of."""
    try:
        return read_value(fields_of(model)[name], raw)
    except CannotReadError:
        return None
