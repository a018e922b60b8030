"""The review list on paper holds what the meeting needs, and not where a protected household lives."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from app.reports.review_print import review_pdf
from app.services.day_counter import DayCounter
from app.services.review import ReviewRow

TODAY = date(2026, 11, 20)
ROW = ReviewRow(
    "H41", "Amina", "Yusuf <3 & co", 2, 0, "temporary", "Brua camping", "hytte 5",
    DayCounter(date(2026, 8, 1), TODAY), date(2026, 11, 6), "Venter på svar\nfra utleier", "Ring utleier", "Kari",
    date(2026, 11, 27), False,
)  # fmt: skip


def text_of(rows):
    reader = PdfReader(io.BytesIO(review_pdf(rows, TODAY, "Testvik kommune")))
    return "\n".join(page.extract_text() for page in reader.pages), reader


def test_a_line_holds_what_the_meeting_needs():
    text, reader = text_of([ROW])
    for part in ("Amina Yusuf <3 & co og 2 barn", "Brua camping, hytte 5", "Dag 112 av 93", "Over 3 måneder",
                 "Ring utleier", "Kari", "27.11.2026", "Mangler plan for varig bolig",
                 "Side 1 av 1", "Testvik kommune"):  # fmt: skip
        assert part in text.replace("\n", " ")
    page = reader.pages[0].mediabox
    assert page.width > page.height


@pytest.mark.parametrize("protection", [1, 2])
def test_a_protected_household_has_neither_name_nor_place(protection):
    text, reader = text_of([replace(ROW, protection=protection)])
    assert "Husstand 41" in text
    assert not any(word in text for word in ("Amina", "Yusuf", "Brua", "hytte"))
    assert "Amina" not in str(reader.metadata)


def test_a_long_list_goes_on_with_its_headings():
    text, reader = text_of([ROW] * 40)
    assert len(reader.pages) > 1
    assert text.count("Neste steg") == len(reader.pages)


def test_very_long_notes_do_not_stop_the_print():
    text, _reader = text_of([replace(ROW, status="Langt notat. " * 800)])
    assert "Ring utleier" in text


def test_nobody_on_the_list_says_so():
    assert "Ingen husstander" in text_of([])[0]
