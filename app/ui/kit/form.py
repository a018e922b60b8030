"""A form made from described fields. It never loses what is typed: wrong values stay, and are told about."""

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models.fields import Field
from app.texts import N_, _, n_
from app.ui.kit import dialog
from app.ui.kit.editors import Raw
from app.ui.kit.form_draft import DraftKeeper, DraftNotice, Drafts
from app.ui.kit.form_field import FormField
from app.ui.kit.form_footer import FormFooter
from app.ui.kit.form_grid import FormGrid
from app.ui.kit.form_items import Item, Own, Reference, Section, pick
from app.ui.kit.form_keys import EnterMovesOn
from app.ui.kit.layout import Scroll, column, holder
from app.ui.kit.removal import take_away
from app.ui.kit.rows_shown import shown

__all__ = ["Drafts", "Form", "Own", "Reference", "Section", "pick"]

Check = Callable[[Mapping[str, object]], Mapping[str, str]]
"""The values that can be read -> what is wrong with them by field; shown for a field when it is left."""


class Form(QWidget):
    """`submitted` carries every value by field name, once all can be read and the required ones are there."""

    submitted = Signal(dict)
    discarded = Signal()
    dirtied = Signal(bool)
    edited = Signal(str)

    def __init__(  # each is an optional part of the look
        self,
        items: Sequence[Item],
        columns: int = 2,
        *,
        submit: str = N_("Lagre"),
        drafts: Drafts | None = None,
        check: Check | None = None,
        scroll: bool = True,
        footer: bool = True,
    ) -> None:
        super().__init__()
        self._check = check
        self._grid = FormGrid(items, columns)
        self.fields: dict[str, FormField] = self._grid.fields
        self.footer = FormFooter(_(submit))
        self._left_out: frozenset[str] = frozenset()
        self._keeper = DraftKeeper(drafts, self._typed, self) if drafts else None
        self._notice: DraftNotice | None = None
        self._clean: dict[str, Raw] = {}
        self._dirty = False
        self._build(scroll, footer)
        self._listen()
        self.set_values({})

    def set_values(self, values: Mapping[str, object], draft_key: str | None = None) -> None:
        """Show stored values; fields not named are emptied. What was typed earlier under `draft_key` is put
        back."""
        self._close_notice()
        found = self._keeper.open(draft_key) if self._keeper else None
        for name, field in self.fields.items():
            field.editor.set_value(values.get(name))
            field.show_state("", "")
        self.footer.show_count(0)
        self._clean = self._raws()
        if found:
            self._put_back(*found)
        self._see_if_dirty()

    def values(self) -> dict[str, object]:
        """Every value that can be read, by field name. Fields that cannot are marked and left out."""
        found: dict[str, object] = {}
        for name, field in self._asked().items():
            if problem := field.unreadable():
                field.show_state("danger", problem)
            else:
                found[name] = field.editor.value()
        return found

    def leave_out(self, names: Collection[str]) -> None:
        """Ask for all but these fields. They keep what is typed, but are not among the values, and what is wrong with
        them stops nothing."""
        self._left_out = frozenset(names)
        self._grid.leave_out(names)
        self._count()

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what stops saving beside each field, go to the first; a key that is no field is said at the
        foot."""
        for name, message in problems.items():
            if name in self.fields:
                self.fields[name].show_state("danger", message)
        rest = [message for name, message in problems.items() if name not in self.fields]
        self._count()
        if rest and not self._wrong():
            self.footer.show_problem("\n".join(rest))
        self.go_to_problem()

    def show_warnings(self, warnings: Mapping[str, str]) -> None:
        """Say what is odd beside each field; a field that is wrong keeps its error."""
        for name, field in self.fields.items():
            if field.state != "danger":
                field.show_state("warn" if name in warnings else "", warnings.get(name, ""))
        rest = [message for name, message in warnings.items() if name not in self.fields]
        if rest and not self._wrong():
            self.footer.show_warning("\n".join(rest))

    def show_other_values(self, current: Mapping[str, object]) -> None:
        """Say beside each field that someone stored something else meanwhile what is stored now."""
        for name, field in self.fields.items():
            if name in current and not field.unreadable() and current[name] != field.editor.value():
                field.show_state("warn", _("Lagret nå: {value}", value=self._stored(field, current[name])))

    def set_margins(self, left: int, top: int, right: int, bottom: int) -> None:
        """The air around the fields of a form that does not scroll."""
        self._grid.setContentsMargins(left, top, right, bottom)

    def keep_draft(self) -> None:
        """Save the draft now."""
        if self._keeper:
            self._keeper.touch()
            self._keeper.flush()

    def is_dirty(self) -> bool:
        """Whether something differs from what was set or last saved."""
        return self._dirty

    def is_in_order(self) -> bool:
        """Whether all can be read and the required fields are there; what is not is marked and gone to."""
        for field in self._asked().values():
            problem = field.unreadable() or (_("Fyll ut dette feltet.") if field.is_missing() else "")
            if problem or field.state == "danger":  # what a service said last time is for it to say again
                field.show_state("danger", problem)
        self._count()
        self.go_to_problem()
        return not self._wrong()

    def submit(self) -> None:
        """As if Lagre was pressed."""
        if self.is_in_order():
            self.submitted.emit(self.values())

    def mark_saved(self) -> None:
        """What is typed is stored now: nothing is dirty, and the draft is gone."""
        self._clean = self._raws()
        self._close_notice()
        if self._keeper:
            self._keeper.drop()
        self._see_if_dirty()

    def discard(self) -> None:
        """Go back to the values that were set, without asking."""
        for name, field in self.fields.items():
            field.editor.set_raw(self._clean[name])
            field.show_state("", "")
        self.footer.show_count(0)
        self.mark_saved()
        self.discarded.emit()

    def ask_discard(self) -> bool:
        """Ask before what is typed goes; true when nothing was typed, or it was given up."""
        if self.is_dirty():
            count = len(self._typed())
            text = n_(
                "Ett felt er endret. Endringen blir borte.",
                "{count} felt er endret. Endringene blir borte.",
                count,
            )
            if not dialog.ask(self, _("Forkaste endringene?"), text, _("Forkast"), _("Skriv videre")):
                return False
            self.discard()
        return True

    def leave(self) -> None:
        """The way out that is no Lagre: `discarded` is told, after asking when something is typed."""
        if self.is_dirty():
            self.ask_discard()
        else:
            self.discarded.emit()

    def typed(self) -> dict[str, Raw]:
        """What differs from the stored values, as it was typed."""
        return self._typed()

    def put_typed(self, typed: Mapping[str, Raw]) -> None:
        """Show again what was typed before."""
        for name, raw in typed.items():
            if name in self.fields:
                self.fields[name].editor.set_raw(raw)
        self._see_if_dirty()

    def go_to_problem(self) -> None:
        """Move to the first field that stops saving."""
        if wrong := self._wrong():
            self.go_to(wrong[0].name)

    def go_to(self, name: str) -> None:
        """Move to a field and show it."""
        self.fields[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._scroll is not None:
            self._scroll.ensureWidgetVisible(self.fields[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_dirty():
            self.ask_discard()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if self._keeper:
            self._keeper.flush()
        super().hideEvent(event)

    def _build(self, scroll: bool, footer: bool) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._top = column(margins=(24, 12, 24, 0))
        whole.addLayout(self._top)
        self._scroll: Scroll | None = None
        if scroll:
            self._scroll = Scroll(holder(column(self._grid, None, margins=(24, 12, 24, 16))))
            whole.addWidget(self._scroll, 1)
        else:
            whole.addWidget(self._grid)
        whole.addWidget(self.footer)
        self.footer.setVisible(footer)

    def _listen(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
            field.left.connect(self._on_left)
        self.footer.submitted.connect(self.submit)
        self.footer.discarded.connect(self.ask_discard)
        self.footer.jumped.connect(self.go_to_problem)
        self.keys = EnterMovesOn(list(self.fields.values()), self.footer.submit, self)

    def _on_edited(self, name: str) -> None:
        self._count()
        self._see_if_dirty()
        if self._keeper:
            self._keeper.touch()
        self.edited.emit(name)

    def _on_left(self, name: str) -> None:
        if self._keeper:
            self._keeper.flush()
        field = self.fields[name]
        if self._check and name in self._typed() and not field.state and not field.unreadable():
            readable = {key: each.editor.value() for key, each in self.fields.items() if not each.unreadable()}
            field.show_state("danger", self._check(readable).get(name, ""))
        self._count()

    def _put_back(self, moment: datetime, typed: Mapping[str, Raw]) -> None:
        self.put_typed(typed)
        if self._typed():
            self._notice = DraftNotice(moment, self.discard)
            self._top.addWidget(self._notice)

    def _close_notice(self) -> None:
        if self._notice is not None:
            take_away(self._notice)
            self._notice = None

    @staticmethod
    def _stored(field: FormField, value: object) -> str:
        entry = field.entry
        return shown(entry, value) if isinstance(entry, Field) and value is not None else str(value or "–")

    def _raws(self) -> dict[str, Raw]:
        return {name: field.editor.raw() for name, field in self.fields.items()}

    def _typed(self) -> dict[str, Raw]:
        return {name: raw for name, raw in self._raws().items() if raw != self._clean.get(name)}

    def _wrong(self) -> list[FormField]:
        return [field for field in self._asked().values() if field.state == "danger"]

    def _asked(self) -> dict[str, FormField]:
        return {name: field for name, field in self.fields.items() if name not in self._left_out}

    def _count(self) -> None:
        self.footer.show_count(len(self._wrong()))

    def _see_if_dirty(self) -> None:
        dirty = bool(self._typed())
        if dirty != self._dirty:
            self._dirty = dirty
            self.footer.set_dirty(dirty)
            self.dirtied.emit(dirty)
