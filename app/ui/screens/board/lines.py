"""The board's lines from top to bottom: a heading for each provider, its stays, and its free places."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.models.provider import NIGHT_SHELTER
from app.services.board import BoardProvider, BoardStay
from app.services.naming import household_number
from app.services.provider import ProviderRow, places_text
from app.texts import _, n_
from app.ui.screens.board import alerts
from app.ui.screens.board.alerts import Alert

SHOWN = ("all", "children", "young", "alerts")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """A provider; `taken` counts the stays of tonight."""

    provider: ProviderRow
    taken: int
    alert: Alert | None
    folded: bool

    @property
    def key(self) -> str:
        return f"head:{self.provider.ref}"

    @property
    def places(self) -> str:
        """ "4 av 6 plasser", or only how many are taken."""
        if self.provider.places is None:
            return places_text(self.provider)
        return _("{taken} av {places} plasser", taken=self.taken, places=self.provider.places)


@dataclass(frozen=True, slots=True)
class StayLine:
    """A household at a provider. A protected one is called by its number, as the place is in view."""

    provider: ProviderRow
    stay: BoardStay
    alert: Alert | None

    @property
    def key(self) -> str:
        return f"stay:{self.stay.ref}"

    @property
    def number(self) -> str:
        return household_number(self.stay.household)

    @property
    def name(self) -> str:
        return self.number if self.stay.protection else f"{self.stay.first_name} {self.stay.last_name}"

    @property
    def room(self) -> str:
        room = self.stay.room or ""
        return _("Rom {number}", number=room) if room.isdigit() else room

    @property
    def day(self) -> str:
        return _("dag {day}", day=self.stay.counter.day) if self.stay.counter else ""


@dataclass(frozen=True, slots=True)
class FreeLine:
    """The free places of a provider; `count` is None when nobody has told how many places there are."""

    provider: ProviderRow
    count: int | None

    @property
    def key(self) -> str:
        return f"free:{self.provider.ref}"

    @property
    def text(self) -> str:
        if self.count is None:
            return _("Antall plasser er ikke oppgitt")
        return n_("{count} ledig plass", "{count} ledige plasser", self.count)


Line = HeadLine | StayLine | FreeLine


def lines(board: Sequence[BoardProvider], today: date, shown: str = "all", folded: Iterable[str] = ()) -> list[Line]:
    """The lines to show. Only the whole board has free places and providers without stays; `folded` are refs."""
    closed = frozenset(folded)
    found: list[Line] = []
    for one in board:
        stays = [line for line in _stays(one, today) if _belongs(line, shown)]
        if not stays and shown != "all":
            continue
        fold = one.provider.ref in closed
        found.append(HeadLine(one.provider, len(one.stays), alerts.of_provider(one.provider, today), fold))
        if not fold:
            found.extend(stays)
            found.extend(_free(one) if shown == "all" else ())
    return found


def _stays(one: BoardProvider, today: date) -> list[StayLine]:
    return [StayLine(one.provider, stay, alerts.of_stay(stay, today)) for stay in one.stays]


def _free(one: BoardProvider) -> list[FreeLine]:
    return [] if one.free == 0 else [FreeLine(one.provider, one.free)]


def _belongs(line: StayLine, shown: str) -> bool:
    if shown == "alerts":
        return line.alert is not None
    return shown == "all" or (line.stay.children > 0 if shown == "children" else line.stay.young)


def alert_count(board: Sequence[BoardProvider], today: date) -> int:
    """How many stays have something that waits."""
    return sum(alerts.of_stay(stay, today) is not None for one in board for stay in one.stays)


def facts(board: Sequence[BoardProvider]) -> str:
    """The line of numbers under the title, night shelters left out; a household at two places counts once."""
    housed = [one for one in board if one.provider.kind != NIGHT_SHELTER]
    households = {stay.household: stay for one in housed for stay in one.stays}
    over = sum(stay.counter is not None and stay.counter.days_left <= 0 for stay in households.values())
    parts = [
        _people(len(households), sum(stay.members for stay in households.values())),
        _used(housed),
        _("{count} med barn", count=sum(stay.children > 0 for stay in households.values())),
        _("{count} over 3 måneder", count=over),
    ]
    return " · ".join(parts)


def _people(households: int, people: int) -> str:
    shown = n_("{count} husstand", "{count} husstander", households)
    return f"{shown}, " + n_("{count} person", "{count} personer", people)


def _used(housed: Sequence[BoardProvider]) -> str:
    known = [one for one in housed if one.provider.places is not None]
    places = sum(one.provider.places or 0 for one in known)
    taken = sum(len(one.stays) for one in known)
    return _("{taken} av {places} plasser i bruk", taken=taken, places=places)
