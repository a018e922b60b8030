"""The yearly report to the elected, read back: whole sentences, no one in it, and nothing that everyone may not see."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from app.reports import goal_years, politicians
from app.reports.audience import INTERNAL, public
from app.reports.politicians.sentences import EVICTIONS, SECTIONS, TEMPORARY, told
from app.reports.runner import Report
from app.reports.suppression import HIDDEN
from tests.reports.conftest import TODAY
from tests.reports.small_town import PEOPLE

EVERYONE = public(4)


@pytest.fixture(scope="module")
def counted(town):
    return goal_years.collect(town, 2025, TODAY)


@pytest.fixture(scope="module")
def pages(counted):
    reader = PdfReader(io.BytesIO(politicians.write(counted, EVERYONE, TODAY)))
    return [page.extract_text().replace("\xa0", " ") for page in reader.pages]


def with_values(counted, year, **values):
    """The counted years with other values in one of them; keys with `_` for the dot."""
    report = counted.reports[year]
    keys = {key.replace(".", "_"): key for key in report.figures}
    figures = dict(report.figures)
    for name, value in values.items():
        hidden = value == HIDDEN
        figures[keys[name]] = replace(figures[keys[name]], value=None if hidden else value, is_hidden=hidden)
    changed: Report = replace(report, figures=figures)
    return replace(counted, reports={**counted.reports, year: changed}, first_year=2024)


def test_it_is_never_written_for_the_municipality_alone(counted):
    with pytest.raises(ValueError, match="is_public=False"):
        politicians.write(counted, INTERNAL, TODAY)


def test_it_is_four_to_eight_pages_that_say_who_and_when(pages):
    assert 4 <= len(pages) <= 8
    assert "Testvik & Omegn kommune" in pages[0]
    assert "Boligsosial årsrapport 2025" in pages[0]
    assert "Offentlig: tall under 4 er skjult" in pages[0]
    for number, page in enumerate(pages, 1):
        assert f"Side {number} av {len(pages)}" in page
        assert "Offentlig" in page


def test_nobody_is_in_it(pages):
    text = "\n".join(pages)
    for ref, name, *_rest in PEOPLE:
        assert not re.search(rf"\b{name}\b", text), name
        assert not re.search(rf"\b{ref}\b", text), ref
    assert not re.search(r"\b[HOSBLDU]\d+\b", text)
    days = set(re.findall(r"\b\d\d\.\d\d\.\d{4}\b", text))
    assert days <= {"01.01.2025", "31.12.2025", "15.01.2026"}


def test_hidden_numbers_are_not_in_the_sentences(counted):
    shown = goal_years.published(counted, EVERYONE)
    assert shown.shown("temporary.children", 2025) == HIDDEN
    said = " ".join(told(shown, TEMPORARY))
    assert "Det var barn" not in said
    assert "for å verne enkeltpersoner: " in said
    assert "Husstander med barn i midlertidig botilbud" in said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (16, 12, "I alt bodde 16 husstander i midlertidig botilbud, mot 12 året før."),
        (1, 0, "Én husstand bodde i midlertidig botilbud, mot 0 året før."),
        (0, 0, "Ingen husstander bodde i midlertidig botilbud, det samme som året før."),
        (1234, HIDDEN, "I alt bodde 1 234 husstander i midlertidig botilbud."),
        (5, 5, "I alt bodde 5 husstander i midlertidig botilbud, det samme som året før."),
    ],
)
def test_the_sentences_are_whole(counted, now, before, said):
    years = with_values(counted, 2024, temporary_households=before)
    years = with_values(years, 2025, temporary_households=now)
    assert told(years, TEMPORARY)[0].replace("\xa0", " ") == said


def test_a_year_that_is_not_over_is_compared_with_none(town):
    years = goal_years.collect(town, 2025, date(2025, 6, 30))
    assert "året før" not in " ".join(one for section in SECTIONS for one in told(years, section))


def test_a_section_without_any_number_says_so(counted):
    nothing = {
        key.replace(".", "_"): None for key in ("evictions.carried_out", "evictions.averted", "evictions.warnings")
    }
    assert told(with_values(counted, 2025, **nothing), EVICTIONS) == ["Ingen tall er kjent for 2025."]


def test_the_goals_stand_with_the_word_of_their_status(pages):
    goals = next(page for page in pages if "Målene vi måler oss mot" in page)
    assert "Startlån: andel barnefamilier" in goals
    assert "Ikke vurdert" in goals
    assert "Kommunetall" not in goals  # that is for the officer
