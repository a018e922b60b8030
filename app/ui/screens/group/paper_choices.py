"""What is chosen before a paper for a meeting is printed: which paper, which meeting, to whom, in which language."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from app import formats
from app.services.group.lines import MeetingLine
from app.services.group.page import GroupPage
from app.texts import LANGUAGES, _
from app.ui.kit import discretion
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import ChoiceEditor
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column
from app.ui.kit.segments import SegmentBar
from app.ui.kit.wizard_order import tab_in_order
from app.ui.screens.group.meetings import in_reading_order

INVITATION, FOLDER = "invitation", "folder"
_RESIDENT, _READERS = "resident", "reader"


class Chosen(NamedTuple):
    """`contact` is an exchange ID, None for the resident; `meeting` is None while there is none, and `language` where
    it is the reader's own."""

    what: str
    meeting: int | None
    contact: str | None
    language: str | None


class PaperChoices(Card):
    """`edited` follows each change."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__(_("Hva som skrives ut"))
        self._page: GroupPage | None = None
        self.what = SegmentBar(_("Hva som skrives ut"))
        self.what.add(INVITATION, _("Innkalling"))
        self.what.add(FOLDER, _("Møtemappe"))
        self.meetings, self.recipients, self.language = (_Question(name) for name in (_("Møte"), _("Til"), _("Språk")))
        self.language.offer([(_READERS, _("Mottakerens")), *LANGUAGES.items()])
        self.told = label("", "meta", "text2", wrap=True)
        for part in (self.what, self.meetings, self.recipients, self.language, self.told):
            self.add(part)
        self.what.chosen.connect(lambda _key: self._changed())
        for question in (self.meetings, self.recipients, self.language):
            question.edited.connect(self.edited)
            question.rebuilt.connect(lambda: tab_in_order(self))
        discretion.signals().changed.connect(self._fill)

    def show_group(self, page: GroupPage) -> None:
        """The group read again, or another; what is chosen stays where it still can be."""
        self._page = page
        self._fill()

    def chosen(self) -> Chosen:
        """What is chosen now."""
        asked = (self.meetings, self.recipients, self.language)
        meeting, contact, language = (question.editor.value() for question in asked)
        return Chosen(
            self.what.current_key(), int(str(meeting)) if meeting else None,
            None if contact in (None, _RESIDENT) else str(contact),
            None if language in (None, _READERS) else str(language),
        )  # fmt: skip

    def meeting(self) -> MeetingLine | None:
        """The meeting that is chosen."""
        chosen = self.chosen().meeting
        return next((one for one in self._page.meetings if one.id == chosen), None) if self._page else None

    def choose(self, what: str, meeting_id: int) -> None:
        """Choose a paper of a meeting."""
        before = self.what.blockSignals(True)
        self.what.choose(what)
        self.what.blockSignals(before)
        self.meetings.editor.set_value(str(meeting_id))
        self._fit()

    def begin(self) -> None:
        """Put the keyboard in what is asked first."""
        (self.recipients if self.what.current_key() == INVITATION else self.meetings).editor.setFocus()

    def _changed(self) -> None:
        self._fit()
        self.edited.emit()

    def _fit(self) -> None:
        invitation = self.what.current_key() == INVITATION
        for question in (self.recipients, self.language):
            question.setVisible(invitation)
        words = _("Saker, planen og åpne oppgaver, til møtet.")
        self.told.setText(_("Brevet til én av dem som skal møte.") if invitation else words)

    def _fill(self) -> None:
        if self._page is None:
            return
        listed = in_reading_order(self._page)
        self.meetings.offer([(str(one.id), formats.moment(one.moment)) for one in listed])
        self.recipients.offer(_recipients(self._page))
        self._fit()


class _Question(QFrame):
    """A choice whose answers change with the group; what was chosen stays while it still is one of them."""

    edited = Signal()
    rebuilt = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self._name = name
        self._choices: list[tuple[str, str]] = []
        self._box = column(spacing=4)
        self.setLayout(self._box)
        self.editor = _choice([])

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer these (key, text), the first being chosen when nothing else is."""
        if choices == self._choices and self._box.count():
            return
        before, keys = self.editor.value(), [key for key, _text in choices]
        self._choices, self.editor = choices, _choice(choices)
        self.editor.set_value(before if before in keys else next(iter(keys), None))
        self.editor.edited.connect(self.edited)
        clear(self._box)
        heading = label(self._name, "label")
        heading.setBuddy(self.editor.input)
        self.editor.input.setAccessibleName(self._name)
        for part in (heading, self.editor):
            self._box.addWidget(part)
        self.rebuilt.emit()


def _recipients(page: GroupPage) -> list[tuple[str, str]]:
    """The resident, and those who may be told; F9 hides who they are."""
    able = [one for one in page.current_members if one.consent.state.shares]
    names = [(one.contact, one.contact if discretion.is_on() else one.name) for one in able]
    return [(_RESIDENT, _("Beboeren")), *names]


def _choice(choices: Sequence[tuple[str, str]]) -> ChoiceEditor:
    return ChoiceEditor([(key, text, "") for key, text in choices], None)
