"""A measure while it is written: what, who, and a date or how often; more when it is asked for."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from app import formats
from app.errors import Unreadable
from app.models import PlanMeasure
from app.models.fields import fields_of
from app.services.plan.content import Measure
from app.texts import N_, _
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors import DayEditor, Editor
from app.ui.kit.labels import label
from app.ui.kit.layout import column, holder, row
from app.ui.kit.selecting import SelectsAll
from app.ui.kit.wizard_text import SuggestEditor, matching
from app.ui.wizards.plan.who_editor import WhoEditor
from app.ui.wizards.plan.work import PlanWork

OFTEN = (N_("hver dag"), N_("hver uke"), N_("annenhver uke"), N_("hver måned"), N_("ved behov"), N_("én gang"))


class MeasureEditor(QFrame):
    """`changed` carries the measure's fields as they are typed. `done` is Enter after the last one, or the button;
    `dropped` is Esc: as it was before."""

    changed = Signal(dict)
    done = Signal()
    dropped = Signal()
    removed = Signal()

    def __init__(self, work: PlanWork, measure: Measure, *, fresh: bool) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(_("Tiltak"))
        self._work = work
        self.what = SuggestEditor(work.offers("measure"), private=True)
        self.who = WhoEditor(work)
        self.when = SuggestEditor(matching([(_(text), None) for text in OFTEN]), most=2)
        SelectsAll(self.when.text)
        self.stranger = label(_("Ikke deltaker: skrives som det står."), "meta", "text2", wrap=True)
        self.start, self.end, self.own_part = DayEditor(), DayEditor(), SuggestEditor(private=True)
        self.more_button = button(_("Fra, til og egen innsats"), "ghost", "chevron-down", self._show_more, small=True)
        self.message = label("", "meta", "danger", wrap=True)
        self._lay_out(fresh)
        self._show(measure)
        self._listen()
        self.setFocusProxy(self.what)

    def values(self) -> dict[str, Any]:
        """The fields of the measure that can be read."""
        often, deadline = read_when(str(self.when.value() or ""))
        start, end = self._day(self.start), self._day(self.end)
        return {
            "what": str(self.what.value() or ""), **self.who.chosen(), "how_often": often, "start": start,
            "end": end or deadline, "own_part": self.own_part.value(),
        }  # fmt: skip

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the measure."""
        self.message.setText(text)
        self.message.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, fresh: bool) -> None:
        first = row(
            _labelled(_("Tiltak"), self.what), _labelled(_("Hvem gjør det"), self.who, self.stranger),
            _labelled(_("Når"), self.when), spacing=10,
        )  # fmt: skip
        for at, share in enumerate((5, 3, 3)):
            first.setStretch(at, share)
        fields = fields_of(PlanMeasure)
        names = ("start", "end", "own_part")
        more = row(*(_labelled(_(fields[name].label), getattr(self, name)) for name in names), spacing=10)
        for at, share in enumerate((3, 3, 5)):
            more.setStretch(at, share)
        self.more = holder(more)
        help_line = label(_("Skriv en dato eller hvor ofte."), "meta", "text2", wrap=True)
        words = _("Legg til") if fresh else _("Ferdig")
        foot = row(
            self.more_button, help_line, icon_button("trash-2", _("Slett tiltaket"), self.removed.emit),
            button(_("Avbryt"), "quiet", on_click=self.dropped.emit, small=True),
            button(words, "primary", on_click=self.done.emit, small=True),
        )  # fmt: skip
        foot.setStretch(1, 1)
        self.message.hide()
        self.setLayout(column(first, self.more, self.message, foot, spacing=8, margins=(14, 12, 14, 10)))

    def _show(self, measure: Measure) -> None:
        both = measure.how_often and measure.end
        self.what.set_value(measure.what)
        self.who.show_of(measure)
        self.when.set_value(measure.how_often or (formats.day(measure.end) if measure.end else None))
        self.start.set_value(measure.start)
        self.end.set_value(measure.end if both else None)
        self.own_part.set_value(measure.own_part)
        self._open_more(bool(both or measure.start or measure.own_part))
        self._tell_stranger()

    def _listen(self) -> None:
        self.who.edited.connect(self._tell_stranger)
        for editor in (self.what, self.who, self.when, self.start, self.end, self.own_part):
            editor.edited.connect(lambda: self.changed.emit(self.values()))
        self.what.picked.connect(self._take_how_often)
        self.what.entered.connect(lambda: self.who.text.setFocus() if self.what.value() else self.done.emit())
        self.who.entered.connect(self.when.text.setFocus)
        self.when.entered.connect(self.done)
        self.own_part.entered.connect(self.done)
        for day in (self.start, self.end):
            day.line.returnPressed.connect(day.focusNextChild)
            day.left.connect(self._tell_unreadable)

    def _take_how_often(self, how_often: object) -> None:
        if how_often and not self.when.value():
            self.when.put(str(how_often))

    def _tell_stranger(self) -> None:
        self.stranger.setVisible(bool(self.who.chosen()["who"]))

    def _show_more(self) -> None:
        self._open_more(True)
        self.start.setFocus()

    def _open_more(self, opened: bool) -> None:
        self.more.setVisible(opened)
        self.more_button.setVisible(not opened)

    def _tell_unreadable(self) -> None:
        wrong = [problem for problem in map(_unreadable, (self.start, self.end)) if problem]
        self.show_problem("\n".join(wrong))

    @staticmethod
    def _day(editor: DayEditor) -> date | None:
        try:
            found = editor.value()
        except Unreadable:
            return None
        return found if isinstance(found, date) else None


def _unreadable(editor: DayEditor) -> str:
    try:
        editor.value()
    except Unreadable as error:
        return str(error)
    return ""


def read_when(written: str) -> tuple[str | None, date | None]:
    """How often, or by when: a text that is a whole date is a deadline."""
    try:
        return None, formats.parse_near_day(written) if written else None
    except Unreadable:
        return written, None


def _labelled(text: str, editor: Editor, *below: QWidget) -> QLayout:
    above = label(text, "label")
    above.setBuddy(editor.input)
    editor.input.setAccessibleName(text)
    holding: QWidget = editor
    return column(above, holding, *below, None, spacing=4)
