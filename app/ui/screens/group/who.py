"""Who someone is: a contact found by typing, a name that is in no register yet, or (empty) the resident."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.formats import fold
from app.services import contact
from app.services.consent import STATES
from app.services.group.lines import MemberLine
from app.services.group.page import GroupPage
from app.storage.store import Store
from app.texts import _
from app.ui.kit.editors import ReferenceEditor
from app.ui.kit.editors.reference import Search
from app.ui.screens.contact_words import service_and_place


@dataclass(frozen=True, slots=True)
class Written:
    """A name that is no contact's."""

    name: str


class WhoEditor(ReferenceEditor):
    """The value is the exchange ID of a contact, `Written` for any other name, or None."""

    def __init__(self, store: Store, first: Sequence[tuple[str, str, str]] = (), empty: str = "") -> None:
        """`first` are found before all others, and without typing; `empty` is the msgid of what no one means."""
        super().__init__(_search(store, first), lambda ref: str(contact.load(store, ref)["name"]))
        self.line.setPlaceholderText(_(empty) if empty else _("Skriv navnet"))

    def value(self) -> object:
        text = self.line.text().strip()
        if not text:
            return None
        if self._ref is not None and text == self._label:
            return self._ref
        named = [ref for ref, name, _detail in self._search(text) if fold(name) == fold(text)]
        return named[0] if len(named) == 1 else Written(text)

    def is_new(self) -> bool:
        """Whether what is typed is nobody's name, not even the beginning of one."""
        text = self.line.text().strip()
        return isinstance(self.value(), Written) and not self._search(text)

    def set_value(self, value: object) -> None:
        if isinstance(value, Written):
            self._take(None, value.name)
        else:
            super().set_value(value)


def _search(store: Store, first: Sequence[tuple[str, str, str]]) -> Search:
    """The `first` that match, and then the others of the register."""
    known = {ref for ref, _name, _detail in first}

    def search(typed: str) -> list[tuple[str, str, str]]:
        near = [one for one in first if fold(typed) in fold(one[1])]
        return [*near, *(_choice(row) for row in contact.find(store, typed) if row.ref not in known)]

    return search


def _choice(row: contact.ContactRow) -> tuple[str, str, str]:
    return row.ref, row.name, service_and_place(row.service, row.workplace)


def people(page: GroupPage) -> list[tuple[str, str, str]]:
    """Today's members, to choose among: exchange ID, name, and their service with what they lack."""
    return [(one.contact, one.name, _service_and_lack(one)) for one in page.current_members]


def _service_and_lack(member: MemberLine) -> str:
    return ", ".join(part for part in (service_and_place(member.service, member.workplace), lacks(member)) if part)


def marked(member: MemberLine) -> str:
    """The name, with what they lack."""
    return f"{member.name} ({lacks(member)})" if lacks(member) else member.name


def lacks(member: MemberLine) -> str:
    """ "mangler samtykke"; empty for one who may be told."""
    return "" if member.consent.state.shares else _(STATES[member.consent.state])
