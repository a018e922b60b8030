"""Which letters a case may need, what the form of one asks, and what of it the step of sending it asks for too."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from app import formats
from app.errors import Unreadable
from app.models import Letter
from app.models.fields import Field, Kind
from app.reports.letters.kinds import LETTERS, Asked, LetterKind
from app.services.case.page import CasePage
from app.storage.store import Store
from app.texts import N_
from app.ui.kit.form_items import Item, pick
from app.ui.screens.stay_items import provider_field

REQUISITION = "requisition"
LANGUAGE, PROVIDER, REVEAL = "language", "provider", "reveal"
CONTROLS = (LANGUAGE, PROVIDER, REVEAL)
"""Fields that say what is gathered from the case; the others are words of the letter."""


def likeliest_first(page: CasePage) -> list[str]:
    """The kinds of letter of the case: first the one about what was done last, then in the order of the type."""
    kinds = list(page.case_type.letters)
    done = sorted((step for step in page.steps if step.holds), key=lambda step: (step.day or date.min, step.number))
    complained = any(step.kind == "complaint" for step in done)
    for step in reversed(done):
        about = [kind for kind in kinds if step.kind in LETTERS[kind].step and kind != "invitation"]
        if about:
            first = about[-1] if complained else about[0]
            return [first, *(kind for kind in kinds if kind != first)]
    return kinds


def items(store: Store, protection: int, kind: LetterKind, asks: Sequence[Asked]) -> Sequence[Item]:
    """The fields of a letter: whom it is for when that is a provider, its words, and how it is written."""
    for_whom = [provider_field(store)] if kind.key == REQUISITION else []
    reveal = [_reveal()] if protection else []
    return (*for_whom, *(_words(kind, asked) for asked in asks), *pick(Letter, LANGUAGE), *reveal)


def _words(kind: LetterKind, asked: Asked) -> Field:
    entered = Kind.DAY if asked.day else Kind.NOTE if asked.lines else Kind.TEXT
    return Field(
        asked.name, kind.placeholders[asked.name], entered, required=asked.required, help=asked.help, personal=True
    )


def _reveal() -> Field:
    told = N_("Adressen er sperret. Det blir skrevet i loggen at du tar den med.")
    return Field(REVEAL, N_("Ta med adressen"), Kind.YES_NO, required=True, help=told)


def told_by(kind: str, typed: Mapping[str, Any]) -> dict[str, Any]:
    """What was written in a letter that its step asks for too, by the names of the step's form."""
    if kind == "preliminary_answer":
        return {"expected": typed.get("expected"), "remark": typed.get("delay_reason")}
    return {"remark": typed.get("statement")} if kind == "complaint_forwarded" else {}


_LONG_DAY = re.compile(r"\d\d?\. ?\w+ \d{4}")


def day_in(text: str) -> date | None:
    """The day that a text says, as 15. desember 2026 or 15.12.2026; None when it says something else."""
    match = _LONG_DAY.search(text)
    try:
        return formats.parse_near_day(match[0] if match else text)
    except Unreadable:
        return None
