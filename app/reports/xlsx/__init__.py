"""The report as a workbook that an officer can send: numbers only, no formulas, no macros, no personal data."""

from datetime import datetime, time

from openpyxl import Workbook

from app.reports.dossier import Dossier, groups, program_version, title_of
from app.reports.indicators import TITLES, temporary
from app.reports.xlsx import charts
from app.reports.xlsx.figures import write_figures
from app.reports.xlsx.look import Styles
from app.reports.xlsx.method import write_method
from app.reports.xlsx.months import write_months
from app.reports.xlsx.providers import write_providers
from app.reports.xlsx.saving import to_bytes
from app.reports.xlsx.table import write_table
from app.texts import _


def write(dossier: Dossier) -> bytes:
    """The .xlsx file."""
    book = Workbook()
    book.remove(book.active)
    describe(book, dossier, title_of(dossier))
    styles = Styles(book)
    for group, figures in groups(dossier.report).items():
        sheet = book.create_sheet(_(TITLES[group]))
        write = write_table if any(figure.subject for figure in figures) else write_figures
        write(sheet, styles, dossier, figures)
        if group == temporary.GROUP:
            charts.add_years(sheet, styles, dossier)
    if dossier.providers:
        write_providers(book.create_sheet(_("Botilbud")), styles, dossier)
    if dossier.months:
        _write_months(book, styles, dossier)
    write_method(book.create_sheet(_("Metode")), styles, dossier)
    return to_bytes(book)


def _write_months(book: Workbook, styles: Styles, dossier: Dossier) -> None:
    sheet = book.create_sheet(_("Måned for måned"))
    header_row, rows = write_months(sheet, styles, dossier)
    if not any(month.figures["temporary.households"].is_hidden for month in dossier.months):
        charts.add_months(sheet, header_row, rows["temporary.households"], len(dossier.months))


def describe(book: Workbook, dossier: Dossier, title: str) -> None:
    """Document properties: the program and the municipality, never who was logged in."""
    properties = book.properties
    properties.creator = f"Boligvei {program_version()}".strip()
    properties.title = f"{title} ({dossier.audience.word})"
    properties.subject = dossier.municipality.heading
    properties.created = properties.modified = datetime.combine(dossier.made, time.min)
