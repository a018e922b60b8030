"""What a command comes to: 0 all well, 1 problems found or rows left out, 2 refused, 3 a bug."""

import pytest
from openpyxl import Workbook, load_workbook

from app.storage import lock
from app.storage.store import Store


def write_persons(path, *rows):
    book = Workbook()
    sheet = book.active
    sheet.title = "Personer"
    for row in (("Person-ID", "Fornavn", "Etternavn", "Fødselsdato"), *rows):
        sheet.append(row)
    book.save(path)
    return path


def test_init_refuses_a_file_that_is_there_and_leaves_it(run, tmp_path):
    database = tmp_path / "ny mappe" / "boligvei.db"
    assert run("init", "--database", database, "--municipality", "1804").status == 0
    before = database.read_bytes()
    again = run("init", "--database", database, "--municipality", "1804")
    assert again.status == 2
    assert "allerede" in again.err
    assert database.read_bytes() == before


@pytest.mark.parametrize("number", ["9999", "0000", "Bodø", "18040"])
def test_init_refuses_a_number_that_no_municipality_has(run, tmp_path, number):
    ran = run("init", "--database", tmp_path / "a.db", "--municipality", number)
    assert ran.status == 2
    assert number in ran.err
    assert not list(tmp_path.iterdir())


def test_demo_leaves_nothing_behind_when_it_is_refused(run, tmp_path):
    ran = run("demo", "--database", tmp_path / "demo" / "a.db", "--households", "0")
    assert ran.status == 2
    assert not list((tmp_path / "demo").iterdir())


def test_a_sound_import_is_0_and_one_with_errors_takes_nothing(run, town, tmp_path):
    good = write_persons(tmp_path / "god.xlsx", ("X1", "Ola", "Test", "01.02.1980"))
    bad = write_persons(tmp_path / "feil.xlsx", ("X2", "Kari", "Test", "31.02.1980"), ("X3", "Per", "Test", None))
    assert run("import", "--database", town, good).status == 0
    refused = run("import", "--database", town, bad)
    assert refused.status == 2
    assert "Personer, rad 2, Fødselsdato" in refused.err
    assert "Ingenting er hentet inn" in refused.err
    partial = run("import", "--database", town, bad, "--accept-partial")
    assert partial.status == 1
    assert "Personer: 1 nye, 0 endret, 0 uendret, 1 utelatt" in partial.out


def test_check_only_writes_nothing(run, town, tmp_path):
    book = write_persons(tmp_path / "god.xlsx", ("X1", "Ola", "Test", None))
    for _again in range(2):
        ran = run("import", "--database", town, book, "--check-only")
        assert ran.status == 0
        assert "Personer: 1 nye" in ran.out
    assert "Ingenting er skrevet" in ran.err


def test_check_finds_a_wrong_search_text(run, town, phrase):
    assert run("check", "--database", town).out == "Databasen er i orden.\n"
    store = Store.open(town, phrase)
    with store.write() as session:
        session.connection().exec_driver_sql("UPDATE person SET search_text = 'feil' WHERE id = 1")
    store.close()
    ran = run("check", "--database", town)
    assert ran.status == 1
    assert "søketekst" in ran.out


def test_reading_commands_work_beside_an_open_window(run, town, phrase, tmp_path, last_year):
    store = Store.open(town, phrase)
    with lock.hold(town), store.read():
        assert run("check", "--database", town).status == 0
        assert run("export", "--database", town, "--out", tmp_path / "a.xlsx").status == 0
        asked = ("report", "--database", town, "--year", last_year, "--out", tmp_path, "--formats", "json")
        assert run(*asked).status == 0
    store.close()


def test_writing_commands_refuse_while_the_window_is_open(run, town, tmp_path):
    (tmp_path / "kopier").mkdir()
    backup = run("backup", "--database", town, "--to", tmp_path / "kopier").out.strip()
    book = write_persons(tmp_path / "god.xlsx", ("X1", "Ola", "Test", None))
    with lock.hold(town):
        for asked in (("import", "--database", town, book), ("restore", "--database", town, backup)):
            ran = run(*asked)
            assert ran.status == 2
            assert "i bruk" in ran.err
            assert ran.out == ""


@pytest.mark.parametrize(
    ("name", "content"), [("tom.xlsx", b""), ("tull.xlsx", b"ikke en arbeidsbok"), ("liste.csv", b"a;b\n")]
)
def test_a_file_that_is_no_workbook_is_refused_in_plain_words(run, town, tmp_path, name, content):
    (tmp_path / name).write_bytes(content)
    ran = run("import", "--database", town, tmp_path / name)
    assert ran.status == 2
    assert name in ran.err
    assert "Traceback" not in ran.err


def test_what_is_missing_is_refused(run, tmp_path, town):
    assert run("check", "--database", tmp_path / "ingen.db").status == 2
    assert run("backup", "--database", town, "--to", tmp_path / "ingen mappe").status == 2
    assert run("restore", "--database", town, tmp_path / "ingen.boligkopi").status == 2
    assert run("template", "--out", tmp_path / "ingen mappe" / "mal.xlsx").status == 2


def test_a_period_outside_the_year_is_refused(run, town, tmp_path):
    ran = run("report", "--database", town, "--year", "2025", "--period", "2024-T1", "--out", tmp_path)
    assert ran.status == 2
    assert "2025-T2" in ran.err


def test_a_bug_gives_places_but_no_message(run, monkeypatch, town):
    def broken(_store):
        raise ZeroDivisionError("Ola Nordmann")

    monkeypatch.setattr("app.storage.check.check", broken)
    ran = run("check", "--database", town)
    assert ran.status == 3
    assert "ZeroDivisionError" in ran.err
    assert "app/commands/check.py" in ran.err
    assert "Ola" not in ran.err
    assert "Traceback" not in ran.err


def test_the_template_has_the_sheets_of_the_exchange_workbook(run, tmp_path):
    out = tmp_path / "mal.xlsx"
    assert run("template", "--out", out).out == f"{out}\n"
    assert {"Forklaring", "Personer", "Opphold", "Kommunetall"} <= set(load_workbook(out).sheetnames)
