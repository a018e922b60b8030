"""Lucide icons in the theme's colours: drawn from SVG at the screen's own resolution, and kept.

A button is given its icon by `set_icon`, and has it drawn again when theme or text size changes.
Painted widgets call `paint` with a colour.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from app.paths import resource
from app.ui.kit import theme
from app.ui.kit.tokens import SIZES

PROPERTY = "iconLook"
_THICK_BELOW = 16  # small icons need the full stroke to stay readable


@lru_cache(maxsize=256)
def _source(name: str, stroke: str) -> str:
    text = (resource("icons") / f"{name}.svg").read_text("utf-8")
    return text.replace('stroke-width="2"', f'stroke-width="{stroke}"')


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, pixels: int, stroke: str) -> QPixmap:
    svg = _source(name, stroke).replace("currentColor", colour)
    picture = QPixmap(pixels, pixels)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture


def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in `#RRGGBB`, `size` logical pixels square. Raises FileNotFoundError for an unknown name."""
    stroke = "2" if size < _THICK_BELOW else "1.75"
    picture = QPixmap(_drawn(name, colour, round(size * ratio), stroke))
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, colour: str = "text2", size: int = SIZES.icon_button) -> QIcon:
    """An icon in a token's colour (`"accenttext"`, `"warn"`), paler when disabled. `size` is scaled."""
    tokens = theme.current()
    made = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}):
        made.addPixmap(pixmap(name, tokens.colour(colour), size, ratio))
        made.addPixmap(pixmap(name, tokens.field, size, ratio), QIcon.Mode.Disabled)
    return made


def set_icon(button: QAbstractButton, name: str, colour: str = "text2", size: int = SIZES.icon_button) -> None:
    """Give a button an icon that follows theme and text size; `size` is in logical pixels at 100 %."""
    button.setProperty(PROPERTY, [name, colour, size])
    renew(button)


def renew(widget: object) -> None:
    """Draw a button's icon again in the theme of now."""
    if isinstance(widget, QAbstractButton) and (look := widget.property(PROPERTY)):
        name, colour, size = look
        side = theme.px(size)
        widget.setIcon(icon(name, colour, side))
        widget.setIconSize(QSize(side, side))


def paint(painter: QPainter, name: str, colour: str, rect: QRectF, size: int) -> None:
    """Draw the icon `size` logical pixels large, centred in `rect`, in the colour `#RRGGBB`."""
    left = round(rect.x() + (rect.width() - size) / 2)
    top = round(rect.y() + (rect.height() - size) / 2)
    painter.drawPixmap(
        QPoint(left, top), pixmap(name, QColor(colour).name(), size, painter.device().devicePixelRatio())
    )


theme.renew_with(renew)
