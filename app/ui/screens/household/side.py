"""The timeline and its note box, always in view: writing a note is the most frequent act."""

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from app import clock, formats
from app.errors import Invalid
from app.models.household import NOTE_KIND
from app.services import note
from app.services.case.step_kinds import STEP_KINDS
from app.services.household_page import HouseholdPage
from app.services.timeline_entry import TimelineEntry as Event
from app.texts import _
from app.ui.kit import discretion, messages, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.context import Context
from app.ui.kit.editors import Raw
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form_draft import DraftKeeper
from app.ui.kit.layout import hairline, row
from app.ui.kit.segments import SegmentBar
from app.ui.kit.timeline import Timeline, TimelineEntry
from app.ui.screens.household.reading import Reading

_LOOKS = {
    "note": ("sticky-note", "neutral"),
    "phone": ("phone", "accent"),
    "meeting": ("users-round", "neutral"),
    "visit": ("house", "neutral"),
    "stay": ("bed", "warn"),
    "departure": ("door-open", "neutral"),
    "decision": ("file-text", "ok"),
    "situation": ("map-pin", "neutral"),
    "review": ("list-checks", "neutral"),
    "opened": ("flag", "neutral"),
    "group:start": ("users-round", "accent"),
    "group:end": ("users-round", "neutral"),
    "group:meeting": ("users-round", "neutral"),
    "plan:first": ("handshake", "ok"),
    "plan:revision": ("handshake", "neutral"),
    "plan:renewal": ("handshake", "ok"),
    "plan:signed": ("pencil", "neutral"),
    "plan:ended": ("handshake", "neutral"),
    "plan:reached": ("star", "ok"),
    "consent:given": ("key-round", "neutral"),
    "consent:withdrawn": ("key-round", "warn"),
    "tenancy:first": ("key", "ok"),
    "tenancy:renewal": ("refresh-cw", "ok"),
    "tenancy:swap": ("arrow-up-down", "neutral"),
    "tenancy:moved_out": ("door-open", "neutral"),
    "tenancy:notice": ("flag", "warn"),
    "tenancy:review": ("route", "neutral"),
    "arrears:agreed": ("handshake", "ok"),
    "arrears:broken": ("circle-alert", "danger"),
    "arrears:deduction": ("coins", "ok"),
    "arrears:withdrawn": ("coins", "warn"),
    "eviction:warned": ("triangle-alert", "warn"),
    "eviction:petitioned": ("gavel", "warn"),
    "eviction:scheduled": ("calendar-clock", "warn"),
    "eviction:averted": ("circle-check", "ok"),
    "eviction:dropped": ("circle-check", "ok"),
    "eviction:moved": ("log-out", "neutral"),
    "eviction:carried_out": ("door-open", "danger"),
    "eviction:measure": ("list-checks", "neutral"),
}
_STEP_TONES = {"decision": "ok", "changed": "ok", "complaint": "warn", "forwarded": "warn"}
_BETWEEN = "\n"  # screen and record in the key of an entry; an exchange ID from elsewhere may hold any other character
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TimelineSide(Card):
    """What is being written survives a crash; a note that is deleted can be brought back."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Tidslinje"))
        self._context = context
        self._ref = ""
        self._notes: Mapping[str, Event] = {}
        self.box = QPlainTextEdit(placeholderText=_("Hva skjedde? Ctrl+Enter lagrer notatet."))
        self.kinds = SegmentBar(_("Type notat"))
        self.save_button = button(_("Lagre"), "primary", on_click=self.save, small=True)
        self.timeline = Timeline(_("Tidslinje"))
        self.reading = Reading(self._delete)
        self._keeper = DraftKeeper(context.drafts, self._typed, self) if context.drafts else None
        self._build()

    def show_page(self, page: HouseholdPage) -> None:
        """Show a household's timeline; what was being written on it is put back."""
        if page.ref != self._ref:
            self._ref = page.ref
            self.reading.hide()
            self._open_draft()
        self._notes = {str(one.note_id): one for one in page.timeline if one.note_id is not None}
        self.timeline.set_entries([_entry(one) for one in page.timeline])

    def save(self) -> None:
        """Write the note on the timeline. An empty one is told about."""
        messages.guard(self._save, self)

    def write(self) -> None:
        """Put the keyboard in the note box."""
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        self.box.setTabChangesFocus(True)
        discretion.signals().changed.connect(self._blur)
        self._blur()
        self.box.setAccessibleName(_("Nytt notat"))
        self.box.setFixedHeight(theme.px(64))
        self.box.installEventFilter(self)
        self.box.textChanged.connect(self._keep)
        for code in NOTE_KIND:
            self.kinds.add(code.key, sentence(code.text))
        self.kinds.padding = 9
        self.save_button.setToolTip(_("Ctrl+Enter"))
        self.timeline.opened.connect(self._read)
        remove = QAction(_("Slett notatet"), self.timeline)
        remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
        remove.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        remove.triggered.connect(self._delete_current)
        self.timeline.addAction(remove)
        self.timeline.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.add(self.box)
        self.add(row(self.kinds, None, self.save_button))
        self.add(hairline())
        self.add(self.reading)
        self.add(self.timeline, 1)
        self.reading.hide()

    def _save(self) -> None:
        kind = self.kinds.current_key() or "note"
        try:
            note.add(self._context.store, self._ref, kind, self.box.toPlainText())
        except Invalid:
            self._context.toast(_("Skriv noe i notatet først."))
            self.write()
            return
        self.box.clear()
        self.kinds.choose("note")
        if self._keeper:
            self._keeper.drop()
        self._context.toast(_("Notatet er lagret."))

    def _typed(self) -> dict[str, Raw]:
        text = self.box.toPlainText()
        return {"text": text, "kind": self.kinds.current_key()} if text.strip() else {}

    def _keep(self) -> None:
        if self._keeper:
            self._keeper.touch()

    def _open_draft(self) -> None:
        found = self._keeper.open(f"note:{self._ref}") if self._keeper else None
        typed = found[1] if found else {}
        before = self.box.blockSignals(True)
        self.box.setPlainText(str(typed.get("text", "")))
        self.box.blockSignals(before)
        self.kinds.choose(str(typed.get("kind") or "note"))

    def _read(self, key: str) -> None:
        """A note is read above the timeline, all else on its own page."""
        if key in self._notes:
            self.reading.show_note(key, self._notes[key])
        elif key:
            screen, ref = key.split(_BETWEEN)
            self._context.navigate(screen, ref=ref)

    def _delete_current(self) -> None:
        entry = self.timeline.currentIndex().data(Qt.ItemDataRole.UserRole)
        if entry is not None and entry.key in self._notes:
            self._delete(entry.key)

    def _delete(self, key: str) -> None:
        messages.guard(lambda: self._deleted(key), self)

    def _deleted(self, key: str) -> None:
        undo = note.delete(self._context.store, int(key))
        self.reading.hide()
        self._context.toast(_("Notatet er slettet."), lambda: messages.guard(undo, self))

    def _blur(self) -> None:
        """What is being written is about someone, too."""
        set_blurred(self.box, blurred=discretion.is_on())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.save()
                return True
        elif event.type() == QEvent.Type.FocusOut and self._keeper:
            self._keeper.flush()
        return super().eventFilter(watched, event)


def _when(moment: datetime, *, with_time: bool) -> str:
    if moment.date() == clock.today():
        return _("i dag {time}", time=f"{moment:%H.%M}") if with_time else _("i dag")
    return formats.day(moment.date())


def _look(kind: str) -> tuple[str, str]:
    """The icon and tone of an entry; a step of a case has its own icon."""
    step = kind.removeprefix("case:")
    return _LOOKS[kind] if step == kind else (STEP_KINDS[step].icon, _STEP_TONES.get(step, "neutral"))


def _key(event: Event) -> str:
    return str(event.note_id) if event.note_id is not None else _BETWEEN.join(event.target or ())


def _entry(event: Event) -> TimelineEntry:
    icon, tone = _look(event.kind)
    when = _when(event.moment, with_time=event.has_time)
    return TimelineEntry(icon, event.title, when, event.text, tone, _key(event))
