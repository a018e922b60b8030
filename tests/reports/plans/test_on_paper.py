"""What says what stands below it, never stands alone at the foot of a page."""

import io

import pytest
from pypdf import PdfReader

from app.reports.plans.blocks import Cell, Grid, Section, Sheet, Words
from app.reports.plans.on_paper import printed

SHARES, HEADS = (0.25, 0.25, 0.25, 0.25), ("Hva", "Hvem", "Når", "Hvordan går det?")
MEASURE = Cell("Middag på varmestua tre dager i uka sammen med de andre", "Dette gjør jeg selv: går dit.")


def pages(above: int, *, large: bool, title: str) -> list[str]:
    """A grid below so many lines."""
    grid = Grid(SHARES, [[MEASURE, Cell("Frivillig"), Cell("daglig"), Cell("")]] * 3, HEADS, title)
    sections = [Section("", [Words("En linje.")] * above), Section("Delmål og tiltak", [grid])]
    sheet = Sheet("Plan", "Plan", "", sections, "Lillevik", "Boligkontoret", "PL1", "nb", large=large)
    return [one.extract_text() for one in PdfReader(io.BytesIO(printed(sheet))).pages]


@pytest.mark.parametrize("title", ["", "Spise bedre"])
@pytest.mark.parametrize(("large", "lines"), [(False, range(20, 25)), (True, range(15, 19))])
def test_heads_are_followed_by_a_row_wherever_the_page_ends(large: bool, lines: range, title: str) -> None:
    """`lines` are around those that leave room for the heads alone."""
    parted = 0
    for above in lines:
        found = pages(above, large=large, title=title)
        (at,) = (number for number, text in enumerate(found) if "Delmål og tiltak" in text)
        assert "Hvem" in found[at]
        assert "Middag" in found[at]
        parted += at > 0
    assert parted
