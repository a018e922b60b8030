"""Who does a measure: the resident, one who takes part, or anyone written as they are called."""

from collections.abc import Sequence

from app.formats import fold
from app.services.plan.content import Measure
from app.services.plan.paper import PaperPerson
from app.texts import _
from app.ui.kit.selecting import SelectsAll
from app.ui.kit.wizard_text import Offer, SuggestEditor
from app.ui.wizards.plan.work import PlanWork


class WhoEditor(SuggestEditor):
    """The beginning of a name, or of a service, is enough when it is that of one person only."""

    def __init__(self, work: PlanWork) -> None:
        self._known = {work.first_name: None, **{one.name: one.ref for one in work.people}}
        self._services = {one.name: _folded(one) for one in work.people}
        super().__init__(self._matching, most=2, private=True)
        self._work = work
        SelectsAll(self.text)

    def show_of(self, measure: Measure) -> None:
        """Show who does a measure."""
        self.set_value(name_in(self._work, measure))

    def chosen(self) -> dict[str, str | None]:
        """`contact` and `who` of a measure; both empty for the resident."""
        written = str(self.value() or "")
        name = self._meant(written)
        if name is not None:
            return {"contact": self._known[name], "who": None}
        return {"contact": None, "who": written or None}

    def tidy(self) -> None:
        """Write out the name that was begun."""
        name = self._meant(str(self.value() or ""))
        if name is not None and name != self.value():
            self.put(name)

    def _meant(self, written: str) -> str | None:
        """The one person whose name is or begins like this, or else whose service does; the resident when nothing is
        written."""
        typed = fold(written)
        if not typed:
            return self._work.first_name
        named = [name for name in self._known if fold(name) == typed]
        named = named or [name for name in self._known if _begins(fold(name), typed)]
        found = named or [name for name, words in self._services.items() if _begins(words, typed)]
        return found[0] if len(found) == 1 else None

    def _matching(self, written: str) -> Sequence[Offer]:
        typed = fold(written)
        return [
            (name, ref) for name, ref in self._known.items()
            if typed != fold(name) and (typed in fold(name) or _begins(self._services.get(name, ""), typed))
        ]  # fmt: skip


def _begins(words: str, typed: str) -> bool:
    """Whether what is typed begins one of the words, and goes on as they do."""
    return f" {words}".find(f" {typed}") >= 0


def _folded(person: PaperPerson) -> str:
    """Service and workplace, as they are looked for."""
    return fold(f"{_(person.service)} {person.workplace or ''}")


def name_in(work: PlanWork, measure: Measure) -> str:
    """Who does a measure, as it is shown."""
    if measure.contact:
        return work.name_of(measure.contact)
    return measure.who or work.first_name
