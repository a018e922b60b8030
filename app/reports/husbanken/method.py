"""The sheet that says which form this is, how every figure is counted, and how small numbers are hidden."""

from collections.abc import Sequence
from typing import Any

from app.reports.dossier import Dossier
from app.reports.husbanken.own_words import warning
from app.reports.husbanken.rows import Row
from app.reports.method import rules
from app.reports.snapshot import Given
from app.reports.status import WORDS
from app.reports.xlsx.look import Styles
from app.reports.xlsx.method import write_rules
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.services.reporting.form import Form
from app.texts import _

_WIDTHS = (50, 56, 34, 36)


def write_method(  # whose sheet, of which form, and what it tells of
    sheet: Any, styles: Styles, head: Dossier, form: Form, given: Given, rows: Sequence[Row]
) -> None:
    """Fill the sheet."""
    first = write_title(sheet, styles, head, _("Metode og kilder"))
    told = [*_of_report(form, given), *rules(head.report, head.audience), *_of_texts(head), *_reasons(head, given)]
    for at, (heading, text) in enumerate(told, first):
        styles.put(sheet.cell(at, 1), heading, "label")
        styles.put(sheet.cell(at, 2), text, "text")
        sheet.merge_cells(start_row=at, start_column=2, end_row=at, end_column=len(_WIDTHS))
        set_height(sheet, at, max(lines(heading, _WIDTHS[0] * 0.85), lines(text, sum(_WIDTHS[1:]) * 0.9)))
    _write_figures(sheet, styles, first + len(told) + 1, rows)
    write_rules(sheet, styles, sheet.max_row + 2)
    set_widths(sheet, _WIDTHS)
    set_print(sheet, head, header_row=None)


def _of_report(form: Form, given: Given) -> list[tuple[str, str]]:
    """The form and the edition, and what the colours mean."""
    words = {colour: _(word) for colour, word in WORDS.items()}
    status = _(
        "{green}: ambisjonen er nådd. {yellow}: den er ikke nådd, men tallet har gått riktig vei siden basisåret, "
        "eller er forbi kommunens egen grense. {red}: ingen av delene. {none}: ambisjonen eller tallet mangler, er "
        "usikkert eller skjult.", **{str(colour): word for colour, word in words.items()},
    )  # fmt: skip
    edition = (
        _("Utgave {number}, laget med Boligvei {version}", number=given.edition, version=given.program).rstrip()
        if given.edition
        else _("Rapporten er ikke begynt. Tallene er slik de er nå.")
    )
    source = _("{title}. Kilde: {source}. Kommunens eget styringsskjema.", title=form.title, source=form.source)
    return [
        (_("Skjema"), source),
        (_("Utgave"), edition),
        (_("Status"), status),
    ]  # fmt: skip


def _of_texts(head: Dossier) -> list[tuple[str, str]]:
    """Said on the sheets of texts, too."""
    return [(_("Svar i tekst"), warning())] if head.audience.is_public else []


def _reasons(head: Dossier, given: Given) -> list[tuple[str, str]]:
    """Why the report was handed in all the same is the municipality's own affair."""
    if head.audience.is_public:
        return []
    return [(_("Levert likevel"), reason) for _check, reason in given.reasons.items()]


def _write_figures(sheet: Any, styles: Styles, header_row: int, rows: Sequence[Row]) -> None:
    for column, heading in enumerate((_("Tall"), _("Slik er det talt"), _("Kilde"), _("Nøkkel")), 1):
        styles.put(sheet.cell(header_row, column), heading, "column" if column == 1 else "column_small")
    for at, row in enumerate(rows, header_row + 1):
        styles.put(sheet.cell(at, 1), row.label, "label")
        for column, text in enumerate((row.rule, row.source, row.key), 2):
            styles.put(sheet.cell(at, column), text, "small")
        set_height(sheet, at, max(lines(row.label, _WIDTHS[0] * 0.85), lines(row.rule, _WIDTHS[1])))
