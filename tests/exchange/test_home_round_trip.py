"""Whatever dwellings, tenancies, arrears and evictions there are, they and their figures are the same after export and
import."""

import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.exchange.importing import apply, plan
from app.exchange.reading import read_book
from app.exchange.writing import export
from app.models import (
    Arrears,
    Case,
    CaseStep,
    CooperationPlan,
    DisposalAgreement,
    Dwelling,
    Eviction,
    EvictionMeasure,
    Household,
    HousingNeed,
    Membership,
    OutOfUse,
    PaymentAgreement,
    Person,
    PriorityCriterion,
    Record,
    RentChange,
    Tenancy,
    TenancyNotice,
    TenancyReview,
)
from app.models.fields import Field, Kind, fields_of
from app.reports import period
from app.reports.runner import Rules, run
from app.storage.store import Store
from tests.exchange.test_round_trip import AMOUNTS, TEXTS
from tests.prepared import Prepared

SLOW = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a failing example smaller would take minutes: each has two databases."""
MODELS: tuple[type[Record], ...] = (
    DisposalAgreement, Dwelling, OutOfUse, RentChange, HousingNeed, PriorityCriterion, Tenancy, TenancyNotice,
    TenancyReview, Arrears, PaymentAgreement, Eviction, EvictionMeasure, CooperationPlan,
)  # fmt: skip
DAYS = st.dates(date(2023, 6, 1), date(2027, 3, 1))
ORDERED = (
    ("agreed", "start"), ("start", "end"), ("agreed", "end"), ("taken_into_use", "given_up"),
    ("start", "contract_until"), ("start", "moved_out"), ("day", "expires"), ("day", "protested"), ("day", "sued"),
    ("day", "withdrawn"), ("agreed", "broken"), ("deduction", "deduction_withdrawn"),
)  # fmt: skip
"""What comes no earlier than the other."""
Draw = Callable[[st.SearchStrategy[Any]], Any]


def without_zeros(number: Decimal) -> Decimal:
    """As a cell keeps it: -0.22 for -0.220, and 0 for -0."""
    return Decimal(f"{(number or abs(number)).normalize():f}")


def value(described: Field) -> st.SearchStrategy[Any]:
    codes = list(described.codes.by_key) if described.codes is not None else [None]
    by_kind: dict[Kind, st.SearchStrategy[Any]] = {
        Kind.TEXT: TEXTS, Kind.NOTE: TEXTS, Kind.DAY: DAYS, Kind.WHOLE: st.integers(-9, 99), Kind.AMOUNT: AMOUNTS,
        Kind.NUMBER: st.decimals(-9, 999, places=3).map(without_zeros), Kind.YES_NO: st.booleans(),
        Kind.CODE: st.sampled_from(codes),
    }  # fmt: skip
    one = by_kind[described.kind]
    return one if described.required else st.none() | one


def make(draw: Draw, session: Session, model: type[Record], **links: Any) -> int:
    """A record with anything in its fields but an end before its start; its row id."""
    values = {name: draw(value(described)) for name, described in fields_of(model).items()} | links
    for first, last in ORDERED:
        if values.get(first) and values.get(last):
            values[last] = max(values[first], values[last])
    record = model(**values)
    session.add(record)
    session.flush()
    return record.id


def fill(store: Store, draw: Draw) -> None:
    with store.write() as session:
        for number in (1, 2):
            session.add(Household(id=number, ref=f"H{number}", opened=date(2020, 1, 1)))
            session.add(Person(id=number, ref=f"P{number}", first_name="Kari", last_name="Ås", birth_date=draw(DAYS)))
            session.flush()
            session.add(Membership(household_id=number, person_id=number, role="main"))
        received = {"kind": "municipal_dwelling", "received": date(2024, 1, 1)}
        session.add(Case(id=1, ref="S1", household_id=1, decided=date(2024, 2, 1), outcome="granted", **received))
        session.flush()
        session.add(CaseStep(case_id=1, number=1, kind="received", day=date(2024, 1, 1)))
        session.add(CaseStep(case_id=1, number=2, kind="decision", day=date(2024, 2, 1), outcome="granted"))
        agreement = make(draw, session, DisposalAgreement, ref="V1")
        for number in range(draw(st.integers(1, 3))):
            dwelling(draw, session, f"D{number}", draw(st.sampled_from([None, agreement])))
        make(draw, session, HousingNeed, household_id=1)
        make(draw, session, PriorityCriterion)
        chain(draw, session)
        debts(draw, session)


def dwelling(draw: Draw, session: Session, ref: str, agreement: int | None) -> None:
    """With tenancies one after the other: the next begins when the one before has moved out, or later."""
    made = make(draw, session, Dwelling, ref=ref, agreement_id=agreement)
    for day in draw(st.lists(DAYS, unique=True, max_size=2)):
        make(draw, session, OutOfUse, dwelling_id=made, start=day)
        make(draw, session, RentChange, dwelling_id=made, start=day)
    start = draw(DAYS)
    for number in range(draw(st.integers(0, 3))):
        moved_out = start + timedelta(days=draw(st.sampled_from([0, 1, 200, 700])))
        tenancy = make(
            draw, session, Tenancy, ref=f"L{ref}-{number}", dwelling_id=made, household_id=draw(st.integers(1, 2)),
            case_id=draw(st.sampled_from([None, 1])), start=start, moved_out=moved_out,
        )  # fmt: skip
        start = moved_out + timedelta(days=draw(st.sampled_from([0, 30])))
        for _notice in range(2):
            make(draw, session, TenancyNotice, tenancy_id=tenancy, day=date(2025, 1, 1), kind="termination")
            make(draw, session, TenancyReview, tenancy_id=tenancy)
    make(draw, session, Tenancy, ref=f"L{ref}", dwelling_id=made, household_id=1, start=start, moved_out=None)


def chain(draw: Draw, session: Session) -> None:
    """Tenancies in chains, also such that one replaces a later record."""
    order = draw(st.permutations([row.id for row in session.query(Tenancy)]))
    for before, after in pairwise(order):
        if draw(st.booleans()):
            session.get_one(Tenancy, after).replaces_id = before
    session.flush()
    session.add(CooperationPlan(
        ref="PL1", household_id=1, tenancy_id=order[0], made_as="first", dated=date(2025, 1, 1),
        start=date(2025, 1, 1), end=date(2025, 12, 31),
    ))  # fmt: skip


def debts(draw: Draw, session: Session) -> None:
    tenancies = [None, *(row.id for row in session.query(Tenancy))]
    for number in range(draw(st.integers(0, 3))):
        links = {"household_id": draw(st.integers(1, 2)), "tenancy_id": draw(st.sampled_from(tenancies)),
                 "case_id": draw(st.sampled_from([None, 1]))}  # fmt: skip
        make(draw, session, Arrears, ref=f"R{number}", **links)
        make(draw, session, PaymentAgreement, ref=f"N{number}", **links)
        eviction = make(draw, session, Eviction, ref=f"U{number}", **links)
        for nr in range(1, draw(st.integers(1, 3))):
            make(draw, session, EvictionMeasure, eviction_id=eviction, number=nr)


def content(path: Path) -> list[Any]:
    return [(sheet.name, list(sheet.read())) for sheet in read_book(path).sheets]


def records(store: Store) -> dict[str, Any]:
    """Without the number of times each record was written."""
    with store.connect() as connection:
        found = {
            model.__tablename__: connection.execute(text(f"SELECT * FROM {model.__tablename__} ORDER BY id")).all()  # noqa: S608
            for model in MODELS
        }
    return {table: [{**row._mapping, "version": 0} for row in listed] for table, listed in found.items()}


def figures(store: Store) -> Any:
    with store.scratch() as connection:
        return run(connection, period.of_year(2025), Rules(), date(2026, 1, 15)).figures


@settings(max_examples=5, phases=SLOW, deadline=None)
@given(st.data())
def test_the_export_is_the_database(rooms: list[Prepared], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        first, second = (room.lay_out() for room in rooms[:2])
        fill(first, data.draw)
        export(first, folder / "a.xlsx")
        made = plan(second, read_book(folder / "a.xlsx"))
        assert made.errors == []
        apply(second, made)
        export(second, folder / "b.xlsx")
        assert content(folder / "a.xlsx") == content(folder / "b.xlsx")
        assert records(first) == records(second)
        assert figures(first) == figures(second)
        for store in (first, second):
            again = plan(store, read_book(folder / "a.xlsx"))
            assert (again.errors, sum(count.new + count.changed for count in again.counts)) == ([], 0)
            store.close()
