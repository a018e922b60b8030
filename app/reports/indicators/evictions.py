"""Warnings, petitions and outcomes of evictions (På vei til egen bolig § 2.1; rundskriv U-10/2002 ch. 6)."""

from collections.abc import Iterator

from app.reports.family import CHILDREN
from app.reports.indicator import Indicator
from app.reports.left_out import family
from app.reports.left_out import homes as left_out
from app.texts import N_

GROUP = N_("Utkastelser")
SOURCE = "På vei til egen bolig 2005 § 2.1; rundskriv U-10/2002 kap. 6"

_MEASURES = (
    ("warnings", N_("Varsler"), "warned", N_("Varsler om utkastelse som kommunen mottok i perioden.")),
    ("petitions", N_("Begjæringer"), "petitioned",
     N_("Begjæringer om utkastelse som kommunen fikk vite om i perioden.")),
    ("carried_out", N_("Gjennomførte utkastelser"), "carried_out",
     N_("Utfallet er gjennomført, med utfallsdato i perioden.")),
    ("averted", N_("Avvergede utkastelser"), "averted",
     N_("Utfallet er avverget eller frafalt, med utfallsdato i perioden. Den som flyttet selv, er ikke med.")),
)  # fmt: skip


def _both(key: str, label: str, kind: str, rule: str) -> Iterator[Indicator]:
    """All of a kind, and those of households that had children that day."""
    sql = f"SELECT g.id AS id, 1 AS weight FROM eviction_event g WHERE g.kind = '{kind}'"  # noqa: S608  # constants
    whole = f"evictions.{key}"
    reasons = left_out.UNDATED if kind in {"warned", "petitioned"} else left_out.EVICTION_OUTCOME
    yield Indicator(whole, label, "evictions", "eviction", sql, rule, SOURCE, group=GROUP, left_out=reasons)
    yield Indicator(
        f"{whole}_children", N_("Husstander med barn"), "evictions", "eviction", f"{sql} AND {CHILDREN}",
        N_("Av disse: husstander som hadde barn under 18 år den dagen."), SOURCE, part_of=whole, group=GROUP,
        left_out=family.children("id", "eviction_event", f"g.kind = '{kind}'"),
    )  # fmt: skip


INDICATORS = tuple(indicator for measure in _MEASURES for indicator in _both(*measure))
