"""What a year's form is asked for and does not have."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from app.models import Ambition, Base, Household, MunicipalFigure, ReportAnswer, ReportingYear
from app.reports import form_checks
from app.reports.check import Severity
from app.services.reporting.form import form

FORM = form("2025")
CHOSEN = [one.key for one in FORM.figures if one.key.startswith(("routines.", "involvement."))]
ENTERED = ["homeless.social_assistance", "grants.rental_dwellings", "grants.care_dwellings"]
BASED = [(one.base_year, one.key) for one in FORM.figures if one.ambition and one.base_year]


@pytest.fixture
def session():
    """A year with all that its form asks for."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(ReportingYear(id=1, year=2025, edition=1, form="2025", length_of_stay="nights_in_year",
                                  young_max_age=24))  # fmt: skip
        session.flush()
        session.add_all(ReportAnswer(reporting_id=1, question=one.key, text="Vi gjør det.") for one in FORM.questions)
        session.add_all(ReportAnswer(reporting_id=1, question=key, value=1) for key in CHOSEN)
        entered = [(2025, key) for key in ENTERED] + BASED
        session.add_all(MunicipalFigure(year=year, key=key, value=Decimal(1)) for year, key in entered)
        session.flush()
        yield session
    engine.dispose()


def missing(session, year=2025):
    session.flush()
    return {
        check.key: list(check.records) for check in form_checks.found(form_checks.filled(session.connection(), year))
    }


def answer(session, question):
    return session.query(ReportAnswer).filter_by(question=question).one()


def figure(session, key):
    return session.query(MunicipalFigure).filter_by(key=key).one()


def test_a_year_with_everything_lacks_nothing(session):
    assert missing(session) == {}
    counts = [one.of for one in form_checks.filled(session.connection(), 2025)]
    assert counts == [len(FORM.questions), len(CHOSEN), len(ENTERED), len(BASED)]


def test_a_year_that_has_not_begun_is_not_asked(session):
    assert missing(session, 2026) == {}
    assert form_checks.filled(session.connection(), 2026) == []


def test_an_open_question(session):
    answer(session, "examples.temporary").text = None
    assert missing(session) == {"form.question": ["examples.temporary"]}
    answer(session, "examples.temporary").not_relevant = True
    assert missing(session) == {"form.question": ["examples.temporary"]}, "nobody knows why"
    answer(session, "examples.temporary").why_not = "Vi har ingen."
    assert missing(session) == {}


def test_a_figure_that_is_an_answer(session):
    answer(session, "routines.appeals_board").value = None
    assert missing(session) == {"form.answer": ["routines.appeals_board"]}
    session.add(MunicipalFigure(year=2025, key="routines.appeals_board", value=Decimal(0)))
    assert missing(session) == {}


def test_a_figure_that_is_not_relevant(session):
    skipped = answer(session, "routines.appeals_board")
    skipped.not_relevant = True
    assert missing(session) == {"form.answer": ["routines.appeals_board"]}
    skipped.why_not = "Vi deler nemnd med naboen."
    assert missing(session) == {}


def test_a_figure_of_another_register(session):
    session.delete(figure(session, "grants.care_dwellings"))
    assert missing(session) == {"form.figure": ["grants.care_dwellings"]}


def test_what_is_written_in_own_words_is_to_be_read_before_it_is_shared(session):
    answer(session, "routines.appeals_board").text = "Nemnda møtes hver måned."
    skipped = answer(session, "examples.temporary")
    skipped.text, skipped.not_relevant, skipped.why_not = None, True, "Vi har ingen."
    empty = answer(session, "examples.eviction")
    empty.text = None
    session.flush()
    (check,) = form_checks.to_read(session.connection(), 2025)
    assert (check.number, check.severity, check.field) == (705, Severity.INFO, "2025")
    assert set(check.records) == {one.key for one in FORM.questions} - {"examples.eviction"} | {
        "routines.appeals_board"
    }
    assert [one.detail for one in check.named if one.key == "routines.appeals_board"] == ["4 ord"]
    assert [one.detail for one in check.named if one.key == "examples.temporary"] == ["3 ord"]
    assert form_checks.to_read(session.connection(), 2026) == []


def test_the_figure_of_a_base_year(session):
    year, key = BASED[-1]
    session.delete(figure(session, key))
    assert missing(session) == {"form.base_year": [key]}
    session.add(MunicipalFigure(year=year + 1, key=key, value=Decimal(1)))
    assert missing(session) == {"form.base_year": [key]}


def test_an_ambition_of_the_municipalitys_own_asks_for_its_base_year(session):
    session.add(Ambition(key="temporary.households", kind="change", value=Decimal(-10), base_year=2019))
    assert missing(session) == {}  # no figure of the form
    session.add(Ambition(key="temporary.children", kind="change", value=Decimal(-10), base_year=2019))
    assert missing(session) == {"form.base_year": ["temporary.children"]}


def test_it_names_each_in_words_and_says_of_which_year(session):
    session.delete(figure(session, "grants.care_dwellings"))
    session.flush()
    check = form_checks.found(form_checks.filled(session.connection(), 2025))[0]
    assert check.field == "2025"
    assert [(one.title, one.detail) for one in check.named] == [
        ("Investeringstilskudd til omsorgsboliger", "ikke ført for 2025")
    ]


def test_the_base_year_of_a_figure_that_is_counted_or_answered_is_known(session):
    session.add(Ambition(key="temporary.children", kind="as_base", base_year=2019))
    session.add(Ambition(key="involvement.planning", kind="as_base", base_year=2019))
    assert missing(session) == {"form.base_year": ["temporary.children", "involvement.planning"]}
    session.add(Household(id=1, ref="H1", opened=date(2019, 12, 31), target_groups=()))
    assert missing(session) == {"form.base_year": ["involvement.planning"]}
    session.add(ReportingYear(id=2, year=2019, edition=1, form="2025", length_of_stay="nights_in_year",
                              young_max_age=24))  # fmt: skip
    session.flush()
    session.add(ReportAnswer(reporting_id=2, question="involvement.planning", value=1))
    assert missing(session) == {}


def test_what_a_form_lacks_stops_nothing():
    assert {asked.severity for asked in form_checks.ASKED} == {Severity.SHOULD}
    assert form_checks.TO_READ.severity is Severity.INFO
