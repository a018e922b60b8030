"""The page of a group: when it meets next, what it lacks, who is in it; what is agreed and the plan beside it."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import clock
from app.services import consents
from app.services.group import meetings, registration, tasks
from app.services.group import page as group_page
from app.services.group.page import GroupPage
from app.storage.store import Store
from app.texts import _
from app.ui.kit import messages, record_layout
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.header import PageHeader, header_action
from app.ui.kit.layout import column, holder
from app.ui.kit.menus import Entry, header_menu, menu_of, pop_up
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

_SIDE = 320  # logical pixels of the cards beside the tabs at 100 % text
MEMBERS, MEETINGS, PAPERS = "members", "meetings", "papers"
Undo = Callable[[], object]


class GroupScreen(QWidget):
    """`open(ref, part, form)` shows a group at one of its tabs (members, meetings, papers), or with one of the forms
    meeting, add-member, task or unanswered open; `meeting` is the row id of the one to write the minutes of."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: GroupPage | None = None
        self.meeting_button = button(
            _("Planlegg møte"), "primary", "calendar-plus", lambda: self.do("meeting"), "Ctrl+N"
        )
        self.more_button = header_menu(self.entries)
        actions = (
            header_action(_("Åpne husstanden"), "users", lambda: self.do("household"), "Ctrl+H"),
            self.more_button,
            self.meeting_button,
        )
        back = (_("Ansvarsgrupper"), lambda: context.navigate("groups"))
        self.header = PageHeader("", actions=actions, back=back, private=True)
        self.meeting, self.strips, self.forms = MeetingCard(self.do), Strips(self.do), InlinePlace()
        self.tabs = TabBar(_("Deler av gruppen"))
        self.parts: dict[str, Any] = {
            MEMBERS: MembersTab(self.do), MEETINGS: MeetingsTab(self.do), PAPERS: PapersTab(context)
        }  # fmt: skip
        self.tasks, self.plan = TasksCard(self.do), PlanCard(context.store, self.do)
        self._build()

    def open(self, ref: str | None = None, part: str = "", form: str = "", meeting: int | str = "") -> None:
        """Show a group. Without `ref` the one shown before stays."""
        if ref is not None:
            messages.guard(lambda: self._load(ref), self)
        if self._page is not None:
            if part in self.parts:
                self.tabs.choose(part)
            if meeting:
                self.do("hold", int(meeting))
            elif form:
                self.do(form)
        self._take_keyboard()

    def refresh(self) -> None:
        """Read the group again, unlogged: it was already in view."""
        if self._page is not None:
            ref = self._page.ref
            messages.guard(lambda: self._load(ref, again=True), self)

    def do(self, what: str, which: Any = None) -> None:
        """A button of the page."""
        if self._page is not None:
            acts = {**self._form_acts(self._page), **self._acts(self._page)}
            messages.guard(lambda: acts[what](which), self)

    def entries(self) -> list[Entry]:
        """What is seldom done."""
        return [
            (_("Legg til medlem"), lambda: self.do("add-member")),
            (_("Rediger gruppen"), lambda: self.do("edit")),
            (_("Avslutt gruppen"), lambda: self.do("end")),
            (_("Slett gruppen"), lambda: self.do("delete")),
        ]

    def _form_acts(self, page: GroupPage) -> dict[str, Callable[[Any], object]]:
        forms, show = Forms(self._context, page), self._open_form
        return {
            "edit": lambda _which: show(forms.group(), _("Gruppen er lagret.")),
            "end": lambda _which: show(forms.end(), _("Gruppen er avsluttet."), undoable=True),
            "add-member": lambda _which: show(forms.new_member(), _("Medlemmet er lagt til."), MEMBERS),
            "edit-member": lambda which: show(forms.member(which), _("Medlemmet er lagret.")),
            "leave": lambda which: show(forms.leaving(which), _("Siste dag er lagret.")),
            "give-consent": lambda which: show(forms.new_consent(which), _("Samtykket er lagret.")),
            "edit-consent": lambda which: show(forms.consent(which), _("Samtykket er lagret.")),
            "withdraw": lambda which: show(forms.withdrawal(which), _("Samtykket er trukket."), undoable=True),
            "meeting": lambda which: show(forms.meeting(which), _("Møtet er lagret."), MEETINGS),
            "hold": lambda which: show(forms.hold(which), _("Referatet er lagret."), MEETINGS),
            "unanswered": lambda _which: show(forms.hold(_oldest(page)), _("Referatet er lagret."), MEETINGS),
            "task": lambda which: show(forms.task(which), _("Oppgaven er lagret.")),
        }

    def _acts(self, page: GroupPage) -> dict[str, Callable[[Any], object]]:
        store, go, undoable = self._context.store, self._context.navigate, self._undoable
        return {
            "done": lambda which: undoable(tasks.done(store, which, clock.today()), _("Oppgaven er gjort.")),
            "undone": lambda which: undoable(tasks.done(store, which, None), _("Oppgaven er åpen igjen.")),
            "delete-task": lambda which: undoable(tasks.delete(store, which), _("Oppgaven er slettet.")),
            "delete-meeting": lambda which: undoable(meetings.delete(store, which), _("Møtet er slettet.")),
            "remove-member": lambda which: undoable(
                registration.remove_member(store, which), _("Medlemmet er fjernet.")
            ),
            "delete-consent": lambda which: undoable(consents.delete(store, which), _("Samtykket er slettet.")),
            "make-coordinator": lambda which: undoable(_make_coordinator(store, which), _("Koordinatoren er valgt.")),
            "delete": lambda _which: self._delete(page),
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
        main = (self.forms, self.meeting, self.strips, self.tabs, *self.parts.values())
        record_layout.lay_out(self, self.header, main, self.side, _SIDE)
        self._show_part(MEMBERS)

    def _load(self, ref: str, *, again: bool = False) -> None:
        other = self._page is None or self._page.ref != ref
        if other:
            self.forms.close_form()
        self._page = group_page.load(self._context.store, ref, again=again)
        if other:
            self.tabs.choose(MEMBERS)
        self._show(self._page)

    def _show(self, page: GroupPage) -> None:
        self.header.set_title(head.title(page), head.discreet_title(page))
        self.header.set_badges(*head.badges(page))
        self.header.set_facts(head.facts(page))
        self.meeting_button.setVisible(not page.has_ended)
        self.tabs.set_count(MEMBERS, len(page.current_members))
        self.tabs.set_count(MEETINGS, len(page.meetings))
        for part in (self.meeting, self.strips, *self.parts.values(), self.tasks, self.plan):
            part.show_group(page)
        self._make_room()

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

    def _take_keyboard(self) -> None:
        """Where one was in the form that is open, else on the tabs; also when the window asks."""
        form = self.forms.current
        target = form.place() if form else self.tabs
        self.setFocusProxy(target)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_paper(self, what: str, meeting_id: int) -> None:
        self.tabs.choose(PAPERS)
        self.parts[PAPERS].begin(what, meeting_id)

    def _open_form(self, form: InlineForm, told: str, part: str = "", *, undoable: bool = False) -> None:
        """Open a form over the tab it is about."""
        if part or self.tabs.current_key() == PAPERS:
            self.tabs.choose(part or MEMBERS)
        form.saved.connect(lambda found: self._saved(told, found, undoable=undoable))
        form.left.connect(self._take_keyboard)
        self.forms.show_form(form)

    def _saved(self, told: str, found: Any, *, undoable: bool) -> None:
        if undoable:
            self._context.toast(told, lambda: messages.guard(found, self))
        else:
            self._context.toast(" ".join([told, *found.warnings.values()]))
        self.refresh()

    def _undoable(self, undo: Undo, told: str) -> None:
        self._context.toast(told, lambda: messages.guard(undo, self))
        self.refresh()

    def _choose_coordinator(self, page: GroupPage) -> None:
        """Ask which member."""
        entries = [(one.name, partial(self.do, "make-coordinator", one.id)) for one in page.current_members]
        pop_up(menu_of(entries, self.strips), self.strips)

    def _delete(self, page: GroupPage) -> None:
        undo = registration.delete(self._context.store, page.ref)
        self._page = None
        self.forms.close_form()
        self._context.toast(_("Gruppen er slettet."), lambda: messages.guard(undo, self))
        self._context.navigate("groups")


def _make_coordinator(store: Store, member_id: int) -> Undo:
    registration.save_member(store, member_id, {"coordinator": True})
    return lambda: registration.save_member(store, member_id, {"coordinator": None})


def _oldest(page: GroupPage) -> int:
    """The first meeting that nobody has said the outcome of."""
    return min(page.unanswered, key=lambda meeting: meeting.moment).id
