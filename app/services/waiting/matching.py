"""Which households a dwelling suits, and which dwellings suit a household, with the reasons. Suggests, never decides:
nobody is hidden, those with something against them come last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app import clock
from app.models import Household
from app.services import viewing
from app.services.records import by_ref
from app.services.waiting import homes, listing
from app.services.waiting.homes import Home
from app.services.waiting.listing import WaitingRow
from app.services.waiting.reasons import Reason, Side, compare
from app.storage.store import Store


@dataclass(frozen=True, slots=True)
class Match:
    """A household and a dwelling beside each other. A name and a place: use `who.beside_place` for the household."""

    who: WaitingRow
    home: Home
    reasons: Sequence[Reason]

    def said(self, side: Side) -> list[str]:
        """The reasons of one side in words."""
        return [reason.text for reason in self.reasons if reason.side is side]

    @property
    def suits(self) -> bool:
        """Whether nothing speaks against it."""
        return not self.said(Side.AGAINST)


def for_dwelling(store: Store, ref: str) -> list[Match]:
    """Everyone who waits, with what speaks for and against the dwelling: those it suits first, then by points and
    time. Who has a dwelling already, from a later day, comes last. Raises OfficerError when there is no dwelling."""
    today = clock.today()
    with store.read() as session:
        home = homes.one(session, ref, today)
        found = listing.waiting(session, today)
    matches = [_match(who, home) for who in found]
    return sorted(matches, key=_by_points)


def for_household(store: Store, ref: str, *, again: bool = False) -> list[Match]:
    """The dwellings that are vacant or soon will be, with what speaks for and against each: those that suit first, then
    those that are vacant earliest. A look at a strictly confidential person is logged, unless it is read `again` to
    renew an open page. Raises OfficerError when there is no household."""
    today = clock.today()
    with store.read() as session:
        who = listing.of_household(session, ref, today)
        found = homes.vacant(session, today)
        seen = [] if again else viewing.watched(session, by_ref(session, Household, ref).id)
    viewing.log(store, seen, "matching")
    return _sorted_by_day(_match(who, home) for home in found)


def dwelling(store: Store, ref: str) -> Home:
    """The dwelling as it is compared. Raises OfficerError when there is none."""
    with store.read() as session:
        return homes.one(session, ref, clock.today())


def household(store: Store, ref: str) -> WaitingRow:
    """The household as it is compared, whether it waits or not. Raises OfficerError when there is none."""
    with store.read() as session:
        return listing.of_household(session, ref, clock.today())


def _match(who: WaitingRow, home: Home) -> Match:
    return Match(who, home, compare(who.need, home))


def _by_points(match: Match) -> tuple[object, ...]:
    who = match.who
    return (who.moves_in is not None, not match.suits, -who.points.total, who.since or clock.today(), who.ref)


def _sorted_by_day(matches: Iterable[Match]) -> list[Match]:
    """As they are given, by address, where nothing else tells them apart."""
    return sorted(matches, key=lambda each: (not each.suits, each.home.repaired is not None, each.home.free))
