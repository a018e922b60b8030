"""Buttons, by how much they ask for attention: primary, secondary, soft, ghost, quiet. Danger is outlined."""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyleOptionButton, QWidget

from app.ui.kit import icons, theme, type_roles
from app.ui.kit.tokens import SIZES

Kind = Literal["primary", "secondary", "soft", "ghost", "quiet", "danger"]

ICON_COLOUR: dict[str, str] = {
    "primary": "onaccent",
    "secondary": "text2",
    "soft": "accenttext",
    "ghost": "accenttext",
    "quiet": "text2",
    "danger": "danger",
}
_GAP = "\u2009\u2009"  # the style sheet knows no gap between icon and text
_KEEP = "\u2060"  # spaces at the end of a line would be cut


class Button(QPushButton):
    """A push button of a kind; Enter presses it when it has focus, also outside dialogs."""

    def __init__(self, text: str = "", kind: Kind = "secondary", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon_name: str | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(False)
        type_roles.set_role(self, "button")
        self.set_kind(kind)

    def set_kind(self, kind: Kind) -> None:
        """Change how much the button asks for attention, as a list does for its current row."""
        if self.property("kind") != kind:
            theme.restyle(self, kind=kind)
            if self._icon_name:
                self.set_icon(self._icon_name)

    def set_small(self) -> None:
        """The 28 px button of rows and cards."""
        type_roles.set_role(self, "button_small")
        theme.restyle(self, small=True)

    def set_icon(self, name: str, *, after_text: bool = False) -> None:
        """Show a Lucide icon before the text, or after it."""
        self._icon_name = name
        icons.set_icon(self, name, ICON_COLOUR[self.property("kind")], SIZES.icon_button)
        if after_text:
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    def sizeHint(self) -> QSize:
        """A little more than Qt reckons, which cuts the last letter beside an icon at large text sizes."""
        hint = super().sizeHint()
        return hint + QSize(theme.px(3), 0) if self._icon_name and self.text() else hint

    def initStyleOption(self, option: QStyleOptionButton) -> None:  # noqa: N802
        """Put air between icon and text when drawing, so that `text()` stays what was given."""
        super().initStyleOption(option)
        if self._icon_name and self.text():
            after = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            option.text = self.text() + _GAP + _KEEP if after else _GAP + self.text()

    def keyPressEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        """Enter presses the focused button."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


def button(  # each is a plain, optional look
    text: str,
    kind: Kind = "secondary",
    icon: str | None = None,
    on_click: Callable[[], object] | None = None,
    shortcut: str | None = None,
    *,
    small: bool = False,
    icon_after: bool = False,
) -> Button:
    """A button with verb and noun. `shortcut` works in the window it stands in and is told in the tooltip."""
    made = Button(text, kind)
    if small:
        made.set_small()
    if icon:
        made.set_icon(icon, after_text=icon_after)
    if shortcut:
        set_shortcut(made, shortcut)
    if on_click:
        made.clicked.connect(lambda: on_click())  # noqa: PLW0108  # without the signal's own argument
    return made


def icon_button(
    icon: str,
    name: str,
    on_click: Callable[[], object] | None = None,
    *,
    kind: Kind = "quiet",
    small: bool = True,
) -> Button:
    """A square button with an icon alone; `name` is what a screen reader says and the tooltip shows."""
    made = Button("", kind)
    if small:
        made.set_small()
    theme.restyle(made, bare=True)
    made.set_icon(icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    if on_click:
        made.clicked.connect(lambda: on_click())  # noqa: PLW0108  # without the signal's own argument
    return made


def fill_width(*targets: QPushButton) -> None:
    """Let buttons be as wide as their column, so that those under each other are equally wide."""
    for target in targets:
        target.setSizePolicy(QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Fixed)


def set_shortcut(target: QPushButton, shortcut: str) -> None:
    """Give the button a key and say so in the tooltip, in the system's own words."""
    sequence = QKeySequence(shortcut)
    target.setShortcut(sequence)
    shown = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    target.setToolTip(f"{target.text()} ({shown})")
