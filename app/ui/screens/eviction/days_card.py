"""How long there is, large; and the course beside it, with the paragraph behind each deadline."""

from PySide6.QtWidgets import QLayout, QWidget

from app import formats
from app.services.eviction.course import CourseLine
from app.services.eviction.page import EvictionPage
from app.services.showing import cited
from app.texts import _
from app.ui.kit import theme, type_roles
from app.ui.kit.badge import Badge
from app.ui.kit.card import Card
from app.ui.kit.labels import label
from app.ui.kit.layout import clear, column, holder, row, vertical_hairline
from app.ui.kit.strip import Glyph
from app.ui.screens.eviction import head

_DAYS = 210  # logical pixels of the days at 100 % text
_LARGE = 1.5  # text scale from which days and course stand under each other
_DAY = 92


class DaysCard(Card):
    """Filled anew when the eviction is read again."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Tid igjen og forløp"))

    def show_page(self, page: EvictionPage) -> None:
        clear(self.body)
        days, course = holder(_days(page)), holder(_course(page))
        if type_roles.scale() >= _LARGE:
            self.add(column(days, course, spacing=12))
            return
        days.setFixedWidth(theme.px(_DAYS))
        line = row(days, vertical_hairline(), course, spacing=16)
        line.setStretch(2, 1)
        self.add(line)


def _days(page: EvictionPage) -> QLayout:
    left = page.left
    if left is None:
        words = _("Utkastelsen er avsluttet.") if not page.is_open else _("Skriv når varselet eller begjæringen kom.")
        return column(label(_("Tid igjen"), "meta_strong", "text3"), label(words, "body", "text2", wrap=True), None)
    return column(
        label(_("Tid igjen") if left.days >= 0 else _("Passert"), "meta_strong", "text3"),
        label(left.number, "figure", head.tone(page)),
        label(left.what, "secondary", wrap=True),
        label(formats.long_day(left.day), "meta", "text2", wrap=True),
        label(cited(left.law), "meta", "text3", wrap=True),
        None,
        spacing=3,
    )


def _course(page: EvictionPage) -> QLayout:
    lines = [_line(one, page) for one in page.course]
    if not lines:
        lines = [label(_("Ingenting er registrert ennå."), "body", "text2", wrap=True)]
    return column(label(_("Forløp"), "meta_strong", "text3"), *lines, None, spacing=6)


def _line(one: CourseLine, page: EvictionPage) -> QWidget:
    day = label(formats.day(one.day) if one.day else "", "date", "text2" if one.deadline else None)
    day.setFixedWidth(theme.px(_DAY))
    mark = Glyph("clock" if one.deadline else "circle-dot", _colour(one, page), 14)
    title = label(one.title, "secondary" if one.deadline else "medium", "text2" if one.deadline else None, wrap=True)
    law = label(cited(one.law), "meta", "text3", wrap=True)
    words = column(title, law, spacing=0) if one.law else column(title, spacing=0)
    made = row(column(mark, None), column(day, None), words, *_passed(one, page), spacing=8)
    made.setStretch(2, 1)
    return holder(made)


def _colour(one: CourseLine, page: EvictionPage) -> str:
    if one.deadline:
        return "warn" if page.is_open and one.day is not None and one.day >= page.today else "text3"
    return "accenttext"


def _passed(one: CourseLine, page: EvictionPage) -> list[QWidget]:
    """A deadline that is behind us, while the eviction is open."""
    if one.deadline and page.is_open and one.day is not None and one.day < page.today:
        return [Badge("neutral", _("passert"), ground=False)]
    return []
