"""Files come whole or not at all, and are named after the period."""

import json
from datetime import date
from pathlib import Path

import pytest

from app.errors import Cancelled, OfficerError
from app.reports import files, period
from app.reports.indicators import entered
from app.reports.making import FORMATS, collect, make_reports
from app.reports.runner import Rules
from app.storage import durable
from app.storage.store import Store
from app.storage.vault import Municipality

TODAY = date(2026, 1, 15)


def make(town, folder, name=None, formats=("json",), progress=None):
    return make_reports(town, period.parse(2025, name), Rules(), TODAY, folder, formats, progress)


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_all_formats_are_written_and_nothing_else(town, tmp_path):
    written = make(town, tmp_path / "ny" / "mappe", formats=tuple(FORMATS))
    assert [path.name for path in written] == [f"boligvei-2025.{name}" for name in FORMATS]
    assert names(tmp_path / "ny" / "mappe") == sorted(path.name for path in written)


@pytest.mark.parametrize("name", ["2025-05", "2025-T2", "2025-Q3"])
def test_a_part_of_the_year_is_in_the_name(town, tmp_path, name):
    assert make(town, tmp_path, name)[0].name == f"boligvei-{name}.json"


def test_the_same_figures_go_to_the_same_bytes(town, tmp_path):
    every = tuple(FORMATS)
    first = {path.suffix: path.read_bytes() for path in make(town, tmp_path / "1", formats=every)}
    again = {path.suffix: path.read_bytes() for path in make(town, tmp_path / "2", formats=every)}
    assert first[".json"] == again[".json"]
    assert first[".csv"] == again[".csv"]


def test_progress_ends_below_its_total_and_never_goes_back(town, tmp_path):
    seen = []
    make(town, tmp_path, progress=lambda done, total, what: seen.append((done, total, what)))
    counting = [step for step in seen if step[2].startswith("Teller")]
    assert [done for done, _total, _what in counting] == sorted(done for done, _total, _what in counting)
    assert all(done < total for done, total, _what in seen)


@pytest.mark.parametrize("stop_at", [0, 30, 66])
def test_stopping_leaves_no_file(town, tmp_path, stop_at):
    steps = iter(range(10_000))

    def progress(_done, _total, _what):
        if next(steps) == stop_at:
            raise Cancelled("Stoppet.")

    with pytest.raises(Cancelled):
        make(town, tmp_path, formats=("csv", "json"), progress=progress)
    assert names(tmp_path) == []


def test_a_full_disk_leaves_the_old_file(town, tmp_path, monkeypatch):
    (tmp_path / "boligvei-2025.json").write_text("fjorårets")

    def full(_handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(durable.os, "fsync", full)
    with pytest.raises(OfficerError, match="disken er full"):
        make(town, tmp_path)
    assert names(tmp_path) == ["boligvei-2025.json"]
    assert (tmp_path / "boligvei-2025.json").read_text() == "fjorårets"


def test_a_file_open_in_another_program_is_left_alone(tmp_path, monkeypatch):
    (tmp_path / "a.xlsx").write_text("åpen")

    def locked(_self, _target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", locked)
    with pytest.raises(OfficerError, match="åpen i et annet program"):
        files.replace(tmp_path / "a.xlsx", b"ny")
    assert names(tmp_path) == ["a.xlsx"]
    assert (tmp_path / "a.xlsx").read_text() == "åpen"


def test_a_folder_that_is_not_there_is_said_in_plain_words(tmp_path):
    with pytest.raises(OfficerError, match="bort finnes ikke"):
        files.replace(tmp_path / "bort" / "a.pdf", b"ny")


def test_a_folder_that_cannot_be_made_is_said_in_plain_words(town, tmp_path):
    (tmp_path / "fil").write_text("")
    with pytest.raises(OfficerError, match="Velg en annen mappe"):
        make(town, tmp_path / "fil" / "under")


def test_an_unknown_format_is_refused_before_anything_is_counted(town, tmp_path):
    with pytest.raises(OfficerError, match="docx"):
        make(town, tmp_path, formats=("json", "docx"))
    assert names(tmp_path) == []


def test_the_reports_do_not_touch_the_database(town, tmp_path):
    before = town.database.read_bytes()
    make(town, tmp_path)
    assert town.database.read_bytes() == before
    with town.connect() as connection:
        assert not connection.exec_driver_sql("SELECT name FROM sqlite_temp_master").all()


def test_months_that_have_not_begun_are_left_out(town):
    dossier = collect(town, period.of_year(2025), Rules(), date(2025, 3, 10))
    assert [report.period.name for report in dossier.months] == ["2025-01", "2025-02", "2025-03"]


def test_a_period_that_is_not_over_is_not_compared(town):
    dossier = collect(town, period.of_year(2025), Rules(), date(2025, 3, 10))
    assert dossier.is_provisional
    assert dossier.change("temporary.households") is None


def test_years_before_the_first_record_have_only_what_was_entered(dossier):
    assert dossier.values("temporary.households") == [4, 1, 9]
    assert dossier.values("stays.total") == [4, 1, None]
    assert dossier.change("temporary.households") == 3


def test_the_rules_are_followed_in_every_file(town, tmp_path):
    made = make_reports(town, period.of_year(2025), Rules("all_stays", 21), TODAY, tmp_path, ("json",))
    document = json.loads(made[0].read_text(encoding="utf-8"))
    figures = {figure["key"]: figure["value"] for figure in document["figures"]}
    assert figures["temporary.young"] == 0  # Ali is 22


def test_an_empty_database_makes_every_file(tmp_path):
    store, _key = Store.create(tmp_path / "tom.boligvei", "riktig hest batteri", Municipality("9999", "Tomvik"))
    written = make(store, tmp_path / "ut", formats=tuple(FORMATS))
    store.close()
    document = json.loads(written[-1].read_text(encoding="utf-8"))
    unknown = {figure["key"] for figure in document["figures"] if figure["value"] is None}
    counted = unknown - {indicator.key for indicator in entered.INDICATORS}
    assert all(any(word in key for word in ("average", "share", "median", "turnover")) for key in counted)
    assert {figure["value"] for figure in document["figures"] if figure["key"] not in unknown} == {0}
    assert all(path.stat().st_size for path in written)
