"""*I dag*, the lists and the pages of an office with 2,000 groups and 2,000 plans in their second year."""

import random
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType

from sqlalchemy import text

from app import clock
from app.services import demo, today
from app.services.demo.group_book import GroupBook
from app.services.demo.group_told import Agreed, Aim, Doing, Given, Group, Member, Met, Version
from app.services.demo.rows import Rows
from app.services.group import listing as groups
from app.services.group import page as group_page
from app.services.plan import listing as plans
from app.services.plan import page as plan_page
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.benchmarks.data import PASSPHRASE, TODAY
from tests.benchmarks.measure import Line, milliseconds, quick

COUNT = 2_000
MORNING, LIST, SHOWN, PAGE = 250.0, 200.0, 40.0, 30.0  # milliseconds
AT_ONCE = 50  # as many lines as the window reads at a time
_HELPERS = ("kari", "ellen", "solveig", "tor", "trude")
_CLEARED = (
    "attendance", "meeting", "group_task", "group_member", "plan_participant", "plan_goal", "plan_measure",
    "plan_evaluation", "cooperation_plan", "support_group", "consent",
)  # fmt: skip


def measured(folder: Path) -> list[Line]:
    """One line each for *I dag*, both lists and both pages."""
    store = _office(folder / "cooperation.db")
    try:
        with clock.at(TODAY):
            lines = len(today.tasks(store))
            return [
                _timed(f"I dag, {COUNT:,} groups and plans, {lines:,} lines", lambda: today.tasks(store), MORNING),
                _timed(f"the list of {COUNT:,} groups, as it is shown", lambda: _shown(groups, store), SHOWN),
                _timed(f"the list of {COUNT:,} plans, as it is shown", lambda: _shown(plans, store), SHOWN),
                _timed(f"all of {COUNT:,} groups, as they are searched", lambda: groups.rows(store), LIST),
                _timed(f"all of {COUNT:,} plans, as they are searched", lambda: plans.rows(store), LIST),
                _opened("opening a group", lambda ref: group_page.load(store, ref), _refs(store, "support_group")),
                _opened("opening a plan", lambda ref: plan_page.load(store, ref), _refs(store, "cooperation_plan")),
            ]
    finally:
        store.close()


def _shown(listing: ModuleType, store: Store) -> object:
    """The first lines, and what stands beside the title."""
    return listing.rows(store, limit=AT_ONCE), listing.summary(store)


def _timed(what: str, work: Callable[[], object], aim: float) -> Line:
    work()
    return quick(what, [milliseconds(work) for _turn in range(30)], aim)


def _opened(what: str, load: Callable[[str], object], refs: Sequence[str]) -> Line:
    """A new one each time."""
    load(refs[0])
    return quick(what, [milliseconds(lambda ref=ref: load(ref)) for ref in refs], PAGE)


def _refs(store: Store, table: str) -> Sequence[str]:
    with store.read() as session:
        found = session.scalars(text(f"SELECT ref FROM {table} ORDER BY id")).all()  # noqa: S608  # a name of ours
    return found[:: len(found) // 100]


def _office(database: Path) -> Store:
    """Lillevik with a group and a plan around each household, instead of those of the demo."""
    if database.exists():
        return Store.open(database, PASSPHRASE)
    store, _key = Store.create(database, PASSPHRASE, Municipality(demo.NUMBER, demo.NAME))
    demo.fill(store, TODAY, households=COUNT)
    with store.write() as session:
        session.execute(text("UPDATE household SET closed = NULL"))
        session.execute(text("UPDATE cooperation_plan SET replaces_id = NULL"))
        for table in _CLEARED:
            session.execute(text(f"DELETE FROM {table}"))  # noqa: S608  # a name of ours
        rows = Rows(session)
        book, rng = GroupBook(rows, TODAY), random.Random(4)  # noqa: S311  # invented people
        for household in range(1, COUNT + 1):
            book.write(_group(household, rng))
            rows.write_when_many()
        rows.write()
    return store


def _group(household: int, rng: random.Random) -> Group:
    """A group that meets every eighth week and is behind with a task in ten."""
    members = [
        Member(key, "hjelper til", Given(-300, rng.randint(20, 400)), coordinator=key == "kari") for key in _HELPERS
    ]
    ahead = rng.randint(1, 56)
    held = [
        Met(day, (10, 0), "Boligkontoret", "Siden sist", held=True, came=_HELPERS, resident=True, minutes="Gikk bra.")
        for day in range(ahead - 56 * 5, ahead, 56)
        if day < 0
    ]
    tasks = [Agreed("Ringe utleier", met.day, met.day + 20, met.day + 9, "kari") for met in held[:-1]]
    tasks.append(Agreed("Søke bostøtte", held[-1].day, rng.randint(-3, 27), None, rng.choice(_HELPERS)))
    planned = Met(ahead, (10, 0), "Boligkontoret", "Siden sist", invited=-1)
    return Group(household, -310, "Beholde boligen.", members, [*held, planned], tasks, [_chain(rng)])


def _chain(rng: random.Random) -> list[Version]:
    """A plan that was renewed once."""
    aims = [Aim(1, "Bo trygt", "main"), Aim(2, "Betale husleien", term="short"), Aim(3, "Få arbeid", term="long")]
    doings = [
        Doing(number, "Besøk", 1 + number % 3, _HELPERS[number % 5], how_often="hver uke") for number in range(1, 7)
    ]
    renewed = -rng.randint(1, 180)
    first = Version("first", -300, -300, renewed - 1, aims, doings, ((-200, -200),), signed=-300)
    second = Version(
        "renewal", renewed, renewed, renewed + 181, aims, doings, ((renewed + 175, None),), signed=renewed,
    )  # fmt: skip
    return [first, second]
