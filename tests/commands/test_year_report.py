"""The files of a year's report by the command line, for the municipality and for everyone."""

import errno
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.storage import durable

ALL = "husbanken,form13,startloan,politicians,xlsx,pdf,csv,json"


def report(run, town, out, year, *more):
    return run("report", "--database", town, "--year", year, "--out", out, *more)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_everything_is_written_for_everyone(run, town, tmp_path, last_year):
    out = tmp_path / "ut"
    ran = report(run, town, out, last_year, "--form", "2025", "--formats", ALL, "--public")
    assert ran.status == 0, ran.err
    stem = f"boligvei-{last_year}-offentlig"
    endings = (
        ".xlsx",
        ".pdf",
        ".csv",
        ".json",
        "-husbanken.xlsx",
        "-form13.xlsx",
        "-startloan.xlsx",
        "-politicians.pdf",
    )
    assert ran.out.splitlines() == [str(out / f"{stem}{ending}") for ending in endings]
    for ending in ("-husbanken.xlsx", "-form13.xlsx", "-startloan.xlsx", ".xlsx"):
        for sheet in load_workbook(out / f"{stem}{ending}"):
            assert sheet.oddHeader.center.text == "Offentlig"
    written = json.loads((out / f"{stem}.json").read_text(encoding="utf-8"))
    assert written["access"] == "public"
    assert not any(figure["records"] or figure["base_records"] for figure in written["figures"])


def test_a_form_brings_the_year_report_along(run, town, tmp_path, last_year):
    ran = report(run, town, tmp_path / "ut", last_year, "--form", "2025")
    names = [Path(line).name.removeprefix(f"boligvei-{last_year}") for line in ran.out.splitlines()]
    assert names == [".xlsx", ".pdf", ".csv", ".json", "-husbanken.xlsx", "-form13.xlsx", "-startloan.xlsx"]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("--form", "1999"), "Skjemaet 1999 finnes ikke. Velg blant 2025"),
        (("--formats", "husbanken", "--period", "2025-T1"), "gjelder hele året"),
        (("--formats", "husbanken,docx"), "Formatet docx finnes ikke. Velg blant xlsx, pdf, csv, json, husbanken"),
    ],
)
def test_what_cannot_be_made_is_refused_and_nothing_is_written(run, town, tmp_path, more, told):
    ran = report(run, town, tmp_path / "ut", 2025, *more)
    assert ran.status == 2
    assert told in ran.err
    assert not (tmp_path / "ut").exists()


@pytest.mark.parametrize(("year", "told"), [(1999, "Det er ikke ført noe for 1999"), (2090, "2090 har ikke begynt")])
def test_a_year_with_no_data_is_refused(run, town, tmp_path, year, told):
    ran = report(run, town, tmp_path / "ut", year, "--form", "2025")
    assert ran.status == 2
    assert told in ran.err


@pytest.mark.parametrize("year", [1999, 2090])
def test_figures_of_a_year_with_no_data_are_written_and_said_to_be_nothing(run, town, tmp_path, last_year, year):
    ran = report(run, town, tmp_path / "ut", year, "--formats", "json")
    assert (ran.status, len(ran.out.splitlines())) == (0, 1)
    assert f"Det er ikke ført noe for {year}" in ran.err
    assert not report(run, town, tmp_path / "ut", last_year, "--formats", "json").err


@pytest.mark.parametrize(
    ("number", "told"),
    [(errno.ENOSPC, "Se om disken er full"), (errno.EACCES, "Er filen åpen i et annet program?")],
)
def test_the_old_file_is_intact_when_the_new_one_cannot_be_written(
    run, town, tmp_path, last_year, monkeypatch, number, told
):
    out = tmp_path / "ut"
    asked = (run, town, out, last_year, "--formats", "husbanken")
    assert report(*asked).status == 0
    before = contents(out)

    def refused(_source, target):
        raise OSError(number, "no", str(target))

    monkeypatch.setattr(durable, "move", refused)
    ran = report(*asked)
    assert ran.status == 2
    assert told in ran.err
    assert contents(out) == before


def test_the_command_replaces_its_own_file_as_it_says(run, town, tmp_path, last_year):
    out = tmp_path / "ut"
    (path,) = report(run, town, out, last_year, "--formats", "form13").out.splitlines()
    Path(path).write_bytes(b"gammel")
    report(run, town, out, last_year, "--formats", "form13")
    assert Path(path).read_bytes() != b"gammel"
    assert len(contents(out)) == 1


def test_what_it_replaces_is_told(run, town, tmp_path, last_year):
    out = tmp_path / "ut"
    first = report(run, town, out, last_year, "--formats", "json")
    again = report(run, town, out, last_year, "--formats", "json,csv")
    name = f"boligvei-{last_year}.json"
    assert "erstattet" not in first.err
    assert f"{name} er skrevet på nytt. Den gamle er erstattet." in again.err
    assert again.err.count("erstattet") == 1
    assert len(again.out.splitlines()) == 2
