"""The page of a group: when it meets next, what it lacks, who is in it; what is agreed and the plan beside it."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from app import clock
from app.services import consents
from app.services.group import meetings, registration, tasks
from app.services.group import page as group_page
from app.services.group.page import GroupPage
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context, Undo
from app.ui.kit.header import header_action
from app.ui.kit.layout import column, holder
from app.ui.kit.menus import header_menu, menu_of, pop_up
from app.ui.kit.tabs import TabBar
from app.ui.screens.group import calendar_file, head
from app.ui.screens.group.forms import Forms
from app.ui.screens.group.meeting_card import MeetingCard
from app.ui.screens.group.meetings import MeetingsTab
from app.ui.screens.group.members import MembersTab
from app.ui.screens.group.paper_choices import FOLDER, INVITATION
from app.ui.screens.group.papers import PapersTab
from app.ui.screens.group.plan_card import PlanCard
from app.ui.screens.group.strips import Strips
from app.ui.screens.group.tasks import TasksCard
from app.ui.screens.inline_form import InlineForm, InlinePlace
from app.ui.screens.record_screen import Act, Offer, RecordKind, RecordScreen

KIND = RecordKind(key="group", listed="groups", back=N_("Ansvarsgrupper"), load=group_page.load, head=head, side=320)
MEMBERS, MEETINGS, PAPERS = "members", "meetings", "papers"


class GroupScreen(RecordScreen[GroupPage]):
    """`open(ref, part, form)` shows a group at one of its tabs (members, meetings, papers), or with one of the forms
    meeting, add-member, task or unanswered open; `meeting` is the row id of the one to write the minutes of."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, KIND)
        self.meeting_button = button(
            _("Planlegg møte"), "primary", "calendar-plus", lambda: self.do("meeting"), "Ctrl+N"
        )
        self.more_button = header_menu(self.entries)
        self.meeting, self.strips = MeetingCard(self.do), Strips(self.do)
        self.tabs = TabBar(_("Deler av gruppen"))
        self.parts: dict[str, Any] = {
            MEMBERS: MembersTab(self.do), MEETINGS: MeetingsTab(self.do), PAPERS: PapersTab(context)
        }  # fmt: skip
        self.tasks, self.plan = TasksCard(self.do), PlanCard(context.store, self.do)
        self._build()

    def open(self, ref: str | None = None, part: str = "", form: str = "", meeting: int | str = "") -> None:
        """Show a group. Without `ref` the one shown before stays."""
        self.read(ref)
        if self._page is not None:
            if part in self.parts:
                self.tabs.choose(part)
            if meeting:
                self.do("hold", int(meeting))
            elif form:
                self.do(form)
        self._take_keyboard()

    def acts(self, page: GroupPage) -> Mapping[str, Act]:
        return {**self._ways(page), **self._form_acts(page), **self._own_acts(page)}

    def offers(self, _page: GroupPage) -> Sequence[Offer]:
        return (
            ("add-member", _("Legg til medlem"), True),
            ("edit", _("Rediger gruppen"), True),
            ("end", _("Avslutt gruppen"), True),
            ("delete", _("Slett gruppen"), True),
        )

    def show_page(self, page: GroupPage, *, begin: bool) -> None:
        if begin:
            self.tabs.choose(MEMBERS)
        self.meeting_button.setVisible(not page.has_ended)
        self.tabs.set_count(MEMBERS, len(page.current_members))
        self.tabs.set_count(MEETINGS, len(page.meetings))
        for part in (self.meeting, self.strips, *self.parts.values(), self.tasks, self.plan):
            part.show_group(page)
        self._make_room()

    def first(self) -> QWidget:
        return self.tabs

    def show_form(self, form: InlineForm, told: str = "", place: InlinePlace | None = None) -> None:
        """Open a form over the tab in view, which is no paper then."""
        if self.tabs.current_key() == PAPERS:
            self.tabs.choose(MEMBERS)
        super().show_form(form, told, place)

    def _form_acts(self, page: GroupPage) -> dict[str, Act]:
        forms, show, show_at = Forms(self._context, page), self.show_form, self._show_at
        return {
            "edit": lambda _which: show(forms.group(), _("Gruppen er lagret.")),
            "end": lambda _which: show(forms.end(), _("Gruppen er avsluttet.")),
            "add-member": lambda _which: show_at(MEMBERS, forms.new_member(), _("Medlemmet er lagt til.")),
            "edit-member": lambda which: show(forms.member(which), _("Medlemmet er lagret.")),
            "leave": lambda which: show(forms.leaving(which), _("Siste dag er lagret.")),
            "give-consent": lambda which: show(forms.new_consent(which), _("Samtykket er lagret.")),
            "edit-consent": lambda which: show(forms.consent(which), _("Samtykket er lagret.")),
            "withdraw": lambda which: show(forms.withdrawal(which), _("Samtykket er trukket.")),
            "meeting": lambda which: show_at(MEETINGS, forms.meeting(which), _("Møtet er lagret.")),
            "hold": lambda which: show_at(MEETINGS, forms.hold(which), _("Referatet er lagret.")),
            "unanswered": lambda _which: show_at(MEETINGS, forms.hold(_oldest(page)), _("Referatet er lagret.")),
            "task": lambda which: show(forms.task(which), _("Oppgaven er lagret.")),
        }

    def _own_acts(self, page: GroupPage) -> dict[str, Act]:
        store, done = self._context.store, self.saved
        return {
            "done": lambda which: done(_("Oppgaven er gjort."), tasks.done(store, which, clock.today())),
            "undone": lambda which: done(_("Oppgaven er åpen igjen."), tasks.done(store, which, None)),
            "delete-task": lambda which: done(_("Oppgaven er slettet."), tasks.delete(store, which)),
            "delete-meeting": lambda which: done(_("Møtet er slettet."), meetings.delete(store, which)),
            "remove-member": lambda which: done(_("Medlemmet er fjernet."), registration.remove_member(store, which)),
            "delete-consent": lambda which: done(_("Samtykket er slettet."), consents.delete(store, which)),
            "make-coordinator": lambda which: done(_("Koordinatoren er valgt."), _make_coordinator(store, which)),
            "delete": lambda _which: self._delete(page),
        }

    def _ways(self, page: GroupPage) -> dict[str, Act]:
        """Where one may go from here, and what is made of a meeting."""
        go = self._context.navigate
        return {
            "invite": lambda which: self._show_paper(INVITATION, which),
            "folder": lambda which: self._show_paper(FOLDER, which),
            "calendar": lambda which: calendar_file.make(self._context, page.ref, which, self),
            "coordinator": lambda _which: self._choose_coordinator(page),
            "household": lambda _which: go("household", ref=page.household),
            "contact": lambda which: go("contacts", ref=which),
            "plan": lambda which: go("plan", ref=which),
            "make-plan": lambda _which: go("plan_wizard", household=page.household, group=page.ref),
        }

    def _build(self) -> None:
        for key, text in ((MEMBERS, _("Medlemmer")), (MEETINGS, _("Møter")), (PAPERS, _("Utskrift"))):
            self.tabs.add(key, text)
        self.tabs.chosen.connect(self._show_part)
        self.side = holder(column(self.tasks, self.plan, None, spacing=12))
        household = header_action(_("Åpne husstanden"), "users", lambda: self.do("household"), "Ctrl+H")
        main = (self.forms, self.meeting, self.strips, self.tabs, *self.parts.values())
        self.lay_out((household, self.more_button, self.meeting_button), main, self.side)
        self._show_part(MEMBERS)

    def _show_part(self, key: str) -> None:
        for name, part in self.parts.items():
            part.setVisible(name == key)
        self._make_room()
        if key == PAPERS:
            self.parts[PAPERS].render_pages()

    def _make_room(self) -> None:
        """A paper has the room of the cards too."""
        wide = self.tabs.current_key() == PAPERS
        self.side.setVisible(not wide)
        for one in (self.meeting, self.strips):
            one.setVisible(one.says_something and not wide)

    def _show_paper(self, what: str, meeting_id: int) -> None:
        self.tabs.choose(PAPERS)
        self.parts[PAPERS].begin(what, meeting_id)

    def _show_at(self, part: str, form: InlineForm, told: str) -> None:
        """Open a form over the tab it is about."""
        self.tabs.choose(part)
        self.show_form(form, told)

    def _choose_coordinator(self, page: GroupPage) -> None:
        """Ask which member."""
        entries = [(one.name, partial(self.do, "make-coordinator", one.id)) for one in page.current_members]
        pop_up(menu_of(entries, self.strips), self.strips)

    def _delete(self, page: GroupPage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self.leave(_("Gruppen er slettet."), undo, "groups")


def _make_coordinator(store: Store, member_id: int) -> Undo:
    registration.save_member(store, member_id, {"coordinator": True})
    return lambda: registration.save_member(store, member_id, {"coordinator": None})


def _oldest(page: GroupPage) -> int:
    """The first meeting that nobody has said the outcome of."""
    return min(page.unanswered, key=lambda meeting: meeting.moment).id
