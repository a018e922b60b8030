"""Municipalities with their written form, and postal places, from the code tables in `resources/codes/`."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.formats import fold, sort_key
from app.paths import resource

_SMALL_WORDS = frozenset({"i", "på", "ved", "og", "av", "under"})


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality; `written_form` is nb, nn or neutral (språkvedtaksforskrifta, 9 February 2026)."""

    number: str
    name: str
    written_form: str


@lru_cache
def municipalities() -> Mapping[str, Place]:
    """All 357 by number, in the order of their names."""
    with resource("codes/municipalities.csv").open(encoding="utf-8", newline="") as file:
        places = [Place(row["number"], row["name"], row["written_form"]) for row in csv.DictReader(file)]
    return {place.number: place for place in sorted(places, key=lambda place: sort_key(place.name))}


def search_municipalities(text: str) -> list[Place]:
    """Those whose name has the text, those that begin with it first, or whose number begins with it."""
    wanted = fold(text)
    found = [p for p in municipalities().values() if wanted in fold(p.name) or p.number.startswith(wanted)]
    return sorted(found, key=lambda place: not fold(place.name).startswith(wanted))


@lru_cache
def _postcodes() -> Mapping[str, str]:
    with resource("codes/postcodes.csv").open(encoding="utf-8", newline="") as file:
        return {row["postcode"]: row["place"] for row in csv.DictReader(file)}


def postcode_place(postcode: str) -> str | None:
    """The postal place of four digits, "Mo i Rana", or None when there is no such postcode."""
    place = _postcodes().get(postcode.strip())
    return None if place is None else _named(place)


def _named(capitals: str) -> str:
    words = capitals.lower().split()
    return " ".join(word if number and word in _SMALL_WORDS else word.title() for number, word in enumerate(words))
