"""The head of the page: which year and edition, what state it is in, and the next step towards handing in."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.services.reporting.years import CHECKED, DRAFT, HANDED_IN, YearRow
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import holder, row
from app.ui.screens.export_bar import YearStepper
from app.ui.screens.reporting.words import STATES, edition_text

_EDITION_WIDTH = 190


class Head(QWidget):
    """`changed` when another year is chosen, `edition_chosen` carries the row id of another edition, `stepped` the
    state that is wanted: CHECKED, HANDED_IN, or DRAFT for a new edition. `files` asks for the files."""

    changed = Signal()
    edition_chosen = Signal(int)
    stepped = Signal(str)
    files = Signal()

    def __init__(self, year: int) -> None:
        super().__init__()
        self.year = YearStepper(year)
        self.state = Badge("neutral", "")
        self._edition_place = row()
        self.edition: ChoiceEditor | None = None
        self.export = button(_("Eksporter"), "secondary", "file-spreadsheet", self.files.emit, "Ctrl+E")
        self.check = button(
            _("Merk som kontrollert"), "primary", "list-checks", lambda: self.stepped.emit(CHECKED)
        )  # fmt: skip
        self.check.setToolTip(_("Kontrollen er gjennomgått, og rapporten kan leveres"))
        self.hand_in = button(_("Lever"), "primary", "lock", lambda: self.stepped.emit(HANDED_IN))
        self.renew = button(_("Ny utgave"), "primary", "plus", lambda: self.stepped.emit(DRAFT))
        title = row(EllipsisLabel(_("Rapportering"), "title"), 8, self.year, spacing=12)
        state = row(self._edition_place, self.state, None, spacing=10)
        steps = row(None, self.export, self.check, self.hand_in, self.renew)
        self._groups = (holder(title), holder(state), holder(steps))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(8))
        for group, stretch in zip(self._groups, (0, 1, 0), strict=True):
            self._box.addWidget(group, stretch)
        self.year.changed.connect(lambda _year: self.changed.emit())

    def show_edition(self, shown: YearRow | None, editions: Sequence[YearRow]) -> None:
        """Say which edition is shown and what can be done with it; None for a year that has not begun."""
        state = shown.state if shown else ""
        if shown is not None:
            words, tone, icon = STATES[shown.state]
            self.state.set_status(tone, _(words), icon)
        self.state.setVisible(shown is not None)
        self._show_editions(shown, editions)
        is_newest = bool(editions) and shown == editions[0]
        self.check.setVisible(state == DRAFT)
        self.hand_in.setVisible(state == CHECKED)
        self.renew.setVisible(state == HANDED_IN and is_newest)

    def set_ready(self, ready: bool) -> None:  # one plain state
        """Whether the figures are counted, so that they can be checked, handed in and exported."""
        for each in (self.check, self.hand_in, self.export):
            each.setEnabled(ready)

    def _show_editions(self, shown: YearRow | None, editions: Sequence[YearRow]) -> None:
        if self.edition is not None:
            self._edition_place.removeWidget(self.edition)
            self.edition.hide()
            self.edition.deleteLater()
            self.edition = None
        if shown is None or len(editions) == 1:
            return
        self.edition = made = ChoiceEditor([(str(one.id), edition_text(one), "") for one in editions], None)
        made.set_value(str(shown.id))
        made.setFixedWidth(theme.px(_EDITION_WIDTH))
        made.input.setAccessibleName(_("Utgave av rapporten"))
        made.edited.connect(lambda: self.edition_chosen.emit(int(str(made.value()))))
        self._edition_place.addWidget(made)

    def minimumSizeHint(self) -> QSize:
        """The widest group alone: at large text they stand below each other."""
        width = max(group.minimumSizeHint().width() for group in self._groups)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() + theme.px(8) for group in self._groups)
        fits = event.size().width() >= needed
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageUp:
            self.year.step(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self.year.step(1)
        else:
            super().keyPressEvent(event)
