"""The step of those who take part: found among the contacts, and what the resident lets each be told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import clock
from app.models import Contact
from app.models.contact import SERVICE
from app.services import contact as contacts
from app.services.plan.content import NewConsent
from app.texts import _, n_
from app.ui.kit import messages
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.editors.choice import sentence
from app.ui.kit.form import Form
from app.ui.kit.form_items import pick
from app.ui.kit.form_saving import store_from
from app.ui.kit.labels import label
from app.ui.kit.layout import Scroll, clear, column, holder
from app.ui.kit.strip import WarningStrip
from app.ui.kit.wizard_text import Offer, SuggestEditor
from app.ui.wizards.plan import edits
from app.ui.wizards.plan.person_row import PersonEditor, PersonRow, resident_row
from app.ui.wizards.plan.work import PlanWork

SCOPE = ("housing", "plan")
"""What a consent given with one press is about."""


class PeopleStep(QWidget):
    """`rebuilt` when other widgets than before take the keyboard."""

    rebuilt = Signal()

    def __init__(self, work: PlanWork) -> None:
        super().__init__()
        self._work = work
        self._opened: str | None = None
        self.finder = SuggestEditor(self._search)
        self.finder.text.setPlaceholderText(_("Skriv navn, tjeneste eller telefon"))
        self.finder.picked.connect(self._pick)
        self.finder.entered.connect(self._enter)
        self.card = Card(padded=False)
        self._top, self._new = column(spacing=8), column()
        above = label(_("Legg til deltaker"), "label")
        above.setBuddy(self.finder.input)
        self.finder.input.setAccessibleName(above.text())
        self.message = label("", "meta", "danger", wrap=True)
        self.message.hide()
        finding = column(above, self.finder, self.message, spacing=4)
        inner = holder(column(self._top, finding, self._new, self.card, None, spacing=12, margins=(24, 8, 24, 16)))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scroller = Scroll(inner)
        whole.addWidget(self.scroller)
        self.setFocusProxy(self.finder)
        work.elsewhere.connect(self._build)
        self._build()

    def values(self) -> dict[str, Any]:
        """Nothing of its own: who takes part is in the plan."""
        return {}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong above those who take part, and open the one whose consent it is about."""
        self.message.setText("\n".join(problems.values()))
        self.message.show()
        self.point_out(next(iter(problems), ""), "")

    def point_out(self, name: str, _text: str) -> None:
        """Open the one whose consent it is about; who lacks it is said on top already."""
        if name.startswith("consents."):
            self._open(self._work.content.consents[int(name.split(".")[1])].contact)

    def consent_to_all(self) -> None:
        """The resident lets all who lack it be told, from today until the plan ends."""
        content, end = self._work.content, self._work.content.values.get("end")
        lacking = (person.ref for person in self._work.people if not person.shares)
        made = [NewConsent(ref, clock.today(), SCOPE, end) for ref in lacking]
        others = tuple(one for one in content.consents if one.contact not in {new.contact for new in made})
        self._work.put(replace(content, consents=(*others, *made)))
        self._build()
        self.finder.setFocus()

    def begin_contact(self, name: str) -> None:
        """The form of a new contact, with what was written as its name."""
        clear(self._new)
        form = Form(
            pick(Contact, "name", "service", "workplace", "title", "phone", "email"), 3, scroll=False,
            submit=_("Lagre kontakten"),
        )  # fmt: skip
        form.set_values({"name": name})
        form.set_margins(14, 12, 14, 8)
        form.submitted.connect(lambda values: messages.guard(lambda: self._store(form, values), self))
        form.discarded.connect(self._close_new)
        self._new.addWidget(_inset(form))
        self.rebuilt.emit()
        form.go_to("service" if name else "name")

    def _store(self, form: Form, values: dict[str, Any]) -> None:
        store_from(form, lambda typed: contacts.save(self._work.store, None, typed), values, self._stored)

    def _stored(self, saved: Any) -> None:
        self._close_new()
        self._add(saved.ref)
        if saved.warnings:
            self._work.context.toast(" ".join([_("Kontakten er lagret."), *saved.warnings.values()]))

    def _close_new(self) -> None:
        clear(self._new)
        self.rebuilt.emit()
        self.finder.setFocus()

    def _search(self, written: str) -> Sequence[Offer]:
        there = {one.contact for one in self._work.content.participants}
        known = [row for row in contacts.find(self._work.store, written) if row.ref not in there]
        new = [(_("Ny kontakt: {name}", name=written), ("new", written))] if written else []
        return [*((_line(row), ("known", row.ref)) for row in known), *new]

    def _pick(self, data: tuple[str, str]) -> None:
        self.finder.set_value(None)
        kind, what = data
        if kind == "new":
            self.begin_contact(what)
        else:
            self._add(what)

    def _enter(self) -> None:
        """Enter takes the one that is meant; when nobody is known by that name, a new contact is begun."""
        written = str(self.finder.value() or "")
        offers = self._search(written) if written else []
        known = [data for _text, data in offers if data[0] == "known"]  # type: ignore[index]  # as made above
        if len(known) == 1 or (offers and not known):
            self._pick(offers[0][1])  # type: ignore[arg-type]  # as made above
        elif offers:
            self.finder.offer_all()
        else:
            self.finder.focusNextChild()

    def _add(self, ref: str) -> None:
        self._work.put(edits.add_participant(self._work.content, ref))
        self._build()
        self.finder.setFocus()

    def _remove(self, ref: str) -> None:
        before = self._work.content
        self._work.put(edits.remove_participant(before, ref))
        self._opened = None
        self._build()
        self.finder.setFocus()
        gone = next(one for one in before.participants if one.contact == ref)
        at = before.participants.index(gone)
        consents = tuple(one for one in before.consents if one.contact == ref)

        def undo() -> None:
            now = edits.remove_participant(self._work.content, ref)  # found and added again meanwhile
            people = (*now.participants[:at], gone, *now.participants[at:])
            self._work.put_back(replace(now, participants=people, consents=(*now.consents, *consents)))

        self._work.context.toast(_("Deltakeren er tatt ut."), undo)

    def _open(self, ref: str) -> None:
        self._opened = ref
        self._build()

    def _close(self) -> None:
        ref, self._opened = self._opened, None
        self._build()
        line = next((each for each in self.card.findChildren(PersonRow) if each.ref == ref), None)
        if line is not None:
            line.change.setFocus()

    def _changed(self, content: Any) -> None:
        self._work.put(content)
        self._show_consents()

    def _build(self) -> None:
        clear(self.card.body)
        self.card.body.addWidget(resident_row(self._work.resident))
        editor = None
        for person in self._work.people:
            if person.ref == self._opened:
                editor = PersonEditor(person, self._work.content)
                editor.changed.connect(self._changed)
                editor.closed.connect(self._close)
                self.card.add_row(editor)
            else:
                line = PersonRow(person)
                line.opened.connect(self._open)
                line.removed.connect(self._remove)
                self.card.add_row(line, padding=0)
        self._show_consents()
        if editor is not None:
            editor.setFocus()
            QTimer.singleShot(0, editor, lambda: self.scroller.ensureWidgetVisible(editor))

    def _show_consents(self) -> None:
        """How many lack it, and the one press that mends it."""
        clear(self._top)
        lacking = [person for person in self._work.people if not person.shares]
        if lacking:
            count = n_("{count} deltaker", "{count} deltakere", len(lacking))
            title = _("Mangler samtykke til planen: {people}", people=count)
            text = _("Uten samtykke får de ikke møteeksemplaret, og det bare de gjør, står ikke der.")
            words = _("Beboeren samtykker til alle")
            give = button(words, "primary", "check", self.consent_to_all, "Ctrl+M", small=True)
            self._top.addWidget(WarningStrip(title, text, action=give))
        self.rebuilt.emit()


def _line(row: contacts.ContactRow) -> str:
    facts = (sentence(SERVICE.text(row.service)), row.workplace)
    return " · ".join(part for part in (row.name, *facts) if part)


def _inset(form: Form) -> QWidget:
    framed = holder(column(form), "inset")
    framed.setAccessibleName(_("Ny kontakt"))
    return framed
