"""From nothing to figures, by the command line alone."""

import json

from app.services import settings
from app.storage.store import Store


def test_export_import_and_report_give_the_same_figures(run, town, tmp_path, last_year):
    book, copy = tmp_path / "alt.xlsx", tmp_path / "kopi.db"
    assert run("export", "--database", town, "--out", book).status == 0
    assert run("init", "--database", copy, "--municipality", "1804").status == 0
    assert run("import", "--database", copy, book).status == 0
    figures = []
    for number, database in enumerate((town, copy)):
        out = tmp_path / str(number)
        assert run("report", "--database", database, "--year", last_year, "--out", out, "--formats", "json").status == 0
        written = json.loads((out / f"boligvei-{last_year}.json").read_text(encoding="utf-8"))
        figures.append(written["figures"])
    assert figures[0] == figures[1]
    counted = {figure["key"]: figure["value"] for figure in figures[0]}
    assert counted["temporary.households"] > 0


def test_a_report_says_the_period_the_rules_and_the_municipality(run, town, tmp_path, last_year):
    ran = run(
        "report", "--database", town, "--year", last_year, "--period", f"{last_year}-T2", "--out", tmp_path,
        "--formats", "json,csv", "--length-of-stay", "longest_stay", "--young-max-age", "22",
    )  # fmt: skip
    paths = [tmp_path / f"boligvei-{last_year}-T2.json", tmp_path / f"boligvei-{last_year}-T2.csv"]
    assert ran.out.splitlines() == [str(path) for path in paths]
    written = json.loads(paths[0].read_text(encoding="utf-8"))
    assert written["period"] == [f"{last_year}-05-01", f"{last_year}-08-31"]
    assert written["rules"] == {"length_of_stay": "longest_stay", "young_max_age": 22}
    assert written["municipality"] == {"number": "9999", "name": "Lillevik"}


def test_all_formats_are_written_when_none_is_named(run, town, tmp_path, last_year):
    ran = run("report", "--database", town, "--year", last_year, "--out", tmp_path / "ut")
    endings = [line.rsplit(".")[-1] for line in ran.out.splitlines()]
    assert endings == ["xlsx", "pdf", "csv", "json"]


def test_today_decides_how_far_an_open_stay_counts(run, town, tmp_path, last_year):
    year, nights = last_year + 1, []
    for day in (f"{year}-12-30", f"{year}-12-31"):
        run("report", "--database", town, "--year", year, "--out", tmp_path, "--formats", "json", "--today", day)
        written = json.loads((tmp_path / f"boligvei-{year}.json").read_text(encoding="utf-8"))
        nights.append(next(f["value"] for f in written["figures"] if f["key"] == "stays.nights"))
    assert nights[1] == nights[0] + 9  # nine households live somewhere still


def test_the_rules_of_the_database_hold_unless_others_are_asked_for(run, town, tmp_path, last_year, phrase):
    store = Store.open(town, phrase)
    settings.put(store, settings.LENGTH_OF_STAY, "all_stays")
    settings.put(store, settings.YOUNG_MAX_AGE, 25)
    store.close()
    run("report", "--database", town, "--year", last_year, "--out", tmp_path, "--formats", "json")
    written = json.loads((tmp_path / f"boligvei-{last_year}.json").read_text(encoding="utf-8"))
    assert written["rules"] == {"length_of_stay": "all_stays", "young_max_age": 25}


def test_a_backup_is_restored_in_another_place(run, town, tmp_path):
    (tmp_path / "kopier").mkdir()
    backup = run("backup", "--database", town, "--to", tmp_path / "kopier").out.strip()
    other = tmp_path / "annet sted" / "boligvei.db"
    other.parent.mkdir()
    restored = run("restore", "--database", other, backup)
    assert restored.status == 0
    assert str(other) in restored.out
    assert run("check", "--database", other).status == 0


def test_restoring_says_where_the_replaced_database_lies(run, town, tmp_path):
    (tmp_path / "kopier").mkdir()
    backup = run("backup", "--database", town, "--to", tmp_path / "kopier").out.strip()
    assert "erstattet" in run("restore", "--database", town, backup).out
