"""How complete Testvik is for 2025, counted on paper, and that it always agrees with the checks."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from app.reports import period
from app.reports.checks import CHECKS, run_checks
from app.reports.completeness import AREAS, NEEDED, Area, areas
from app.reports.control import control
from tests.reports.conftest import TODAY
from tests.reports.test_figures import fill, records


def test_every_area_is_there_in_order(town, dossier):
    assert [area.key for area in control(town, dossier, TODAY).areas] == list(AREAS)


@pytest.mark.parametrize(
    ("key", "filled", "of"),
    [
        # O1, O2, O3 and O5 need where from, price and decision: 12, and O2 its institution. Their households need main
        # person and target group: 8, and 6 people a birth date. O3 lacks where from, O5 its price, both a
        # decision, and all 4 households the group.
        ("stays", 19, 27),
        # Ali, Cato, Dina, Frida and Geir have no home, and Eva has applied; Dag is asked about as a tenant.
        ("need", 6, 6),
        # 24 questions, 6 answers of which 3 are given, 3 figures of which 1 is, and 5 base years.
        ("answers", 4, 38),
    ],
)
def test_the_share_on_paper(town, dossier, key, filled, of):
    area = next(one for one in control(town, dossier, TODAY).areas if one.key == key)
    assert (area.filled, area.of) == (filled, of)


def test_what_is_missing_is_what_the_checks_found(town, dossier):
    found = control(town, dossier, TODAY)
    checks = {check.key: check for check in found.checks}
    for area in found.areas:
        assert all(checks[missing.key] == missing for missing in area.missing)


def test_a_part_of_a_year_has_no_answers(town):
    part = period.parse(2025, "2025-T1")
    with town.scratch() as connection:
        checks = run_checks(connection, part, TODAY)
        assert [area.key for area in areas(connection, part, TODAY, checks, [])] == list(NEEDED)


def test_all_is_only_said_of_all():
    assert Area("stays", "", 999, 1000, ()).percent == 99
    assert Area("stays", "", 0, 0, ()).percent == 100


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=records())
def test_never_more_is_missing_than_is_needed(in_memory, data):
    today, year = date(2025, 12, 31), period.of_year(2025)
    with in_memory() as session:
        fill(session, data)
        checks = run_checks(session.connection(), year, today, CHECKS)
        found = areas(session.connection(), year, today, checks, [])
    assert all(0 <= area.filled <= area.of for area in found)
