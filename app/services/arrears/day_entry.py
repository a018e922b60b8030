"""Recording the balances of one day, many after each other, as the finance system's list gives them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.errors import Invalid
from app.models import Arrears
from app.services import records
from app.services.arrears import balances, choices, heads, registration
from app.services.arrears import debt as debts
from app.services.arrears.balances import Balance
from app.services.arrears.debt import Debt
from app.services.arrears.heads import DebtHead
from app.services.records import by_ref
from app.services.undoing import undoing
from app.storage.store import Store
from app.texts import _

_FOUND = 50  # more than anyone goes through


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One debt. `amount` and `months` are those of the day that is entered; `last_amount` and `last_day` of the latest
    balance before it. Amounts in NOK."""

    head: DebtHead
    amount: Decimal | None
    months: Decimal | None
    last_amount: Decimal | None
    last_day: date | None

    @property
    def ref(self) -> str:
        return self.head.key


def lines(store: Store, day: date, matching: str = "") -> Sequence[EntryLine]:
    """The debts with something left to pay by the latest balance before, or with a balance on the day, by name; or else
    those found by what is typed, also such as never owed anything."""
    with store.read() as session:
        last = {balance.debt: balance for balance in balances.latest(session, before=day)}
        now = balances.on_day(session, day)
        owing = [debt for debt, balance in last.items() if balance.ore > 0]
        wanted = choices.matching(session, matching, _FOUND) if matching.strip() else list({*owing, *now})
        about = heads.of_debts(session, wanted, clock.today())
        found = [_line(about[debt], now.get(debt), last.get(debt)) for debt in wanted]
    return found if matching.strip() else sorted(found, key=lambda line: (line.head.name, line.ref))


def line(store: Store, key: str, day: date) -> EntryLine:
    """One line as it stands. Raises OfficerError when the debt is gone."""
    with store.read() as session:
        debt = debts.newest(session, debts.find(session, key))
        listed = sorted(balances.records_of(session, Arrears, debt), key=lambda one: (one.day, one.id))
        last = next((one for one in reversed(listed) if one.day < day), None)
        return _line(heads.head(session, debt, clock.today()), _on(session, debt, day), last)


def put(store: Store, key: str, day: date, field: str, value: object) -> Callable[[], None]:
    """Set what is owed on the day (`amount`), or the months it comes to; an amount of None takes the balance away
    again. Returns what puts back what was there. Raises Invalid."""
    with store.write() as session:
        debt = debts.newest(session, debts.find(session, key))
        stored = _on(session, debt, day)
        if stored is None:
            if field != "amount" or value is None:
                raise Invalid({field: _("Skriv beløpet først.")})
            values = {"debt": key, "day": day, "amount": value}
            ref = registration.put(session, Arrears(ref=""), values).ref
            return lambda: _delete(store, ref)
        if field == "amount" and value is None:
            return undoing(store, [records.take_out(session, stored)])
        before = getattr(stored, field)
        ref = registration.put(session, stored, {field: value}).ref
    return lambda: _put_back(store, ref, {field: before})


def _line(head: DebtHead, now: Arrears | None, last: Balance | Arrears | None) -> EntryLine:
    return EntryLine(
        head, now.amount if now else None, now.months if now else None, last.amount if last else None,
        last.day if last else None,
    )  # fmt: skip


def _on(session: Session, debt: Debt, day: date) -> Arrears | None:
    found: Sequence[Any] = [one for one in balances.records_of(session, Arrears, debt) if one.day == day]
    return max(found, key=lambda one: one.id, default=None)


def _delete(store: Store, ref: str) -> None:
    registration.delete(store, ref)


def _put_back(store: Store, ref: str, values: dict[str, object]) -> None:
    with store.write() as session:
        records.apply(by_ref(session, Arrears, ref), values)
