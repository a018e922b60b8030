"""What ECMA-376 and Excel ask of a workbook: a spreadsheet program repairs, with a warning, one that fails any of it.

The schemas are those of Microsoft's Open XML SDK, read by openxml-audit; what it leaves out is checked here: how parts
belong together, and Excel's own limits, of which a schema says nothing.
"""

import io
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from tempfile import TemporaryDirectory
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from openxml_audit import OpenXmlValidator, ValidationSeverity

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
NAME = re.compile(r"[A-Za-z_\\][A-Za-z0-9_.\\]*")
PLACE = re.compile(r"[A-Z]{1,3}[1-9][0-9]*")
LONGEST_TITLE, LONGEST_TEXT, HIGHEST_ROW, LONGEST_HEADER = 31, 32_767, 409.5, 255


def assert_valid(content: bytes) -> None:
    """Raises AssertionError for the first rule that is broken, ParseError for a part that is not XML."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        read = {name: archive.read(name) for name in names if name.endswith((".xml", ".rels"))}
    parts = {name: ET.fromstring(content) for name, content in read.items()}  # noqa: S314  # ours
    assert schema_errors(content) == []
    _types(parts, names)
    _relations(parts, names)
    _book(parts["xl/workbook.xml"])
    looks = len(parts["xl/styles.xml"].find(f"{MAIN}cellXfs"))
    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            _sheet(part, looks)


def schema_errors(content: bytes) -> list[str]:
    """What the schemas forbid, each with its part. That texts stand in their cells is allowed, and only warned of."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "book.xlsx"
        path.write_bytes(content)
        found = _validator().validate(path).errors
    return [f"{one.part_uri}: {one.description}" for one in found if one.severity is ValidationSeverity.ERROR]


@cache
def _validator() -> OpenXmlValidator:
    """Reading the schemas takes a while."""
    return OpenXmlValidator()


def _types(parts: dict[str, ET.Element], names: list[str]) -> None:
    types = parts["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types.iter(f"{TYPES}Default")} - {"xml"}
    overrides = [one.get("PartName") for one in types.iter(f"{TYPES}Override")]
    assert len(overrides) == len(set(overrides))
    for name in names:
        assert f"/{name}" in overrides or name.rsplit(".", 1)[-1] in defaults or name == "[Content_Types].xml", name
    assert {one.lstrip("/") for one in overrides} <= set(names)


def _relations(parts: dict[str, ET.Element], names: list[str]) -> None:
    for name, part in parts.items():
        if not name.endswith(".rels"):
            continue
        folder = dirname(dirname(name))
        ids = [one.get("Id") for one in part.iter(RELATION)]
        assert len(ids) == len(set(ids))
        for one in part.iter(RELATION):
            assert one.get("TargetMode") != "External"
            target = one.get("Target")
            assert (target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))) in names


def _book(book: ET.Element) -> None:
    titles = [one.get("name") for one in book.iter(f"{MAIN}sheet")]
    assert len({title.casefold() for title in titles}) == len(titles)
    for title in titles:
        assert 0 < len(title) <= LONGEST_TITLE
        assert not set(title) & set("[]:*?/\\")
    defined = [(one.get("name"), one.get("localSheetId")) for one in book.iter(f"{MAIN}definedName")]
    assert len(defined) == len(set(defined))
    for one in book.iter(f"{MAIN}definedName"):
        assert NAME.fullmatch(one.get("name")), one.get("name")
        sheet = one.text.rsplit("!", 1)[0].strip("'").replace("''", "'")
        assert sheet in titles, one.text


def _sheet(sheet: ET.Element, looks: int) -> None:
    _rows(list(sheet.iter(f"{MAIN}row")))
    for cell in sheet.iter(f"{MAIN}c"):
        _cell(cell, looks)
    merged = [one.get("ref") for one in sheet.iter(f"{MAIN}mergeCell")]
    assert len(merged) == len(set(merged))
    for part in ("oddHeader", "oddFooter"):
        for one in sheet.iter(f"{MAIN}{part}"):
            assert len(one.text or "") <= LONGEST_HEADER


def _rows(rows: list[ET.Element]) -> None:
    assert _rising(int(row.get("r")) for row in rows)
    for row in rows:
        assert float(row.get("ht", 0)) <= HIGHEST_ROW
        places = [cell.get("r") for cell in row]
        assert all(
            PLACE.fullmatch(place) and place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == row.get("r") for place in places
        )
        assert _rising((len(place), place) for place in places)


def _rising(values: Iterable[object]) -> bool:
    """Whether each is above the one before."""
    listed = list(values)
    return listed == sorted(set(listed))


def _cell(cell: ET.Element, looks: int) -> None:
    """No formula; a number that is one, or a text that fits."""
    assert int(cell.get("s", 0)) < looks
    assert cell.find(f"{MAIN}f") is None
    assert cell.get("t") in {None, "n", "d", "inlineStr"}
    if cell.get("t") == "inlineStr":
        text = "".join(one.text or "" for one in cell.iter(f"{MAIN}t"))
        assert len(text.encode("utf-16-le")) // 2 <= LONGEST_TEXT
    elif cell.get("t") != "d" and (value := cell.find(f"{MAIN}v")) is not None and value.text is not None:
        float(value.text)
