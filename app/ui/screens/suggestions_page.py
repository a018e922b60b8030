"""*Forslag til planer*: what the plan wizard suggests, reworded, hidden and added to by the municipality."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app.models.cooperation_plan import SUGGESTION_KIND
from app.services.plan import suggestions
from app.services.plan.suggestions import SuggestionRow
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.context import Context, Undo
from app.ui.kit.editors.choice import ChoiceEditor, sentence
from app.ui.kit.page import RecordPage
from app.ui.kit.spec import Action, Plain, Saved, Screen
from app.ui.screens import suggestions_rows
from app.ui.screens.suggestions_rows import Line, is_own

HIDDEN = "hidden"


class SuggestionsPage(RecordPage):
    """The list is of all kinds or of one, or of what is hidden."""

    def __init__(self, context: Context, screen: Screen) -> None:
        kinds = [(code.key, sentence(code.text), "") for code in SUGGESTION_KIND]
        self.kind = ChoiceEditor([*kinds, (HIDDEN, _("Skjulte forslag"), "")], _("Alle forslag"))
        self.kind.input.setAccessibleName(_("Hvilke forslag"))
        super().__init__(context, screen, replace(_PLAIN, list_rows=self._rows, defaults=self._defaults))
        self.kind.edited.connect(self._show_other)

    def head_actions(self) -> tuple[QWidget, ...]:
        self.hide_button = button(_("Skjul"), "secondary", "eye-off", lambda: self._press(_hide), small=True)
        self.show_button = button(_("Foreslå igjen"), "secondary", "eye", lambda: self._press(_show), small=True)
        return self.hide_button, self.show_button

    def way_back(self) -> tuple[str, Callable[[], object]]:
        return _("Samarbeidsplaner"), partial(self._context.navigate, "plans")

    def list_tools(self) -> tuple[QWidget, ...]:
        return (self.kind,)

    def record_shown(self, ref: str | None) -> None:
        row = self._row(ref)
        self.hide_button.setVisible(row is not None and not row.hidden)
        self.show_button.setVisible(row is not None and row.hidden)

    def open(self, ref: str | None = None, field: str = "", new: bool = False, kind: str | None = None) -> None:
        """Show a suggestion, the suggestions of a kind, or the form of a new one."""
        if kind is not None or ref is not None:
            self.kind.set_value(kind)
            self._show_other()
        super().open(ref, field, new)

    def _rows(self, store: Store) -> list[Line]:
        chosen = self.kind.value()
        return [suggestions_rows.line(row) for row in suggestions.all_rows(store) if _is_listed(row, chosen)]

    def _defaults(self, _store: Store) -> dict[str, Any]:
        chosen = self.kind.value()
        return {"kind": "measure" if chosen in {None, HIDDEN} else chosen}

    def _show_other(self) -> None:
        self.reload()
        if self._ref is None or not self.list.select(self._ref):
            self.list.select_first()

    def _row(self, ref: str | None) -> SuggestionRow | None:
        line: Any = self.list.model.row_at(self.list.model.find("ref", ref)) if ref else None
        return line["whole"] if line else None

    def _press(self, action: Callable[[Context, Line], None]) -> None:
        line: Any = self.list.current()
        if line is not None:
            self._do(action, line)


def _is_listed(row: SuggestionRow, chosen: object) -> bool:
    if chosen == HIDDEN:
        return row.hidden
    return chosen is None or row.kind == chosen


def _told(context: Context, text: str, undo: Undo) -> None:
    context.toast(text, lambda: messages.guard(undo, None))


def _hide(context: Context, line: Line) -> None:
    _told(context, _("Forslaget er skjult."), suggestions.hide(context.store, line["ref"]))


def _show(context: Context, line: Line) -> None:
    _told(context, _("Forslaget er i bruk igjen."), suggestions.restore(context.store, line["ref"]))


def _forget(context: Context, line: Line) -> None:
    _told(context, _("Ordlyden fra programmet er tilbake."), suggestions.delete(context.store, line["ref"]))


def _delete(context: Context, line: Line) -> None:
    _told(context, _("Slettet."), suggestions.delete(context.store, line["ref"]))


def _load(store: Store, ref: str) -> dict[str, Any]:
    values = suggestions.load(store, ref)
    row = next(one for one in suggestions.all_rows(store) if one.key == ref)
    return {**values, "title": row.text, "facts": suggestions_rows.facts(row)}


def _save(store: Store, ref: str | None, values: dict[str, Any], version: int | None) -> Saved:
    saved = suggestions.save(store, ref, {**values, "version": version})
    return Saved(saved.ref, saved.warnings)


_PLAIN = Plain(
    list_rows=lambda _store: (),
    columns=suggestions_rows.COLUMNS,
    fields=tuple(suggestions.FIELDS),
    load=_load,
    save=_save,
    actions=(
        Action(N_("Skjul"), _hide, "eye-off", when=lambda line: not line["whole"].hidden),
        Action(N_("Foreslå igjen"), _show, "eye", when=lambda line: line["whole"].hidden),
        Action(
            N_("Bruk ordlyden fra programmet"), _forget, "undo-2",
            when=lambda line: line["whole"].shipped and is_own(line["whole"]),
        ),
        Action(N_("Slett"), _delete, "trash-2", "Del", lambda line: not line["whole"].shipped),
    ),
    new=N_("Nytt forslag"),
    submit=N_("Lagre forslaget"),
    hint=N_("Søk i forslagene"),
)  # fmt: skip
