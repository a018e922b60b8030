"""The whole way as a checker outside would go: a workbook made by hand, the command line, JSON, a plain count."""

import json
import re
from datetime import date

import pytest

from app.__main__ import main
from tests.outside import municipality
from tests.reports import plain_count, plain_need

PERIODS = {
    None: (date(2025, 1, 1), date(2025, 12, 31)),
    "2025-05": (date(2025, 5, 1), date(2025, 5, 31)),
    "2025-T2": (date(2025, 5, 1), date(2025, 8, 31)),
    "2025-Q3": (date(2025, 7, 1), date(2025, 9, 30)),
}
ON_THE_SHEET_ALONE = re.compile(r"^groups\..*\.(disposal|staffing)_")
"""Part 5 of the catalogue asks for these on the sheet, and gives them no keys."""


@pytest.fixture(autouse=True)
def _passphrase(monkeypatch):
    monkeypatch.setenv("BOLIGVEI_PASSPHRASE", "fire ord som passer")


def run(*words: object) -> None:
    assert main([str(word) for word in words]) == 0


def report(folder, database, period, rule, today) -> dict:
    out = folder / f"{database.stem}-{period}-{rule}"
    run("report", "--database", database, "--year", 2025, *(["--period", period] if period else []), "--out", out,
        "--formats", "json", "--length-of-stay", rule, "--young-max-age", 24, "--today", today)  # fmt: skip
    return json.loads((out / f"boligvei-{period or 2025}.json").read_text("utf-8"))


@pytest.mark.parametrize("seed", [1, 2])
def test_figures_of_a_handmade_workbook_equal_a_plain_count(tmp_path, capsys, seed):
    book, first, second = tmp_path / "bok.xlsx", tmp_path / "a.db", tmp_path / "b.db"
    data = municipality.write(book, seed)
    run("init", "--database", first, "--municipality", "1804")
    run("import", "--database", first, book)
    run("export", "--database", first, "--out", tmp_path / "ut.xlsx")
    run("init", "--database", second, "--municipality", "1804")
    run("import", "--database", second, tmp_path / "ut.xlsx")
    for period, (begin, end) in PERIODS.items():
        for rule in ("nights_in_year", "longest_stay", "all_stays"):
            for today in (date(2026, 1, 15), date(2025, 8, 20)):
                told = report(tmp_path, first, period, rule, today)
                expected = plain_count.count(data, begin, end, today, rule, 24)
                public = {key: value for key, value in expected.items() if not ON_THE_SHEET_ALONE.search(key)}
                assert {f["key"]: f["value"] for f in told["figures"]} == {
                    **public,
                    **dict.fromkeys(plain_need.ENTERED),
                }
                assert told["period"] == [begin.isoformat(), end.isoformat()]
        assert report(tmp_path, second, period, rule, today) == told


def test_records_are_those_that_are_counted(tmp_path, capsys):
    book, database = tmp_path / "bok.xlsx", tmp_path / "a.db"
    municipality.write(book, 3)
    run("init", "--database", database, "--municipality", "1804")
    run("import", "--database", database, book)
    told = report(tmp_path, database, None, "nights_in_year", date(2026, 1, 15))
    for figure in told["figures"]:
        assert len(set(figure["records"])) == len(figure["records"])
        if figure["unit"] in {"households", "stays", "persons"} and figure["key"] not in plain_need.ENTERED:
            assert figure["value"] == len(figure["records"])
    by_key = {figure["key"]: figure for figure in told["figures"]}
    plans = [key for key in by_key if key.startswith("plans.")]
    assert all(by_key[key]["unit"] == "plans" for key in plans)
    assert all(by_key[key]["value"] == len(by_key[key]["records"]) for key in plans if key != "plans.goals_reached")
    assert by_key["stays.average_nights"]["base"] == len(by_key["stays.average_nights"]["base_records"])
    assert set(by_key["temporary.young"]["records"]) <= set(by_key["temporary.households"]["records"])
