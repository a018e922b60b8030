"""Text that is being written goes out of focus while others see the screen (F9)."""

from PySide6.QtWidgets import QGraphicsBlurEffect, QWidget

from app.ui.kit import theme

_RADIUS = 14  # logical pixels: more than the height of a letter


def set_blurred(widget: QWidget, *, blurred: bool) -> None:
    """Put the widget out of focus, or back."""
    effect = QGraphicsBlurEffect(widget) if blurred else None
    if effect is not None:
        effect.setBlurRadius(theme.px(_RADIUS))
    widget.setGraphicsEffect(effect)  # type: ignore[arg-type]  # Qt takes none to let go of the effect
