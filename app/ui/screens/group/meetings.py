"""The meetings: those to come, the nearest first, then those that were, the latest first, with their minutes."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.group.lines import MeetingLine
from app.services.group.page import GroupPage
from app.texts import _, n_
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import EllipsisLabel, label
from app.ui.kit.layout import Item, clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.kit.private_text import PrivateText
from app.ui.kit.strip import Glyph
from app.ui.screens.group.hold import was_there
from app.ui.screens.group.meeting_card import Do, agenda_lines, invited_badge

_AT_FIRST = 6  # meetings shown until the rest are asked for


class MeetingsTab(QWidget):
    """Filled anew when the group is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self._page: GroupPage | None = None
        self._all = False
        self.add_button = button(_("Planlegg møte"), "ghost", "calendar-plus", lambda: do("meeting", None), small=True)
        self._card = Card(_("Møter"), self.add_button, padded=False)
        self._place = KeptPlace(self)
        self.setLayout(column(self._card, None))

    def show_group(self, page: GroupPage) -> None:
        if self._page is None or self._page.ref != page.ref:
            self._all = False
        self._page = page
        self._show()

    def _show(self) -> None:
        self._place.remember()
        clear(self._card.body)
        if self._page is None:
            return
        listed = in_reading_order(self._page)
        for meeting in listed if self._all else listed[:_AT_FIRST]:
            self._card.add_row(self._row(meeting))
        if not listed:
            words = _("Ingen møter ennå. Planlegg det første, så kan du lage innkalling og møtemappe.")
            self._card.add_row(label(words, "secondary", "text2", wrap=True))
        elif len(listed) > _AT_FIRST and not self._all:
            more = n_("Vis {count} møte til", "Vis {count} møter til", len(listed) - _AT_FIRST)
            self._card.add_row(row(button(more, "ghost", "history", self._show_all, small=True), None))

    def _show_all(self) -> None:
        self._all = True
        self._show()

    def _row(self, meeting: MeetingLine) -> QWidget:
        head = row(label(formats.moment(meeting.moment), "medium"), *_badges(meeting), None, *self._buttons(meeting))
        texts = column(head, *_facts(meeting), spacing=3)
        line = row(column(4, Glyph("users-round", "accenttext", 18), None), texts, spacing=12)
        line.setStretch(1, 1)
        return holder(line)

    def _buttons(self, meeting: MeetingLine) -> list[QWidget]:
        when = formats.moment(meeting.moment)
        made: list[QWidget] = []
        if meeting.held is None:
            words = _("Skriv referat")
            write = button(words, "soft" if meeting.unanswered else "ghost", "notebook-pen", small=True,
                           on_click=partial(self._do, "hold", meeting.id))  # fmt: skip
            write.setAccessibleName(_("Skriv referat fra møtet {when}", when=when))
            made.append(write)
        made.append(more_button(_("Valg for møtet {when}", when=when), partial(self.entries, meeting)))
        return made

    def entries(self, meeting: MeetingLine) -> Iterator[Entry]:
        """What can be done with a meeting."""
        if meeting.held is None:
            yield _("Innkalling"), partial(self._do, "invite", meeting.id)
            yield _("Møtemappe"), partial(self._do, "folder", meeting.id)
            yield _("Kalenderfil"), partial(self._do, "calendar", meeting.id)
            yield _("Endre møtet"), partial(self._do, "meeting", meeting.id)
        else:
            yield _("Rett referatet"), partial(self._do, "hold", meeting.id)
            yield _("Endre tid, sted og saker"), partial(self._do, "meeting", meeting.id)
            yield _("Møtemappe"), partial(self._do, "folder", meeting.id)
        yield _("Slett møtet"), partial(self._do, "delete-meeting", meeting.id)


def in_reading_order(page: GroupPage) -> list[MeetingLine]:
    """Those that are not answered and to come, the nearest first; then all others, the latest first."""
    ahead = [one for one in page.meetings if one.held is None and not one.unanswered]
    return [*reversed(ahead), *(one for one in page.meetings if one not in ahead)]


def _badges(meeting: MeetingLine) -> Sequence[Item]:
    if meeting.unanswered:
        return [Badge("warn", _("Ble det holdt?"), "circle-help")]
    if meeting.held is None:
        return [invited_badge(meeting)]
    return [Badge("ok", _("Holdt")) if meeting.held else Badge("neutral", _("Ikke holdt"), "ban")]


def _facts(meeting: MeetingLine) -> Iterator[Item]:
    """Where, who came, what it is about, and what was said."""
    if meeting.place:
        yield EllipsisLabel(meeting.place, "secondary", "text2")
    if meeting.held:
        came = ", ".join(was_there(meeting)) or _("ikke ført")
        yield PrivateText(_("Til stede: {names}", names=came), "secondary", "text2")
    if agenda_lines(meeting):
        yield PrivateText(_("Saker: {agenda}", agenda="; ".join(agenda_lines(meeting))), "secondary", "text2")
    if meeting.minutes:
        yield PrivateText(meeting.minutes, "secondary")
