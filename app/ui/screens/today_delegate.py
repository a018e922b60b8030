"""How *I dag* draws its tasks: rows on a card for each group, fixed columns, a button at the right."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from app.texts import _
from app.ui.kit import discretion, theme, type_roles
from app.ui.kit.badge import badge_size, paint_badge
from app.ui.kit.entry_model import ENTRY, Index
from app.ui.kit.focus import ring, rounded
from app.ui.kit.rows_paint import write
from app.ui.kit.tokens import SIZES
from app.ui.screens.today_lines import Heading, Line

SIDE, BADGE, DAYS, KIND = 16, 114, 134, 122  # logical pixels: margin, and the widths of the columns
HEADING, AIR = 32, 8
_ALL_COLUMNS = 640  # below this the kind is left out: the sentence says it too


class TaskDelegate(QStyledItemDelegate):
    """Draws headings and tasks. `button_width` follows the widest action."""

    button_width = 120

    def fit(self, actions: list[str]) -> None:
        """Make room for the widest of these actions."""
        metrics = QFontMetrics(type_roles.font_of("button_small"))
        widest = max((metrics.horizontalAdvance(action) for action in actions), default=0)
        self.button_width = widest + theme.px(28)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry = index.data(ENTRY)
        if isinstance(entry, Heading):
            return QSize(0, theme.px(HEADING))
        return QSize(0, theme.px(SIZES.row_two_lines) + (theme.px(AIR) + 1 if entry.last else 0))

    def button_rect(self, rect: QRect) -> QRect:
        """Where the action of the row in `rect` stands."""
        height = theme.px(SIZES.button_small)
        row = QRect(rect.x(), rect.y(), rect.width(), theme.px(SIZES.row_two_lines))
        left = row.right() - theme.px(SIDE) + 1 - self.button_width
        return QRect(left, row.y() + (row.height() - height) // 2, self.button_width, height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        entry, view = index.data(ENTRY), option.widget
        if isinstance(entry, Heading):
            _paint_heading(painter, option.rect, entry)
        else:
            current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
            row = QRect(option.rect)
            row.setHeight(theme.px(SIZES.row_two_lines))
            _paint_card(painter, row, entry, chosen=current)
            self._paint_task(painter, row, entry, current=current)
            if current and view.hasFocus():
                ring(painter, row.adjusted(2, 2, -2, -2), theme.px(SIZES.radius_button))
        painter.restore()

    def _paint_task(self, painter: QPainter, row: QRect, line: Line, *, current: bool) -> None:
        button = self.button_rect(row)
        days = QRect(button.left() - theme.px(DAYS), row.y(), theme.px(DAYS - 12), row.height())
        kind = QRect(days.left() - theme.px(KIND), row.y(), theme.px(KIND - 12), row.height())
        left = row.x() + theme.px(SIDE)
        roomy = row.width() > theme.px(_ALL_COLUMNS)
        tone, word = line.badge
        size = badge_size(word)
        paint_badge(
            painter,
            QRect(left, row.center().y() - size.height() // 2 + 1, size.width(), size.height()),
            tone,
            word,
        )
        end = kind.left() if roomy else days.left()
        _paint_words(painter, QRect(left + theme.px(BADGE), row.y(), 0, row.height()), end, line)
        if roomy:
            write(painter, kind, line.kind, "secondary", theme.current().text2)
        _paint_days(painter, days, line)
        _paint_button(painter, button, line.task.action, primary=current)


def _halves(rect: QRect) -> tuple[QRect, QRect]:
    top, middle, bottom = rect.y() + theme.px(6), rect.center().y() + 1, rect.bottom() - theme.px(5)
    return (
        QRect(rect.x(), top, rect.width(), middle - top),
        QRect(rect.x(), middle, rect.width(), bottom - middle),
    )


def _paint_heading(painter: QPainter, rect: QRect, heading: Heading) -> None:
    tokens = theme.current()
    line = rect.adjusted(0, 0, 0, -theme.px(4))
    width = write(painter, line, heading.title, "strong", tokens.text)
    write(painter, line.adjusted(width + theme.px(9), 0, 0, 0), str(heading.count), "secondary", tokens.text3)


def _paint_card(painter: QPainter, row: QRect, line: Line, *, chosen: bool) -> None:
    """One row's piece of the group's card: rounded above the first and below the last."""
    tokens, radius = theme.current(), SIZES.radius_card
    painter.save()
    painter.setClipRect(row.adjusted(0, 0, 0, 1 if line.last else 0))
    whole = row.adjusted(0, 0 if line.first else -3 * radius, 0, 0 if line.last else 3 * radius)
    rounded(painter, whole, radius, tokens.surface, tokens.line)
    if chosen:
        path = QPainterPath()
        path.addRoundedRect(row.adjusted(2, 2, -2, -2), theme.px(7), theme.px(7))
        painter.fillPath(path, QColor(tokens.sel))
    elif not line.last:
        pad = theme.px(SIDE)
        painter.fillRect(QRect(row.x() + pad, row.bottom(), row.width() - 2 * pad, 1), QColor(tokens.line))
    painter.restore()


def _paint_words(painter: QPainter, start: QRect, end: int, line: Line) -> None:
    tokens = theme.current()
    first, second = _halves(start.adjusted(0, 0, end - start.x() - theme.px(16), 0))
    if discretion.is_on() and line.task.household:
        painter.setFont(type_roles.font_of("strong"))
        painter.setPen(QColor(tokens.text))
        discretion.paint_hidden(painter, first, line.who, line.instead)
    else:
        width = write(painter, first, line.who, "strong", tokens.text)
        if line.task.protection:
            _paint_shield(painter, first, width)
    hidden = discretion.is_on() and line.task.own_words
    write(painter, second, "" if hidden else line.task.what, "secondary", tokens.text2)


def _paint_shield(painter: QPainter, rect: QRect, width: int) -> None:
    word = _("Fortrolig adresse")
    size = badge_size(word, ground=False)
    spot = QRect(
        rect.x() + width + theme.px(10),
        rect.y() + (rect.height() - size.height()) // 2,
        size.width(),
        size.height(),
    )
    if spot.right() <= rect.right():
        paint_badge(painter, spot, "priv", word, ground=False)


def _paint_days(painter: QPainter, rect: QRect, line: Line) -> None:
    tokens = theme.current()
    first, second = _halves(rect)
    late = line.task.days_left < 0
    write(painter, first, line.left, "label_strong", tokens.danger.text if late else tokens.text)
    write(painter, second, line.due, "meta_number", tokens.text3)


def _paint_button(painter: QPainter, rect: QRect, text: str, *, primary: bool) -> None:
    """The current row's button turns primary: that is what Enter does."""
    tokens = theme.current()
    fill, border = (tokens.accent, tokens.accent) if primary else (tokens.surface, tokens.line2)
    rounded(painter, rect, theme.px(SIZES.radius_button) - 1, fill, border)
    write(
        painter,
        rect,
        text,
        "button_small",
        tokens.onaccent if primary else tokens.text,
        Qt.AlignmentFlag.AlignHCenter,
    )
