"""The alternatives of a case as the window shows them: what is filled in, what it comes to, and what is missing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.services.working import Figure, Worked
from app.storage.store import Store
from app.ui.screens.calculation.sheets import Sheet


@dataclass(frozen=True, slots=True)
class Alternative:
    """`worked` is None when something keeps it from being calculated; `messages` then say what by field, and else what
    is odd. One that is being typed has no `record_id`."""

    record_id: int | None
    filled: Mapping[str, Any]
    worked: Worked | None
    messages: Mapping[str, str]

    @property
    def name(self) -> str:
        return str(self.filled.get("name") or "")

    def figure(self, key: str) -> Figure | None:
        return self.worked.figure(key) if self.worked else None


def worked_out(sheet: Sheet, store: Store, filled: Mapping[str, Any]) -> Alternative:
    """What is filled in, calculated with the rates of its day; nothing is saved."""
    worked, messages = sheet.service.preview(store, filled)
    return Alternative(filled.get("id"), filled, worked, messages)


def of_case(sheet: Sheet, store: Store, case_ref: str) -> list[Alternative]:
    """All alternatives, in the order they were made."""
    return [worked_out(sheet, store, filled) for filled in sheet.service.list_for_case(store, case_ref)]


def told_missing(alternatives: Iterable[Alternative]) -> Sequence[str]:
    """The sentences that say which rates are missing, each once."""
    texts = (text for each in alternatives if each.worked for text in each.worked.missing)
    return list(dict.fromkeys(sentence for text in texts for sentence in text.splitlines()))
