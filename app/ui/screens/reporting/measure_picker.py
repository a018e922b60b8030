"""The measures that an answer tells of: chosen among those there are, or made in place, and told once for all."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from app import formats
from app.models import ReportMeasure
from app.services.reporting import measures
from app.services.reporting.measures import MeasureRow
from app.texts import N_, _, n_
from app.ui.kit import messages
from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.context import Context
from app.ui.kit.form_items import pick
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.strip import Glyph
from app.ui.screens.inline_form import InlineForm, InlinePlace


class MeasurePicker(QWidget):
    """`changed` when measures were chosen or taken out; they are not stored by the picker."""

    changed = Signal()

    def __init__(self, context: Context, refs: Sequence[str], *, frozen: Sequence[MeasureRow] | None = None) -> None:
        """`frozen` are the measures as they were handed in: they are shown, and cannot be changed."""
        super().__init__()
        self._context, self._frozen = context, frozen
        self.refs = list(refs)
        self.name = QLineEdit()
        self.name.setPlaceholderText(_("Velg et tiltak, eller skriv navnet på et nytt"))
        self.name.setAccessibleName(_("Tiltak"))
        self._names = QStringListModel(self)
        self.name.setCompleter(self._completer())
        self.add = button(_("Legg til"), "secondary", "plus", self._add, small=True)
        self._lines = column(spacing=4)
        self.place = InlinePlace()
        choosing = holder(row(self.name, self.add, spacing=8))
        self.setLayout(column(self._lines, choosing, self.place, spacing=6))
        choosing.setVisible(frozen is None)
        self.name.textChanged.connect(lambda _text: self._show_add())
        self.name.returnPressed.connect(self._add, Qt.ConnectionType.QueuedConnection)  # Qt first fills in the choice
        self.reload()

    def reload(self) -> None:
        """Read the measures again."""
        self._known = {one.ref: one for one in self._all()}
        self._names.setStringList([one.name for ref, one in self._known.items() if ref not in self.refs])
        clear(self._lines)
        for ref in self.refs:
            if ref in self._known:
                self._lines.addWidget(self._line(self._known[ref]))
        self._show_add()

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self.name)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _all(self) -> Sequence[MeasureRow]:
        return measures.rows(self._context.store) if self._frozen is None else self._frozen

    def _line(self, one: MeasureRow) -> QWidget:
        uses = n_("brukt i {count} svar", "brukt i {count} svar", one.uses) if one.uses > 1 else ""
        words = " · ".join(part for part in (_days(one), uses) if part)
        line = row(Glyph("flag", "accenttext"), EllipsisLabel(one.name, "medium"), label(words, "meta", "text2"), None,
                   spacing=8)  # fmt: skip
        if self._frozen is None:
            line.addWidget(self._button("pencil", _("Endre tiltaket {name}", name=one.name), self._edit, one.ref))
            line.addWidget(self._button("x", _("Ta ut tiltaket {name}", name=one.name), self._take_out, one.ref))
        return holder(line)

    @staticmethod
    def _button(icon: str, name: str, act: Callable[[str], object], ref: str) -> Button:
        return icon_button(icon, name, partial(act, ref))

    def _matching(self) -> MeasureRow | None:
        wanted = formats.fold(self.name.text().strip())
        return next((one for one in self._known.values() if formats.fold(one.name) == wanted), None)

    def _show_add(self) -> None:
        typed = bool(self.name.text().strip())
        self.add.setEnabled(typed)
        self.add.setText(_("Lag nytt tiltak") if typed and self._matching() is None else _("Legg til"))

    def _add(self) -> None:
        name = self.name.text().strip()
        if not name:
            return
        if (found := self._matching()) is not None:
            self._use(found.ref)
        else:
            messages.guard(lambda: self._use(measures.save(self._context.store, None, {"name": name}).ref), self)

    def _use(self, ref: str) -> None:
        if ref not in self.refs:
            self.refs.append(ref)
        self.name.clear()
        self.changed.emit()
        self.reload()
        self.name.setFocus()

    def _take_out(self, ref: str) -> None:
        self.refs.remove(ref)
        self.changed.emit()
        self.reload()
        self.name.setFocus()

    def _edit(self, ref: str) -> None:
        store = self._context.store
        values = measures.load(store, ref)
        version = values.pop("version")
        form = InlineForm(
            self._context, _("Tiltaket, slik det står i alle svar"), pick(ReportMeasure), values,
            lambda typed: measures.save(store, ref, typed, version),
            submit=N_("Lagre tiltaket"), draft=f"report_measure:{ref}", columns=2,
        )  # fmt: skip
        form.saved.connect(lambda _saved: self.reload())
        self.place.show_form(form)


def _days(one: MeasureRow) -> str:
    first, last = (formats.day(day) if day else "" for day in (one.start, one.end))
    if first and last:
        return f"{first}–{last}"
    if first:
        return _("fra {day}", day=first)
    return _("til {day}", day=last) if last else ""
