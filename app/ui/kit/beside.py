"""A main column with a side panel, which goes under it where there is no room for both (200 % text)."""

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.kit import theme

MAIN_NEEDS = 560


class Beside(QWidget):
    """`side_width` is in logical pixels at 100 % text; 0 shares the room equally. `side_first` puts the panel to the
    left, or above."""

    def __init__(
        self, main: QWidget, side: QWidget, side_width: int = 336, spacing: int = 20, *, side_first: bool = False
    ) -> None:
        super().__init__()
        self._side, self._side_width = side, side_width
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(spacing))
        self._box.addWidget(main, 1)
        self._box.insertWidget(0 if side_first else 1, side, 0 if side_width else 1)
        self._place()

    def is_beside(self) -> bool:
        """Whether the panel stands to the right now."""
        return self._box.direction() == QBoxLayout.Direction.LeftToRight

    def _place(self) -> None:
        room = self.width() >= theme.px(MAIN_NEEDS + (self._side_width or MAIN_NEEDS)) or not self.isVisible()
        way = QBoxLayout.Direction.LeftToRight if room else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)
        if self._side_width and room:
            self._side.setFixedWidth(theme.px(self._side_width))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)  # Qt's own largest

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        self._place()
