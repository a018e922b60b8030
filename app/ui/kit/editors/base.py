"""What every editor can do: give its value, keep what was typed, say when it was edited and left."""

from abc import abstractmethod

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.kit import theme

Raw = str | list[str]
"""What was typed, as JSON can keep it."""


class Editor(QWidget):
    """One field's input. An empty one has the value None (an empty tuple for several codes)."""

    edited = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    @abstractmethod
    def value(self) -> object:
        """What is typed, read. Raises app.errors.Unreadable."""

    @abstractmethod
    def set_value(self, value: object) -> None:
        """Show a stored value without saying that it was edited."""

    @abstractmethod
    def raw(self) -> Raw:
        """What is typed, as it stands, readable or not."""

    @abstractmethod
    def set_raw(self, raw: Raw) -> None:
        """Show what was typed before, without saying that it was edited."""

    @property
    def input(self) -> QWidget:
        """The widget that takes the keyboard."""
        return self._input

    @property
    def takes_enter(self) -> bool:
        """Whether Enter means something here, rather than going to the next field."""
        return False

    def set_invalid(self, invalid: bool) -> None:
        """Show or hide the border of an error."""
        if bool(self._input.property("invalid")) != invalid:
            theme.restyle(self._input, invalid=invalid)

    def hold(self, widget: QWidget) -> None:
        """Make `widget` the one that takes the keyboard."""
        self._input = widget
        self._box.addWidget(widget, 1)
        self.setFocusProxy(widget)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._input and isinstance(event, QFocusEvent) and self._leaves(event):
            self.tidy()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _leaves(self, event: QFocusEvent) -> bool:
        """A popup of the editor's own takes the focus without the field being left; Tab leaves it all the same."""
        tabbed = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        return event.lostFocus() and (tabbed or not self._popup_open())

    def tidy(self) -> None:
        """Write a readable value the usual way when the field is left."""

    def _popup_open(self) -> bool:
        return False
