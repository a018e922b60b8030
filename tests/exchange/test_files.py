"""Files that cannot be read, places that cannot be written, and what writing leaves behind."""

import tempfile
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from app.errors import Cancelled, OfficerError
from app.exchange import package
from app.exchange.raw import NO_CACHED_VALUE, Wrong
from app.exchange.reading import read_book
from app.exchange.sheet_reader import moment
from app.exchange.sheets import SHEETS
from app.exchange.template import write_template
from app.exchange.writing import export
from app.models import Person
from app.storage.store import Store
from tests.exchange.conftest import write_book

OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def zipped(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return path


def read_all(path: Path) -> list[object]:
    return [list(sheet.read()) for sheet in read_book(path).sheets]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "er tom"),
        (b"Navn;Alder\nKari;40", "ikke en Excel-arbeidsbok"),
        (OLE + b"x" * 100, "gammelt format"),
        (OLE + b"x" * 100 + "EncryptedPackage".encode("utf-16-le"), "har passord"),
        (b"PK\x03\x04" + b"x" * 100, "skadet"),
    ],
)
def test_what_is_no_workbook_is_refused_in_plain_words(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "bok.xlsx"
    path.write_bytes(content)
    with pytest.raises(OfficerError, match=told):
        read_book(path)


def test_a_missing_file_and_another_kind_of_zip_are_refused(tmp_path: Path) -> None:
    with pytest.raises(OfficerError, match="Finnes filen"):
        read_book(tmp_path / "ingen.xlsx")
    with pytest.raises(OfficerError, match="ikke en Excel"):
        read_book(zipped(tmp_path / "brev.xlsx", word__document="hei"))


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.9, 0.99])
def test_a_damaged_workbook_is_refused(tmp_path: Path, keep: float) -> None:
    whole = write_book(
        tmp_path / "hel.xlsx", {"Personer": [["Person-ID"]] + [[f"P{n}"] for n in range(500)]}
    ).read_bytes()
    path = tmp_path / "bok.xlsx"
    path.write_bytes(whole[: int(len(whole) * keep)])
    with pytest.raises(OfficerError, match="skadet"):
        read_all(path)


def test_broken_bytes_inside_are_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"]] + [[f"P{n}"] for n in range(500)]})
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    content = bytearray(path.read_bytes())
    begin = entry.header_offset + 60
    content[begin : begin + 200] = bytes(200)
    path.write_bytes(content)
    with pytest.raises(OfficerError, match="skadet"):
        read_all(path)


def test_what_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"]]})
    monkeypatch.setattr(package, "UNPACKED_LIMIT", 100)
    with pytest.raises(OfficerError, match="pakkes ut"):
        read_book(path)
    monkeypatch.setattr(package, "FILE_LIMIT", 100)
    with pytest.raises(OfficerError, match="større enn"):
        read_book(path)


def _with_shared_text(path: Path, text: str) -> Path:
    """The workbook with one shared text more, as Excel keeps them."""
    kind = "officeDocument/2006/relationships/sharedStrings"
    relation = f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/{kind}" Target="sharedStrings.xml"/>'
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace("</Relationships>", f"{relation}</Relationships>")
    parts["xl/sharedStrings.xml"] = f"<sst><si><t>{text}</t></si></sst>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_a_cell_with_more_text_than_a_cell_holds_is_refused(tmp_path: Path) -> None:
    """Half a megabyte of zip may unpack to a text that fills the memory."""
    book = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"]]})
    with pytest.raises(OfficerError, match="mer tekst"):
        read_all(_with_shared_text(book, "x" * (package.MOST_CHARACTERS + 1)))
    book = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"], ["SETT INN"]]})
    with zipfile.ZipFile(book) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    with zipfile.ZipFile(book, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content.replace("SETT INN", "x" * (package.MOST_CHARACTERS + 1)))
    with pytest.raises(OfficerError, match="mer tekst"):
        read_all(book)


def test_a_text_longer_than_excel_keeps_is_read(tmp_path: Path) -> None:
    book = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"]]})
    assert read_all(_with_shared_text(book, "x" * 100_000))


def test_entity_declarations_are_refused(tmp_path: Path) -> None:
    path = write_book(tmp_path / "bok.xlsx", {"Personer": [["Person-ID"]]})
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaa">]>'
    parts["xl/worksheets/sheet1.xml"] = bomb + parts["xl/worksheets/sheet1.xml"]
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    with pytest.raises(OfficerError, match="skadet"):
        read_all(path)


