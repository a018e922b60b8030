"""Who is in the group: the resident first, then the contacts, each with what may be shared with them."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.consent import ConsentState, Standing, for_plan
from app.services.group.lines import MemberLine
from app.services.group.page import GroupPage
from app.texts import _
from app.ui.kit import type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.kept_place import KeptPlace
from app.ui.kit.labels import EllipsisLabel, PrivateLabel
from app.ui.kit.layout import clear, column, holder, row
from app.ui.kit.menus import Entry, more_button
from app.ui.screens.consent_badge import about, consent_badge
from app.ui.screens.contact_words import service_and_place
from app.ui.screens.group.meeting_card import Do

_LARGE = 1.5  # text scale from which what may be told stands below, or the name would have no room


class MembersTab(QWidget):
    """Filled anew when the group is read again."""

    def __init__(self, do: Do) -> None:
        super().__init__()
        self._do = do
        self.add_button = button(
            _("Legg til medlem"), "ghost", "user-plus", lambda: do("add-member", None), "Ctrl+Shift+M", small=True
        )
        self._card = Card(_("Medlemmer"), self.add_button, padded=False)
        self._place = KeptPlace(self)
        self.setLayout(column(self._card, None))

    def show_group(self, page: GroupPage) -> None:
        self._place.remember()
        clear(self._card.body)
        self.add_button.setVisible(not page.has_ended)
        self._card.add_row(_resident(page), padding=6)
        for member in page.members:
            self._card.add_row(self._row(member, page), padding=6)

    def _row(self, member: MemberLine, page: GroupPage) -> QWidget:
        name = PrivateLabel(member.name, "", "medium", "text" if member.current else "text2")
        badges = [Badge("neutral", _("Koordinator"), "star")] if member.coordinator else []
        work, reach = EllipsisLabel(_work(member), "meta", "text3"), PrivateLabel(_reach(member), "", "meta", "text3")
        told = "" if page.has_ended or not member.current else about(member.consent)
        beside = bool(told) and type_roles.scale() < _LARGE
        below = [EllipsisLabel(told, "meta", "text3")] if told and not beside else []
        texts = column(row(name, *badges, None), work, reach, *below, spacing=1)
        more = more_button(_("Valg for {name}", name=member.name), partial(self.entries, member))
        more.setToolTip(_("Flere valg"))  # F9 does not hide it, so it names nobody
        line = row(texts, *self._consent(member, page, told if beside else ""), more, spacing=10)
        line.setStretch(0, 1)
        return holder(line)

    def _consent(self, member: MemberLine, page: GroupPage, told: str) -> list[QWidget]:
        """The badge with what it is about, and the way to a consent where there is none."""
        if page.has_ended or not member.current:
            return []
        under = [row(None, EllipsisLabel(told, "meta", "text3"))] if told else []
        badge = holder(column(*(row(None, one) for one in _badges(member.consent)), *under, spacing=2))
        if member.consent.state.shares:
            return [badge]
        give = button(_("Gi samtykke"), "soft", None, partial(self._do, "give-consent", member.contact), small=True)
        give.setAccessibleName(_("Gi samtykke til å dele med {name}", name=member.name))
        return [badge, give]

    def entries(self, member: MemberLine) -> Iterator[Entry]:
        """What can be done with a member and their consent."""
        yield _("Endre medlemmet"), partial(self._do, "edit-member", member.id)
        if member.current and member.end is None:
            yield _("Slutter i gruppen"), partial(self._do, "leave", member.id)
        yield _("Gi nytt samtykke"), partial(self._do, "give-consent", member.contact)
        if member.consent.consent_id is not None:
            yield _("Endre samtykket"), partial(self._do, "edit-consent", member.consent.consent_id)
        if member.consent.state.shares:
            yield _("Trekk samtykket"), partial(self._do, "withdraw", member.consent.consent_id)
        if member.consent.consent_id is not None:
            yield _("Slett samtykket, ført ved en feil"), partial(self._do, "delete-consent", member.consent.consent_id)
        yield _("Åpne kontakten"), partial(self._do, "contact", member.contact)
        yield _("Fjern medlemmet, ført ved en feil"), partial(self._do, "remove-member", member.id)


def _resident(page: GroupPage) -> QWidget:
    """The resident is always in, and needs no consent from anyone."""
    name = PrivateLabel(page.name, _("Beboeren"), "medium")
    return holder(column(row(name, None), EllipsisLabel(_("Beboeren er alltid med"), "meta", "text3"), spacing=1))


def _badges(standing: Standing) -> list[Badge]:
    """Of a limited consent it is said that it does not cover the plan, as the plan's own page says; and that it runs
    out, when it does."""
    judged = for_plan(standing)
    runs_out = judged is not standing and standing.state is ConsentState.ENDS_SOON
    return [consent_badge(one) for one in ((standing, judged) if runs_out else (judged,))]


def _work(member: MemberLine) -> str:
    """ "Økonomi og bostøtte · Nav, Nav Lillevik"."""
    parts = [member.role, service_and_place(member.service, member.workplace)]
    words = " · ".join(part for part in parts if part)
    return words[:1].upper() + words[1:]


def _reach(member: MemberLine) -> str:
    """ "400 10 002 · per@lillevik.no · fra 22.09.2026"."""
    parts = [member.phone, member.email, _("fra {day}", day=formats.day(member.start))]
    if member.end:
        parts.append(_("til {day}", day=formats.day(member.end)))
    return " · ".join(part for part in parts if part)
