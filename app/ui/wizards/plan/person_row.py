"""One who takes part: name, service and role, and how it stands with consent. Opened to be changed."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.formats import fold
from app.models import Consent, PlanParticipant
from app.services.consent import STATES
from app.services.plan.content import NewConsent, Participant, PlanContent
from app.services.plan.paper import PaperPerson
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form import Form
from app.ui.kit.form_items import pick
from app.ui.kit.labels import label
from app.ui.kit.layout import column, row
from app.ui.kit.private_text import PrivateText
from app.ui.wizards.plan import edits

_CONSENT = "consent."


class PersonRow(QFrame):
    """As it stands."""

    opened = Signal(str)
    removed = Signal(str)

    def __init__(self, person: PaperPerson) -> None:
        super().__init__()
        self.ref = person.ref
        self.setProperty("kind", "clear")
        name = PrivateText(person.name, "strong")
        facts = _facts(person)
        words = column(name, label(facts, "secondary", "text2", wrap=True), spacing=1)
        line = row(words, spacing=10, margins=(0, 9, 0, 9))
        line.setStretch(0, 1)
        if person.coordinator:
            line.addWidget(Badge("info", _("koordinator"), "star"))
        line.addWidget(consent_badge(person))
        change, remove = _("Endre {name}", name=person.name), _("Ta ut {name}", name=person.name)
        self.change = icon_button("pencil", change, lambda: self.opened.emit(person.ref))
        take_out = icon_button("trash-2", remove, lambda: self.removed.emit(person.ref))
        for made, told in ((self.change, _("Endre")), (take_out, _("Ta ut"))):
            made.setToolTip(told)  # F9 does not hide it, so it names nobody
            line.addWidget(made)
        self.setLayout(line)


def _facts(person: PaperPerson) -> str:
    """Service, workplace and role; a workplace that is called as its service is said once."""
    service = sentence(person.service)
    workplace = person.workplace if person.workplace and fold(person.workplace) != fold(service) else None
    return " · ".join(part for part in (service, workplace, person.role) if part)


def consent_badge(person: PaperPerson) -> Badge:
    """How it stands, in words and colour."""
    return Badge("ok" if person.shares else "warn", _(STATES[person.consent]))


class PersonEditor(QFrame):
    """The role of one who takes part, and the consent that is registered with the plan. `changed` carries the plan as
    it then is."""

    changed = Signal(object)
    closed = Signal()

    def __init__(self, person: PaperPerson, content: PlanContent) -> None:
        super().__init__()
        self.setProperty("kind", "inset")
        self.setAccessibleName(person.name)
        self._ref, self._content = person.ref, content
        new = next((one for one in content.consents if one.contact == person.ref), None)
        asks = new is not None or not person.shares
        consent = pick(Consent, "given", "scope", "until", prefix=_CONSENT) if asks else ()
        items = (*pick(PlanParticipant, "role", "coordinator"), *(replace(one, required=False) for one in consent))
        self.form = Form(items, 3, footer=False, scroll=False)
        self.form.set_values(_values(content, person.ref, new))
        self.form.edited.connect(lambda _name: self._write())
        head = row(PrivateText(person.name, "strong"), None, consent_badge(person))
        done = button(_("Ferdig"), "primary", on_click=self.closed.emit, small=True)
        self.form.keys.end = done
        self.setLayout(column(head, self.form, row(None, done), spacing=8, margins=(14, 10, 14, 10)))
        self.setFocusProxy(self.form.fields["role"].editor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _write(self) -> None:
        found = {name: one.editor.value() for name, one in self.form.fields.items() if not one.unreadable()}
        content = edits.change_participant(
            self._content, self._ref, role=found.get("role"), coordinator=found.get("coordinator") or None
        )
        self._content = _with_consent(content, self._ref, found) if _CONSENT + "given" in self.form.fields else content
        self.changed.emit(self._content)


def _values(content: PlanContent, ref: str, new: NewConsent | None) -> dict[str, Any]:
    participant = next((one for one in content.participants if one.contact == ref), Participant(ref))
    given = {"given": new.given, "scope": new.scope, "until": new.until} if new else {}
    found: dict[str, Any] = {"role": participant.role, "coordinator": participant.coordinator}
    return found | {_CONSENT + name: value for name, value in given.items()}


def _with_consent(content: PlanContent, ref: str, found: Mapping[str, Any]) -> PlanContent:
    others = tuple(one for one in content.consents if one.contact != ref)
    given = found.get(_CONSENT + "given")
    if given is None:
        return replace(content, consents=others)
    made = NewConsent(ref, given, tuple(found.get(_CONSENT + "scope") or ()), found.get(_CONSENT + "until"))
    return replace(content, consents=(*others, made))


def resident_row(name: str) -> QWidget:
    """The resident, who always takes part."""
    made = QFrame()
    made.setProperty("kind", "clear")
    words = column(PrivateText(name, "strong"), label(_("Beboeren er alltid med"), "secondary", "text2"), spacing=1)
    line = row(words, margins=(16, 9, 10, 9))
    line.setStretch(0, 1)
    made.setLayout(line)
    return made
