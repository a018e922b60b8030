"""What every sheet has in common: title block, print set-up, widths."""

from collections.abc import Sequence
from typing import Any

from openpyxl.utils import get_column_letter

from app import formats
from app.reports.dossier import Dossier, counted_text, made_text, provisional_note
from app.reports.xlsx.look import Styles
from app.texts import _

A4 = 9
_CM = 1 / 2.54  # margins are inches
_LONGEST_NAME = 90  # a header holds 255 characters in all
_HIGHEST = 409  # points; Excel repairs a workbook with a higher row


def write_title(sheet: Any, styles: Styles, dossier: Dossier, title: str) -> int:
    """The block that says whose figures these are, for when and by which rule. Returns the first free row."""
    municipality, report = dossier.municipality, dossier.report
    styles.put(sheet.cell(1, 1), title, "title")
    sheet.row_dimensions[1].height = 28
    facts = [
        (_("{name} ({number})", name=municipality.heading, number=municipality.number), "heading"),
        (period_text(dossier), "fact"),
        (f"{counted_text(report)}. {provisional_note()}", "notice")
        if dossier.is_provisional
        else (counted_text(report), "fact"),
        (_("Tellemåte: {rules}", rules=report.rules.text()), "fact"),
        (made_text(dossier.made), "fact"),
        (dossier.audience.notice, "audience"),
    ]
    for row, (text, role) in enumerate(facts, 2):
        styles.put(sheet.cell(row, 1), text, role)
    return len(facts) + 3


def period_text(dossier: Dossier) -> str:
    period = dossier.report.period
    return _(
        "Periode: {name} ({first} til {last})",
        name=period.name, first=formats.day(period.first), last=formats.day(period.last),
    )  # fmt: skip


def lines(text: str, width: float) -> int:
    """How many lines a wrapped text of 9 points needs in a column this many characters wide, rather one too many."""
    return max(1, -(-len(text) // max(1, int(width * 0.98) - 2)))


def set_height(sheet: Any, row: int, count: int) -> None:
    """Room for so many lines, as far as a row can give it: spreadsheet programs do not all make it themselves."""
    sheet.row_dimensions[row].height = min(4 + 12.5 * count, _HIGHEST)


def set_widths(sheet: Any, widths: Sequence[float]) -> None:
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width


def set_print(sheet: Any, dossier: Dossier, *, header_row: int | None, on_one_page: bool = False) -> None:
    """A4, as wide as the page, header row on every page, page x of y."""
    sheet.page_setup.paperSize = A4
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, int(on_one_page)
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 1.5 * _CM
    margins.top = margins.bottom = 2 * _CM
    margins.header = margins.footer = 0.9 * _CM
    sheet.oddHeader.left.text = dossier.municipality.heading[:_LONGEST_NAME].replace("&", "&&")
    sheet.oddHeader.center.text = dossier.audience.word
    sheet.oddHeader.right.text = sheet.title
    sheet.oddFooter.left.text = made_text(dossier.made)
    sheet.oddFooter.right.text = _("Side {page} av {pages}", page="&P", pages="&N")
    sheet.sheet_view.showGridLines = False
    if header_row:
        sheet.print_title_rows = f"{header_row}:{header_row}"
        sheet.freeze_panes = sheet.cell(header_row + 1, 2)
