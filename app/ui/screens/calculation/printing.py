"""The alternatives on paper, seen before they are printed or saved."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock
from app.services import settings
from app.storage.store import Store
from app.texts import _
from app.ui.kit.context import Context
from app.ui.screens.calculation.alternatives import Alternative
from app.ui.screens.calculation.sheets import Sheet
from app.ui.screens.calculation.working import roles_of


def show_print(
    context: Context, sheet: Sheet, case_ref: str, alternatives: Sequence[Alternative], parent: QWidget
) -> None:
    """Make the paper on the worker and open it. One that cannot be calculated is left out."""
    today, letterhead = clock.today(), _letterhead(context.store)
    made = partial(_pdf, sheet, case_ref, alternatives, today, letterhead)
    context.tasks.run(_("Lager utskrift"), lambda _progress: made(), partial(_open, case_ref, parent))


def _pdf(sheet: Sheet, case_ref: str, alternatives: Sequence[Alternative], today: date, letterhead: str) -> bytes:
    from app.reports.loan_print import Printed, worksheet_pdf  # noqa: PLC0415  # a document library, when first used

    printed = [
        Printed(each.worked, each.filled["day"], roles_of(sheet, each)) for each in alternatives if each.worked
    ]  # fmt: skip
    return worksheet_pdf(case_ref, printed, today, letterhead)


def _open(case_ref: str, parent: QWidget, content: bytes) -> None:
    from app.ui.kit.pdf_preview import PdfPreview  # noqa: PLC0415  # printing is loaded when it is asked for

    title = _("Beregning i sak {ref}", ref=case_ref)
    PdfPreview(content, title, f"beregning-{case_ref}-{clock.today():%Y-%m-%d}.pdf", parent).open()


def _letterhead(store: Store) -> str:
    name = settings.get(store, settings.MUNICIPALITY_NAME)
    office = settings.get(store, settings.OFFICE)
    return " · ".join(part for part in (_("{name} kommune", name=name) if name else "", office) if part)
