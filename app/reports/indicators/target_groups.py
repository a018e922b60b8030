"""Who lives in municipal dwellings: target group by age, and by what kind of dwelling it is (Husbanken 2020 § 4.2)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from app.models.codes import Code
from app.models.dwelling import DWELLING_GROUP
from app.reports.indicator import Indicator
from app.reports.indicators.dwellings import LABELS
from app.reports.left_out import homes as left_out
from app.texts import N_

AGES = N_("Målgrupper i kommunale boliger, etter alder")
HOMES = N_("Målgrupper i kommunale boliger, etter disposisjon og bemanning")
SOURCE = "Husbankens kommuneprogram 2020 kap. 4.2, tabell 6.3"
UNKNOWN, TOTAL = "unknown", "total"

GROUPS = (*DWELLING_GROUP, Code(UNKNOWN, N_("ukjent målgruppe")))
"""The tenancy's main reason, else the dwelling's target group."""

_WHO = N_("Leieforhold siste talte dag i boliger kommunen disponerer, etter hovedbegrunnelse (ellers boligens "
          "målgruppe) og hovedpersonens alder.")  # fmt: skip
_ALL = N_("Leieforhold siste talte dag i boliger kommunen disponerer, etter hovedbegrunnelse (ellers boligens "
          "målgruppe).")  # fmt: skip
_NO_AGE = N_("Leieforhold der hovedpersonen mangler, eller er uten fødselsdato.")


@dataclass(frozen=True, slots=True)
class Band:
    """Those of a group for which `condition` holds of a tenancy `t` of the table `current_tenancy`."""

    key: str
    label: str
    condition: str
    rule: str

    def of(self, target_group: Code, *, sheet: str, is_public: bool) -> Indicator:
        sql = f"""
            SELECT t.id AS id, 1 AS weight FROM current_tenancy t JOIN held_dwelling d ON d.id = t.dwelling_id
            WHERE t.target_group = '{target_group.key}' AND {self.condition}
        """  # noqa: S608  # constants
        reasons = left_out.of_band(target_group.key) if is_public and self.key != TOTAL else ()
        return Indicator(
            f"groups.{target_group.key}.{self.key}", self.label, "tenancies", "tenancy", sql, self.rule, SOURCE,
            group=sheet, subject=target_group.text, is_public=is_public,
            left_out=(*reasons, *left_out.of_group(target_group.key)),
        )  # fmt: skip


BANDS = (
    Band(TOTAL, N_("I alt"), "1", _ALL),
    *(
        Band(key, label, f"t.band = '{key}'", _WHO)
        for key, label in (
            ("under_30", N_("Under 30 år")), ("30_49", N_("30–49 år")), ("50_66", N_("50–66 år")),
            ("67_79", N_("67–79 år")), ("80_plus", N_("80 år og over")),
        )
    ),
    Band(UNKNOWN, N_("Ukjent alder"), f"t.band = '{UNKNOWN}'", _NO_AGE),
)  # fmt: skip


_STAFFING = {
    "none": N_("Uten bemanning"),
    "part_day": N_("Bemannet deler av døgnet"),
    "around_the_clock": N_("Bemannet hele døgnet"),
    UNKNOWN: N_("Ukjent bemanning"),
}


def _kinds(column: str, labels: Mapping[str, str]) -> Iterator[Band]:
    return (
        Band(f"{column}_{key}", label, f"COALESCE(d.{column}, '{UNKNOWN}') = '{key}'", _ALL)
        for key, label in labels.items()
    )


KINDS = (*_kinds("disposal", LABELS), *_kinds("staffing", _STAFFING))
"""Asked for on the sheet alone: the catalogue has no keys for them."""

INDICATORS = (
    *(band.of(group, sheet=AGES, is_public=True) for group in GROUPS for band in BANDS),
    *(kind.of(group, sheet=HOMES, is_public=False) for group in GROUPS for kind in KINDS),
)