def test_cells_of_every_kind(tmp_path: Path) -> None:
    book = Workbook()
    book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001
    sheet = book.active
    sheet.append([7, 7.5, True, datetime(2025, 3, 1, 10, 30), "=1+1", " x ", "#N/A"])  # noqa: DTZ001
    book.save(tmp_path / "bok.xlsx")
    (_number, row), = read_book(tmp_path / "bok.xlsx").sheets[0].read()  # fmt: skip
    assert [row[n] for n in range(4)] == [7, 7.5, True, datetime(2025, 3, 1, 10, 30)]  # noqa: DTZ001
    assert row[4] == Wrong("", NO_CACHED_VALUE)
    assert row[5] == " x "
    assert isinstance(row[6], Wrong)


@pytest.mark.parametrize(("serial", "from_1904", "day"), [
    (1, False, "1900-01-01"), (59, False, "1900-02-28"), (61, False, "1900-03-01"), (0, True, "1904-01-01"),
    (45717.5, False, "2025-03-01"),
])  # fmt: skip
def test_excel_days(serial: float, from_1904: bool, day: str) -> None:
    found = moment(serial, from_1904=from_1904)
    assert isinstance(found, datetime)
    assert found.date().isoformat() == day


@pytest.mark.parametrize("serial", [-1, 0.5, 60, 1e12])
def test_no_excel_days(serial: float) -> None:
    assert isinstance(moment(serial, from_1904=False), Wrong)


def test_the_template_has_every_sheet_with_help_and_lists(tmp_path: Path) -> None:
    write_template(tmp_path / "mal.xlsx")
    book = load_workbook(tmp_path / "mal.xlsx")
    assert set(SHEETS) < set(book.sheetnames)
    assert [cell.value for cell in book["Medlemmer"][1]] == ["Husstand-ID", "Person-ID", "Rolle", "Fra", "Til"]
    assert book["Medlemmer"].data_validations.dataValidation[0].sqref == "C2:C1048576"
    explained = {(row[0], row[1]) for row in book["Forklaring"].iter_rows(values_only=True)}
    assert {(name, header) for name, sheet in SHEETS.items() for header in sheet.by_header} < explained


def test_formula_like_text_is_never_a_formula(store: Store, tmp_path: Path) -> None:
    with store.write() as session:
        session.add(Person(ref="007", first_name="=1+1", last_name="@SUM(A1)", national_id="01818012345"))
    export(store, tmp_path / "ut.xlsx")
    sheet = load_workbook(tmp_path / "ut.xlsx")["Personer"]
    cells = [sheet.cell(2, column) for column in range(1, 5)]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        ("007", "s"), ("01818012345", "s"), ("=1+1", "s"), ("@SUM(A1)", "s"),
    ]  # fmt: skip


def test_nothing_lies_in_the_temporary_folder(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary, target = tmp_path / "tmp", tmp_path / "ut"
    temporary.mkdir()
    target.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    seen: set[str] = set()

    def look(_done: int, _total: int, _what: str) -> None:
        seen.update(path.name for path in temporary.iterdir())

    with store.write() as session:
        session.add(Person(ref="P1", first_name="Kari", last_name="Ås"))
    export(store, target / "ut.xlsx", look)
    assert seen == set()
    assert [path.name for path in target.iterdir()] == ["ut.xlsx"]
    assert list(temporary.iterdir()) == []


def test_a_stopped_export_leaves_the_old_file(store: Store, tmp_path: Path) -> None:
    def stop(_done: int, _total: int, _what: str) -> None:
        raise Cancelled

    with store.write() as session:
        session.add(Person(ref="P1", first_name="Kari", last_name="Ås"))
    (tmp_path / "ut").mkdir()
    path = tmp_path / "ut" / "ut.xlsx"
    path.write_text("gammel")
    with pytest.raises(Cancelled):
        export(store, path, stop)
    assert path.read_text() == "gammel"
    assert [each.name for each in path.parent.iterdir()] == ["ut.xlsx"]


def test_a_folder_that_is_not_there_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OfficerError, match="finnes ikke"):
        export(store, tmp_path / "ingen" / "ut.xlsx")
