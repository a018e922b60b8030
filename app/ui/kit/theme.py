"""Light and dark: one palette and one style sheet for the whole program, both made from the tokens.

`apply` chooses; `current()` is read whenever something paints itself; `signals().changed` tells of a change.
Fonts are never in the style sheet, as one on an ancestor would override `setFont` below it: see `type_roles`.
"""

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.kit import fonts, type_roles
from app.ui.kit.theme_palette import palette
from app.ui.kit.theme_sheet import sheet
from app.ui.kit.tokens import DARK, LIGHT, Tokens

Mode = Literal["light", "dark", "system"]
MAX_SCALE = 2.0


class _Signals(QObject):
    changed = Signal()


class _State:
    """What is chosen now; one window, one theme."""

    tokens: Tokens = LIGHT
    mode: Mode = "system"
    text_scale: float = 1.0
    signals: _Signals | None = None
    follows_system: bool = False
    renewals: tuple[Callable[[QWidget], object], ...] = (type_roles.renew,)


def current() -> Tokens:
    """The colours of now. Read them when painting, never keep them."""
    return _State.tokens


def signals() -> _Signals:
    """The object whose signal `changed` is sent after theme or text size changed."""
    if _State.signals is None:
        _State.signals = _Signals()
    return _State.signals


def renew_with(renew: Callable[[QWidget], object]) -> None:
    """Have `renew` called with every widget when theme or text size changes, before `changed` is sent."""
    _State.renewals += (renew,)


def mode_of(stored: str) -> Mode:
    """The stored setting as a mode; anything unknown follows the system."""
    return "light" if stored == "light" else "dark" if stored == "dark" else "system"


def px(length: float) -> int:
    """A length of the design in logical pixels at the current text size."""
    return round(length * type_roles.scale())


def apply(app: QApplication, mode: Mode = "system", text_scale: float = 1.0) -> None:
    """Dress the whole program. `text_scale` multiplies the system's own; together they are at most 2.0."""
    fonts.load()
    _follow_system(app)
    _State.mode, _State.text_scale = mode, text_scale
    _dress(app)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set dynamic properties and let the style sheet look at the widget again."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    type_roles.renew(widget)  # the style sheet puts back the font it first saw
    widget.update()


def _follow_system(app: QApplication) -> None:
    if not _State.follows_system:
        _State.follows_system = True
        app.styleHints().colorSchemeChanged.connect(lambda _scheme: _system_changed(app))


def _system_changed(app: QApplication) -> None:
    if _State.mode == "system" and _chosen(app) is not _State.tokens:
        _dress(app)


def _chosen(app: QApplication) -> Tokens:
    if _State.mode != "system":
        return DARK if _State.mode == "dark" else LIGHT
    return DARK if _system_is_dark(app) else LIGHT


def _system_is_dark(app: QApplication) -> bool:
    return app.styleHints().colorScheme() == Qt.ColorScheme.Dark


def _dress(app: QApplication) -> None:
    _State.tokens = _chosen(app)
    type_roles.set_scale(min(MAX_SCALE, fonts.system_scale() * _State.text_scale))
    app.setStyle("Fusion")
    app.setPalette(palette(_State.tokens))
    app.setFont(type_roles.font("body"))
    app.setStyleSheet(sheet(_State.tokens, type_roles.scale()))
    _renew(app)
    signals().changed.emit()


def _renew(app: QApplication) -> None:
    for widget in app.allWidgets():
        for renew in _State.renewals:
            renew(widget)
        widget.updateGeometry()
        widget.update()
