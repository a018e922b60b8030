"""A report that is handed in is shown again, whatever becomes of the records."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import OfficerError
from app.models import ReportingYear, Stay
from app.reports import goal_years, json_file, period, snapshot
from app.reports.making import collect
from app.reports.runner import Rules
from app.reports.snapshot import Beside, Given
from app.reports.status import Colour, Status
from app.reports.steering import goals
from app.services.reporting import answers, handing_in, measures, years
from app.services.reporting.form import form
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town
from tests.reports.conftest import TODAY

decimals = st.decimals(-(10**12), 10**12, places=1) | st.decimals(-(10**9), 10**9, places=2)
numbers = st.none() | st.integers() | decimals
GIVEN = Given(
    edition=2,
    answers={"examples.temporary": answers.Answer("examples.temporary", None, "Vi følger opp.", measures=["M1"])},
    measures=[measures.MeasureRow("M1", "Boligteam", "Ute hver uke", date(2025, 1, 1), None, 1)],
    reasons={"stay.price": "Regningen er ikke kommet."},
    program="1.0",
)


@pytest.fixture(scope="module")
def steering(town):
    return goals(town, form("2025"), 2025, Rules(), TODAY)


@pytest.fixture(scope="module")
def content(steering, dossier):
    return snapshot.document(steering, dossier.report, GIVEN)


def test_it_is_the_same_bytes_for_the_same_report(town, steering, dossier, content):
    assert content == snapshot.document(steering, dossier.report, GIVEN)
    again = collect(town, period.of_year(2025), Rules(), TODAY, with_months=False).report
    assert content == snapshot.document(goals(town, form("2025"), 2025, Rules(), TODAY), again, GIVEN)
    assert content.endswith(b"}\n")


def test_what_is_read_back_says_the_same(steering, dossier, content):
    back = snapshot.steering_from(content)
    assert (back.form, back.period, back.counted_to, back.rules, back.municipality) == (
        steering.form, steering.period, steering.counted_to, steering.rules, steering.municipality,
    )  # fmt: skip
    for was, now in zip(steering.lines, back.lines, strict=True):
        assert (was.key, was.value, was.history, was.base_value, was.status, was.goal) == (
            now.key, now.value, now.history, now.base_value, now.status, now.goal,
        )  # fmt: skip
    assert snapshot.document(back, snapshot.report_from(content), snapshot.given_from(content)) == content


def test_every_figure_can_be_exported_again(dossier, content):
    again = replace(dossier, report=snapshot.report_from(content))
    assert json_file.write(again) == json_file.write(dossier)


def test_numbers_are_exact(content, dossier):
    report = snapshot.report_from(content)
    assert report.figures["stays.cost"].value == Decimal("117103.50")
    for key, figure in dossier.report.figures.items():
        assert str(report.figures[key].value) == str(figure.value)


@settings(max_examples=40, deadline=None)
@given(value=numbers, base=numbers, before=numbers, target=st.none() | decimals, why=st.text())
def test_any_figure_is_read_back_exactly(steering, dossier, value, base, before, target, why):
    first, *others = steering.lines
    figure = replace(first.figure, value=value, base=base)
    status = Status(Colour.YELLOW, why, target)
    line = replace(first, figure=figure, history=[(2024, before)], base_value=before, status=status)
    report = replace(dossier.report, figures={**dossier.report.figures, line.key: figure})
    content = snapshot.document(replace(steering, lines=[line, *others]), report, GIVEN)
    back = snapshot.steering_from(content).lines[0]
    assert (back.value, back.figure.base, back.history) == (value, base, line.history)
    assert (back.base_value, back.status) == (before, status)
    assert str(back.value) == str(value)


def test_what_is_not_known_is_not_read_back_as_0(town):
    was = goal_years.collect(town, 2016, TODAY)
    content = snapshot.document(was.steering, was.report, GIVEN)
    assert {line.value for line in snapshot.steering_from(content).lines} == {None}
    assert snapshot.report_from(content).figures["startloan.purchase"].value == 0


def test_the_limits_and_the_day_come_back(town, dossier):
    steering = goals(town, form("2025"), 2025, Rules(), date(2025, 6, 30))
    first, *others = steering.lines
    own = replace(first, goal=replace(first.goal, value=Decimal("-7.5"), yellow=Decimal("12.5")))
    content = snapshot.document(replace(steering, lines=[own, *others]), dossier.report, GIVEN)
    assert snapshot.steering_from(content).lines[0].goal == own.goal
    assert json.loads(content)["counted_to"] == "2025-06-30"
    assert snapshot.steering_from(content).is_provisional


def test_what_the_officer_put_in_comes_back(content):
    assert snapshot.given_from(content) == GIVEN


def test_what_stood_beside_it_comes_back(steering, dossier):
    earlier = {one.period.year: one for one in dossier.earlier}
    figure = earlier[2024].figures["temporary.households"]
    both = replace(figure, value=Decimal(9), entered=Decimal(9), is_entered=True, counted=figure)
    earlier[2024] = replace(earlier[2024], figures={**earlier[2024].figures, figure.key: both})
    content = snapshot.document(steering, dossier.report, GIVEN, Beside(earlier, 2024))
    back = snapshot.beside_from(content)
    assert back.first_year == 2024
    assert back.reports[2024].figures[figure.key].counted.value == figure.value
    assert snapshot.document(steering, dossier.report, GIVEN, back) == content
    assert [one.period.year for one in back.before(2025)] == [2024, 2023]
    assert back.before(2024) == [back.reports[2023]]


def test_a_document_of_the_first_schema_is_read(content, steering):
    old = json.loads(content)
    old["schema"] = 1
    del old["beside"]
    for figure in old["figures"]:
        del figure["counted"]
    made = json.dumps(old).encode()
    assert snapshot.beside_from(made) is None
    assert snapshot.report_from(made) == snapshot.report_from(content)
    assert snapshot.steering_from(made) == snapshot.steering_from(content)


def test_it_names_the_form_the_rules_and_the_day(content):
    read = json.loads(content)
    assert (read["schema"], read["year"], read["edition"], read["counted_to"]) == (2, 2025, 2, "2025-12-31")
    assert read["rules"] == {"length_of_stay": "nights_in_year", "young_max_age": 24}
    assert len(read["form"]["goals"]) == 15


def test_nobody_is_named(content):
    assert not any(name.encode() in content for name in ("Kari", "Ali", "Testvik, ", "Storgata"))


@pytest.fixture
def store(tmp_path):
    store, _key = Store.create(tmp_path / "a.boligvei", "riktig hest batteri stift", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
    yield store
    store.close()


def handed_in(store):
    """The row id of 2025, handed in as it is."""
    newest = years.open_year(store, 2025)
    years.mark_checked(store, newest)
    shown = snapshot.of_year(store, newest, TODAY)
    report = collect(store, shown.period, shown.rules, TODAY, with_months=False).report
    handing_in.hand_in(store, newest, snapshot.document(shown, report, GIVEN), "1.0")
    return newest


def test_a_report_handed_in_is_shown_as_it_was(store):
    draft = snapshot.of_year(store, years.open_year(store, 2025), TODAY)
    newest = handed_in(store)
    with store.write() as session:
        session.delete(session.query(Stay).filter_by(ref="O1").one())
    shown = snapshot.of_year(store, newest, date(2027, 1, 1))
    assert [line.value for line in shown.lines] == [line.value for line in draft.lines]
    counted = goals(store, form("2025"), 2025, Rules(), TODAY)
    assert [line.value for line in counted.lines] != [line.value for line in draft.lines]


def test_one_that_was_changed_after_is_not_shown(store):
    newest = handed_in(store)
    with store.write() as session:
        year = session.get(ReportingYear, newest)
        year.snapshot = (year.snapshot or b"").replace(b'"edition": 2', b'"edition": 3')
    with pytest.raises(OfficerError, match="endret"):
        snapshot.of_year(store, newest, TODAY)
