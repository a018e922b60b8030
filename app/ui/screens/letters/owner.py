"""What letters are kept with, as the tab of letters needs it: a case, with the step a sent one leads to, or an
eviction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.reports.letters.kinds import LETTERS
from app.services import letter
from app.services.case.page import CasePage, StepLine
from app.services.eviction.page import EvictionPage
from app.services.letter import LetterRow
from app.storage.store import Store
from app.texts import N_
from app.ui.screens.letters import items

_ABOUT_EVICTION = ("help_offer",)
_FOLLOWS = {
    "preliminary_answer": "preliminary_answer",
    "decision": "notified",
    "complaint_forwarded": "forwarded",
    "complaint_outcome": "notified",  # when we changed the decision ourselves, the new one is what they are told of
}


@dataclass(frozen=True, slots=True)
class LetterOwner:
    """`screen` is the page it has. `kinds`: the letters it may need, the likeliest first. `steps` and `next_steps` are
    those of a case. `page` is what it was read from: when that is another, a letter is gathered again. `kept` and
    `empty` are msgids."""

    ref: str
    screen: str
    protection: int
    kinds: Sequence[str]
    page: CasePage | EvictionPage
    rows: Callable[[Store, str], list[LetterRow]]
    kept: str
    empty: str
    steps: Sequence[StepLine] = ()
    next_steps: Sequence[str] = ()

    def step_to_register(self, row: LetterRow) -> str | None:
        """The kind of step that sending the letter is, when the case has not got it yet."""
        step = _FOLLOWS.get(row.kind)
        known = step in LETTERS[row.kind].step and row.step_number is not None
        return step if step in self.next_steps and not known else None


def of_case(page: CasePage) -> LetterOwner:
    """The letters of a case."""
    return LetterOwner(
        page.ref, "case", page.protection, items.likeliest_first(page), page, letter.list_for_case,
        N_("Brevet er lagt i saken."),
        N_("Brevet fylles ut av saken, på mottakerens målform. Det du sender, blir liggende her slik det var."),
        page.steps, page.next_steps,
    )  # fmt: skip


def of_eviction(page: EvictionPage) -> LetterOwner:
    """The letters about an eviction."""
    return LetterOwner(
        page.ref, "eviction", page.protection, _ABOUT_EVICTION, page, letter.list_for_eviction,
        N_("Brevet er lagt ved utkastelsen."),
        N_("Et vennlig tilbud om hjelp til å beholde boligen. Det sier ikke utenpå hva det gjelder."),
    )  # fmt: skip
