"""The list for the arrears meeting on paper, seen before it is printed or saved."""

from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.services import settings
from app.services.arrears import listing
from app.storage.store import Store
from app.texts import _
from app.ui.kit.context import Context


def show_print(context: Context, parent: QWidget, *, names: bool) -> None:
    """Make the paper on the worker and open it: everyone who owes something, by number or with `names`."""
    today, letterhead = clock.today(), _letterhead(context.store)
    made = partial(_pdf, context.store, today, letterhead, names=names)
    context.tasks.run(_("Lager utskrift"), lambda _progress: made(), partial(_open, parent, today))


def _pdf(store: Store, today: date, letterhead: str, *, names: bool) -> bytes:
    from app.reports.arrears_print import arrears_pdf  # noqa: PLC0415  # a document library, imported when first used

    return arrears_pdf(listing.rows(store, limit=None), today, letterhead, names=names)


def _open(parent: QWidget, today: date, content: bytes) -> None:
    from app.ui.kit.pdf_preview import PdfPreview  # noqa: PLC0415  # printing is loaded when it is asked for

    title = _("Restansemøte {day}", day=formats.day(today))
    PdfPreview(content, title, f"restanser-{today:%Y-%m-%d}.pdf", parent, private=True).open()


def _letterhead(store: Store) -> str:
    name = settings.get(store, settings.MUNICIPALITY_NAME)
    office = settings.get(store, settings.OFFICE)
    return " · ".join(part for part in (_("{name} kommune", name=name) if name else "", office) if part)
