"""What the sheets of an .xlsx file have in common: their names and parts, shared texts, date formats, first day."""

import posixpath
import re
from dataclasses import dataclass, field
from zipfile import ZipFile

from app.exchange.escapes import unescape
from app.exchange.package import check_length, chunks, each_element, local, new_parser

_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NOT_PATTERN = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|General', re.IGNORECASE)
_DATE_LETTERS = re.compile("[dmyhs]", re.IGNORECASE)


@dataclass
class Shared:
    """`sheets` are (name, part) in order; `dates` are the cell styles that show a number as a date."""

    sheets: list[tuple[str, str]] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    dates: set[str] = field(default_factory=set)
    from_1904: bool = False


def read_shared(archive: ZipFile) -> Shared:
    """Raises KeyError when the package is no workbook."""
    shared = Shared()
    book = _target(archive, "", "officeDocument")
    relations = _relations(archive, book)
    _read_book(archive, book, relations, shared)
    for kind, part in relations.values():
        if kind == "sharedStrings" and part in archive.NameToInfo:
            shared.texts = _texts(archive, part)
        elif kind == "styles" and part in archive.NameToInfo:
            shared.dates = _date_styles(archive, part)
    return shared


def _target(archive: ZipFile, part: str, kind: str) -> str:
    for found, target in _relations(archive, part).values():
        if found == kind:
            return target
    raise KeyError(kind)


def _relations(archive: ZipFile, part: str) -> dict[str, tuple[str, str]]:
    """id -> (last word of the type, part) of what a part refers to; what lies outside the package is left out."""
    folder, name = posixpath.split(part)
    found: dict[str, tuple[str, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, attributes["Target"])).lstrip("/")
            found[attributes["Id"]] = attributes["Type"].rpartition("/")[2], target

    each_element(archive, posixpath.join(folder, "_rels", f"{name}.rels"), start)
    return found


def _read_book(archive: ZipFile, book: str, relations: dict[str, tuple[str, str]], shared: Shared) -> None:
    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "workbookPr":
            shared.from_1904 = attributes.get("date1904") in ("1", "true", "on")
        elif tag == "sheet":
            identity = next(value for name, value in attributes.items() if name.endswith(" id"))
            kind, part = relations.get(identity, ("", ""))
            if kind == "worksheet":
                shared.sheets.append((unescape(attributes["name"]).strip(), part))

    each_element(archive, book, start)
    if not shared.sheets:
        raise KeyError(book)


def _texts(archive: ZipFile, part: str) -> list[str]:
    """The shared texts, each joined of its runs; phonetic guides are left out."""
    texts: list[str] = []
    pieces: list[str] = []
    inside = {"t": False, "rPh": False}

    def start(name: str, _attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag in inside:
            inside[tag] = True
        elif tag == "si":
            pieces.clear()

    def end(name: str) -> None:
        tag = local(name)
        if tag in inside:
            inside[tag] = False
        elif tag == "si":
            texts.append(unescape("".join(pieces)))

    def data(text: str) -> None:
        if inside["t"] and not inside["rPh"]:
            pieces.append(text)
            check_length(pieces)

    parser = new_parser()
    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, data
    for chunk in chunks(archive, part):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)
    return texts


def _date_styles(archive: ZipFile, part: str) -> set[str]:
    formats: dict[int, str] = {}
    styles: list[int] = []
    inside = {"cellXfs": False}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag == "numFmt":
            formats[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
        elif tag in ("cellXfs", "cellStyleXfs", "cellStyles", "dxfs"):
            inside["cellXfs"] = tag == "cellXfs"
        elif tag == "xf" and inside["cellXfs"]:
            styles.append(int(attributes.get("numFmtId", 0)))

    each_element(archive, part, start)
    return {str(number) for number, format_id in enumerate(styles) if _is_date(format_id, formats)}


def _is_date(format_id: int, formats: dict[int, str]) -> bool:
    if format_id in formats:
        return bool(_DATE_LETTERS.search(_NOT_PATTERN.sub("", formats[format_id].split(";")[0])))
    return format_id in _BUILT_IN_DATES
