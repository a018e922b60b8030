"""Crash reports hold no personal data."""

from pathlib import Path

import pytest

from app.errors import Cancelled, OfficerError
from app.ui.kit import crash, messages


def failing(name: str) -> None:
    raise ValueError(f"no such person: {name}")


def caught() -> Exception:
    try:
        try:
            failing("Kåre Nilsen")
        except ValueError as error:
            raise KeyError("15840012345") from error
    except KeyError as error:
        return error


def test_types_and_places_are_told_and_no_value() -> None:
    text = crash.describe(caught())
    assert "builtins.KeyError" in text
    assert "builtins.ValueError" in text
    assert "tests/ui/kit/test_crash.py:" in text
    for secret in ("Nilsen", "15840012345", "no such person", str(Path.home()) + "/"):
        assert secret not in text


def test_a_bug_is_written_to_the_data_folder_and_work_goes_on(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = []
    monkeypatch.setattr(messages, "tell", lambda _title, text, _parent=None: told.append(text))
    assert not messages.guard(lambda: failing("Kåre"))
    (report,) = (home / "crash").iterdir()
    assert report.name in told[0]
    assert "Kåre" not in report.read_text("utf-8") + told[0]


def test_an_officers_error_is_told_in_its_own_words(monkeypatch: pytest.MonkeyPatch, home: Path) -> None:
    told = []
    monkeypatch.setattr(messages, "tell", lambda _title, text, _parent=None: told.append(text))

    def refuse() -> None:
        raise OfficerError("Rommet er opptatt.")

    assert not messages.guard(refuse)
    assert told == ["Rommet er opptatt."]
    assert not (home / "crash").exists()


def test_stopped_work_is_not_told_about(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(messages, "tell", lambda *_words: pytest.fail("told"))
    messages.show_error(Cancelled("Stoppet."))


def test_what_went_well_is_true() -> None:
    assert messages.guard(lambda: None)
