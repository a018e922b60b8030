"""The plan as it is now, which every step changes and the print, the rail and the draft follow."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.services import contact as contact_register
from app.services.naming import shown_name
from app.services.plan import paper, suggestions
from app.services.plan.content import PlanContent
from app.services.plan.paper import PaperPerson, PlanPaper
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.kit.wizard_text import Offer, Suggest, matching
from app.ui.wizards.plan import edits

BESIDE = ("evaluations", "group", "case", "tenancy")
"""What forms ask for besides the plan's own fields."""


class PlanWork(QObject):
    """`changed` follows every change; `elsewhere` one that the step in view has not made itself, so that it must show
    it. `unread` holds what is typed and cannot be read, by the plan's fields. `resident` is what the screen calls the
    resident: of a protected household its number."""

    changed = Signal()
    elsewhere = Signal()

    def __init__(self, context: Context, content: PlanContent, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.content = self._begun = content
        self.unread: dict[str, str] = {}
        self.edition = 1  # the place the version will have among those of the plan
        self._names: dict[str, str] = {}
        self._offers: dict[tuple[str, str], Suggest] = {}
        self._people: tuple[object, Sequence[PaperPerson]] = (None, ())
        first = self.paper()
        self.resident = shown_name(content.household, first.resident, 0, first.protection)
        self.first_name, self.protection = first.first_name, first.protection
        self.language = first.language

    @property
    def store(self) -> Store:
        return self.context.store

    @property
    def people(self) -> Sequence[PaperPerson]:
        """The contacts who take part, by name, and how each stands to consent."""
        key = (self.content.participants, self.content.consents)
        if self._people[0] != key:
            self._people = (key, self.paper().participants)
        return self._people[1]

    def forget(self) -> None:
        """Read who takes part, and what is suggested, again when it is next asked for."""
        self._people, self._names, self._offers = (None, ()), {}, {}

    @property
    def is_touched(self) -> bool:
        """Whether anything differs from what was proposed."""
        return self.content != self._begun or bool(self.unread)

    def begin_with(self, proposed: PlanContent) -> None:
        """What is proposed, when the plan as it is was brought back from a draft."""
        self._begun = proposed

    def put(self, content: PlanContent) -> None:
        """The plan as the step in view has made it."""
        if content != self.content:
            self.content = content
            self.changed.emit()

    def put_back(self, content: PlanContent) -> None:
        """The plan as something else has made it, such as Angre."""
        self.put(content)
        self.elsewhere.emit()

    def put_values(self, values: Mapping[str, Any], unread: Mapping[str, str]) -> None:
        """What a form of the plan's own fields says: what can be read, and what cannot (an empty text is read now)."""
        self.unread = {name: raw for name, raw in {**self.unread, **unread}.items() if raw}
        beside = {name: values[name] for name in BESIDE if name in values}
        if "evaluations" in beside:
            beside["evaluations"] = tuple(beside["evaluations"] or ())
        own = {name: value for name, value in values.items() if name not in BESIDE}
        self.content = replace(self.content.with_values(**own), **beside)
        self.changed.emit()

    def name_of(self, contact: str) -> str:
        """A contact's name, also of one who no longer takes part."""
        self._names |= {one.ref: one.name for one in self.people}
        if contact not in self._names:
            self._names[contact] = str(contact_register.load(self.store, contact)["name"])
        return self._names[contact]

    def offers(self, kind: str) -> Suggest:
        """What is suggested of a kind, in the language the plan is printed in; each stands for how often it is
        done."""

        def suggest(written: str) -> Sequence[Offer]:
            key = (kind, self.language)
            if key not in self._offers:
                known = suggestions.suggestions(self.store, *key)
                self._offers[key] = matching([(one.text, one.how_often) for one in known])
            return self._offers[key](written)

        return suggest

    def paper(self) -> PlanPaper:
        """What is printed. Raises OfficerError when the household has no main person."""
        return paper.gather(self.store, edits.tidied(self.content), edition=self.edition)
