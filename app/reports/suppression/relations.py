"""How the figures of the catalogue add up: what someone who reads them can reckon with.

What is left of a whole when its parts are taken away is a number of its own ("the rest"), which is never shown and can
be small, too. Its name begins with "·".
"""

from collections.abc import Iterator, Mapping, Sequence

from app.models.case import CASE_TYPE
from app.reports.indicators import target_groups
from app.reports.suppression.solver import Relation

_REST = "·"
_INSTITUTIONS = ("rus", "psykiatri", "somatikk", "rehabilitering", "poliklinikk", "kommunal_omsorg", "barnevern")
_SITUATIONS: Mapping[str, Sequence[str]] = {
    "no_home": ("roofless", "temporary", "prison", "institution", "friends", "reception"),
    "at_risk": ("eviction", "no_lease", "costs"),
    "unsuitable": ("parents", "standard", "not_adapted", "too_small", "environment"),
}
_HOMELESS = tuple(f"need.{key}" for key in ("roofless", "temporary", "prison", "institution", "friends"))


def relations(truth: dict[str, int]) -> list[Relation]:
    """The relations among the counts that are there, and into `truth` what is left of each whole. One that the counts
    do not satisfy (some are entered by hand) is left out: nobody can reckon with it."""
    return [made for relation in _ALL if (made := _fitting(relation, truth))]


def _fitting(declared: tuple[str, tuple[str, ...], bool], truth: dict[str, int]) -> Relation | None:
    whole, parts, is_all = declared
    known = [part for part in parts if part in truth]
    if whole not in truth or not known:
        return None
    left = truth[whole] - sum(truth[part] for part in known)
    if left < 0 or (is_all and left and len(known) == len(parts)):
        return None
    if is_all and len(known) == len(parts):
        return Relation(whole, known)
    rest = rest_of(whole, *known)
    truth[rest] = left
    return Relation(whole, [*known, rest])


def rest_of(whole: str, *parts: str) -> str:
    """What the rest of a whole is called."""
    return f"{_REST}{whole}-{'-'.join(parts)}"


def _temporary() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    """Families and young people are different households, and so are those who stayed long and those who stayed
    briefly; the rest of the long stays is among the rest of all."""
    households, over, children, young = (
        f"temporary.{key}" for key in ("households", "over_3_months", "children", "young")
    )
    children_over, young_over = f"{children}_over_3_months", f"{young}_over_3_months"
    yield households, (children, young), False
    yield over, (children_over, young_over), False
    yield children, (children_over,), False
    yield young, (young_over,), False
    yield households, (over,), False
    yield households, ("temporary.max_14_days",), False
    yield households, (over, "temporary.max_14_days"), False
    yield rest_of(households, children, young), (rest_of(over, children_over, young_over),), False


def _stays() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    yield "stays.total", ("stays.with_quality_agreement",), False
    yield "stays.total", ("stays.over_3_months",), False
    yield "stays.total", ("stays.after_prison", "stays.after_institution"), False
    yield "stays.after_institution", tuple(f"stays.after_institution.{key}" for key in _INSTITUTIONS), False
    yield "stays.persons", ("stays.children",), False


def _dwellings() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    yield "dwellings.total", ("dwellings.owned", "dwellings.rented_in", "dwellings.disposal_right"), True
    totals = tuple(f"groups.{group.key}.total" for group in target_groups.GROUPS)
    yield "dwellings.total", ("dwellings.vacant", *totals), True
    yield "dwellings.total", ("dwellings.new_for_substance_or_mental",), False
    for group in target_groups.GROUPS:
        for sort in ("", "disposal_", "staffing_"):
            bands = tuple(
                f"groups.{group.key}.{band.key}"
                for band in (target_groups.KINDS if sort else target_groups.BANDS)
                if band.key != "total" and (not sort or band.key.startswith(sort))
            )
            yield f"groups.{group.key}.total", bands, True


def _others() -> Iterator[tuple[str, tuple[str, ...], bool]]:
    for key in ("warnings", "petitions", "carried_out", "averted"):
        yield f"evictions.{key}", (f"evictions.{key}_children",), False
    for main, parts in _SITUATIONS.items():
        yield f"need.{main}", tuple(f"need.{part}" for part in parts), True
    yield "homeless.total", _HOMELESS, False
    yield "homeless.total", ("homeless.children",), False
    for kind in CASE_TYPE:
        yield f"cases.{kind.key}.complaints", (f"cases.{kind.key}.upheld",), False


FLOWS = tuple(
    tuple(f"cases.{kind.key}.{what}" for what in ("open", "received", "granted", "refused", "withdrawn"))
    for kind in CASE_TYPE
)
"""Cases by type: what was open and came is what ended and is open still, from one year to the next."""

_ALL = (*_temporary(), *_stays(), *_dwellings(), *_others())
"""Whole, parts, and whether the parts are all of it."""
