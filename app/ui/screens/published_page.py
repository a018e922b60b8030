"""*Publiserte tall*: figures of other municipalities and groups of them, entered by hand or taken from a file."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock, formats
from app.models import PublishedFigure
from app.models.fields import fields_of
from app.services.reporting import published as service
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.form import Own, Reference, pick
from app.ui.kit.page import RecordPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Plain, Saved, Screen
from app.ui.screens.municipal_figures_page import YearEditor, label_of, search


class PublishedPage(RecordPage):
    """The list, with the way to those it is compared with and to reading a file."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._fetch = button(
            _("Hent fra fil"), "secondary", "file-down", partial(context.navigate, "published_import"), small=True
        )
        self._to_goals = partial(context.navigate, "goals")
        super().__init__(context, screen, PLAIN)

    def way_back(self) -> tuple[str, Callable[[], object]] | None:
        return _("Målene"), self._to_goals

    def _empty(self) -> QWidget:
        """The first figures mostly come from a file."""
        first = button(_(PLAIN.new), "primary", "plus", self.start_new)
        fetch = button(_("Hent fra fil"), "secondary", "file-down", self._fetch.click)
        card = Card(padded=False)
        card.add(Empty("table", _(PLAIN.empty_title), _(PLAIN.empty_text), first, fetch), 1)
        return card

    def list_tools(self) -> tuple[QWidget, ...]:
        return (self._fetch,)


def list_rows(store: Store) -> list[dict[str, Any]]:
    return [
        {
            "ref": str(row.id),
            "label": label_of(row.key),
            "place": row.place,
            "year": str(row.year),
            "value": formats.number(row.value),
        }
        for row in service.rows(store)
    ]


def load(store: Store, ref: str) -> dict[str, Any]:
    values = service.load(store, int(ref))
    return {**values, "title": label_of(values["key"]), "facts": f"{values['place']}, {values['year']}"}


def save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    stored = service.save(store, int(ref) if ref else None, values, version)
    return Saved(stored.ref, stored.warnings)


PLAIN = Plain(
    list_rows=list_rows,
    columns=(Column("label"), Column("place"), Column("year"), Column("value", width=1)),
    fields=(
        *pick(PublishedFigure, "place"),
        Reference("key", N_("Hvilket tall"), search, label_of, required=True, help=N_("Skriv en del av navnet.")),
        Own("year", fields_of(PublishedFigure)["year"].label, YearEditor, required=True),
        *pick(PublishedFigure, "value", "origin"),
    ),
    load=load,
    save=save,
    delete=lambda store, ref: service.delete(store, int(ref)),
    defaults=lambda _store: {"year": clock.today().year - 1},
    new=N_("Nytt tall"),
    submit=N_("Lagre tallet"),
    empty_title=N_("Ingen publiserte tall ennå"),
    empty_text=N_(
        "Før inn tall for andre kommuner, fylket eller landet, eller hent dem fra en fil. De står ved siden av "
        "kommunens egne i Målene."
    ),
)
