"""Search from anywhere: a field over the page, hits below it as one types."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QIcon, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.texts import _
from app.ui.kit import discretion, icons, theme, type_roles
from app.ui.kit.focus import ring, rounded
from app.ui.kit.labels import label
from app.ui.kit.layout import column, hairline
from app.ui.kit.tokens import SIZES

Index = QModelIndex | QPersistentModelIndex
HIT = Qt.ItemDataRole.UserRole
MOST_SHOWN = 8
WIDTH = 560


@dataclass(frozen=True)
class Hit:
    """One hit, and the screen it opens with its arguments. `instead` stands for the title under F9."""

    title: str
    facts: str
    screen: str
    args: Mapping[str, Any] = field(default_factory=dict)
    icon: str = "users"
    instead: str = ""


Find = Callable[[str], Sequence[Hit]]


class HitModel(QAbstractListModel):
    """The hits, as plain data."""

    def __init__(self) -> None:
        super().__init__()
        self.hits: Sequence[Hit] = ()

    def set_hits(self, hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        hit = self.hits[index.row()]
        if role == HIT:
            return hit
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return f"{hit.instead or hit.title}" if discretion.is_on() else f"{hit.title}, {hit.facts}"
        return None


class HitDelegate(QStyledItemDelegate):
    """Draws one hit on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(theme.px(200), theme.px(SIZES.row_two_lines))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        hit, tokens, rect = index.data(HIT), theme.current(), option.rect.adjusted(4, 1, -4, -1)
        if option.state & QStyle.StateFlag.State_Selected:
            rounded(painter, rect, theme.px(SIZES.radius_button), tokens.sel)
            ring(painter, rect, theme.px(SIZES.radius_button))
        size = theme.px(SIZES.icon_navigation)
        icons.paint(
            painter,
            hit.icon,
            tokens.text2,
            QRectF(rect.x() + theme.px(12), rect.y(), size, rect.height()),
            size,
        )
        words = rect.adjusted(theme.px(42), theme.px(6), -theme.px(10), -theme.px(5))
        self._paint_words(painter, words, hit)
        painter.restore()

    def _paint_words(self, painter: QPainter, words: QRect, hit: Hit) -> None:
        tokens = theme.current()
        top = QRect(words.x(), words.y(), words.width(), words.height() // 2)
        painter.setFont(type_roles.font_of("medium"))
        painter.setPen(QColor(tokens.text))
        if discretion.is_on() and hit.instead:
            discretion.paint_hidden(painter, top, hit.title, hit.instead)
            return
        cut = Qt.TextElideMode.ElideRight
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(top, middle, painter.fontMetrics().elidedText(hit.title, cut, top.width()))
        painter.setFont(type_roles.font_of("secondary"))
        painter.setPen(QColor(tokens.text2))
        shown = painter.fontMetrics().elidedText(hit.facts, cut, top.width())
        painter.drawText(top.translated(0, words.height() - top.height()), middle, shown)


class SearchPanel(QFrame):
    """`opened` carries the chosen hit. Arrows choose, Enter opens, Esc goes back to where one was."""

    opened = Signal(object)

    def __init__(self, window: QWidget, find: Find) -> None:
        super().__init__(window)
        self._window, self._find = window, find
        self._before: QWidget | None = None
        self.setProperty("kind", "popup")
        self.setAccessibleName(_("Søk"))
        self.field = QLineEdit()
        self.field.setProperty("kind", "search")
        self.field.setPlaceholderText(_("Navn, nummer eller adresse"))
        self.field.setAccessibleName(_("Søk"))
        self.field.textChanged.connect(self._look)
        self.field.returnPressed.connect(self._open)
        self.field.installEventFilter(self)
        self._glass = self.field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self.hits = HitModel()
        self.list = self._make_list()
        self.words = label("", "secondary", "text2", wrap=True)
        keys = label(_("↑ ↓ velger · Enter åpner · Esc lukker"), "meta", "text3")
        self._box = column(self.field, self.list, self.words, hairline(), keys, margins=12)
        self.setLayout(self._box)
        window.installEventFilter(self)
        self.hide()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.hits)
        view.setItemDelegate(HitDelegate(view))
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(_("Treff"))
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.clicked.connect(self._open)
        return view

    def ask(self) -> None:
        """Open with an empty field, or put the keyboard back in it."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
            self.field.clear()
            self._look("")
            self.show()
        self._glass.setIcon(icons.icon("search", "text2", theme.px(SIZES.icon_button)))
        self.raise_()
        self._place()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close, and put the keyboard back where it was."""
        self.hide()
        if self._before:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self, text: str) -> None:
        found = list(self._find(text.strip()))[:MOST_SHOWN] if text.strip() else []
        self.hits.set_hits(found)
        if found:
            self.list.setCurrentIndex(self.hits.index(0))
        self.list.setVisible(bool(found))
        self.words.setVisible(not found)
        nothing = _("Ingen treff på «{text}». Prøv en del av navnet, eller et nummer.", text=text.strip())
        self.words.setText(nothing if text.strip() else _("Skriv litt av det du leter etter."))
        self._place()

    def _open(self, *_index: object) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.hide()
            self.opened.emit(index.data(HIT))

    def _place(self) -> None:
        self.list.setFixedHeight(len(self.hits.hits) * theme.px(SIZES.row_two_lines) + 2)
        width = min(theme.px(WIDTH), self._window.width() - theme.px(32))
        self.setFixedWidth(width)
        self._box.activate()
        self.setGeometry((self._window.width() - width) // 2, theme.px(52), width, self.sizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())  # type: ignore[attr-defined]  # a KeyPress is a QKeyEvent
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _key(self, key: int) -> bool:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(key), 0)
        if step and self.hits.hits:
            at = (self.list.currentIndex().row() + step) % len(self.hits.hits)
            self.list.setCurrentIndex(self.hits.index(at))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True
