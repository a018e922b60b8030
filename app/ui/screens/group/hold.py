"""How a meeting went: who came, the minutes, what was agreed, and when the next one is, written in one go."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from app import formats
from app.models import Meeting
from app.models.fields import fields_of
from app.services.group import meetings, minutes
from app.services.group.lines import MeetingLine
from app.services.group.minutes import NewTask
from app.services.group.page import GroupPage
from app.services.parts import part_fields, problems_of, values_for
from app.services.records import Saved
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Own, Section
from app.ui.screens.group.agreed import Agreed, AgreedEditor
from app.ui.screens.group.came import CameEditor
from app.ui.screens.group.when import check_time, with_example
from app.ui.screens.group.who import WhoEditor, Written, marked, people
from app.ui.screens.inline_form import InlineForm

_RESIDENT = "resident"
_FIELDS = fields_of(Meeting)
_HELD = replace(_FIELDS["held"], required=True)
_NEXT = with_example(
    replace(field, required=False) for field in part_fields("next", Meeting, "moment", "place", "agenda")
)
_OF_ONE_HELD = ("came", "minutes", "agreed")


class HoldForm(InlineForm):
    """A meeting that was not held asks for the next one only."""

    def __init__(self, context: Context, page: GroupPage, meeting_id: int) -> None:
        self._context, self._page = context, page
        self._meeting = next(one for one in page.meetings if one.id == meeting_id)
        stored = meetings.load(context.store, meeting_id)
        self._version: int = stored["version"]
        came = [*([_RESIDENT] if stored["resident_came"] else []), *stored["came"]]
        values = {
            "held": stored["held"] is not False, "came": came, "minutes": stored["minutes"],
            "next.place": stored["place"],
        }  # fmt: skip
        title = _("Møtet {when}", when=formats.moment(self._meeting.moment))
        super().__init__(
            context, title, self._items(), values, self._keep, submit=N_("Lagre referatet"),
            draft=f"group:{page.ref}:hold:{meeting_id}", columns=2,
        )  # fmt: skip
        self.form.edited.connect(lambda _name: self._ask())
        self._ask()

    def _items(self) -> list[Item]:
        store, members = self._context.store, people(self._page)
        who = partial(WhoEditor, store, members, N_("Beboeren selv"))
        return [
            _HELD,
            Own("came", N_("Til stede"), partial(CameEditor, self._invited()), wide=True),
            _FIELDS["minutes"],
            Section(N_("Avtalt på møtet")),
            Own("agreed", N_("Oppgaver"), partial(AgreedEditor, who), help=_TOLD, wide=True),
            Section(N_("Neste møte")),
            *_NEXT,
        ]

    def _invited(self) -> Sequence[tuple[str, str]]:
        """The resident, who was a member that day, and who is known to have come."""
        day = self._meeting.moment.date()
        listed = {one.contact: marked(one) for one in self._page.members if one.start <= day <= (one.end or day)}
        for ref, name in self._meeting.came:
            listed.setdefault(ref, name)
        return [(_RESIDENT, _("Beboeren")), *listed.items()]

    def _ask(self) -> None:
        held = self.form.fields["held"].editor.value()
        self.form.leave_out(_OF_ONE_HELD if held is False else ())

    def _keep(self, typed: dict[str, Any]) -> Saved:
        following = values_for("next", typed)
        with problems_of("next"):
            check_time(following["moment"])
        came = typed.get("came", ())
        values = {"held": typed["held"], "version": self._version}
        values["resident_came"] = _RESIDENT in came if typed["held"] else None
        if "minutes" in typed:  # what is not asked for stays as it was written
            values["minutes"] = typed["minutes"]
        return minutes.write(
            self._context.store, self._meeting.id, values, [key for key in came if key != _RESIDENT],
            [_new_task(one) for one in typed.get("agreed", ())], following if following["moment"] else None,
        )  # fmt: skip


def _new_task(one: Agreed) -> NewTask:
    if isinstance(one.who, Written):
        return NewTask(one.what, who=one.who.name, due=one.due)
    return NewTask(one.what, one.who if isinstance(one.who, str) else None, due=one.due)


_TOLD = N_("Hva, hvem og når. Skriv et medlem, en annen kontakt eller bare et navn. Tomt: beboeren selv.")


def was_there(meeting: MeetingLine) -> list[str]:
    """Who came, the resident first."""
    return [*([_("beboeren")] if meeting.resident_came else []), *(name for _ref, name in meeting.came)]
