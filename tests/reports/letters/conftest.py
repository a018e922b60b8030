"""A case with children in Lillevik, a letter of it read back as text, and templates with invented words."""

import io
from datetime import date
from decimal import Decimal

import pytest
from docx import Document
from pypdf import PdfReader

from app.services import settings
from app.services.case import registration
from tests.services.conftest import add_member, add_stay, new_household, new_provider, store, this_friday

__all__ = ["store", "this_friday"]

ADDRESS = {"person__address": "Storgata 1", "person__postcode": "9999", "person__city": "Lillevik"}
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
