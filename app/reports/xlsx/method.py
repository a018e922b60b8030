"""The sheet that says how every figure is counted and where that is laid down."""

from typing import Any

from app.reports.check import SEVERITY_TEXTS
from app.reports.control import rules as numbered_rules
from app.reports.crosstab import one_of_each
from app.reports.dossier import Dossier, full_label, source_of
from app.reports.indicator import Figure
from app.reports.method import rules
from app.reports.xlsx.look import Styles
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.texts import _

_WIDTHS = (50, 56, 34, 36)


def write_method(sheet: Any, styles: Styles, dossier: Dossier) -> None:
    first = write_title(sheet, styles, dossier, _("Metode og kilder"))
    told = rules(dossier.report, dossier.audience)
    for place, (heading, rule) in enumerate(told, first):
        styles.put(sheet.cell(place, 1), heading, "label")
        styles.put(sheet.cell(place, 2), rule, "text")
        sheet.merge_cells(start_row=place, start_column=2, end_row=place, end_column=4)
        set_height(sheet, place, lines(rule, sum(_WIDTHS[1:]) * 0.9))
    row = first + len(told) + 1
    for column, heading in enumerate((_("Tall"), _("Slik er det talt"), _("Kilde"), _("Nøkkel")), 1):
        styles.put(sheet.cell(row, column), heading, "column" if column == 1 else "column_small")
    for line, (figure, key) in enumerate(one_of_each(dossier.report.figures.values()), row + 1):
        label, rule = _label(figure, dossier), _(figure.rule)
        styles.put(sheet.cell(line, 1), label, "label")
        for column, text in enumerate((rule, source_of(figure), key), 2):
            styles.put(sheet.cell(line, column), text, "small")
        set_height(sheet, line, max(lines(label, _WIDTHS[0] * 0.9), lines(rule, _WIDTHS[1])))
    write_rules(sheet, styles, sheet.max_row + 2)
    set_widths(sheet, _WIDTHS)
    set_print(sheet, dossier, header_row=None)


def write_rules(sheet: Any, styles: Styles, row: int) -> None:
    """The rules that records, figures and form are checked by, with their numbers, from this row on."""
    headings = (_("Kontroll"), _("Hva det gjør med tallene"), _("Alvor"), _("Regel"))
    for column, heading in enumerate(headings, 1):
        styles.put(sheet.cell(row, column), heading, "column" if column == 1 else "column_small")
    for line, rule in enumerate(numbered_rules(), row + 1):
        detail = _(rule.detail)
        styles.put(sheet.cell(line, 1), rule.words, "label")
        for column, text in enumerate((detail, _(SEVERITY_TEXTS[rule.severity]), rule.number), 2):
            styles.put(sheet.cell(line, column), text, "small")
        set_height(sheet, line, max(lines(rule.words, _WIDTHS[0] * 0.9), lines(detail, _WIDTHS[1])))


def _label(figure: Figure, dossier: Dossier) -> str:
    return f"{_(figure.group)}: {_(figure.label)}" if figure.subject else full_label(figure, dossier.report)
