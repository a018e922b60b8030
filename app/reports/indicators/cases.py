"""Applications and decisions of every type of case (SSB skjema 13): one row a type, one figure a measure."""

from dataclasses import dataclass

from app.models.case import CASE_TYPE
from app.models.codes import Code
from app.reports.homes import MUNICIPAL_SQL
from app.reports.indicator import Indicator, Made
from app.reports.left_out import cases as left_out
from app.texts import N_

GROUP = N_("Søknader og vedtak")
SOURCE = "SSB skjema 13; rundskriv U-10/2002 kap. 5"

_DECIDED = "c.decided >= :first AND c.decided <= :last"
_COMPLAINED = "c.complained >= :first AND c.complained <= :last"


@dataclass(frozen=True, slots=True)
class Measure:
    """One figure of every type: `condition` on a case `c` of the table `period_case`."""

    key: str
    label: str
    condition: str
    rule: str
    unit: str = "cases"
    weight: str = "1"
    made: Made = Made.COUNT

    def of(self, kind: Code) -> Indicator:
        """The figure of one type of case."""
        sql = f"SELECT c.id AS id, {self.weight} AS weight FROM period_case c WHERE c.kind = '{kind.key}' AND "  # noqa: S608  # constants
        return Indicator(
            f"cases.{kind.key}.{self.key}", self.label, self.unit, "case", f"{sql}({self.condition})", self.rule,
            SOURCE, self.made, group=GROUP, subject=kind.text, left_out=left_out.of(kind.key, self.key),
        )  # fmt: skip


MEASURES = (
    Measure(
        "received", N_("Mottatt"), "c.received >= :first AND c.received <= :last", N_("Søknader mottatt i perioden.")
    ),
    Measure(
        "granted", N_("Innvilget"), f"c.outcome IN ('granted', 'partly') AND {_DECIDED}",
        N_("Innvilget eller delvis innvilget, med vedtaksdato i perioden."),
    ),
    Measure(
        "refused", N_("Avslått"), f"c.outcome = 'refused' AND {_DECIDED}", N_("Avslag med vedtaksdato i perioden.")
    ),
    Measure(
        "withdrawn", N_("Trukket eller avvist"),
        "c.outcome IN ('withdrawn', 'dismissed') AND COALESCE(c.decided, c.received) >= :first"
        " AND COALESCE(c.decided, c.received) <= :last",
        N_("Trukket eller avvist, med vedtaksdato i perioden. Uten vedtaksdato gjelder datoen søknaden kom inn."),
    ),
    Measure(
        "open", N_("Til behandling"),
        "c.received <= :last AND (c.decided > :last"
        " OR c.decided IS NULL AND (c.outcome IS NULL OR c.outcome NOT IN ('withdrawn', 'dismissed')))",
        N_("Mottatt til og med siste talte dag, uten vedtak den dagen. Saker som er trukket eller avvist, "
           "er ikke med."),
    ),
    Measure(
        "median_days", N_("Dager til vedtak (median)"),
        f"c.outcome IN ('granted', 'partly', 'refused') AND {_DECIDED}",
        N_("Dager fra søknaden kom inn til vedtaket, for søknader som er innvilget, delvis innvilget eller avslått i "
           "perioden: halvparten tok så lang tid eller kortere."),
        "days", "CAST(julianday(c.decided) - julianday(c.received) AS INTEGER)", Made.MEDIAN,
    ),
    Measure("complaints", N_("Klager"), _COMPLAINED, N_("Klager mottatt i perioden.")),
    Measure(
        "upheld", N_("Klager med medhold"), f"c.complaint_outcome IN ('upheld', 'partly') AND {_COMPLAINED}",
        N_("Av klagene som er mottatt i perioden: de som har fått medhold eller delvis medhold."),
    ),
)  # fmt: skip

_WAITING = Indicator(
    "cases.waiting_list", N_("Venter på kommunal bolig"), "households", "household",
    f"""
    SELECT g.household_id AS id, 1 AS weight
    FROM (SELECT c.household_id, MAX(c.decided) AS granted FROM "case" c
          WHERE c.kind = 'municipal_dwelling' AND c.outcome IN ('granted', 'partly') AND c.decided <= :last
          GROUP BY c.household_id) g
    JOIN household h ON h.id = g.household_id
    WHERE h.opened <= :last AND (h.closed IS NULL OR h.closed > :last)
      AND NOT EXISTS (SELECT 1 FROM tenancy t JOIN dwelling d ON d.id = t.dwelling_id
                      WHERE t.household_id = g.household_id AND d.disposal IN {MUNICIPAL_SQL}
                        AND t.start >= g.granted AND t.start <= :last)
    """,  # noqa: S608  # constants
    N_("Husstander som siste talte dag er innvilget kommunal bolig, der oppfølgingen ikke er avsluttet, og som ikke "
       "har fått et leieforhold i en bolig kommunen eier, leier inn eller har disposisjonsrett til, fra det siste "
       "vedtaket til denne dagen."),
    SOURCE, group=GROUP, left_out=left_out.WAITING_LIST,
)  # fmt: skip

INDICATORS = (*(measure.of(kind) for kind in CASE_TYPE for measure in MEASURES), _WAITING)
