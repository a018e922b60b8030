"""The head of the page: which year and edition, what state it is in, and the next step towards handing in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.services.reporting.years import CHECKED, DRAFT, HANDED_IN, YearRow
from app.texts import _
from app.ui.kit import theme
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import Button, button, icon_button
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.labels import EllipsisLabel
from app.ui.kit.layout import holder, row
from app.ui.kit.removal import take_away
from app.ui.screens.export_bar import YearStepper
from app.ui.screens.reporting.words import edition_text, look
from app.ui.screens.reporting.wrapping import Wrapping

_EDITION_WIDTH = 190


class Head(Wrapping):
    """`changed` when another year is chosen, `edition_chosen` carries the row id of another edition, `stepped` the
    state that is wanted: CHECKED, HANDED_IN, or DRAFT for a new edition. `dropped` asks for the draft to be deleted,
    `files` for the files."""

    changed = Signal()
    edition_chosen = Signal(int)
    stepped = Signal(str)
    dropped = Signal()
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
        self.drop = icon_button("trash-2", _("Slett kladden"), self.dropped.emit)
        title = row(EllipsisLabel(_("Rapportering"), "title"), 8, self.year, spacing=12)
        state = row(self._edition_place, self.state, self.drop, None, spacing=10)
        steps = row(None, self.export, self.check, self.hand_in, self.renew)
        self.hold((holder(title), holder(state), holder(steps)), (0, 1, 0))
        self.year.changed.connect(lambda _year: self.changed.emit())

    def show_edition(self, shown: YearRow | None, editions: Sequence[YearRow]) -> None:
        """Say which edition is shown and what can be done with it; None for a year that has not begun."""
        state = shown.state if shown else ""
        if shown is not None:
            words, tone, icon = look(shown)
            self.state.set_status(tone, _(words), icon)
        self.state.setVisible(shown is not None)
        self._show_editions(shown, editions)
        is_newest = bool(editions) and shown == editions[0]
        steps = {DRAFT: self.check, CHECKED: self.hand_in}
        self._show_step(self.renew if state == HANDED_IN and is_newest else steps.get(state))
        self.drop.setVisible(state in {DRAFT, CHECKED})

    def set_ready(self, ready: bool) -> None:  # one plain state
        """Whether the figures are counted, so that they can be checked, handed in and exported."""
        for each in (self.check, self.hand_in, self.export):
            each.setEnabled(ready)

    def _show_step(self, step: Button | None) -> None:
        """The next step alone; it takes the keyboard when the one before it had it."""
        others = [each for each in (self.check, self.hand_in, self.renew) if each is not step]
        had_keyboard = any(each.hasFocus() for each in others)
        if step is not None:
            step.show()
            if had_keyboard:
                step.setFocus()
        for each in others:
            each.hide()

    def _show_editions(self, shown: YearRow | None, editions: Sequence[YearRow]) -> None:
        if self.edition is not None:
            take_away(self.edition)
            self.edition = None
        if shown is None or len(editions) == 1:
            return
        self.edition = made = ChoiceEditor([(str(one.id), edition_text(one), "") for one in editions], None)
        made.set_value(str(shown.id))
        made.setFixedWidth(theme.px(_EDITION_WIDTH))
        made.input.setAccessibleName(_("Utgave av rapporten"))
        made.edited.connect(lambda: self.edition_chosen.emit(int(str(made.value()))))
        self._edition_place.addWidget(made)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_PageUp:
            self.year.step(-1)
        elif event.key() == Qt.Key.Key_PageDown:
            self.year.step(1)
        else:
            super().keyPressEvent(event)
