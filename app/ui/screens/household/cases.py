"""The household's cases: what each is, where it stands, and its next date."""

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from app import clock, formats
from app.services.case.case_deadlines import Deadline
from app.services.case.course import STATES
from app.services.household_page import CaseLine, HouseholdPage
from app.texts import _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button, icon_button
from app.ui.kit.editors.choice import sentence
from app.ui.kit.empty import IconTile
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import column, row
from app.ui.kit.tokens import ToneName
from app.ui.screens.case import when
from app.ui.screens.household import parts


class CasesCard(parts.ListCard):
    """A card of cases, with the way to one more."""

    def __init__(self, do: parts.Do, title: str, nothing: str) -> None:
        add = button(_("Ny sak"), "ghost", "plus", lambda: do("new-case", None), small=True)
        super().__init__(title, nothing, add)
        self._do = do

    def show_cases(self, cases: Sequence[CaseLine]) -> None:
        """Show these, in the order given."""
        self.show_rows([CaseEntry(one, self._do) for one in cases])


class CaseEntry(QFrame):
    """One case; a click anywhere opens it, and so does Enter on its arrow."""

    def __init__(self, case: CaseLine, do: parts.Do) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._open = partial(do, "open-case", case.ref)
        words, tone, icon = STATES[case.state]
        kind = sentence(case.case_type.label)
        applied = _("Søkt {day}", day=formats.day(case.received))
        texts = column(EllipsisLabel(kind, "medium"), _about(applied, case.what), spacing=0)
        opener = icon_button("chevron-right", _("Åpne saken: {case}", case=f"{kind}, {applied}"), self._open)
        tile, badge = IconTile(case.case_type.icon, 32, 17), Badge(cast("ToneName", tone), _(words), icon)
        line = row(tile, texts, badge, *_next(case.deadline), opener, spacing=12)
        line.setStretch(1, 1)
        self.setLayout(line)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._open()


class CasesTab(QWidget):
    """Every case, the newest first."""

    def __init__(self, do: parts.Do) -> None:
        super().__init__()
        self._card = CasesCard(do, _("Saker"), _("Husstanden har ingen saker."))
        self.setLayout(column(self._card, None))

    def show_page(self, page: HouseholdPage) -> None:
        self._card.show_cases(page.cases)


def _about(applied: str, what: str | None) -> QWidget:
    """What is asked for is about someone: F9 hides it."""
    if not what:
        return EllipsisLabel(applied, "meta", "text3")
    words = " ".join(what.split())
    return PrivateLabel(f"{applied} · {words}", applied, "meta", "text3")


def _next(deadline: Deadline | None) -> list[QWidget]:
    if deadline is None:
        return []
    today = clock.today()
    late = when.tone(deadline, today) == "danger"
    day = label(formats.day(deadline.due), "date", "text2")
    left = label(when.days_left(deadline.due, today), "meta", "danger" if late else "text3")
    for one in (day, left):
        one.setAlignment(Qt.AlignmentFlag.AlignRight)
    beside = QFrame()
    beside.setProperty("kind", "clear")
    beside.setToolTip(when.sentence(deadline, today))
    beside.setAccessibleName(when.sentence(deadline, today))
    beside.setLayout(column(day, left, spacing=0))
    return [beside]
