"""Groups beside each other, which stand under each other where there is no room for all (200 % text)."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.ui.kit import theme

_SPACE = 8


class Wrapping(QWidget):
    """Empty until it is given its groups."""

    def __init__(self) -> None:
        super().__init__()
        self._groups: Sequence[QWidget] = ()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.px(_SPACE))

    def hold(self, groups: Sequence[QWidget], stretches: Sequence[int]) -> None:
        """Show these; `stretches` says which takes the room that is left."""
        self._groups = groups
        for group, stretch in zip(groups, stretches, strict=True):
            self._box.addWidget(group, stretch)

    def minimumSizeHint(self) -> QSize:
        """The widest group alone."""
        width = max((group.minimumSizeHint().width() for group in self._groups), default=0)
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(group.sizeHint().width() + theme.px(_SPACE) for group in self._groups)
        fits = event.size().width() >= needed
        self._box.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)
