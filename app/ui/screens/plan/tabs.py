"""The tabs of a plan: what it says, what is changed since the version before, and its print."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.plan.page import PlanPage
from app.texts import _
from app.ui.kit.context import Context
from app.ui.kit.layout import column, holder
from app.ui.kit.removal import take_away
from app.ui.kit.tabs import TabBar
from app.ui.screens.plan import changes
from app.ui.screens.plan.agreed import Agreed
from app.ui.screens.plan.changes import Changes
from app.ui.screens.plan.goals import Goals
from app.ui.screens.plan.measures import Do

PLAN, CHANGES, PRINT = "plan", "changes", "print"


class PlanTabs(QWidget):
    """The print is made when its tab is chosen, and anew only while it is in view."""

    chosen = Signal(str)

    def __init__(self, context: Context, do: Do) -> None:
        super().__init__()
        self._context = context
        self._page: PlanPage | None = None
        self._offered: dict[str, str] = {}
        self.bar = TabBar(_("Deler av planen"))
        self.goals, self.agreed, self.changes = Goals(do), Agreed(), Changes()
        self._parts: dict[str, Any] = {
            PLAN: holder(column(self.goals, self.agreed, None, spacing=12)), CHANGES: self.changes
        }  # fmt: skip
        self._box = column(self.bar, *self._parts.values(), None, spacing=12)
        self.setLayout(self._box)

    def show_plan(self, page: PlanPage, *, begin: bool) -> None:
        """The plan read again at the same tab, or another from its first (`begin`)."""
        before = PLAN if begin else self.bar.current_key() or PLAN
        self._page = page
        self._offer(page)
        for part in (self.goals, self.agreed, self.changes):
            part.show_plan(page)
        self.choose(before)

    def choose(self, key: str) -> None:
        """Show a tab; what the plan says when it has no such."""
        found = key if key in self.bar.keys() else PLAN  # noqa: SIM118  # a method of the bar, not of a mapping
        if self.bar.current_key() == found:
            self._show(found)
        else:
            self.bar.choose(found)

    def current(self) -> str:
        """The key of the tab in view."""
        return self.bar.current_key()

    @property
    def print(self) -> Any:
        """The print's tab, made when it is first asked for."""
        if PRINT not in self._parts:
            from app.ui.screens.plan.print_tab import PrintTab  # noqa: PLC0415  # when its tab is first chosen

            self._parts[PRINT] = made = PrintTab(self._context)
            self._box.insertWidget(self._box.count() - 1, made)
        return self._parts[PRINT]

    def _offer(self, page: PlanPage) -> None:
        offered = {PLAN: _("Planen")}
        if page.edition > 1:
            offered[CHANGES] = changes.title(page)
        offered[PRINT] = _("Utskrift")
        if offered != self._offered:
            self._offered = offered
            self._renew_bar()
        if CHANGES in offered:
            self.bar.set_count(CHANGES, len(page.changes))

    def _renew_bar(self) -> None:
        gone, self.bar = self.bar, TabBar(_("Deler av planen"))
        for key, text in self._offered.items():
            self.bar.add(key, text)
        self.bar.chosen.connect(self._show)
        self._box.replaceWidget(gone, self.bar)
        take_away(gone)

    def _show(self, key: str) -> None:
        if self._page is None:
            return
        if key == PRINT:
            self.print.show_plan(self._page)
        for name, part in self._parts.items():
            part.setVisible(name == key)
        self.chosen.emit(key)
