"""Shows a Markdown text in the program's own type, to be read, scrolled and copied from."""

from collections.abc import Iterator

from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFragment,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser

from app.ui.kit import theme, type_roles

_HEADINGS = {1: "section", 2: "card_title", 3: "strong"}
_SHARES = (30, 70)  # percent of the width for a key and what it does
_LINE_HEIGHT = 135.0  # percent


class HelpView(QTextBrowser):
    """Arrows, Page Up and Page Down scroll; the mouse selects, Ctrl+A and Ctrl+C copy."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.setProperty("kind", "help")
        theme.signals().changed.connect(self._dress)

    def show_text(self, markdown: str) -> None:
        """Show a text from its top."""
        self._text = markdown
        self._dress()

    def _dress(self) -> None:
        document = self.document()
        document.setDefaultFont(type_roles.font("body"))
        document.setMarkdown(self._text)
        document.setDocumentMargin(theme.px(4))
        document.setIndentWidth(theme.px(20))
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _dress_table(frame)
        block = document.begin()
        while block.isValid():
            _dress_block(block)
            block = block.next()
        self.moveCursor(QTextCursor.MoveOperation.Start)


def _dress_block(block: QTextBlock) -> None:
    level = block.blockFormat().headingLevel()
    in_table = QTextCursor(block).currentTable() is not None
    shape = QTextBlockFormat()
    shape.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(theme.px(14 if level > 1 else 0 if in_table else 4))
    shape.setBottomMargin(theme.px(0 if in_table else 4 if level or block.textList() else 8))
    cursor = QTextCursor(block)
    cursor.mergeBlockFormat(shape)
    if level:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setFont(type_roles.font(_HEADINGS.get(level, "strong")))
        cursor.setCharFormat(look)
    else:
        _dress_bold(block)


def _dress_bold(block: QTextBlock) -> None:
    """Half bold, the heaviest there is of Inter: Qt would smear it to get a full bold."""
    look = QTextCharFormat()
    look.setFontWeight(QFont.Weight.DemiBold)
    cursor = QTextCursor(block)
    for part in list(_parts(block)):
        if part.charFormat().fontWeight() > QFont.Weight.DemiBold:
            cursor.setPosition(part.position())
            cursor.setPosition(part.position() + part.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(look)


def _parts(block: QTextBlock) -> Iterator[QTextFragment]:
    at = block.begin()
    while not at.atEnd():
        yield at.fragment()
        at += 1


def _dress_table(table: QTextTable) -> None:
    shape = table.format()
    shape.setBorder(0)
    shape.setCellSpacing(0)
    shape.setCellPadding(theme.px(2))
    whole = QTextLength.Type.PercentageLength
    shape.setWidth(QTextLength(whole, 100))
    shape.setColumnWidthConstraints([QTextLength(whole, share) for share in _SHARES])
    table.setFormat(shape)
    head = QTextCharFormat()
    head.setForeground(QColor(theme.current().text2))
    head.setFontWeight(QFont.Weight.Normal)
    for column in range(table.columns()):
        cell = table.cellAt(0, column)
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(head)
