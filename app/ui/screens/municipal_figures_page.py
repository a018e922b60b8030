"""*Kommunetall*: figures of earlier years, and those that another register counts."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from app import clock, formats
from app.models import MunicipalFigure
from app.models.figure_keys import figure_keys
from app.services import municipal_figure as service
from app.services.records import Saved as Stored
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.editors import TextEditor, WholeEditor
from app.ui.kit.form import Own, Reference, pick
from app.ui.kit.page import RecordPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Plain, Saved, Screen

_OFFERED = 12


class YearEditor(WholeEditor):
    """A year is written without the space of a thousand."""

    def show_as(self, value: object) -> str:
        return str(value)


class MunicipalFiguresPage(RecordPage):
    """The list, with the way back to what the figures are for."""

    def __init__(self, context: Context, screen: Screen) -> None:
        self._to_reporting = partial(context.navigate, "reporting")
        super().__init__(context, screen, PLAIN)

    def open(
        self, ref: str | None = None, field: str = "", new: bool = False, figure: str = "", year: int | None = None
    ) -> None:
        """Show a record or a new one; of a `figure`, the one of the year, or a new one where there is none."""
        if not figure:
            super().open(ref, field, new)
            return
        wanted = clock.today().year - 1 if year is None else int(year)
        found = service.ref_of(self._context.store, wanted, figure)
        if found is None:
            self.start_with({"key": figure, "year": wanted})
            self.form.go_to("value")
        else:
            super().open(found, "value")

    def way_back(self) -> tuple[str, Callable[[], object]] | None:
        return _("Rapportering"), self._to_reporting


def search(typed: str) -> Sequence[tuple[str, str, str]]:
    """The figures whose label holds every word, or the one whose label is just that."""
    labels = {key: _(row.label) for key, row in figure_keys().items()}
    wanted = formats.fold(typed)
    for key, label in labels.items():
        if formats.fold(label) == wanted:
            return [(key, label, "")]
    words = wanted.split()
    found = [(key, label, "") for key, label in labels.items() if all(word in formats.fold(label) for word in words)]
    return found[:_OFFERED]


def label_of(key: str) -> str:
    """The label of a key; the key itself of one that is no longer in the catalogue."""
    known = figure_keys().get(key)
    return _(known.label) if known else key


def list_rows(store: Store) -> list[dict[str, Any]]:
    return [
        {
            "ref": str(row["id"]),
            "label": label_of(row["key"]),
            "year": str(row["year"]),
            "origin": row["origin"] or "",
            "value": formats.number(row["value"]),
        }
        for row in service.rows(store)
    ]


def load(store: Store, ref: str) -> dict[str, Any]:
    values = service.load(store, ref)
    return {**values, "title": label_of(values["key"]), "facts": str(values["year"])}


def save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    stored: Stored = service.save(store, ref, values, version)
    return Saved(stored.ref, stored.warnings)


PLAIN = Plain(
    list_rows=list_rows,
    columns=(Column("label"), Column("year"), Column("origin"), Column("value", width=1)),
    fields=(
        Reference("key", N_("Hvilket tall"), search, label_of, required=True, help=N_("Skriv en del av navnet.")),
        Own("year", N_("År"), YearEditor, required=True),
        *pick(MunicipalFigure, "value"),
        Own(
            "origin", N_("Kilde"), TextEditor,
            help=N_("Skriv «ført inn» for å bruke tallet også der Boligvei kan telle selv."),
        ),
    ),
    load=load,
    save=save,
    delete=service.delete,
    defaults=lambda _store: {"year": clock.today().year - 1},
    new=N_("Nytt tall"),
    submit=N_("Lagre tallet"),
    empty_title=N_("Ingen kommunetall ennå"),
    empty_text=N_(
        "Før inn tall for år før dere tok i bruk Boligvei, og tall fra andre registre. De står ved siden av "
        "de talte i Eksport."
    ),
)  # fmt: skip
