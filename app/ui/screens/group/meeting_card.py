"""When the group meets next: the time, the place, what is on the agenda, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app import formats
from app.services.group.lines import MeetingLine
from app.services.group.page import GroupPage
from app.texts import _
from app.ui.kit import type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import clear, column, holder, row, vertical_hairline
from app.ui.screens.group import when

Do = Callable[[str, object], object]
"""(what, about which), as the page knows them."""
_LARGE = 1.5  # text scale from which the actions stand below, or they would be out of sight
_SHOWN = 4  # lines of the agenda


class MeetingCard(Card):
    """Filled anew when the group is read again. It `says_something` unless the group has ended."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self.setAccessibleName(_("Neste møte"))
        self._do = do
        self.says_something = False

    def show_group(self, page: GroupPage) -> None:
        clear(self.body)
        meeting = page.next_meeting
        self.says_something = meeting is not None or not page.has_ended
        if meeting is None:
            self.add(self._nothing())
            return
        line = row(holder(_time(meeting, page)), vertical_hairline(), holder(_agenda(meeting)), spacing=16)
        line.setStretch(0, 3)
        line.setStretch(2, 3)
        self.add(line)
        if type_roles.scale() >= _LARGE:
            self.add(row(*self._actions(meeting), None, spacing=7))
        else:
            line.addLayout(column(*self._actions(meeting), None, spacing=7))

    def _nothing(self) -> QLayout:
        head = label(_("Neste møte"), "meta_strong", "text3")
        texts = column(head, label(_("Ikke planlagt"), "section"), spacing=4)
        plan = button(_("Planlegg møte"), "soft", "calendar-plus", lambda: self._do("meeting", None), small=True)
        return row(texts, None, plan)

    def _actions(self, meeting: MeetingLine) -> list[Button]:
        asked = (
            (_("Innkalling"), "soft" if meeting.invited is None else "secondary", "invite"),
            (_("Referat"), "secondary", "hold"),
            (_("Endre"), "secondary", "meeting"),
        )
        made = [
            button(text, kind, on_click=lambda what=what: self._do(what, meeting.id), small=True)  # type: ignore[misc, arg-type]  # a kind by name
            for text, kind, what in asked
        ]
        widest = max(one.sizeHint().width() for one in made)
        for one in made:
            one.setFixedWidth(widest)
        return made


def _time(meeting: MeetingLine, page: GroupPage) -> QVBoxLayout:
    head = _("Neste møte · {when}", when=when.distance(meeting.moment, page.today))
    place = PrivateLabel(meeting.place or _("Sted er ikke bestemt"), "", "secondary", "text2")
    time_and_place = row(label(when.clock_time(meeting.moment), "medium"), place, spacing=10)
    time_and_place.setStretch(1, 1)
    return column(
        label(head, "meta_strong", "text3"),
        EllipsisLabel(when.spoken(meeting.moment), "section"),
        time_and_place,
        row(invited_badge(meeting), None),
        None,
        spacing=4,
    )


def invited_badge(meeting: MeetingLine) -> Badge:
    """Whether the invitations are sent."""
    if meeting.invited is None:
        return Badge("neutral", _("Ikke innkalt"), "mail")
    return Badge("ok", _("Innkalt {day}", day=formats.day(meeting.invited)), "mail")


def _agenda(meeting: MeetingLine) -> QVBoxLayout:
    lines = agenda_lines(meeting)
    shown: list[QWidget] = [PrivateLabel(f"{at}. {text}", "", "secondary") for at, text in enumerate(lines[:_SHOWN], 1)]
    if len(lines) > _SHOWN:
        shown.append(label(_("og {count} til", count=len(lines) - _SHOWN), "meta", "text3"))
    if not lines:
        shown.append(label(_("Ingen saker er satt opp ennå."), "secondary", "text2", wrap=True))
    return column(label(_("Saker på møtet"), "meta_strong", "text3"), *shown, None, spacing=3)


def agenda_lines(meeting: MeetingLine) -> list[str]:
    """One item a line."""
    return [line.strip() for line in (meeting.agenda or "").splitlines() if line.strip()]
