"""What everything that writes demo records needs at hand."""

import random
from dataclasses import dataclass
from datetime import date

from app.services.demo.applications import Applications
from app.services.demo.case_book import CaseBook
from app.services.demo.eviction_lives import EvictionLives
from app.services.demo.group_book import GroupBook
from app.services.demo.group_lives import GroupLives
from app.services.demo.rooms import Place
from app.services.demo.rows import Rows
from app.services.demo.tenants import Tenants


@dataclass
class Scene:
    """The demo from its first day to today. The generator gives the same choices for the same seed."""

    rows: Rows
    first: date
    today: date
    rng: random.Random
    places: list[Place]
    book: CaseBook
    applications: Applications
    groups: GroupBook
    group_lives: GroupLives
    tenants: Tenants
    evictions: EvictionLives
