"""A new member: a contact of the register or one that is written here and now, and the consent that is given."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer

from app import clock
from app.errors import Invalid
from app.models import Consent, Contact, GroupMember
from app.models.fields import fields_of
from app.services.group import joining
from app.services.group.page import GroupPage
from app.services.parts import part_fields
from app.services.records import Saved
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.form_items import Item, Own, Section
from app.ui.kit.form_keys import show_within
from app.ui.screens.group.who import WhoEditor, Written
from app.ui.screens.inline_form import InlineForm

WHO = "contact"
NEW = part_fields("contact", Contact, "service", "title", "workplace", "phone", "email")
"""Asked only of one who is in no register yet."""
_MEMBER = part_fields("member", GroupMember, "role", "coordinator", "start")
_CONSENT = tuple(
    replace(field, required=False, help=field.help or help_)
    for field, help_ in zip(
        part_fields("consent", Consent, "given", "scope", "until"),
        (N_("Tomt: ikke ennå. Da blir ingenting delt."), "", ""),
        strict=True,
    )
)


class MemberForm(InlineForm):
    """Asks more about a person whom the register does not know."""

    def __init__(self, context: Context, page: GroupPage, draft: str) -> None:
        self._context, self._page = context, page
        values = {"member.start": clock.today()}
        super().__init__(
            context, _("Nytt medlem"), self._items(), values, self._keep, submit=N_("Legg til medlemmet"), draft=draft
        )
        who = self.form.fields[WHO]
        who.edited.connect(lambda _name: self._ask(new=self._who().is_new()))
        who.left.connect(lambda _name: self._left())
        self._ask(new=isinstance(self._who().value(), Written))

    def _items(self) -> list[Item]:
        help_ = N_("Skriv navnet. Kjenner ikke registeret det, fyller du ut resten her.")
        who = Own(WHO, fields_of(Contact)["name"].label, partial(WhoEditor, self._context.store), True, help_)
        return [who, *NEW, *_MEMBER, Section(N_("Samtykke")), *_CONSENT]

    def _who(self) -> WhoEditor:
        editor = self.form.fields[WHO].editor
        if not isinstance(editor, WhoEditor):
            raise TypeError
        return editor

    def _ask(self, *, new: bool) -> None:
        self.form.leave_out(() if new else [field.name for field in NEW])

    def _left(self) -> None:
        """A name that nobody was chosen for is a new one; the keyboard goes to what is asked about it."""
        first = self.form.fields[NEW[0].name]
        if isinstance(self._who().value(), Written) and not first.isVisibleTo(self):
            self._ask(new=True)
            QTimer.singleShot(0, self, lambda: show_within(first.editor))

    def _keep(self, typed: dict[str, Any]) -> Saved:
        who = typed[WHO]
        named = {"contact.name": who.name} if isinstance(who, Written) else {}
        try:
            return joining.join(self._context.store, self._page.ref, None if named else str(who), {**typed, **named})
        except Invalid as invalid:
            raise Invalid(
                {WHO if name == "contact.name" else name: text for name, text in invalid.problems.items()}
            ) from None
