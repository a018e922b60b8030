"""The form of a row that is typed elsewhere: the municipality's own wording, and which figure it takes."""

from typing import Any

from app.models import EntryRow
from app.services.reporting import entry
from app.services.reporting.entry import Row
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Reference, pick
from app.ui.screens.inline_form import InlineForm
from app.ui.screens.municipal_figures_page import label_of, search

__all__ = ["InlineForm", "edit_row", "new_row", "values_of"]

_KEY = Reference(
    "key", N_("Tallet som skal føres"), search, label_of,
    help=N_("Skriv en del av navnet. Tomt betyr at dere regner det ut for hånd."),
)  # fmt: skip


def new_row(context: Context, sheet: str) -> InlineForm:
    """The form of a row that is added after the others."""
    return InlineForm(
        context, _("Ny rad"), [*pick(EntryRow, "label"), _KEY], {},
        lambda typed: entry.save(context.store, sheet, None, typed),
        submit=N_("Lagre raden"), draft=f"entry_row:{sheet}:new", columns=2,
    )  # fmt: skip


def edit_row(context: Context, row: Row) -> InlineForm:
    """The form of a row that is there."""
    values = values_of(context.store, row)
    version = values.pop("version", None)
    place: tuple[Item, ...] = pick(EntryRow, "position") if row.record_id is not None else ()
    return InlineForm(
        context, _("Endre raden"), [*pick(EntryRow, "label"), _KEY, *place], values,
        lambda typed: entry.save(context.store, row.sheet, row.row, typed, version),
        submit=N_("Lagre raden"), draft=f"entry_row:{row.sheet}:{row.row}", columns=2,
    )  # fmt: skip


def values_of(store: Store, row: Row) -> dict[str, Any]:
    """What the form of a row begins with; with `version` once the row is the municipality's."""
    if row.record_id is None:
        return {"label": row.label, "key": row.key or None}
    return entry.load(store, row.record_id)
