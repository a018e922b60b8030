"""The demo has reports that were handed in, one of them corrected, and shows them as they were."""

import json
from datetime import date

import pytest

from app import clock
from app.reports import snapshot
from app.reports.demo import hand_in_all
from app.reports.status import Colour
from app.services import demo
from app.services.demo.report_answers import CORRECTED, REMARK
from app.services.reporting import answers, entry, form, handing_in, years
from app.storage.store import Store
from app.storage.vault import Municipality

TODAY = date(2026, 11, 20)


def make(folder, **asked):
    store, _key = Store.create(folder / "demo.db", "fire ord som huskes", Municipality(demo.NUMBER, demo.NAME))
    today = asked.pop("day", TODAY)
    demo.fill(store, today, **asked)
    with clock.at(today):
        hand_in_all(store)
    return store


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    store = make(tmp_path_factory.mktemp("town"))
    with clock.at(TODAY):
        yield store
    store.close()


def line_of(store, row, key):
    return next(line for line in snapshot.of_year(store, row.id, TODAY).lines if line.key == key)


def test_two_years_are_handed_in_one_is_corrected_and_one_is_being_written(town):
    rows = years.rows(town)
    assert [(row.year, row.edition, row.state) for row in rows] == [
        (2026, 1, years.DRAFT), (2025, 1, years.HANDED_IN), (2024, 2, years.HANDED_IN), (2024, 1, years.HANDED_IN),
    ]  # fmt: skip
    assert [row.remark for row in rows] == [None, None, REMARK, None]
    assert all(handing_in.handed_in(town, row.id).is_whole for row in rows if row.state == years.HANDED_IN)
    assert [row.handed_in.date() for row in rows if row.handed_in] == [
        date(2026, 1, 20), date(2025, 3, 4), date(2025, 1, 20),
    ]  # fmt: skip


def test_the_year_after_knows_the_corrected_edition(town):
    row = next(row for row in years.rows(town) if row.year == 2025)
    assert dict(line_of(town, row, CORRECTED).history)[2024] == 0


def test_the_corrected_edition_says_no_where_the_first_said_yes(town):
    new, old = (row for row in years.rows(town) if row.year == 2024)
    told = [(line.value, line.status.colour) for line in (line_of(town, row, CORRECTED) for row in (old, new))]
    assert told[0] == (1, Colour.GREEN)
    assert told[1][0] == 0
    assert told[1][1] is not Colour.GREEN


def test_every_question_is_answered_and_measures_are_told_of_in_several_answers(town):
    for year in (2024, 2025):
        row = years.newest_of(town, year)
        given = answers.of(town, row.id)
        assert set(given) == answers.questions_of(form.name_for(year))
        assert all(answer.is_given for answer in given.values())
        assert any(answer.not_relevant and answer.why_not for answer in given.values())
        used = [ref for answer in given.values() for ref in answer.measures]
        assert all(used.count(ref) > 1 for ref in set(used))
        assert any(len(answer.measures) > 1 for answer in given.values())


def test_the_draft_has_some_answers_and_last_years_beside_the_empty_ones(town):
    draft = answers.of(town, years.newest_of(town, 2026).id)
    before = answers.last_year(town, 2026)
    assert 0 < len(draft) < len(before)


def test_what_had_to_be_put_right_was_given_a_reason(town):
    for row in years.rows(town):
        if row.state == years.HANDED_IN:
            read = json.loads(handing_in.handed_in(town, row.id).document)
            assert all(reason.count(": ") == 1 for reason in read["reasons"].values())


def test_every_light_is_shown_in_the_last_report(town):
    lines = snapshot.of_year(town, years.newest_of(town, 2025).id, TODAY).lines
    assert {line.status.colour for line in lines} == set(Colour)


def test_what_is_due_elsewhere_was_typed_as_it_was_counted(town):
    report = snapshot.report_from(handing_in.handed_in(town, years.newest_of(town, 2025).id).document)
    for sheet in ("startloan", "form_13"):
        for row in entry.rows(town, sheet, 2025):
            assert row.ticked
            assert row.typed == (report.figures[row.key].value if row.key else None)
    begun = [row.ticked for row in entry.rows(town, "need", 2026)]
    assert any(begun)
    assert not all(begun)


def test_nothing_has_been_done_ahead_of_a_day_in_january(tmp_path):
    today = date(2026, 1, 6)
    store = make(tmp_path, households=20, years=2, day=today)
    assert all(row.handed_in.date() <= today for row in years.rows(store) if row.handed_in)
    assert all(row.ticked is None or row.ticked <= today for row in entry.rows(store, "form_13", 2025))
    store.close()


def test_the_same_demo_is_handed_in_with_the_same_checksums(town, tmp_path):
    again = make(tmp_path)
    assert [row.checksum for row in years.rows(again)] == [row.checksum for row in years.rows(town)]
    again.close()


def test_one_year_of_history_gives_one_report(tmp_path):
    store = make(tmp_path, households=20, years=1)
    assert [(row.year, row.edition, row.state) for row in years.rows(store)] == [
        (2026, 1, years.DRAFT), (2025, 1, years.HANDED_IN),
    ]  # fmt: skip
    store.close()
