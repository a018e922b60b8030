"""A date typed freely, shown as dd.mm.yyyy, with a calendar beside it. It can be empty."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QVBoxLayout, QWidget

from app import clock, formats
from app.errors import Unreadable
from app.texts import _
from app.ui.kit.buttons import icon_button
from app.ui.kit.editors.line import LineEditor

_STEPS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}


class DayEditor(LineEditor):
    """A day without its year is this year's. T is today; the arrows move a day, Page Up and Page Down a week; Alt+Down
    opens the calendar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line.setPlaceholderText(_("dd.mm.åååå"))
        self._calendar: _Calendar | None = None
        self._button = icon_button("calendar", _("Velg i kalender"), self.open_calendar)
        self._button.setParent(self.line)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def read(self, text: str) -> date:
        return formats.parse_near_day(text)

    def show_as(self, value: object) -> str:
        return formats.day(value) if isinstance(value, date) else str(value)

    def open_calendar(self) -> None:
        """Show the calendar under the field, on the day that is typed or today."""
        if self._calendar is None:
            self._calendar = _Calendar(self)
        self._calendar.open_at(self._day() or clock.today())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._pressed(event):
            return True
        if event.type() == QEvent.Type.Resize:
            self._place_button()
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._step(_STEPS[key])
        elif key == Qt.Key.Key_T and (not self.line.text() or self.line.hasSelectedText()):
            self.put(clock.today())
        else:
            return False
        return True

    def _step(self, days: int) -> None:
        if not self.line.text().strip():
            self.put(clock.today())
        elif (day := self._day()) is not None:
            self.put(day + timedelta(days=days))

    def _day(self) -> date | None:
        try:
            found = self.value()
        except Unreadable:
            return None
        return found if isinstance(found, date) else None

    def _popup_open(self) -> bool:
        return self._calendar is not None and self._calendar.isVisible()

    def _place_button(self) -> None:
        size = self._button.sizeHint()
        inset = (self.line.height() - size.height()) // 2
        self._button.setGeometry(self.line.width() - size.width() - inset, inset, size.width(), size.height())
        self.line.setTextMargins(0, 0, size.width() - inset, 0)


class _Calendar(QWidget):
    """The month under the field."""

    def __init__(self, editor: DayEditor) -> None:
        super().__init__(editor, Qt.WindowType.Popup)
        self._editor = editor
        self.month = QCalendarWidget(self)
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self.month.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.month.clicked.connect(self._choose)
        self.month.activated.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.month)

    def open_at(self, day: date) -> None:
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        self.move(self._editor.mapToGlobal(QPoint(0, self._editor.height())))
        self.show()
        self.month.setFocus()

    def _choose(self, chosen: QDate) -> None:
        self._editor.put(date(chosen.year(), chosen.month(), chosen.day()))
        self.close()
        self._editor.line.setFocus()
