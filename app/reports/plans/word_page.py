"""The Word document's page and styles: A4, the letterhead, the foot with page x of y, the letters' sizes."""

import re
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from app.reports.palette import COLOURS
from app.reports.plans.blocks import Sheet
from app.texts import _

WIDTH = 174  # mm between the margins
_MARGIN = 18
_BODY, _LARGE = 11, 14
_FACE = "Calibri"
_FORBIDDEN = re.compile(
    r"[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
"""What XML cannot hold, and what turns the direction of the text after it: a name could then show as another."""


def plain(text: str) -> str:
    """The text as Word can keep it. Ends of lines stay."""
    return _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def colour(name: str) -> RGBColor:
    return RGBColor.from_string(COLOURS[name].removeprefix("#"))


def furnish(document: Document, sheet: Sheet) -> None:
    """Page, styles, head, foot and properties."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin, section.bottom_margin = Mm(26), Mm(20)
    section.header_distance = section.footer_distance = Mm(9)
    _styles(document, _LARGE if sheet.large else _BODY, sheet.language)
    _head(section.header.paragraphs[0], sheet)
    _foot(section.footer.paragraphs[0], sheet)
    _properties(document, sheet)


def _styles(document: Document, body: int, language: str) -> None:
    styles = document.styles
    for name in ("Strong line", "Muted", "Address"):
        made = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        made.base_style = styles["Normal"]
    sizes = {
        "Normal": 1.0, "Title": 1.9, "Subtitle": 1.0, "Heading 1": 1.55, "Heading 2": 1.18, "Heading 3": 1.0,
        "Header": 0.95, "Footer": 0.8,
    }  # fmt: skip
    for name, size in sizes.items():
        _letters(styles[name], Pt(round(body * size * 2) / 2), strong=name.startswith(("Title", "Heading")))
    _muted(styles["Subtitle"], styles["Muted"])
    styles["Strong line"].font.bold = True
    styles["Address"].paragraph_format.space_after = Pt(3 * body)
    styles["Normal"].paragraph_format.space_after = Pt(body * 0.4)
    styles["Heading 2"].paragraph_format.space_before = Pt(body)
    styles["Heading 2"].paragraph_format.space_after = Pt(body * 0.25)
    _speak(styles["Normal"], language)


def _letters(style: Any, size: Pt, *, strong: bool) -> None:
    style.font.name, style.font.size, style.font.color.rgb = _FACE, size, colour("text")
    style.font.italic = False
    if strong:
        style.font.bold = True
    faces = style.element.get_or_add_rPr().get_or_add_rFonts()
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{kind}"), None)
    faces.set(qn("w:hAnsi"), _FACE)
    for unwanted in style.element.xpath("./w:pPr/w:pBdr | ./w:rPr/w:spacing"):  # Word's own title and subtitle
        unwanted.getparent().remove(unwanted)


def _muted(*styles: Any) -> None:
    for style in styles:
        style.font.color.rgb = colour("text2")


def _speak(style: Any, language: str) -> None:
    """What language the text is in, for the spelling and for whoever has it read aloud."""
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "en-GB" if language == "en" else f"{language}-NO")
    style.element.get_or_add_rPr().append(spoken)


def _head(paragraph: Any, sheet: Sheet) -> None:
    _right_tab(paragraph)
    paragraph.add_run("▌").font.color.rgb = colour("accent")
    paragraph.add_run(plain(sheet.letterhead)).bold = True
    paragraph.add_run(f"\t{plain(sheet.office)}")


def _foot(paragraph: Any, sheet: Sheet) -> None:
    """The counts are fields that Word fills in."""
    _right_tab(paragraph)
    paragraph.add_run(f"{plain(sheet.foot)}\t")
    counted = _("Side {page} av {pages}", page="\0PAGE\0", pages="\0NUMPAGES\0")
    for number, part in enumerate(counted.split("\0")):
        if number % 2:
            _field(paragraph, part)
        elif part:
            paragraph.add_run(part)


def _right_tab(paragraph: Any) -> None:
    stops = paragraph.style.paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _field(paragraph: Any, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run = OxmlElement("w:r")
    shown = OxmlElement("w:t")
    shown.text = "1"
    run.append(shown)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001  # python-docx has no fields


def _properties(document: Document, sheet: Sheet) -> None:
    kept = document.core_properties
    kept.author, kept.title, kept.subject = plain(sheet.letterhead)[:255], sheet.kind, sheet.kind
    kept.last_modified_by = kept.comments = kept.keywords = ""
    kept.language = sheet.language
