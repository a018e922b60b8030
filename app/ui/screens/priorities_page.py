"""*Prioritering*: what gives a household points on the waiting list, and how many in this municipality."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.models import PriorityCriterion
from app.models.waiting import PRIORITY
from app.services.waiting import criteria
from app.services.waiting.criteria import EACH_MONTH, LOOKS_AT, CriterionRow
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit import messages
from app.ui.kit.context import Context
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form import pick
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder
from app.ui.kit.page import RecordPage
from app.ui.kit.rows import Column
from app.ui.kit.spec import Action, Plain, Saved, Screen

Line = dict[str, Any]


class PrioritiesPage(RecordPage):
    """The facts are given; what each counts is the municipality's."""

    def __init__(self, context: Context, screen: Screen) -> None:
        super().__init__(context, screen, PLAIN)

    def way_back(self) -> tuple[str, Callable[[], object]]:
        return _("Venteliste"), partial(self._context.navigate, "waiting")

    def record_notices(self) -> tuple[QWidget, ...]:
        self.looks_at = label("", "secondary", "text2", wrap=True)
        return (holder(column(self.looks_at, margins=(24, 12, 24, 0))),)

    def record_shown(self, ref: str | None) -> None:
        self.looks_at.setText(_(LOOKS_AT[ref]) if ref else "")
        self.form.leave_out(() if ref == EACH_MONTH else ("most",))


def _rows(store: Store) -> list[Line]:
    return [_line(row) for row in criteria.rows(store)]


def _line(row: CriterionRow) -> Line:
    counts = n_("{count} poeng", "{count} poeng", row.weight.points)
    return {
        "ref": row.fact,
        "label": sentence(PRIORITY.text(row.fact)),
        "whose": _whose(is_own=row.is_own),
        "points": _("Ikke i bruk") if row.weight.hidden else counts,
        "tone": "neutral" if row.weight.hidden else "info",
        "own": row.is_own,
    }


def _whose(*, is_own: bool) -> str:
    return _("Kommunens egne poeng") if is_own else _("Følger programmet")


def _load(store: Store, ref: str) -> dict[str, Any]:
    values = criteria.load(store, ref)
    whose = _whose(is_own=values["version"] is not None)
    return {**values, "title": sentence(PRIORITY.text(ref)), "facts": whose}


def _save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    saved = criteria.save(store, str(ref), values, version)
    return Saved(saved.ref, saved.warnings)


def _reset(context: Context, line: Line) -> None:
    undo = criteria.reset(context.store, line["ref"])
    context.toast(_("Poengene fra programmet gjelder igjen."), lambda: messages.guard(undo, None))


PLAIN = Plain(
    list_rows=_rows,
    columns=(
        Column("label"),
        Column("whose"),
        Column("points", "", 100, tone=lambda line: line["tone"], icon=lambda _line: "scale"),
    ),
    fields=pick(PriorityCriterion, "points", "most", "hidden"),
    load=_load,
    save=_save,
    actions=(Action(N_("Bruk poengene fra programmet"), _reset, "undo-2", when=lambda line: line["own"]),),
    new="",
    submit=N_("Lagre poengene"),
    hint=N_("Søk i forholdene"),
)
