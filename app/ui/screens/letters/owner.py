"""What letters are kept with, as the tab of letters needs it: a case or an eviction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.services import letter
from app.services.case.page import CasePage, StepLine
from app.services.eviction.page import EvictionPage
from app.services.letter import LetterRow
from app.storage.store import Store
from app.texts import N_
from app.ui.screens.letters import items

_ABOUT_EVICTION = ("help_offer",)


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
