"""Where the household is now: the place, the day counter, and what can be done with the stay."""

from collections.abc import Callable

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from app import formats
from app.models.household import SITUATION
from app.models.stay import CAME_FROM
from app.services.household_page import HouseholdPage, StayLine
from app.texts import _
from app.ui.kit import type_roles
from app.ui.kit.buttons import Button, button
from app.ui.kit.card import Card
from app.ui.kit.day_bar import DayCounter
from app.ui.kit.editors.choice import sentence
from app.ui.kit.labels import EllipsisLabel, PrivateLabel, label
from app.ui.kit.layout import clear, column, holder, row, vertical_hairline

Ask = Callable[[str], object]
"""What a button asks for: extend, move, end or reveal."""

_LARGE = 1.5  # text scale from which the actions stand below, or they would be out of sight


class PlaceCard(Card):
    """Filled anew when the household changes."""

    def __init__(self, ask: Ask) -> None:
        super().__init__()
        self.setAccessibleName(_("Bor nå"))
        self._ask = ask

    def show_page(self, page: HouseholdPage) -> None:
        clear(self.body)
        stay = page.current_stay
        if stay is None:
            self.add(self._without_stay(page))
        else:
            line = row(holder(self._place(page, stay)), vertical_hairline(), spacing=16)
            line.addWidget(_counter(page, stay), 1)
            line.setStretch(0, 2)
            line.setStretch(2, 3)
            self.add(line)
            if type_roles.scale() >= _LARGE:
                self.add(row(*self._actions(), None, spacing=7))
            else:
                line.addLayout(column(*self._actions(), None, spacing=7))

    def _place(self, page: HouseholdPage, stay: StayLine) -> QVBoxLayout:
        kind = _("natthjem") if stay.night_shelter else _("midlertidig botilbud")
        head = label(_("Bor nå · {kind}", kind=kind), "meta_strong", "text3")
        lines: list[QWidget | QLayout] = [head, self._name_of(page, stay.provider)]
        if facts := _facts(stay):
            lines.append(EllipsisLabel(facts, "secondary", "text2"))
        lines.append(EllipsisLabel(_decision(stay), "secondary", "text2" if stay.has_decision else "warn"))
        return column(*lines, None, spacing=4)

    def _name_of(self, page: HouseholdPage, name: str) -> QWidget | QLayout:
        if not page.place_hidden:
            return PrivateLabel(name, "", "section")
        show = button(_("Vis"), "ghost", "eye", lambda: self._ask("reveal"), small=True)
        show.setAccessibleName(_("Vis adressen"))
        return row(label(_("Adressen er skjult"), "card_title"), show, None)

    def _actions(self) -> list[Button]:
        made = [
            button(_("Forleng"), "soft", on_click=lambda: self._ask("extend"), small=True),
            button(_("Flytt"), "secondary", on_click=lambda: self._ask("move"), small=True),
            button(_("Avslutt"), "secondary", on_click=lambda: self._ask("end"), small=True),
        ]
        widest = max(one.sizeHint().width() for one in made)
        for one in made:
            one.setFixedWidth(widest)
        return made

    def _without_stay(self, page: HouseholdPage) -> QWidget:
        situation = sentence(SITUATION.text(page.situation)) if page.situation else _("Ikke oppgitt")
        lines: list[QWidget | QLayout] = [label(_("Bor nå"), "meta_strong", "text3")]
        home = page.current_tenancy
        if page.place_hidden:
            lines.append(self._name_of(page, ""))
        elif home is not None:
            lines.append(PrivateLabel(home.address, "", "section"))
            lines.append(
                EllipsisLabel(_("Leier av kommunen siden {day}", day=formats.day(home.since)), "secondary", "text2")
            )
        else:
            lines.append(PrivateLabel(page.address or situation, "", "section"))
        lines.append(EllipsisLabel(_("Ikke i midlertidig botilbud"), "secondary", "text2"))
        if page.address or page.place_hidden or home is not None:
            lines.append(EllipsisLabel(situation, "secondary", "text2"))
        if page.whereabouts:
            lines.append(PrivateLabel(_("Oppholder seg: {place}", place=page.whereabouts), "", "secondary", "text2"))
        if page.release_date:
            words = _("Løslates eller skrives ut {day}", day=formats.day(page.release_date))
            lines.append(EllipsisLabel(words, "secondary", "warn"))
        return holder(column(*lines, None, spacing=4))


def _decision(stay: StayLine) -> str:
    if stay.decided_until:
        return _("Vedtak § 27 gjelder til {day}", day=formats.day(stay.decided_until))
    return _("Vedtak § 27 uten sluttdato") if stay.has_decision else _("Vedtak er ikke registrert")


def _facts(stay: StayLine) -> str:
    """ "Rom 4 · kom fra egen bolig"."""
    parts = [_("rom {room}", room=stay.room)] if stay.room else []
    if stay.came_from:
        parts.append(_("kom fra {place}", place=_(CAME_FROM.text(stay.came_from))))
    text = " · ".join(parts)
    return text[:1].upper() + text[1:]


def _counter(page: HouseholdPage, stay: StayLine) -> QWidget:
    """The household's unbroken stay; a night shelter is none."""
    arrived = _("Inn {day}.", day=formats.day(stay.arrived))
    if page.counter is None:
        return holder(column(label(arrived, "secondary", "text2"), None))
    words = _("{arrived} Passerer 3 måneder {day}.", arrived=arrived, day=formats.day(page.counter.three_months))
    if page.counter.days_left < 0:
        words = _("{arrived} Passerte 3 måneder {day}.", arrived=arrived, day=formats.day(page.counter.three_months))
    counted = DayCounter(page.counter.day, page.counter.of)
    return holder(column(counted, EllipsisLabel(words, "secondary", "text2"), None, spacing=6))
