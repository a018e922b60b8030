"""What a plan is being written for: a first plan, a change, a renewal, or the correction of a slip."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from app.services.plan import begin, drafts, links, page, saving
from app.services.plan.content import PlanContent
from app.services.records import Saved
from app.storage.store import Store
from app.texts import N_

_TITLES = {
    "first": N_("Samarbeidsplan"),
    "revision": N_("Endre samarbeidsplanen"),
    "renewal": N_("Forny samarbeidsplanen"),
    "correction": N_("Rett samarbeidsplanen"),
}
_SAVED = {
    "first": N_("Planen er laget."),
    "revision": N_("Den nye versjonen er lagret."),
    "renewal": N_("Planen er fornyet."),
    "correction": N_("Planen er rettet."),
}


@dataclass(frozen=True, slots=True)
class Purpose:
    """Exchange IDs: the household of a first plan, its group, its case and its tenancy, or the version that is
    replaced or corrected."""

    household: str | None = None
    group: str | None = None
    replaces: str | None = None
    made_as: str = "first"
    correct: str | None = None
    case: str | None = None
    tenancy: str | None = None

    @property
    def key(self) -> str:
        """Under which key what is typed is kept."""
        made_as, replaces = self.made_as, self.replaces
        return drafts.key_of(household=self.household, replaces=replaces, made_as=made_as, correct=self.correct)

    @property
    def title(self) -> str:
        """A msgid."""
        return _TITLES[self._kind]

    @property
    def told(self) -> str:
        """What is said once it is saved: a msgid."""
        return _SAVED[self._kind]

    @property
    def version(self) -> str | None:
        """The version it began with; None for a first plan."""
        return self.correct or self.replaces

    @property
    def _kind(self) -> str:
        return "correction" if self.correct else self.made_as

    def begin(self, store: Store) -> PlanContent:
        """What is proposed. Raises OfficerError, for example when the version has been replaced."""
        if self.correct:
            return begin.stored(store, self.correct)
        if self.replaces:
            made = begin.renewed if self.made_as == "renewal" else begin.revise
            return made(store, self.replaces)
        return links.for_case(store, begin.start(store, self.household or "", self.group, self.tenancy), self.case)

    def version_now(self, store: Store) -> int | None:
        """The version number that a correction must still find when it is saved."""
        return page.load(store, self.correct, again=True).version if self.correct else None

    def edition(self, store: Store) -> int:
        """The place of the version among those of its plan, once it is saved."""
        if self.version is None:
            return 1
        known = page.load(store, self.version, again=True).edition
        return known if self.correct else known + 1

    def finish(self, store: Store, content: PlanContent, version: int | None) -> Saved:
        """Save it. Raises Invalid, Stale or OfficerError."""
        if self.correct:
            return saving.correct(store, self.correct, content, version)
        return saving.save(store, content, replaces=self.replaces, made_as=self.made_as)

    def as_draft(self) -> Mapping[str, Any]:
        """What a draft must say besides the plan itself; the household is the plan's."""
        kept = asdict(self)
        del kept["household"]
        return kept
