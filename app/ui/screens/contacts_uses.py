"""The groups or the plans that a contact takes part in: Enter opens one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import formats
from app.services import contact_uses
from app.services.contact_uses import Use
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.buttons import button
from app.ui.kit.context import Context
from app.ui.kit.empty import Empty
from app.ui.kit.layout import row
from app.ui.kit.rowlist import RowList
from app.ui.kit.rows import Column


@dataclass(frozen=True, slots=True)
class Part:
    """Texts are msgids; `screen` shows one of what `read` finds."""

    key: str
    title: str
    screen: str
    read: Callable[[Store, str], Sequence[Use]]
    open: str
    now: str
    over: str
    icon: str
    empty: str
    empty_text: str


GROUPS = Part(
    key="groups",
    title=N_("Ansvarsgrupper"),
    screen="group",
    read=contact_uses.groups_of,
    open=N_("Åpne gruppen"),
    now=N_("Med nå"),
    over=N_("Ikke med nå"),
    icon="users-round",
    empty=N_("Ikke med i noen ansvarsgruppe"),
    empty_text=N_("Åpne en ansvarsgruppe og legg til kontakten som medlem der."),
)
PLANS = Part(
    key="plans",
    title=N_("Samarbeidsplaner"),
    screen="plan",
    read=contact_uses.plans_of,
    open=N_("Åpne planen"),
    now=N_("Gjelder nå"),
    over=N_("Gjelder ikke nå"),
    icon="handshake",
    empty=N_("Ikke med i noen samarbeidsplan"),
    empty_text=N_("Når kontakten er deltaker i en plan, står planen her."),
)
PARTS = (GROUPS, PLANS)

_COLUMNS = (
    Column("name", N_("Husstand"), personal=True),
    Column("role", N_("Rolle"), 130),
    Column("period", N_("Periode"), 208, role="number"),
    Column("state", "", 128, tone=lambda row: row["tone"]),
)


class UsesPane(QWidget):
    """`counted` carries the part's key and how many there are now."""

    counted = Signal(str, int)

    def __init__(self, context: Context, part: Part) -> None:
        super().__init__()
        self._context, self.part = context, part
        self.open_button = button(_(part.open), "secondary", "arrow-right", self._open_current, small=True)
        self.list = RowList(_COLUMNS, _(part.title), empty=Empty(part.icon, _(part.empty), _(part.empty_text)))
        self.list.activated.connect(self._open)
        self.list.add_action(_(part.open), self._open)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addLayout(row(self.open_button, None, margins=(24, 10, 24, 10)))
        box.addLayout(row(self.list, margins=(12, 0, 12, 0)), 1)

    def show_contact(self, ref: str | None) -> None:
        """Read what a contact takes part in; None is one that is not stored yet."""
        found = self.part.read(self._context.store, ref) if ref else ()
        self.list.set_rows([_line(use, self.part) for use in found])
        if found and self.list.current() is None:
            self.list.select_first()
        self.open_button.setVisible(bool(found))
        self.counted.emit(self.part.key, sum(use.current for use in found))

    def _open_current(self) -> None:
        if (current := self.list.current()) is not None:
            self._open(current)

    def _open(self, line: dict[str, Any]) -> None:
        self._context.navigate(self.part.screen, ref=line["ref"])


def _line(use: Use, part: Part) -> dict[str, Any]:
    return {
        "ref": use.ref,
        "name": use.name,
        "role": use.role,
        "period": _period(use),
        "state": _(part.now) if use.current else _(part.over),
        "tone": "ok" if use.current else "neutral",
    }


def _period(use: Use) -> str:
    if use.end is None:
        return _("fra {start}", start=formats.day(use.start))
    return _("{start} – {end}", start=formats.day(use.start), end=formats.day(use.end))
