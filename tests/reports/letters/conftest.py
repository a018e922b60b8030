"""A case with children in Lillevik, a letter of it read back as text, and templates with invented words."""

import io
from datetime import date
from decimal import Decimal

import pytest
from docx import Document
from pypdf import PdfReader

from app.models import Case, Dwelling, Eviction, Household, RentChange, Tenancy
from app.services import settings
from app.services.case import registration
from app.services.records import by_ref
from app.storage.history import next_ref
from tests.services.conftest import add_member, add_stay, new_household, new_provider, store, this_friday

__all__ = ["store", "this_friday"]

ADDRESS = {"person__address": "Storgata 1", "person__postcode": "9999", "person__city": "Lillevik"}
HOME = {
    "address": "Elveløkka 4", "unit_number": "H0201", "postcode": "9999", "city": "Lillevik", "disposal": "owned",
    "bedrooms": 2, "area": Decimal("58.5"), "floor": 2, "wheelchair": False, "rent": Decimal(9000),
    "taken_into_use": date(2010, 1, 1), "sort_key": "elv", "search_text": "elv",
}  # fmt: skip
REASONS = "Du har en inntekt på <20 000> kr & ingen formue.\n\nVi har lagt vekt på at leien er høy.\nDet teller mest."


def new_case(store, kind="municipal_dwelling", *, children=True, **person):
    """A household with an address, and its case; returns the case's ref."""
    for setting, value in (
        (settings.MUNICIPALITY_NAME, "Lillevik"), (settings.OFFICE, "Boligkontoret"), (settings.OFFICER, "Kari Nordby"),
    ):  # fmt: skip
        settings.put(store, setting, value)
    household = new_household(store, **{**ADDRESS, **person})
    if children:
        add_member(store, household, "child", date(2018, 3, 1))
    values = {"day": date(2026, 10, 5), "what": "En bolig med to soverom", "purpose": None}
    return registration.register(store, household, kind, values).ref


def decide(store, ref, outcome="refused", **more):
    values = {"day": date(2026, 11, 18), "outcome": outcome, "reasons": REASONS, "child_interest": "Barnet har rom nå."}
    registration.add_step(store, ref, "decision", {**values, **more})


def complain(store, ref):
    registration.add_step(store, ref, "notified", {"day": date(2026, 11, 18)})
    registration.add_step(store, ref, "complaint", {"day": date(2026, 11, 19)})


def place(store, ref, **more):
    """A stay at a provider for the household of the first case."""
    provider = new_provider(store, address="Kaia 2, 9999 Lillevik")
    add_stay(store, "H1", provider, date(2026, 11, 19), price=Decimal("799.50"), **more)
    return provider


def allocate(store, ref, *, dwelling=None, **tenancy):
    """A dwelling in Elveløkka that the case has led to, for three years; its rent has been adjusted since."""
    with store.write() as session:
        home = Dwelling(ref=next_ref(session, Dwelling), **HOME | (dwelling or {}))
        case = by_ref(session, Case, ref)
        session.add(home)
        session.flush()
        session.add(RentChange(dwelling_id=home.id, start=date(2026, 1, 1), amount=Decimal(9450), how="index"))
        values = {"start": date(2026, 12, 1), "contract_until": date(2029, 11, 30), "contract": "fixed", **tenancy}
        session.add(Tenancy(
            ref=next_ref(session, Tenancy), dwelling_id=home.id, household_id=case.household_id, case_id=case.id,
            **values,
        ))  # fmt: skip


def warn(store, household_ref="H1", **more):
    """A warning of the household's eviction, with all that must not be in a letter; returns its ref."""
    with store.write() as session:
        home = by_ref(session, Household, household_ref)
        eviction = Eviction(
            ref=next_ref(session, Eviction), household_id=home.id, warned=date(2026, 11, 10), landlord="private",
            cause="house_rules", debt=Decimal(43200), address="Storgata 1", remark="Bråk om natten", **more,
        )  # fmt: skip
        session.add(eviction)
        return eviction.ref


def docx_text(data):
    """All text of a Word document, the table's too, with its header and footer."""
    document = Document(io.BytesIO(data))
    section = document.sections[0]
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    lines = [one.text for part in (section.header, document, section.footer) for one in part.paragraphs]
    return "\n".join([*lines, *cells])


def pages(data):
    return [page.extract_text().replace("\xa0", " ") for page in PdfReader(io.BytesIO(data)).pages]


def pdf_text(data):
    """All text of a PDF with every run of white space as one space, since lines break anywhere."""
    return " ".join(" ".join(pages(data)).split())


def template(*paragraphs):
    """A Word document with these paragraphs."""
    document, out = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(out)
    return out.getvalue()


@pytest.fixture
def ref(store):
    return new_case(store)
