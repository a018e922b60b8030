"""Build the letter templates of `resources/letters` from their wording in `letter_wording`.

A line of wording is a paragraph. `# ` begins the title, `## ` a heading, `- ` a point, `> ` a line of the signature,
`| name | value` a row of a table, `%` a condition, and `@name` takes in the file `_name.txt`.
"""

import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docx import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

ROOT = Path(__file__).resolve().parent.parent
WORDING = Path(__file__).resolve().parent / "letter_wording"
OUT = ROOT / "resources" / "letters"
LANGUAGES = {"nb": "nb-NO", "nn": "nn-NO"}
PAGE = {"nb": ("Side ", " av "), "nn": ("Side ", " av ")}
FONT = "Calibri"
SIDE, TOP, BOTTOM = Mm(20), Mm(26), Mm(22)
WIDTH = Mm(210) - 2 * SIDE
_COLUMNS = (Mm(50), WIDTH - Mm(50))
ADDRESS_DOWN = Mm(22)
"""From the top margin to the recipient: the window of a C5 or C65 envelope begins 45 mm down and 20 mm in."""
FIXED_TIME = (2026, 1, 1, 0, 0, 0)
_MARKS = {"# ": "Title", "## ": "Heading 1", "- ": "List Bullet", "> ": "Signature"}


def kinds(language: str = "nb") -> list[str]:
    """The letters there is wording for."""
    return sorted(path.stem for path in (WORDING / language).glob("[!_]*.txt"))


def build(kind: str, language: str) -> bytes:
    """One template as .docx; the same wording always gives the same content."""
    document = Document()
    _look(document, language)
    head = list(_lines("_head", language))
    _furniture(document, head, language)
    _sender_and_recipient(document, head)
    for line in _lines(kind, language):
        _put(document, line)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "Boligvei", "", ""
    properties.language = LANGUAGES[language]
    out = io.BytesIO()
    document.save(out)
    return _repacked(out.getvalue())


def main() -> int:
    for language in LANGUAGES:
        for kind in kinds(language):
            path = OUT / language / f"{kind}.docx"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(build(kind, language))
            print(path.relative_to(ROOT))
    return 0


def _lines(name: str, language: str) -> Iterator[str]:
    for line in (WORDING / language / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("@"):
            yield from _lines("_" + line[1:], language)
        elif line.strip():
            yield line


def _put(document: Any, line: str) -> None:
    if line.startswith("%"):
        document.add_paragraph("{%p " + line[1:] + " %}")
        return
    if line.startswith("| "):
        _row(document, [cell.strip() for cell in line[2:].split("|")])
        return
    mark = next((mark for mark in _MARKS if line.startswith(mark)), "")
    paragraph = document.add_paragraph(line.removeprefix(mark), style=_MARKS.get(mark))
    if mark == "> ":
        _sign(paragraph, first=document.paragraphs[-2].style.name != _MARKS[mark])


def _sign(paragraph: Any, *, first: bool) -> None:
    """A line of the signature, with room to write between the greeting and the name."""
    shape = paragraph.paragraph_format
    shape.keep_with_next = True
    if first:
        shape.space_before, shape.space_after = Pt(12), Pt(30)


def _row(document: Any, cells: list[str]) -> None:
    """A row of the table that is being written, or of a new one."""
    last = document.element.body[-2]  # before the section's own properties
    if last.tag == qn("w:tbl"):
        row = document.tables[-1].add_row()
    else:
        table = document.add_table(rows=1, cols=2)
        table.style = "Table Grid"
        table.autofit = False
        for column, width in zip(table.columns, _COLUMNS, strict=True):
            column.width = width
        row = table.rows[0]
    for cell, text, width in zip(row.cells, cells, _COLUMNS, strict=True):
        cell.width = width
        cell.paragraphs[0].text = text
        cell.paragraphs[0].paragraph_format.space_after = Pt(0)
    row.cells[0].paragraphs[0].runs[0].bold = True


def _look(document: Any, language: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = SIDE
    section.top_margin, section.bottom_margin = TOP, BOTTOM
    section.header_distance, section.footer_distance = Mm(11), Mm(9)
    styles = document.styles
    for name, size, bold, before, after in (
        ("Normal", 11, False, 0, 7), ("Title", 16, True, 8, 8), ("Heading 1", 12, True, 9, 3),
        ("List Bullet", 11, False, 0, 4), ("Header", 11, True, 0, 0), ("Footer", 9, False, 0, 0),
    ):  # fmt: skip
        _style(styles[name], size, bold=bold, before=before, after=after)
    signature = styles.add_style("Signature", 1)
    signature.base_style = styles["Normal"]
    signature.paragraph_format.space_after = Pt(0)
    default = styles.element.find(".//" + qn("w:rPrDefault") + "//" + qn("w:lang"))
    if default is not None:
        default.set(qn("w:val"), LANGUAGES[language])


def _style(style: Any, size: float, *, bold: bool, before: float, after: float) -> None:
    style.font.size, style.font.bold = Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    border = style.element.find(".//" + qn("w:pBdr"))
    if border is not None:
        border.getparent().remove(border)


def _furniture(document: Any, head: list[str], language: str) -> None:
    """The letterhead on every page, and the reference and page x of y below."""
    section = document.sections[0]
    header = section.header.paragraphs[0]
    header.text = head[0]
    office = section.header.add_paragraph(head[1], style="Header")
    office.runs[0].bold = False
    footer = section.footer.paragraphs[0]
    footer.style.paragraph_format.tab_stops.clear_all()
    footer.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    page, of = PAGE[language]
    footer.add_run("{{ municipality }}, {{ case_ref }}\t" + page)
    _field(footer, "PAGE")
    footer.add_run(of)
    _field(footer, "NUMPAGES")


def _sender_and_recipient(document: Any, head: list[str]) -> None:
    recipient = document.add_paragraph(head[2])
    recipient.paragraph_format.space_before, recipient.paragraph_format.space_after = ADDRESS_DOWN, Pt(0)
    address = document.add_paragraph(head[3])
    address.paragraph_format.space_after = Mm(14)
    for line in head[4:]:
        paragraph = document.add_paragraph(line)
        paragraph.alignment, paragraph.paragraph_format.space_after = 2, Pt(0)


def _field(paragraph: Any, code: str) -> None:
    """A field Word counts itself."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001  # python-docx has no fields


def _repacked(data: bytes) -> bytes:
    """With no trace of when it was built."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name, FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
