"""Providers with their nights and cost add up to the figures of the same period."""

from datetime import date

import pytest

from app.reports import period
from app.reports.making import collect
from app.reports.runner import Rules

TODAY = date(2026, 1, 15)


@pytest.mark.parametrize("name", [None, "2025-05", "2025-T1", "2025-Q4"])
def test_the_providers_add_up_to_the_figures(town, name):
    dossier = collect(town, period.parse(2025, name), Rules(), TODAY, with_months=False)
    figures = dossier.report.figures
    if not figures["stays.nights"].value:
        assert dossier.providers == []
        return
    *providers, together = dossier.providers
    for key, field in (("stays.total", "stays"), ("stays.nights", "nights"), ("stays.cost", "cost")):
        assert sum(getattr(one, field) for one in providers) == getattr(together, field) == figures[key].value
    assert together.households == figures["temporary.households"].value
    assert max(one.households for one in providers) <= together.households


def test_the_cost_of_a_night_is_to_the_nearest_ore(town):
    dossier = collect(town, period.of_year(2025), Rules(), TODAY, with_months=False)
    for one in dossier.providers:
        assert abs(one.by_night * one.nights - one.cost) <= one.nights / 200


def test_natthjem_is_not_among_them(town):
    dossier = collect(town, period.of_year(2025), Rules(), TODAY, with_months=False)
    assert "natthjem" not in {one.kind for one in dossier.providers}
