"""Things of the officer's list, each with what it is in Boligvei beside it."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from app.ui.kit import theme
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, hairline, holder, row
from app.ui.kit.removal import take_away

Pair = tuple[str, str, str, ChoiceEditor, Any]
"""Its key, its words, a line below them, the editor, and what is chosen."""


class PairList(QFrame):
    """`changed` when something else is chosen for one of them."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "clear")
        self.editors: dict[str, ChoiceEditor] = {}
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(0)
        self.setLayout(column(self._lines, None, spacing=0))

    def set_pairs(self, pairs: Sequence[Pair], empty: str = "") -> None:
        """Show other pairs; when they are the same, only what is chosen may differ and the keyboard stays."""
        if [pair[0] for pair in pairs] == list(self.editors) and pairs:
            for key, _words, _below, editor, value in pairs:
                take_away(editor)
                self.editors[key].set_value(value)
            return
        clear(self._lines)
        self.editors = {key: editor for key, _words, _below, editor, _value in pairs}
        for pair in pairs:
            self._lines.addWidget(self._line(pair))
        if not pairs and empty:
            self._lines.addWidget(holder(column(label(empty, "secondary", "text2", wrap=True), margins=16)))

    def values(self) -> dict[str, str]:
        """What is chosen by key; empty for nothing."""
        return {key: str(editor.value() or "") for key, editor in self.editors.items()}

    def _line(self, pair: Pair) -> QFrame:
        _key, words, below, editor, value = pair
        editor.set_value(value)
        editor.input.setAccessibleName(words)
        editor.setFixedWidth(theme.px(264))
        editor.edited.connect(self.changed)
        texts = column(PrivateLabel(words, "", "medium"), spacing=0)
        if below:
            texts.addWidget(PrivateLabel(below, "", "meta", "text3"))
        line = row(texts, editor, spacing=12, margins=(16, 5, 12, 5))
        line.setStretch(0, 1)
        return holder(column(line, hairline(), spacing=0))
