"""What ECMA-376 and Excel ask of a workbook: a spreadsheet program repairs, with a warning, one that fails any of it.

The schemas are those of Microsoft's Open XML SDK, read by openxml-audit; what it leaves out is checked here: how parts
belong together, and Excel's own limits, of which a schema says nothing.
"""

import io
import re
from collections.abc import Iterable, Iterator
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


def broken_rules(content: bytes) -> list[str]:
    """Each rule that the workbook breaks, in words; a part that is not XML hides the others."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        read = {name: archive.read(name) for name in names if name.endswith((".xml", ".rels"))}
    try:
        parts = {name: ET.fromstring(content) for name, content in read.items()}  # noqa: S314  # ours
    except ET.ParseError as error:
        return [str(error)]
    return [*schema_errors(content), *_rules(parts, names)]


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


def _rules(parts: dict[str, ET.Element], names: list[str]) -> Iterator[str]:
    yield from _twice("part", names)
    yield from _types(parts, names)
    for name, part in parts.items():
        if name.endswith(".rels"):
            yield from _relations(name, list(part.iter(RELATION)), names)
    yield from _book(parts["xl/workbook.xml"])
    looks = len(parts["xl/styles.xml"].find(f"{MAIN}cellXfs"))
    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            yield from (f"{name}: {rule}" for rule in _sheet(part, looks))


def _twice(what: str, listed: Iterable[object]) -> Iterator[str]:
    seen: set[object] = set()
    for one in listed:
        if one in seen:
            yield f"{what} twice: {one}"
        seen.add(one)


def _types(parts: dict[str, ET.Element], names: list[str]) -> Iterator[str]:
    types = parts["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types.iter(f"{TYPES}Default")} - {"xml"}
    overrides = [one.get("PartName").lstrip("/") for one in types.iter(f"{TYPES}Override")]
    yield from _twice("type of part", overrides)
    for name in names:
        if name not in overrides and name.rsplit(".", 1)[-1] not in defaults and name != "[Content_Types].xml":
            yield f"no type of part: {name}"
    yield from (f"type of a part that is not there: {name}" for name in set(overrides) - set(names))


def _relations(name: str, relations: list[ET.Element], names: list[str]) -> Iterator[str]:
    folder = dirname(dirname(name))
    yield from _twice(f"{name}: relation", [one.get("Id") for one in relations])
    for one in relations:
        target = one.get("Target")
        if one.get("TargetMode") == "External":
            yield f"{name}: outside the workbook: {target}"
        elif (target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))) not in names:
            yield f"{name}: not there: {target}"


def _book(book: ET.Element) -> Iterator[str]:
    titles = [one.get("name") for one in book.iter(f"{MAIN}sheet")]
    defined = list(book.iter(f"{MAIN}definedName"))
    yield from _twice("sheet", [(title or "").casefold() for title in titles])
    yield from _twice("name", [(one.get("name"), one.get("localSheetId")) for one in defined])
    for title in titles:
        if not title or len(title) > LONGEST_TITLE or set(title) & set("[]:*?/\\"):
            yield f"not the name of a sheet: {title}"
    for one in defined:
        if not NAME.fullmatch(one.get("name")):
            yield f"not a name: {one.get('name')}"
        if one.text.rsplit("!", 1)[0].strip("'").replace("''", "'") not in titles:
            yield f"names a sheet that is not there: {one.text}"


def _sheet(sheet: ET.Element, looks: int) -> Iterator[str]:
    rows = list(sheet.iter(f"{MAIN}row"))
    if not _rising(int(row.get("r")) for row in rows):
        yield "rows out of order"
    for row in rows:
        yield from _row(row)
    for cell in sheet.iter(f"{MAIN}c"):
        yield from _cell(cell, looks)
    yield from _twice("merged", [one.get("ref") for one in sheet.iter(f"{MAIN}mergeCell")])
    for part in ("oddHeader", "oddFooter"):
        if any(len(one.text or "") > LONGEST_HEADER for one in sheet.iter(f"{MAIN}{part}")):
            yield f"{part} too long"


def _row(row: ET.Element) -> Iterator[str]:
    number, places = row.get("r"), [cell.get("r") for cell in row]
    if float(row.get("ht", 0)) > HIGHEST_ROW:
        yield f"row {number} too high"
    for place in places:
        if not PLACE.fullmatch(place) or place.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") != number:
            yield f"in row {number}: {place}"
    if not _rising((len(place), place) for place in places):
        yield f"cells of row {number} out of order"


def _rising(values: Iterable[object]) -> bool:
    """Whether each is above the one before."""
    listed = list(values)
    return listed == sorted(set(listed))


def _cell(cell: ET.Element, looks: int) -> Iterator[str]:
    """No formula; a number that is one, or a text that fits."""
    place, kind, value = cell.get("r"), cell.get("t", "n"), cell.findtext(f"{MAIN}v")
    if int(cell.get("s", 0)) >= looks:
        yield f"{place}: a look that is not there"
    if cell.find(f"{MAIN}f") is not None:
        yield f"{place}: a formula"
    if kind not in {"n", "d", "inlineStr"}:
        yield f"{place}: of kind {kind}"
    text = "".join(one.text or "" for one in cell.iter(f"{MAIN}t"))
    if len(text.encode("utf-16-le")) // 2 > LONGEST_TEXT:
        yield f"{place}: a text too long"
    if kind == "n" and value and not _is_number(value):
        yield f"{place}: not a number"


def _is_number(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True
