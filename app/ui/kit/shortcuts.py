"""The keys of the window and of its pages: each is an action with a name, so that menus and the help can show it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget


class Shortcuts(QObject):
    """`texts` are already translated."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: list[QAction] = []

    def add(self, keys: str, text: str, run: Callable[[], object]) -> QAction:
        """Do `run` when `keys` are pressed anywhere in the window. Raises ValueError for keys already
        taken."""
        sequence = QKeySequence(keys)
        if any(action.shortcut() == sequence for action in self._actions):
            raise ValueError(keys)
        action = QAction(text, self._window)
        action.setShortcut(sequence)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda: run())  # noqa: PLW0108  # else Qt hands over a state
        self._window.addAction(action)
        self._actions.append(action)
        return action

    def listed(self) -> list[tuple[str, str]]:
        """The keys as this system writes them, and what they do."""
        return [(shown(action.shortcut()), action.text()) for action in self._actions]


def add_key(page: QWidget, keys: str, text: str, run: Callable[[], object]) -> None:
    """Do `run` when `keys` are pressed on a page that has no button for it; `text` is already translated."""
    action = QAction(text, page)
    action.setShortcut(QKeySequence(keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda: run())  # noqa: PLW0108  # else Qt hands over a state
    page.addAction(action)


def shown(sequence: QKeySequence) -> str:
    """Keys as this system and language write them."""
    return sequence.toString(QKeySequence.SequenceFormat.NativeText)


def keys_of(page: QWidget) -> list[tuple[str, str]]:
    """The keys that a page's buttons and lists declare, and what they do, each once."""
    buttons = [(each.shortcut(), each.text() or each.accessibleName()) for each in page.findChildren(QAbstractButton)]
    actions = [(each.shortcut(), each.text()) for each in page.findChildren(QAction)]
    found = {shown(keys): text for keys, text in reversed(buttons + actions) if not keys.isEmpty() and text}
    return sorted(found.items())


def next_pane(panes: Sequence[QWidget], *, back: bool = False) -> None:
    """Move the keyboard to the next pane that is shown (F6, Shift+F6)."""
    shown = [pane for pane in panes if pane.isVisible() and pane.isEnabled()]
    if not shown:
        return
    focus = QApplication.focusWidget()
    inside = (at for at, pane in enumerate(shown) if focus is pane or pane.isAncestorOf(focus or pane.window()))
    at = next(inside, -1 if not back else 0)
    _enter(shown[(at + (-1 if back else 1)) % len(shown)])


def _enter(pane: QWidget) -> None:
    reason = Qt.FocusReason.TabFocusReason
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(reason)
        return
    tabbable = (w for w in pane.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible())
    first = next(tabbable, None)
    if first is not None:
        first.setFocus(reason)
