"""Beside the list of matches: the one that is chosen, with every reason and the working of the points."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtWidgets import QLayout, QWidget

from app import clock, formats
from app.services.naming import household_number
from app.services.waiting.matching import Match
from app.services.waiting.reasons import Side
from app.texts import N_, _
from app.ui.kit.badge import Badge
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.labels import PrivateLabel, label
from app.ui.kit.layout import clear, column, row
from app.ui.kit.strip import Glyph
from app.ui.screens.matching_rows import Line, Vacancy, Waiter

Do = Callable[[str, Line], object]
"""(what, about which line): allocate, need, household, dwelling."""
_SIDES: Mapping[Side, tuple[str, str, str]] = {
    Side.FOR: (N_("Taler for"), "check", "ok"),
    Side.AGAINST: (N_("Taler mot"), "x", "danger"),
    Side.KNOW: (N_("Verdt å vite"), "info", "text2"),
}
"""What the reasons of a side are called (msgid), their icon and its colour."""


class WhyCard(Card):
    """Filled anew when another match is chosen."""

    def __init__(self, do: Do) -> None:
        super().__init__(_("Hvorfor"), padded=False)
        self._do = do

    def show_line(self, line: Line | None) -> None:
        """Show a match, or nothing."""
        clear(self.body)
        if line is None:
            self.add_row(label(_("Velg en linje for å se hva som taler for og mot."), "secondary", "text2", wrap=True))
        else:
            for part in self._parts(line):
                self.add_row(part)
        self.body.addStretch(1)

    def _parts(self, line: Line) -> Iterator[QLayout]:
        match = line.match
        yield _head(line)
        for side in Side:
            if match.said(side):
                yield _reasons(match, side)
        yield column(
            label(_("Poeng"), "label_strong"), label(match.who.points.told, "secondary", "text2", wrap=True), spacing=2
        )
        yield self._ways(line)

    def _ways(self, line: Line) -> QLayout:
        need = button(_("Boligbehov"), "secondary", "pencil", lambda: self._do("need", line), small=True)
        if isinstance(line, Waiter):
            opener = button(_("Åpne husstanden"), "ghost", "users", lambda: self._do("household", line), small=True)
        else:
            opener = button(_("Åpne boligen"), "ghost", "house", lambda: self._do("dwelling", line), small=True)
        return column(self._allocate(line), row(need, None), row(opener, None), spacing=8)

    def _allocate(self, line: Line) -> QWidget:
        if not line.match.home.can_be_let:
            return label(_("Boligen kan tildeles når utflyttingen er ført."), "secondary", "text2", wrap=True)
        made = button(_("Tildel boligen"), "primary", "key", lambda: self._do("allocate", line))
        made.setToolTip(_("Ctrl+T"))  # the page's own key, which is there whatever line is chosen
        return made


def _head(line: Line) -> QLayout:
    if isinstance(line, Vacancy):
        name: QWidget = label(line.name, "strong", wrap=True)
        below = line.match.home.standing(clock.today())
    else:
        who = line.match.who
        name = PrivateLabel(who.beside_place, household_number(who.ref), "strong")
        below = _("Venter siden {day}", day=formats.day(who.since)) if who.since else ""
    badge = Badge(line.tone, line.verdict, line.icon)
    return column(name, label(below, "secondary", "text2", wrap=True), row(badge, None), spacing=3)


def _reasons(match: Match, side: Side) -> QLayout:
    title, icon, colour = _SIDES[side]
    found = [row(Glyph(icon, colour, 15), label(words, "secondary", wrap=True)) for words in match.said(side)]
    for line in found:
        line.setStretch(1, 1)
    return column(label(_(title), "label_strong"), *found, spacing=3)
