"""The tabs of a case, and the table of those beside its course: a new one is one line in `PARTS`.

A part is a widget with `show_case(page: CasePage)`. `build(context)` makes it when its tab is first chosen, and imports
it first then; after that it is told of the case at once, each time the case is read again after a commit, and of
another case when that is opened while its tab is chosen. `when(page)` says which cases have the tab. A `wide` part has
the room of the side cards too. A part that `tells_who_decides` makes the case's own line about it one too many.
`context.navigate("case", ref=..., part=key)` opens a case at a tab.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.case.page import CasePage
from app.texts import N_, _
from app.ui.kit.context import Context
from app.ui.kit.layout import column
from app.ui.kit.removal import take_away
from app.ui.kit.tabs import TabBar
from app.ui.screens import letters

COURSE = "course"


@dataclass(frozen=True, slots=True)
class Part:
    """One tab. `title` is a msgid."""

    key: str
    title: str
    when: Callable[[CasePage], bool]
    build: Callable[[Context], QWidget]
    wide: bool = False
    tells_who_decides: bool = False


def _calculation(context: Context) -> QWidget:
    from app.ui.screens.calculation.page import Calculation  # noqa: PLC0415  # when its tab is first chosen

    return Calculation(context)


PARTS: tuple[Part, ...] = (
    Part(
        "calculation", N_("Beregning"), lambda page: page.case_type.worksheet is not None, _calculation, wide=True,
        tells_who_decides=True,
    ),
    Part("letters", N_("Brev"), lambda page: bool(page.case_type.letters), letters.build, wide=True),
)  # fmt: skip


class CaseTabs(QWidget):
    """The line of tabs and the part that is chosen; without other parts the course stands alone."""

    chosen = Signal(str)

    def __init__(self, context: Context, course: QWidget) -> None:
        super().__init__()
        self._context = context
        self._built: dict[str, Any] = {COURSE: course}
        self._page: CasePage | None = None
        self.bar = TabBar()
        self._box = column(self.bar, course, None, spacing=12)
        self.setLayout(self._box)

    def show_case(self, page: CasePage) -> None:
        """The same case read again, at the same tab, or another from its course."""
        before = self.bar.current_key() if self._page is not None and self._page.ref == page.ref else COURSE
        self._page = page
        self._offer([part for part in PARTS if part.when(page)])
        self.choose(before)

    def has(self, key: str) -> bool:
        """Whether the case has this tab."""
        return key in self.bar.keys()  # noqa: SIM118  # a method of the bar, not of a mapping

    def choose(self, key: str) -> None:
        """Show a tab; the course when the case has no such."""
        found = key if self.has(key) else COURSE
        if self.bar.current_key() == found:
            self._show(found)
        else:
            self.bar.choose(found)

    def begin(self, key: str, which: str) -> None:
        """Begin something in a tab that the case has; what `which` may be, the part's own `begin` says."""
        if self.has(key):
            self.choose(key)
            self._part(key).begin(which)

    def is_wide(self) -> bool:
        """Whether the part in view asks for the whole width."""
        return any(part.wide for part in PARTS if part.key == self.bar.current_key())

    def tells_who_decides(self) -> bool:
        """Whether the part in view says itself where the case is decided."""
        return any(part.tells_who_decides for part in PARTS if part.key == self.bar.current_key())

    def _offer(self, parts: list[Part]) -> None:
        keys = [COURSE, *(part.key for part in parts)]
        if self.bar.keys() != keys:
            gone, self.bar = self.bar, TabBar(_("Deler av saken"))
            self.bar.add(COURSE, _("Saksgang"))
            for part in parts:
                self.bar.add(part.key, _(part.title))
            self.bar.chosen.connect(self._show)
            self._box.replaceWidget(gone, self.bar)
            take_away(gone)
        self.bar.setVisible(len(keys) > 1)

    def _show(self, key: str) -> None:
        if self._page is None:
            return
        part = self._part(key)
        part.show_case(self._page)
        for name, each in self._built.items():
            each.setVisible(name == key)
        self.chosen.emit(key)

    def _part(self, key: str) -> Any:
        if key not in self._built:
            made = next(part for part in PARTS if part.key == key).build(self._context)
            self._built[key] = made
            self._box.insertWidget(self._box.count() - 1, made)
        return self._built[key]
