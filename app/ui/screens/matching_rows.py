"""The lines of the matching: a household beside a dwelling, from either side, with what speaks for and against."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from app import clock, formats
from app.services.naming import household_number
from app.services.waiting.homes import Home
from app.services.waiting.matching import Match
from app.services.waiting.reasons import Side
from app.texts import N_, _, n_
from app.ui.kit import cells, theme
from app.ui.kit.badge import paint_badge
from app.ui.kit.rows import Column
from app.ui.kit.rows_paint import write
from app.ui.kit.tokens import ToneName


@dataclass(frozen=True, slots=True)
class Line:
    """A match as it is shown; the properties are its cells, each of one or two lines."""

    match: Match

    @property
    def fit(self) -> str:
        return ", ".join((self.verdict, self.because))

    @property
    def verdict(self) -> str:
        """ "Passer", "2 forhold taler mot"."""
        against = len(self.match.said(Side.AGAINST))
        if against:
            return n_("{count} forhold taler mot", "{count} forhold taler mot", against)
        return _("Passer") if self.match.who.is_looked_into else _("Ukjent")

    @property
    def tone(self) -> ToneName:
        if not self.match.suits:
            return "warn"
        return "ok" if self.match.who.is_looked_into else "neutral"

    @property
    def icon(self) -> str:
        """The tone's own, but for what nobody has looked into."""
        return "circle-help" if self.tone == "neutral" else ""

    @property
    def because(self) -> str:
        """The reasons against, else those for, else what is worth knowing."""
        sides = (self.match.said(side) for side in (Side.AGAINST, Side.FOR, Side.KNOW))
        return " · ".join(next((found for found in sides if found), [_("Ingen særlige krav")]))


class Waiter(Line):
    """A household that waits, beside the dwelling in the title: a protected one is only its number."""

    __slots__ = ()

    @property
    def ref(self) -> str:
        return self.match.who.ref

    @property
    def whose(self) -> str:
        return f"{self.household}, {self.number}"

    @property
    def household(self) -> str:
        return self.match.who.beside_place

    @property
    def number(self) -> str:
        """ "Husstand 41 · 3 personer"; only how many they are where the number stands above."""
        many = n_("{count} person", "{count} personer", self.match.who.members)
        return many if self.protection else f"{household_number(self.ref)} · {many}"

    @property
    def protection(self) -> int:
        return self.match.who.protection

    @property
    def points(self) -> str:
        return ", ".join((self.total, self.waited))

    @property
    def total(self) -> str:
        return n_("{count} poeng", "{count} poeng", self.match.who.points.total)

    @property
    def waited(self) -> str:
        """Since when; or when they move in elsewhere."""
        who = self.match.who
        if who.moves_in is not None:
            return _("flytter inn {day}", day=formats.day(who.moves_in))
        return _("siden {day}", day=formats.day(who.since)) if who.since else ""


class Vacancy(Line):
    """A dwelling that is vacant or soon will be, for the household in the title."""

    __slots__ = ()

    @property
    def ref(self) -> str:
        return self.match.home.ref

    @property
    def dwelling(self) -> str:
        return f"{self.name}, {self.facts}"

    @property
    def name(self) -> str:
        return self.match.home.name

    @property
    def facts(self) -> str:
        return home_facts(self.match.home)

    @property
    def standing(self) -> str:
        return ", ".join(part for part in (self.when, self.why) if part)

    @property
    def when(self) -> str:
        return self._halves()[0]

    @property
    def why(self) -> str:
        return self._halves()[1]

    def _halves(self) -> tuple[str, str]:
        first, _comma, rest = self.match.home.standing(clock.today()).partition(", ")
        return first, rest


def home_facts(home: Home) -> str:
    """ "D3 · 2 soverom · 55 m² · Sentrum · 9 000 kr"."""
    return " · ".join((home.ref, *_home_facts(home)))


def _home_facts(home: Home) -> Iterator[str]:
    if home.bedrooms is not None:
        yield n_("{count} soverom", "{count} soverom", home.bedrooms)
    if home.area is not None:
        yield _("{area} m²", area=formats.number(home.area))
    if home.district:
        yield home.district
    if home.rent is not None:
        yield formats.amount(home.rent)


def paint_fit(painter: QPainter, rect: QRect, line: Any) -> None:
    """Whether it suits, and below it why."""
    upper, lower = cells.halves(rect)
    paint_badge(painter, upper, line.tone, line.verdict, line.icon, ground=False)
    write(painter, lower, line.because, "meta", theme.current().text2)


_FIT = Column("fit", N_("Passer boligen?"), 224, paint=paint_fit, least=190)
WAITERS = (
    Column("whose", N_("Husstand"), personal=True, paint=cells.household(), least=170),
    _FIT,
    Column("points", N_("Poeng"), 134, paint=cells.two_lines("total", "waited")),
)
VACANCIES = (
    Column("dwelling", N_("Bolig"), paint=cells.two_lines("name", "facts"), least=200),
    _FIT,
    Column("standing", N_("Ledig"), 204, paint=cells.two_lines("when", "why")),
)
