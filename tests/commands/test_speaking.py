"""How the command line speaks: Norwegian help, results apart from messages, no secret among the arguments."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from app.commands.table import COMMANDS

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
def test_every_command_explains_itself_in_norwegian(run, command):
    ran = run(command, "--help")
    assert ran.status == 0
    assert ran.out.startswith(f"bruk: boligvei {command}")
    assert not re.search(r"usage|options:|positional|show this", ran.out)


def test_help_lists_every_command(run):
    printed = run("--help").out
    assert all(command.name in printed for command in COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("report",), "Disse mangler: --database, --year, --out"),
        (("tull",), "KOMMANDO kan ikke være 'tull'"),
        (("template", "--out"), "--out mangler en verdi."),
        (("template", "--out", "a", "--mer"), "Kjenner ikke til: --mer"),
        (("demo", "--database", "a", "--years", "fem"), "--years: skriv et helt tall, ikke «fem»"),
        (("report", "--database", "a", "--year", "2025", "--out", "b", "--today", "15.1."), "--today: skriv datoen"),
        (("report", "--database", "a", "--year", "2025", "--out", "b", "--length-of-stay", "x"), "Velg blant"),
        (("report", "--database", "a", "--year", "2025", "--out", "b", "--formats", ","), "nevn minst én"),
        (("report", "--database", "a", "--year", "2025", "--out", "b", "--young-max-age", "17"), "mellom 18 og 99"),
    ],
)  # fmt: skip
def test_wrong_arguments_are_told_in_norwegian(run, arguments, said):
    ran = run(*arguments)
    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""


def test_results_are_on_standard_output_and_messages_on_standard_error(run, tmp_path):
    ran = run("init", "--database", tmp_path / "a.db", "--municipality", "1804")
    database, key = ran.out.splitlines()
    assert database == f"Database: {tmp_path / 'a.db'}"
    assert re.fullmatch(r"Gjenopprettingsnøkkel: ([2-9A-Y]{4}-){5}[2-9A-Y]{4}", key)
    assert "Skriv ut gjenopprettingsnøkkelen" in ran.err


def test_the_recovery_key_opens_the_database(run, tmp_path, monkeypatch):
    key = run("init", "--database", tmp_path / "a.db", "--municipality", "1804").out.split(": ")[-1].strip()
    monkeypatch.setenv("BOLIGVEI_PASSPHRASE", key.lower())
    assert run("check", "--database", tmp_path / "a.db").status == 0


def test_the_passphrase_comes_from_the_first_line_of_a_file(run, town, tmp_path, monkeypatch, phrase):
    monkeypatch.setenv("BOLIGVEI_PASSPHRASE", "noe annet")
    secret = tmp_path / "hemmelig.txt"
    secret.write_bytes(f"{phrase}\r\nikke denne\r\n".encode())
    assert run("check", "--database", town, "--passphrase-file", secret).status == 0


def test_a_missing_passphrase_is_told_and_nothing_is_made(run, tmp_path, monkeypatch):
    monkeypatch.delenv("BOLIGVEI_PASSPHRASE")
    ran = run("init", "--database", tmp_path / "a.db", "--municipality", "1804")
    assert ran.status == 2
    assert "BOLIGVEI_PASSPHRASE" in ran.err
    assert not list(tmp_path.iterdir())
    unread = run("check", "--database", tmp_path / "a.db", "--passphrase-file", tmp_path / "ingen.txt")
    assert (unread.status, unread.out) == (2, "")


def test_a_wrong_passphrase_is_refused(run, town, monkeypatch):
    monkeypatch.setenv("BOLIGVEI_PASSPHRASE", "helt feil")
    ran = run("check", "--database", town)
    assert ran.status == 2
    assert "stemmer ikke" in ran.err


def test_no_command_takes_the_passphrase_as_an_argument(run):
    for command in COMMANDS:
        assert "--passphrase " not in run(command.name, "--help").out


def _modules_after(*arguments: str) -> set[str]:
    code = (
        f"import sys; from app.__main__ import main; main({list(arguments)!r}); "
        "print(*(n for n in sys.modules if '.' not in n), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    return set(ran.stderr.split())


def test_help_waits_for_no_library():
    assert not {"sqlalchemy", "PySide6", "openpyxl", "reportlab", "cryptography"} & _modules_after("template", "--help")


def test_no_command_loads_the_window(town, tmp_path):
    loaded = _modules_after("report", "--database", str(town), "--year", "2025", "--out", str(tmp_path))
    assert "sqlalchemy" in loaded
    assert "PySide6" not in loaded


def test_it_runs_as_a_program_and_prints_no_traceback(town):
    environment = {**os.environ, "BOLIGVEI_PASSPHRASE": "feil"}
    ran = subprocess.run(
        [sys.executable, "-m", "app", "check", "--database", str(town)],
        cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert ran.returncode == 2
    assert ran.stdout == ""
    assert len(ran.stderr.splitlines()) == 1
