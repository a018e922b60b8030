"""Worksheets on paper: alternatives beside each other, every line with its source, and no names."""

import io
from datetime import date
from decimal import Decimal

import pytest
from pypdf import PdfReader

from app.models.units import MONTHLY, PERCENT
from app.reports.loan_print import Printed, worksheet_pdf
from app.services.working import Figure, Line, Worked

TODAY = date(2026, 11, 20)
SPACE = "\N{NO-BREAK SPACE}"


def alternative(name: str = "30 år", left: str | None = "1608.30") -> Printed:
    lines = (Line("Lønn <netto> & trygd", Decimal(30_000), "Skatteetaten, {{ november }}", MONTHLY),)
    missing = "" if left else "Mangler sats per 20.11.2026: Styringsrenten."
    figures = (
        Figure("income", "Inntekter", Decimal(30_000), MONTHLY, lines),
        Figure("rate", "Rente", Decimal("4.381"), PERCENT),
        Figure("left", "Igjen hver måned", Decimal(left) if left else None, MONTHLY, missing=missing),
    )
    return Printed(
        Worked(name, "Startskudd er det obligatoriske systemet.", figures), TODAY, ("Innstilt av: Kari Holm",)
    )


def read(*alternatives: Printed) -> tuple[str, PdfReader]:
    reader = PdfReader(io.BytesIO(worksheet_pdf("S5", alternatives, TODAY, "Testvik kommune")))
    return " ".join(page.extract_text() for page in reader.pages).replace("\n", " "), reader


def test_every_figure_and_line_is_on_the_paper():
    text, reader = read(alternative())
    for part in ("Beregning i sak S5", "Startskudd er det obligatoriske systemet.", "30 år", "Beregnet per 20.11.2026",
                 "Innstilt av: Kari Holm", "Lønn <netto> & trygd", "{{ november }}", f"30{SPACE}000{SPACE}kr",
                 "4,381 %", f"1{SPACE}608,30{SPACE}kr", "Testvik kommune", "Side 1 av 1"):  # fmt: skip
        assert part.replace(SPACE, " ") in text.replace(SPACE, " "), part
    box = reader.pages[0].mediabox
    assert box.width < box.height


def test_what_is_missing_is_said():
    text, _reader = read(alternative(left=None))
    assert "mangler" in text
    assert "Styringsrenten" in text


@pytest.mark.parametrize("count", [2, 4, 5, 9])
def test_any_number_of_alternatives_has_room(count):
    text, _reader = read(*(alternative(f"Alternativ {at}") for at in range(count)))
    assert all(f"Alternativ {at}" in text for at in range(count))


def test_a_very_long_name_does_not_stop_the_print():
    text, _reader = read(alternative("Storgatafjordveien" * 12), alternative("Kort"))
    assert "Kort" in text
