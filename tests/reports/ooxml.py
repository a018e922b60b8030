"""What ECMA-376 asks of a workbook, checked part by part: a spreadsheet program repairs, with a warning, one that fails
any of it."""

import io
import re
from posixpath import dirname, join, normpath
from xml.etree import ElementTree as ET
from zipfile import ZipFile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection", "autoFilter",
    "mergeCells", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins", "pageSetup",
    "headerFooter", "rowBreaks", "colBreaks", "drawing", "legacyDrawing", "tableParts", "extLst",
)  # fmt: skip
"""The children of CT_Worksheet stand in this order (ECMA-376 part 1, 18.3.1.99)."""
NAME = re.compile(r"[A-Za-z_\\][A-Za-z0-9_.\\]*")
LONGEST_TITLE, LONGEST_TEXT, HIGHEST_ROW, LONGEST_HEADER = 31, 32_767, 409.5, 255


def assert_valid(content: bytes) -> None:
    """Raises AssertionError for the first rule that is broken, ParseError for a part that is not XML."""
    with ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        read = {name: archive.read(name) for name in names if name.endswith((".xml", ".rels"))}
    parts = {name: ET.fromstring(content) for name, content in read.items()}  # noqa: S314  # ours
    _types(parts, names)
    _relations(parts, names)
    _book(parts["xl/workbook.xml"])
    shared = parts.get("xl/sharedStrings.xml")
    texts = ["".join(text.text or "" for text in one.iter(f"{MAIN}t")) for one in shared] if shared is not None else []
    looks = len(parts["xl/styles.xml"].find(f"{MAIN}cellXfs"))
    for name, part in parts.items():
        if name.startswith("xl/worksheets/sheet"):
            _sheet(part, texts, looks)


def _types(parts: dict[str, ET.Element], names: list[str]) -> None:
    types = parts["[Content_Types].xml"]
    defaults = {one.get("Extension") for one in types.iter(f"{TYPES}Default")}
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


def _sheet(sheet: ET.Element, texts: list[str], looks: int) -> None:
    places = [ORDER.index(child.tag.removeprefix(MAIN)) for child in sheet]
    assert places == sorted(places)
    rows = [int(row.get("r")) for row in sheet.iter(f"{MAIN}row")]
    assert rows == sorted(set(rows))
    for row in sheet.iter(f"{MAIN}row"):
        assert float(row.get("ht", 0)) <= HIGHEST_ROW
    for cell in sheet.iter(f"{MAIN}c"):
        assert int(cell.get("s", 0)) < looks
        value = cell.find(f"{MAIN}v")
        if value is None or value.text is None:
            continue
        if cell.get("t") == "s":
            assert len(texts[int(value.text)]) <= LONGEST_TEXT
        else:
            float(value.text)
    merged = [one.get("ref") for one in sheet.iter(f"{MAIN}mergeCell")]
    assert len(merged) == len(set(merged))
    for part in ("oddHeader", "oddFooter"):
        for one in sheet.iter(f"{MAIN}{part}"):
            assert len(one.text or "") <= LONGEST_HEADER
