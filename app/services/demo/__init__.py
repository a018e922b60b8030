"""Lillevik: an invented municipality to look at, teach with and measure on. The same seed gives the same."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from math import ceil

from sqlalchemy.orm import Session

from app.errors import OfficerError
from app.services import settings
from app.services.demo import (
    contacts,
    figures,
    known_homes,
    known_tenants,
    places,
    rates,
    reports,
    sitting,
    stock,
    suggestions,
)
from app.services.demo.applications import Applications
from app.services.demo.case_book import CaseBook
from app.services.demo.eviction_lives import EvictionLives
from app.services.demo.group_book import GroupBook
from app.services.demo.group_lives import GroupLives
from app.services.demo.known import KNOWN
from app.services.demo.life import Life
from app.services.demo.people import Registry
from app.services.demo.rows import Rows
from app.services.demo.scene import Scene
from app.services.demo.tenants import Tenants
from app.services.demo.today import TodaysHouseholds
from app.storage.store import Store
from app.texts import _

NUMBER, NAME = "9999", "Lillevik"
HOUSEHOLDS, YEARS, SEED = 75, 5, 18
HOMES_EACH = 0.28
MOST_YEARS = 50
OFFICER = "Kari Holm"

Progress = Callable[[int, int, str], None]


def _quiet(done: int, total: int, what: str) -> None:
    """Nobody wants to know."""


def fill(  # what the command line offers
    store: Store,
    today: date,
    *,
    households: int = HOUSEHOLDS,
    years: int = YEARS,
    seed: int = SEED,
    progress: Progress = _quiet,
) -> None:
    """Write the demo into an empty database: `years` whole years, and the one `today` is in until then.

    The first households are those the screens are known by; the rest are made up from the seed. Written many
    at a time,
    so the records have no history of how they came to be. Raises OfficerError for numbers that make
    no sense.
    """
    if households < 1 or not 1 <= years <= MOST_YEARS:
        raise OfficerError(_("Velg minst én husstand, og mellom 1 og {most} år.", most=MOST_YEARS))
    first = date(today.year - years, 1, 1)
    with store.write() as session:
        rows = Rows(session)
        rng = random.Random(seed)  # noqa: S311  # invented people, not secrets
        book = CaseBook(rows, today)
        applying = Applications(book, today, random.Random(seed + 1))  # noqa: S311  # as above
        groups = GroupBook(rows, today)
        lives = GroupLives(groups, today, random.Random(seed + 2))  # noqa: S311  # as above
        housing = random.Random(seed + 3)  # noqa: S311  # as above
        homes = stock.write(rows, first, today, _homes_in(households), housing)
        tenants = Tenants(rows, homes, today, housing)
        evictions = EvictionLives(rows, today, random.Random(seed + 4))  # noqa: S311  # as above
        scene = Scene(rows, first, today, rng, [], book, applying, groups, lives, tenants, evictions)
        contacts.write(rows)
        places.write(scene, _more_places(households, (today - first).days))
        registry = Registry(rows, rng)
        known, free = _known(scene, registry, households)
        told = [number for number in free if number in known_tenants.NUMBERS]
        known_tenants.write(scene, registry, told)
        known_homes.write(rows, tenants, homes, known | set(told), today)
        others = [number for number in free if number not in told]
        lived_in = sitting.choose(homes, first, len(others) // 4, random.Random(seed + 5))  # noqa: S311  # as above
        newcomers = len(others) - len(lived_in)
        _others(scene, registry, others[:newcomers], progress)
        sitting.write(scene, registry, lived_in, others[newcomers:])
        tenants.write()
        stock.index(rows, homes, today)
        figures.write(rows, first.year, today.year - 1, max(1, round(households * 1.3 / (years + 1))))
        rates.write(rows, first)
        suggestions.write(rows)
        reports.write(rows, first.year, today)
        rows.write()
        rows.write_counters()
        _settings(session)


def _homes_in(households: int) -> int:
    """How many dwellings a municipality has where so many households have been in need."""
    return max(len(stock.TOLD), round(households * HOMES_EACH))


def _more_places(households: int, days: int) -> int:
    """How many small providers a large municipality needs beside the six, with one place in two taken."""
    taken = (households - HOUSEHOLDS) * 72 / days
    return max(0, ceil(2 * taken / 6))


def _known(scene: Scene, registry: Registry, count: int) -> tuple[set[int], list[int]]:
    """The known ones, those with a stay first; their numbers, and those that are left for others."""
    wanted = sorted(KNOWN, key=lambda one: one.lodging is None)[:count]
    for known in sorted(wanted, key=lambda one: one.number):
        TodaysHouseholds(scene, registry).write(known)
    taken = {one.number for one in KNOWN}
    last = count + len(KNOWN) - len(wanted)
    free = [number for number in range(1, last + 1) if number not in taken][: count - len(wanted)]
    return {one.number for one in wanted}, free


def _others(scene: Scene, registry: Registry, numbers: list[int], progress: Progress) -> None:
    """Made-up ones, evenly over the years. The first ones had left before today: the board has others."""
    life = Life(scene, registry)
    span = (scene.today - scene.first).days - 25
    for done, number in enumerate(numbers):
        begun = scene.first + timedelta(days=int((done + scene.rng.random()) / len(numbers) * span))
        life.write(number, begun, ongoing=number > HOUSEHOLDS)
        scene.rows.write_when_many()
        if done % 500 == 0:
            progress(done, len(numbers), _("Lager husstander"))


def _settings(session: Session) -> None:
    settings.write(session, settings.MUNICIPALITY_NUMBER, NUMBER)
    settings.write(session, settings.MUNICIPALITY_NAME, NAME)
    settings.write(session, settings.OFFICER, OFFICER)
