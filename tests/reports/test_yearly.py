"""The files of a year's report are made from what was handed in, whatever becomes of the records."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from app import clock
from app.errors import Cancelled, OfficerError
from app.reports import period, snapshot, yearly
from app.reports.audience import INTERNAL, public
from app.reports.making import collect
from app.reports.runner import Rules
from app.reports.snapshot import Given
from app.services.reporting import answers, form, handing_in, years
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town

TODAY = date(2026, 1, 15)


@pytest.fixture
def store(tmp_path):
    store, _key = Store.create(tmp_path / "by.db", "riktig hest batteri stift", Municipality("9999", "Testvik"))
    with store.write() as session:
        small_town.fill(session)
    with clock.at(TODAY):
        yield store
    store.close()


def values_of(content):
    book = load_workbook(io.BytesIO(content))
    found = {}
    for key, name in book.defined_names.items():
        ((sheet, place),) = name.destinations
        found[key] = book[sheet][place].value
    return found


def husbanken(store):
    ((name, content),) = yearly.write(yearly.collect(store, 2025, TODAY, INTERNAL), ["husbanken"])
    assert name == "-husbanken.xlsx"
    return content


def hand_in(store):
    newest = years.newest_of(store, 2025)
    answers.save(store, newest.id, "examples.transition", {"text": "Vi følger opp."})
    steering = snapshot.of_year(store, newest.id, TODAY)
    report = collect(store, period.of_year(2025), steering.rules, TODAY, with_months=False).report
    given = Given(newest.edition, answers.of(store, newest.id), (), {"stay.price": "En grunn"}, "1.0.0")
    content = snapshot.document(steering, report, given)
    years.mark_checked(store, newest.id)
    handing_in.hand_in(store, newest.id, content, "1.0.0")


def test_what_was_handed_in_is_written_when_the_records_are_gone(store):
    hand_in(store)
    before = values_of(husbanken(store))
    assert before["temporary.over_3_months"] == 1
    with store.write() as session:
        for table in ("decision", "stay"):
            session.connection().exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  # two names of ours
    content = husbanken(store)
    assert values_of(content) == before
    texts = [cell.value for row in load_workbook(io.BytesIO(content))["Metode"] for cell in row]
    assert "En grunn" in texts


def test_a_year_without_a_report_is_written_as_it_is_counted(store):
    with store.write() as session:
        session.connection().exec_driver_sql("DELETE FROM report_answer")
        session.connection().exec_driver_sql("DELETE FROM reporting_year")
    texts = [cell.value for row in load_workbook(io.BytesIO(husbanken(store)))["Metode"] for cell in row]
    assert "Rapporten er ikke begynt. Tallene er slik de er nå." in texts


def test_a_year_of_which_nothing_is_known_is_refused(store):
    with pytest.raises(OfficerError, match="ikke ført noe for 2001"):
        yearly.collect(store, 2001, TODAY, INTERNAL)


def test_what_was_answered_in_a_year_without_records_is_something(store):
    begun = years.open_year(store, 2010)
    answers.save(store, begun, "examples.transition", {"text": "Vi hadde en rutine."})
    assert yearly.collect(store, 2010, TODAY, INTERNAL).given.answers


def test_it_can_be_stopped_while_small_numbers_are_hidden(store):
    def stop(_done, _total, what):
        if what.startswith("Skjuler"):
            raise Cancelled

    year = yearly.collect(store, 2025, TODAY, public(4), progress=stop)
    with pytest.raises(Cancelled):
        yearly.write(year, ["husbanken"])


def test_the_form_asked_for_must_be_the_years(store, monkeypatch):
    known = form.form
    monkeypatch.setattr(form, "form", lambda name: known("2025" if name == "2026" else name))
    with pytest.raises(OfficerError, match="2025 rapporteres på skjemaet 2025, ikke 2026"):
        yearly.collect(store, 2025, TODAY, INTERNAL, "2026")


def test_the_rules_of_the_report_hold(store):
    newest = years.newest_of(store, 2025)
    years.save_rules(store, newest.id, {"length_of_stay": "longest_stay"})
    assert yearly.collect(store, 2025, TODAY, INTERNAL).counted.steering.rules == Rules("longest_stay", 24)


def test_a_year_is_written_from_its_first_day_on(store):
    with pytest.raises(OfficerError, match="har ikke begynt"):
        yearly.collect(store, 2027, date(2026, 12, 31), INTERNAL)
    assert yearly.collect(store, 2027, date(2027, 1, 1), INTERNAL).counted.steering.is_provisional


def test_only_what_is_handed_in_is_written_as_such(store):
    years.mark_checked(store, years.open_year(store, 2025))
    year = yearly.collect(store, 2025, TODAY, INTERNAL)
    assert not year.is_handed_in
    dossier = yearly.dossier_of(year)
    assert [one.period.year for one in (dossier.report, *dossier.earlier)] == [2025, 2024, 2023]
