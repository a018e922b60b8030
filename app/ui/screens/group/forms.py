"""The forms that open on the page of a group, each over the services of what it writes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from app import clock
from app.models import Consent, GroupMember, GroupTask, Meeting, SupportGroup
from app.models.fields import fields_of
from app.services import consents
from app.services.group import meetings, registration, tasks
from app.services.group.page import GroupPage
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Own, pick
from app.ui.screens.group.hold import HoldForm
from app.ui.screens.group.member_form import MemberForm
from app.ui.screens.group.when import check_time, with_example
from app.ui.screens.group.who import WhoEditor, Written, people
from app.ui.screens.inline_form import InlineForm

GROUP = pick(SupportGroup, "purpose", "start", "end", "remark")
MEMBER = pick(GroupMember, "role", "coordinator", "start", "end")
CONSENT = [
    replace(field, required=field.required or field.name == "scope")
    for field in pick(Consent, "given", "scope", "until", "remark")
]
MEETING = with_example(pick(Meeting, "moment", "place", "agenda"))
TASK = fields_of(GroupTask)
_DAY_OF_END = replace(fields_of(SupportGroup)["end"], required=True)
_DAY_OF_LEAVING = replace(fields_of(GroupMember)["end"], required=True)
_DAY_OF_WITHDRAWAL = replace(fields_of(Consent)["withdrawn"], required=True)
WHO = "owner"


@dataclass(frozen=True, slots=True)
class Forms:
    """Makes the forms of one group."""

    context: Context
    page: GroupPage

    def group(self) -> InlineForm:
        """What the group is for, and from when."""
        store, ref = self.context.store, self.page.ref
        values = registration.load(store, ref)
        return self._form(
            _("Rediger gruppen"), GROUP, values,
            lambda typed: registration.save(store, ref, typed, values["version"]), N_("Lagre gruppen"), "edit",
        )  # fmt: skip

    def end(self) -> InlineForm:
        """The last day of the group and of those who are in it; can be undone."""
        store, ref = self.context.store, self.page.ref
        return self._form(
            _("Avslutt gruppen"), [_DAY_OF_END], {"end": clock.today()},
            lambda typed: registration.end(store, ref, typed["end"]), N_("Avslutt gruppen"),
        )  # fmt: skip

    def new_member(self) -> InlineForm:
        """A contact of the register or a new one, and at once the consent that is given."""
        return MemberForm(self.context, self.page, f"group:{self.page.ref}:member:new")

    def member(self, member_id: int) -> InlineForm:
        """The role and dates of a member."""
        store = self.context.store
        values = registration.load_member(store, member_id)
        return self._form(
            _("Endre {name}", name=self._name(values["contact"])), MEMBER, values,
            lambda typed: registration.save_member(store, member_id, typed, values["version"]),
            N_("Lagre medlemmet"), f"member:{member_id}",
        )  # fmt: skip

    def leaving(self, member_id: int) -> InlineForm:
        """The last day of a member."""
        store = self.context.store
        values = registration.load_member(store, member_id)
        return self._form(
            _("{name} slutter i gruppen", name=self._name(values["contact"])), [_DAY_OF_LEAVING],
            {"end": clock.today()}, lambda typed: registration.save_member(store, member_id, typed, values["version"]),
            N_("Lagre siste dag"),
        )  # fmt: skip

    def new_consent(self, contact_ref: str) -> InlineForm:
        """A consent from today about what the services work with together."""
        store, household = self.context.store, self.page.household
        return self._form(
            _("Samtykke til å dele med {name}", name=self._name(contact_ref)), CONSENT,
            {"given": clock.today(), "scope": ("housing", "plan")},
            lambda typed: consents.give(store, household, contact_ref, typed), N_("Lagre samtykket"),
            f"consent:{contact_ref}",
        )  # fmt: skip

    def consent(self, consent_id: int) -> InlineForm:
        """A consent as it stands."""
        store = self.context.store
        values = consents.load(store, consent_id)
        return self._form(
            _("Samtykke til å dele med {name}", name=self._name(values["contact"])), CONSENT, values,
            lambda typed: consents.save(store, consent_id, typed, values["version"]), N_("Lagre samtykket"),
            f"consent:{consent_id}",
        )  # fmt: skip

    def withdrawal(self, consent_id: int) -> InlineForm:
        """From which day nothing more may be shared; can be undone."""
        store = self.context.store
        name = self._name(consents.load(store, consent_id)["contact"])
        return self._form(
            _("Samtykket til å dele med {name} trekkes", name=name), [_DAY_OF_WITHDRAWAL],
            {"withdrawn": clock.today()}, lambda typed: consents.withdraw(store, consent_id, typed["withdrawn"]),
            N_("Trekk samtykket"),
        )  # fmt: skip

    def meeting(self, meeting_id: int | None = None) -> InlineForm:
        """A meeting that is planned: when, where, and what about. The next is proposed where the last one was."""
        store, ref = self.context.store, self.page.ref
        values: dict[str, Any] = meetings.load(store, meeting_id) if meeting_id else {"place": self._last_place()}

        def save(typed: dict[str, Any]) -> object:
            check_time(typed["moment"])
            return meetings.save(store, ref, meeting_id, typed, values.get("version"))

        title = _("Endre møtet") if meeting_id else _("Planlegg møte")
        return self._form(title, MEETING, values, save, N_("Lagre møtet"), f"meeting:{meeting_id or 'new'}")

    def hold(self, meeting_id: int) -> InlineForm:
        """How a meeting went, what was agreed, and when the next one is."""
        return HoldForm(self.context, self.page, meeting_id)

    def task(self, task_id: int | None = None) -> InlineForm:
        """What somebody is to do, and by when."""
        store, ref = self.context.store, self.page.ref
        stored: dict[str, Any] = tasks.load(store, task_id) if task_id else {"agreed": clock.today()}
        who = stored.get("contact") or (Written(stored["who"]) if stored.get("who") else None)
        return self._form(
            _("Endre oppgaven") if task_id else _("Ny oppgave"), self._task_items(), {**stored, WHO: who},
            partial(save_task, store, ref, task_id, version=stored.get("version")), N_("Lagre oppgaven"),
            f"task:{task_id or 'new'}",
        )  # fmt: skip

    def _task_items(self) -> Sequence[Item]:
        make = partial(WhoEditor, self.context.store, people(self.page), RESIDENT)
        who = Own(WHO, TASK["who"].label, make, help=OWNER_HELP)
        return [TASK["what"], who, TASK["due"], TASK["agreed"]]

    def _last_place(self) -> str | None:
        return next((meeting.place for meeting in self.page.meetings if meeting.place), None)

    def _name(self, contact_ref: str) -> str:
        return next((one.name for one in self.page.members if one.contact == contact_ref), contact_ref)

    def _form(  # what it is called, holds, begins with, does
        self, title: str, items: Sequence[Item], values: Mapping[str, Any], save: Any, submit: str, draft: str = ""
    ) -> InlineForm:
        key = f"group:{self.page.ref}:{draft}" if draft else ""
        return InlineForm(self.context, title, items, values, save, submit=submit, draft=key)


RESIDENT = N_("Beboeren selv")
OWNER_HELP = N_("Et medlem, en annen kontakt, eller bare et navn. Tomt: beboeren selv.")


def save_task(
    store: Any, ref: str, task_id: int | None, typed: Mapping[str, Any], version: int | None = None
) -> object:
    """Save a task whose owner is typed as one field. Raises Invalid or Stale."""
    values, who = dict(typed), typed[WHO]
    del values[WHO]
    values["who"] = who.name if isinstance(who, Written) else None
    return tasks.save(store, ref, task_id, values, who if isinstance(who, str) else None, version)
