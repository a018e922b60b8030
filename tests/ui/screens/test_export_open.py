"""Every record behind a figure or a check leads to a page that can show it, with what is to be filled in."""

import pytest

from app.models import CooperationPlan, SupportGroup
from app.reports.check import ENTERED, FIGURE, QUESTION
from app.reports.checks import CHECKS
from app.reports.indicators import ALL
from app.reports.near_misses import FIELDS
from app.reports.records import RecordLine
from app.ui.kit.context import Context
from app.ui.screens import SCREENS
from app.ui.screens.export_open import open_record

OPENED = sorted({(one.records, "") for one in ALL} | {(check.table, check.field) for check in CHECKS})


@pytest.mark.parametrize(("table", "field"), OPENED)
def test_every_kind_of_record_leads_to_a_screen(office: Context, qtbot, table: str, field: str) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        open_record(office, RecordLine("X1", "", "", "", table, "H1"), field)
    assert went.args[0] in {screen.key for screen in SCREENS}


def test_a_check_of_a_group_opens_the_page_that_shows_it(office: Context, qtbot) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        open_record(office, RecordLine("A1", "", "", "", SupportGroup.__tablename__, "H1"), "members")
    assert went.args == ["group", {"ref": "A1", "part": "members"}]
    with qtbot.waitSignal(office.navigated) as went:
        open_record(office, RecordLine("PL1", "", "", "", CooperationPlan.__tablename__, "H1"), "goals")
    assert went.args == ["plan", {"ref": "PL1", "part": "goals"}]


def test_a_check_of_homes_opens_the_form_that_corrects_it(office: Context, qtbot) -> None:
    def opened(table: str, field: str) -> list[object]:
        with qtbot.waitSignal(office.navigated) as went:
            open_record(office, RecordLine("X1", "", "", "", table, "H1"), field)
        return went.args

    assert opened("dwelling", "target_group") == ["dwelling", {"ref": "X1", "field": "target_group"}]
    assert opened("tenancy", "was_municipal") == ["tenancy_form", {"ref": "X1", "field": "was_municipal"}]
    assert opened("tenancy", "") == ["tenancy", {"ref": "X1"}]
    assert opened("eviction", "outcome_day") == ["eviction", {"ref": "X1", "form": "outcome"}]
    assert opened("eviction", "warned") == ["eviction", {"ref": "X1", "form": "edit"}]


def test_a_check_of_figures_or_of_the_form_opens_what_it_names(office: Context, qtbot) -> None:
    def opened(table: str, key: str) -> list[object]:
        with qtbot.waitSignal(office.navigated) as went:
            open_record(office, RecordLine(key, "", "", "", table, ""), "2025")
        return went.args

    assert opened(FIGURE, "stays.total") == ["export", {"year": 2025, "figure": "stays.total"}]
    assert opened(QUESTION, "examples.temporary") == ["reporting", {"year": 2025, "goal": 2, "part": "goals"}]
    assert opened(QUESTION, "not.asked") == ["reporting", {"year": 2025, "goal": None, "part": "goals"}]
    assert opened(ENTERED, "grants.care_dwellings") == [
        "municipal_figures", {"figure": "grants.care_dwellings", "year": 2025},
    ]  # fmt: skip


@pytest.mark.parametrize(("table", "field"), sorted({(table, field) for (table, _code), field in FIELDS.items()}))
def test_what_was_left_out_opens_at_the_field_to_put_right(office: Context, qtbot, table: str, field: str) -> None:
    with qtbot.waitSignal(office.navigated) as went:
        open_record(office, RecordLine("X1", "", "", "", table, "H1"), field)
    assert {"X1", "H1"} & set(went.args[1].values())
