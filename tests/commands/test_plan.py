"""`boligvei plan`: one file, whole or not at all, in the copy that is asked for."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from app.commands import plan
from app.reports.plans import VARIANTS
from app.services.plan import saving
from app.services.plan.content import Measure, PlanContent
from app.storage.store import Store
from tests.commands.conftest import PASSPHRASE
from tests.services.conftest import new_household


@pytest.fixture
def planned(town):
    """The town, and the exchange ID of a plan in it."""
    store = Store.open(town, PASSPHRASE)
    values = {"dated": date(2026, 1, 5), "start": date(2026, 1, 5), "end": date(2026, 7, 4), "own_words": "Jeg vil bo."}
    content = PlanContent(new_household(store), values, measures=(Measure(1, "Vaske trappa"),))
    ref = saving.save(store, content).ref
    store.close()
    return town, ref


def read(path):
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages)


def test_the_residents_copy_is_written_where_nothing_else_is_asked_for(run, planned, tmp_path):
    database, ref = planned
    ran = run("plan", "--database", database, "--plan", ref, "--out", tmp_path / "p.pdf")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.strip() == str(tmp_path / "p.pdf")
    assert "Dette er viktig for meg" in read(tmp_path / "p.pdf")


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_every_copy_can_be_asked_for(run, planned, tmp_path, variant):
    database, ref = planned
    out = tmp_path / "p.pdf"
    asked = ("--variant", variant, "--language", "nb", "--large")
    assert run("plan", "--database", database, "--plan", ref, "--out", out, *asked).status == 0
    assert "Åse Øyen" in read(out)
    assert ("Jeg vil bo." in read(out)) == VARIANTS[variant].sensitive


def test_a_word_document_is_written_where_the_name_says_so(run, planned, tmp_path):
    database, ref = planned
    assert run("plan", "--database", database, "--plan", ref, "--out", tmp_path / "p.DOCX").status == 0
    assert (tmp_path / "p.DOCX").read_bytes().startswith(b"PK")


def test_the_file_that_is_there_is_replaced(run, planned, tmp_path):
    database, ref = planned
    out = tmp_path / "p.pdf"
    out.write_text("gammelt")
    assert run("plan", "--database", database, "--plan", ref, "--out", out).status == 0
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("--plan", "PL999", "--out", "p.pdf"), "Fant ikke PL999"),
        (("--plan", "PL1", "--out", "p.txt"), "filen må ende på .pdf eller .docx"),
        (("--plan", "PL1", "--out", "p.pdf", "--variant", "alle"), "--variant kan ikke være 'alle'. Velg blant"),
        (("--plan", "PL1", "--out", "p.pdf", "--language", "se"), "--language kan ikke være 'se'. Velg blant"),
        (("--out", "p.pdf"), "Disse mangler: --plan"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_is_written(run, planned, tmp_path, monkeypatch, asked, said):
    folder = tmp_path / "her"
    folder.mkdir()
    monkeypatch.chdir(folder)
    ran = run("plan", "--database", planned[0], *asked)
    assert ran.status == 2
    assert said in ran.err
    assert ran.out == ""
    assert not list(folder.iterdir())


def test_a_folder_that_is_not_there_is_told(run, planned, tmp_path):
    ran = run("plan", "--database", planned[0], "--plan", planned[1], "--out", tmp_path / "nei" / "p.pdf")
    assert ran.status == 2
    assert "Velg en annen mappe" in ran.err


def test_the_command_knows_every_copy():
    assert tuple(VARIANTS) == plan.VARIANTS
