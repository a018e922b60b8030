"""The arrears meeting's list says what its members may see, and nothing else."""

import io
from datetime import date
from decimal import Decimal

import pypdfium2
import pytest

from app.models import Person
from app.reports.arrears_print import arrears_pdf
from app.services.arrears import agreements, listing, registration
from app.services.records import by_ref
from app.storage.store import Store
from tests.services.arrears.debts import new_loan, new_tenancy
from tests.services.conftest import TODAY, add_member, new_household
from tests.services.conftest import store as store  # noqa: PLC0414  # a fixture
from tests.services.conftest import this_friday as this_friday  # noqa: PLC0414  # a fixture

OCTOBER = date(2026, 10, 31)


def text_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(content))
    found = "\n".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(found.replace("\N{NO-BREAK SPACE}", " ").split())


def printed(store: Store, *, names: bool) -> str:
    return text_of(arrears_pdf(listing.rows(store, limit=None), TODAY, "Lillevik kommune", names=names))


@pytest.fixture
def home(store: Store) -> str:
    """Owes rent, with remarks, a child and an agreement."""
    ref = new_household(store)
    add_member(store, ref, "child", date(2020, 1, 1))
    debt = f"rent:{new_tenancy(store, ref, address='Fjordveien 7')}"
    values = {"debt": debt, "day": OCTOBER, "amount": Decimal(22_500), "remark": "Mistet jobben"}
    registration.save(store, None, values)
    agreements.save(store, None, {
        "debt": debt, "agreed": OCTOBER, "per_month": Decimal(2000), "end": date(2027, 10, 31), "deduction": OCTOBER,
        "remark": "Psykisk helse",
    })  # fmt: skip
    return ref


def test_it_tells_what_is_owed_and_agreed_and_leaves_room_for_the_decisions(store: Store, home: str) -> None:
    found = printed(store, names=True)
    for part in (
        "Restansemøte 20.11.2026", "Åse Øyen", "Leie", "22 500 kr", "per 31.10.2026", "2,5", "Har avtale",
        "2 000 kr i måneden", "31.10.2027", "samtykke", "Avtalt på møtet", "Hvem gjør det", "Taushetsbelagt",
        "1 restanse på til sammen 22 500 kr, 0 uten avtale som gjelder",
    ):  # fmt: skip
        assert part in found
    for part in ("jobben", "Psykisk", "Fjordveien", "Odin", "barn", "L1"):
        assert part not in found


def test_by_number_it_names_nobody(store: Store, home: str) -> None:
    found = printed(store, names=False)
    assert "Husstand 1" in found
    assert "Øyen" not in found


def test_a_protected_household_is_never_named(store: Store, home: str) -> None:
    with store.write() as session:
        by_ref(session, Person, "P1").protection = "confidential"
    found = printed(store, names=True)
    assert "Husstand 1" in found
    assert "Øyen" not in found


def test_who_owes_nothing_is_left_out(store: Store) -> None:
    debt = f"loan:{new_loan(store, new_household(store))}"
    registration.save(store, None, {"debt": debt, "day": OCTOBER, "amount": Decimal(0)})
    assert "Ingen skylder" in printed(store, names=True)
