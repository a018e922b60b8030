"""Groups of widgets beside each other, which stand below each other where there is no room for all (200 % text)."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.kit import theme
from app.ui.kit.tokens import SIZES


class WrappingRow(QWidget):
    """The first and the last group keep their width; what is left goes to those between."""

    def __init__(self, *groups: QWidget) -> None:
        super().__init__()
        self._groups = groups
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(SIZES.gap))
        for group in groups:
            self._box.addWidget(group, 0 if group in (groups[0], groups[-1]) else 1)

    def minimumSizeHint(self) -> QSize:
        """The widest group alone."""
        width = max(group.minimumSizeHint().width() for group in self._groups)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() + theme.px(SIZES.gap) for group in self._groups)
        fits = event.size().width() >= needed
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
