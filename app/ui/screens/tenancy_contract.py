"""What a form of a contract does while it is typed: proposes the law's three years, and asks only for what applies."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from app.services.tenancy_act import term
from app.ui.kit.form import Form
from app.ui.screens import tenancy_items

_DECIDES = frozenset({"contract", "contract_until", "start", "dwelling", "short_term"})
"""The fields that say which others are asked for."""


def with_end(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new contract, its last day proposed when it is for a fixed term: three years (§ 9-3)."""
    start = values.get("start")
    if values.get("contract") != "fixed" or start is None:
        return dict(values)
    return {**values, "contract_until": term.shortest_end(start)}


class Contract:
    """Watches a form that has `start` and the fields of a contract. `earmarked` says from what is typed whether the
    dwelling is (husleieloven § 11-1)."""

    def __init__(self, form: Form, earmarked: Callable[[Mapping[str, Any]], bool]) -> None:
        self._form, self._is_earmarked = form, earmarked
        self._proposed: date | None = None  # the contract's last day, as long as it is ours
        self._earmarked = False
        form.edited.connect(self._on_edited)

    def begin(self) -> None:
        """Take up the values that were set: a last day that is the law's shortest follows the first."""
        values = self.readable()
        start, until = values.get("start"), values.get("contract_until")
        self._proposed = until if start and until == term.shortest_end(start) else None
        self.fit()

    def fit(self) -> None:
        """Ask for what this contract in this dwelling needs; what is typed elsewhere is kept while the form is open."""
        self._earmarked = self._is_earmarked(self.readable())
        self._form.leave_out(self._left_out())

    def value(self, name: str) -> Any:
        """What stands in a field; nothing when it cannot be read."""
        return self.readable().get(name)

    def readable(self) -> dict[str, Any]:
        """Every value that can be read, also of what is not asked for."""
        return {name: field.editor.value() for name, field in self._form.fields.items() if not field.unreadable()}

    def asked(self, typed: Mapping[str, Any]) -> dict[str, Any]:
        """What is typed, and nothing for what the contract does not ask for."""
        return {**typed, **dict.fromkeys(self._left_out())}

    def _on_edited(self, name: str) -> None:
        if name in ("contract", "start"):
            self._propose()
        if name in _DECIDES:
            self.fit()

    def _propose(self) -> None:
        """What the law has as the shortest; what the officer has written stays."""
        values, field = self.readable(), self._form.fields["contract_until"]
        start = values.get("start")
        untouched = not field.unreadable() and values.get("contract_until") in (None, self._proposed)
        if values.get("contract") == "fixed" and isinstance(start, date) and untouched:
            self._proposed = term.shortest_end(start)
            field.editor.set_value(self._proposed)

    def _left_out(self) -> frozenset[str]:
        return tenancy_items.left_out(self.readable(), earmarked=self._earmarked)
