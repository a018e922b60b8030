"""Text with suggestions: a field that grows with what is written, and offers what may be meant."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QPlainTextEdit, QSizePolicy

from app.formats import fold
from app.texts import _
from app.ui.kit import discretion, theme
from app.ui.kit.blurring import set_blurred
from app.ui.kit.buttons import icon_button
from app.ui.kit.editors.lines import LinesEditor

Offer = tuple[str, object]
"""A text as it will be written, and what it stands for."""
Suggest = Callable[[str], Sequence[Offer]]
"""What is written -> what may be meant, best first; the empty text gives all."""

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST = 10  # lines, before it scrolls
_WIDEST = 560  # logical pixels
_DATA = Qt.ItemDataRole.UserRole
_CONTROL, _ALT, _SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class SuggestEditor(LinesEditor):
    """Enter is `entered`, and Shift+Enter a new line; in `lines` Enter is a new line too, and a suggestion takes the
    place of the line one is in. Down at the end, or the arrow at the right, shows all that is suggested.

    `picked` carries what a chosen suggestion stands for. A `private` text is out of focus while others see the screen
    (F9).
    """

    text: "_Text"
    entered = Signal()
    picked = Signal(object)

    def __init__(
        self, suggest: Suggest | None = None, *, lines: int = 1, most: int = _MOST, private: bool = False
    ) -> None:
        super().__init__()
        self._suggest, self.least, self.most = suggest, lines, most
        self.text = _Text(self)
        self._found = QStandardItemModel(self)
        self._completer = QCompleter(self._found, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self.text)
        self._completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # Qt's hints miss it
        self._completer.setMaxVisibleItems(8)
        self._popup().setTextElideMode(Qt.TextElideMode.ElideRight)
        theme.restyle(self._popup(), kind="offers")
        self._button = icon_button("chevron-down", _("Vis forslag"), self.offer_all)
        self._button.setParent(self.text)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setVisible(suggest is not None)
        self.text.textChanged.connect(self._on_changed)
        self.hold(self.text)
        self.text.fit()
        if private:
            discretion.signals().changed.connect(self._blur)
            self._blur()

    @property
    def takes_enter(self) -> bool:
        return self.least > 1

    def value(self) -> object:
        return self.text.toPlainText().strip() or None

    def put(self, text: str) -> None:
        """Write as if the officer had, with the cursor after it; nothing is suggested."""
        self.set_raw(text)
        self.text.moveCursor(QTextCursor.MoveOperation.End)
        self.edited.emit()

    def offer_all(self) -> None:
        """Show everything that is suggested."""
        self.text.setFocus()
        self._offer("")

    def offering(self) -> bool:
        """Whether suggestions are in view, one of which Enter may choose."""
        return self._popup().isVisible()

    def press(self, event: QKeyEvent) -> bool:
        """What a key means here; false when it is only typing."""
        key, held = event.key(), event.modifiers()
        if key in _ENTER and not held & (_SHIFT | _CONTROL):
            return self._enter(event)
        if key == Qt.Key.Key_Down and not held & _ALT and not self.offering() and self._at_end():
            self._offer(self._line())
            return True
        return False

    def place_button(self) -> None:
        """Keep the arrow at the right end of the first line."""
        size = self._button.sizeHint()
        across = self.text.width() - size.width() - theme.px(4)
        down = (self.text.one_line() - size.height()) // 2
        self._button.setGeometry(across, max(down, 1), size.width(), size.height())

    def room_for_button(self) -> int:
        """What the arrow takes of the text's width."""
        return 0 if self._button.isHidden() else self._button.sizeHint().width()

    def _enter(self, event: QKeyEvent) -> bool:
        if self.offering() and self._popup().selectionModel().hasSelection():
            event.ignore()  # the list takes it
            return True
        self._popup().hide()
        if self.takes_enter:
            return False
        self.entered.emit()
        return True

    def _on_changed(self) -> None:
        self.text.fit()
        if self._quiet:
            return
        self.edited.emit()
        written = self._line()
        if written.strip() and self.text.hasFocus():
            self._offer(written)
        else:
            self._popup().hide()

    def _offer(self, written: str) -> None:
        self._found.clear()
        for shown, data in self._suggest(written.strip()) if self._suggest else ():
            item = QStandardItem(shown)
            item.setData((shown, data), _DATA)
            item.setSizeHint(QSize(0, theme.px(28)))
            self._found.appendRow(item)
        if self._found.rowCount():
            self._completer.complete(self._room())
        else:
            self._popup().hide()

    def _room(self) -> QRect:
        """Where the list opens: as wide as the field, and as its words when that is more."""
        rows = (self._found.item(at).text() for at in range(self._found.rowCount()))
        words = max(self.text.fontMetrics().horizontalAdvance(text) for text in rows)
        widest = max(self.text.width(), min(words + theme.px(48), theme.px(_WIDEST)))
        return QRect(0, 0, widest, self.text.height())

    def _choose(self, index: QModelIndex) -> None:
        shown, data = index.data(_DATA)
        if self.takes_enter:
            self._replace_line(shown)
        else:
            self.put(shown)
        self.picked.emit(data)

    def _replace_line(self, shown: str) -> None:
        cursor = self.text.textCursor()
        self._quiet = True
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(shown)
        self.text.setTextCursor(cursor)
        self._quiet = False
        self.edited.emit()

    def _line(self) -> str:
        return self.text.textCursor().block().text() if self.takes_enter else self.text.toPlainText()

    def _at_end(self) -> bool:
        cursor = self.text.textCursor()
        return self._suggest is not None and (cursor.atEnd() or cursor.hasSelection())

    def _blur(self) -> None:
        set_blurred(self, blurred=discretion.is_on())

    def _popup_open(self) -> bool:
        return self.offering()

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        if popup is None:
            raise RuntimeError
        return popup


class _Text(QPlainTextEdit):
    """As high as what is written."""

    def __init__(self, editor: SuggestEditor) -> None:
        super().__init__()
        self._editor = editor
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.signals().changed.connect(self.fit)

    def one_line(self) -> int:
        """The height of a field with one line in it."""
        return max(self.fontMetrics().lineSpacing() + theme.px(17), theme.px(34))

    def fit(self) -> None:
        shown = min(max(self._count(), self._editor.least), self._editor.most)
        over = self._count() > self._editor.most
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if over else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        height = self.one_line() + (shown - 1) * self.fontMetrics().lineSpacing()
        if height != self.height():
            self.setFixedHeight(height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(60), self.one_line())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setViewportMargins(0, 0, self._editor.room_for_button(), 0)
        super().resizeEvent(event)
        self._editor.place_button()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._editor.press(event):
            super().keyPressEvent(event)

    def _count(self) -> int:
        """Lines as they are broken now."""
        blocks, block = 0, self.document().firstBlock()
        while block.isValid():
            blocks += max(block.layout().lineCount(), 1)
            block = block.next()
        return blocks


def matching(offers: Sequence[Offer]) -> Suggest:
    """Suggest those in which each word that is written begins a word; the one that is written whole is not offered."""
    folded = [(fold(text).split(), text, data) for text, data in offers]

    def suggest(written: str) -> list[Offer]:
        words = fold(written).split()
        return [
            (text, data) for known, text, data in folded
            if known != words and all(any(one.startswith(word) for one in known) for word in words)
        ]  # fmt: skip

    return suggest
