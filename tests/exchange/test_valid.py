"""What is written for other programs opens without a repair: the exchange workbook, the template, the problem list."""

from pathlib import Path

from app.exchange.problems import Problem, save_problems
from app.exchange.template import write_template
from app.exchange.writing import export
from app.models import Person
from app.services.findings import Severity
from app.storage.store import Store
from tests.reports import small_town
from tests.reports.ooxml import broken_rules

ODD = "=1+1\x0b \ufffe_x000B_ <a href='x'>&amp; 🏠\r\n"


def test_the_whole_export_follows_the_schemas(store: Store, tmp_path: Path):
    with store.write() as session:
        small_town.fill(session)
        session.add(Person(ref="P99", first_name="Odd", last_name=ODD, address=ODD + "🏠 lang " * 9_000))
    export(store, tmp_path / "alt.xlsx")
    assert broken_rules((tmp_path / "alt.xlsx").read_bytes()) == []


def test_an_empty_one_does_too(store: Store, tmp_path: Path):
    export(store, tmp_path / "tom.xlsx")
    assert broken_rules((tmp_path / "tom.xlsx").read_bytes()) == []


def test_the_template_does_too(tmp_path: Path):
    write_template(tmp_path / "mal.xlsx")
    assert broken_rules((tmp_path / "mal.xlsx").read_bytes()) == []


def test_the_list_of_problems_does_too(tmp_path: Path):
    problems = [
        Problem(Severity.ERROR, "Personer", 7, "Fornavn", ODD, ODD),
        Problem(Severity.WARNING, "", 0, "", "", "x"),
    ]
    save_problems(problems, tmp_path / "problemer.xlsx")
    assert broken_rules((tmp_path / "problemer.xlsx").read_bytes()) == []
