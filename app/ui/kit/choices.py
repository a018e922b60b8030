"""What segments and tabs share: a QTabBar (arrows, one tab stop, known to screen readers), drawn by us."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QTabBar

from app.ui.kit import theme, type_roles


class ChoiceBar(QTabBar):
    """One of a few, by key. `chosen` carries the key when it changes."""

    chosen = Signal(str)
    role = "label"
    gap = 7  # between text and count
    padding = 12

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._texts: list[str] = []
        self._counts: list[str] = []
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        type_roles.set_role(self, self.role)
        self.currentChanged.connect(self._tell)

    def add(self, key: str, text: str, count: int | str | None = None) -> None:
        """One more choice; the first is chosen. `count` is a number or a short text beside it."""
        self._texts.append(text)
        self._counts.append("")
        at = self.addTab(text)
        self.setTabData(at, key)
        self._count(at, count)

    def set_count(self, key: str, count: int | str | None) -> None:
        """Show another count."""
        self._count(self._at(key), count)

    def show_choice(self, key: str, *, is_shown: bool) -> None:
        """Show or hide one of the choices."""
        at = self._at(key)
        if self.isTabVisible(at) != is_shown:  # Qt forgets that it must lay out anew when told what it knows
            self.setTabVisible(at, is_shown)
            self.updateGeometry()

    def current_key(self) -> str:
        """The key of what is chosen, empty while there are no choices."""
        return self.tabData(self.currentIndex()) or ""

    def choose(self, key: str) -> None:
        """Choose by key. Raises KeyError for an unknown one."""
        self.setCurrentIndex(self._at(key))

    def keys(self) -> list[str]:
        """All keys, in order."""
        return [self.tabData(at) for at in range(self.count())]

    def _at(self, key: str) -> int:
        for at in range(self.count()):
            if self.tabData(at) == key:
                return at
        raise KeyError(key)

    def _count(self, at: int, count: int | str | None) -> None:
        shown = "" if count is None else str(count)
        self._counts[at] = shown
        self.setTabText(at, f"{self._texts[at]} {shown}".strip())  # what a screen reader says
        self.updateGeometry()

    def _tell(self, _at: int) -> None:
        self.chosen.emit(self.current_key())

    def _metrics(self, role: str) -> QFontMetrics:
        return QFontMetrics(type_roles.font_of(role))

    def _content_width(self, at: int) -> int:
        width = self._metrics(self.role).horizontalAdvance(self._texts[at])
        if self._counts[at]:
            width += theme.px(self.gap) + self._metrics(self.role).horizontalAdvance(self._counts[at])
        return width

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        height = self._metrics(self.role).height() + theme.px(self.padding)
        return QSize(self._content_width(index) + 2 * theme.px(self.padding) + 1, height)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return self.tabSizeHint(index)

    def _hovered(self) -> int:
        return self.tabAt(self.mapFromGlobal(self.cursor().pos())) if self.underMouse() else -1

    def mouseMoveEvent(self, event: Any) -> None:
        super().mouseMoveEvent(event)
        self.update()

    def _indent(self, rect: QRect, at: int) -> int:
        return (rect.width() - self._content_width(at)) // 2

    def _draw_texts(self, painter: QPainter, at: int, rect: QRect, colour: Any, count_colour: Any) -> None:
        painter.setFont(type_roles.font_of(self.role))
        painter.setPen(colour)
        left = QPoint(rect.x() + self._indent(rect, at), rect.y())
        spot = QRect(left, QSize(rect.width(), rect.height()))
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._texts[at])
        if self._counts[at]:
            painter.setPen(count_colour)
            text_width = self._metrics(self.role).horizontalAdvance(self._texts[at])
            beside = spot.translated(text_width + theme.px(self.gap), 0)
            painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._counts[at])
