"""No text about anyone gets into a file of figures. In a demo every text is a marker of its own, and so is every
exchange ID; each file is searched for them: its parts, its streams, its metadata, and what it reads as."""

import io
import re
import tempfile
from collections.abc import Iterator
from datetime import date
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from sqlalchemy import Connection, String, cast, literal, update

from app import clock
from app.models import Base
from app.models.base import Numbered
from app.models.fields import Kind, fields_of
from app.reports import audience, chart_sheet, charts_svg, goal_years, period, trend, yearly
from app.reports.demo import hand_in_all
from app.reports.making import FORMATS, make_reports
from app.reports.runner import Rules
from app.services import demo
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports.test_trend import by_letters

TODAY = date(2026, 1, 12)
MARKER = re.compile(r"ZQ(\w+\.\w+)\.\d+QZ")
REF = re.compile(r"\b[A-Z]{1,3}7070\d{3}\b")
REFS = "exchange IDs"
OUR_WORDS = {"report_answer.text", "report_answer.why_not", "report_measure.name", "report_measure.text"}
"""What the officer writes to be read by others; a public workbook asks the one who shares it to read it first."""
KEYS = {"municipal_figure.key", "reporting_year.form", "report_answer.question", "report_tick.row"}
"""Texts that figures, forms and rows are found by."""
MEANT = {
    "boligvei-2025.xlsx": {"provider.name"},
    "boligvei-2025.pdf": {"provider.name"},
    "boligvei-2025.json": {REFS},
    "boligvei-2025-husbanken.xlsx": OUR_WORDS,
    "boligvei-2025-form13.xlsx": {"entry_row.label"},
    "boligvei-2025-offentlig-form13.xlsx": {"entry_row.label"},
    "boligvei-2025-offentlig-husbanken.xlsx": OUR_WORDS,
    "boligvei-2025-T2.xlsx": {"provider.name"},
    "boligvei-2025-T2.pdf": {"provider.name"},
    "boligvei-2025-T2.json": {REFS},
}
"""What stands in a file on purpose; in all others there is nothing of anyone."""


def mark(connection: Connection) -> None:
    """Make every text of the records a marker that says where it is from."""
    for mapper in Base.registry.mappers:
        table = mapper.local_table
        number = cast(table.c.id, String) if "id" in table.c else None
        for name, field in fields_of(mapper.class_).items():
            column = mapper.columns[name]
            key = f"{table.name}.{column.name}"
            if field.kind in {Kind.TEXT, Kind.NOTE} and key not in KEYS:
                marker = literal(f"ZQ{key}.") + number + "QZ"
                connection.execute(update(table).where(column.is_not(None)).values({column: marker}))
        if issubclass(mapper.class_, Numbered):
            ref = literal(mapper.class_.PREFIX) + cast(table.c.id + 7_070_000, String)
            connection.execute(update(table).values(ref=ref))


@pytest.fixture(scope="module")
def marked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    path = tmp_path_factory.mktemp("marked") / "a.boligvei"
    store, _key = Store.create(path, "riktig hest batteri stift", Municipality("9999", "Lillevik"))
    with clock.at(TODAY):
        demo.fill(store, TODAY, households=30, years=1)
        with store.write() as session:
            mark(session.connection())
        hand_in_all(store)
        yield store
    store.close()


@pytest.fixture(scope="module")
def files(marked: Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of a year and of a part of it, for the municipality and for everyone, by name."""
    folder = tmp_path_factory.mktemp("files")
    made = []
    for is_public in (False, True):
        to = audience.of(marked, is_public=is_public)
        for part, formats in ((None, (*FORMATS, *yearly.FORMATS)), ("2025-T2", tuple(FORMATS))):
            made += make_reports(marked, period.parse(2025, part), Rules(), TODAY, folder, formats, audience=to)
    return {path.name: path.read_bytes() for path in made}


@pytest.fixture
def no_temporary_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object, **_more: object) -> None:
        raise AssertionError("a temporary file")

    for name in ("mkstemp", "NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)


def found_in(name: str, content: bytes) -> set[str]:
    """Where the texts in a file come from, whatever line breaks stand in them."""
    text = "\n".join(_texts(name, content))
    ids = {REFS} if REF.search(text) else set()
    return {*MARKER.findall(re.sub(r"\s", "", text)), *ids}


def _texts(name: str, content: bytes) -> Iterator[str]:
    yield name
    yield content.decode("latin-1")
    if name.endswith(".xlsx"):
        with ZipFile(io.BytesIO(content)) as archive:
            yield from (part + archive.read(part).decode("utf-8") for part in archive.namelist())
    if name.endswith(".pdf"):
        yield from _of_paper(PdfReader(io.BytesIO(content)))


def _of_paper(paper: PdfReader) -> Iterator[str]:
    yield f"{paper.metadata} {paper.outline}"
    for page in paper.pages:
        yield page.extract_text()
        yield page.get_contents().get_data().decode("latin-1")


def test_a_file_holds_no_more_than_is_meant_for_its_readers(files):
    assert {name: found for name, content in files.items() if (found := found_in(name, content))} == MEANT


def test_no_chart_tells_of_anyone(marked):
    """Neither those that are the municipality's own nor those for everyone."""
    counted = goal_years.collect(marked, 2025, TODAY)
    for is_public in (False, True):
        to = audience.of(marked, is_public=is_public)
        shown = goal_years.published(counted, to)
        for line in shown.steering.lines:
            drawn = shown.trend(line)
            shapes = chart_sheet.sheet(drawn, [to.notice], by_letters)
            content = charts_svg.svg(shapes, 720, 420, drawn.label, trend.as_words(drawn))
            assert not found_in(f"{line.key}.svg", content)


def test_what_is_handed_in_keeps_ids_and_our_words_and_no_other_text(marked):
    with marked.connect() as connection:
        kept = connection.exec_driver_sql("SELECT snapshot FROM reporting_year WHERE snapshot IS NOT NULL").scalars()
        for content in kept:
            assert found_in("snapshot", content) == {REFS, *OUR_WORDS}


@pytest.mark.usefixtures("no_temporary_files")
def test_nothing_is_written_but_the_files(marked, tmp_path):
    """A temporary file in clear text could be read, and restored, by anyone."""
    made = make_reports(marked, period.of_year(2025), Rules(), TODAY, tmp_path, (*FORMATS, *yearly.FORMATS))
    assert sorted(tmp_path.iterdir()) == sorted(made)
