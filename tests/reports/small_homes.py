"""Where people live in Testvik, and their count on paper for 2025 as seen on 15 January 2026.

| dwelling | disposal       | wheelchair | staffing | group    | in use     | given up   | on 31.12.2025   |
|----------|----------------|------------|----------|----------|------------|------------|-----------------|
| D1       | owned          | yes        | none     |          | 01.01.2000 |            | counted         |
| D2       | rented in      | no         | all day  | mental   | 01.03.2025 |            | counted, new    |
| D3       | disposal right | yes        |          | elderly  | 01.01.2010 | 01.01.2026 | counted         |
| D4       | owned          | yes        | none     |          | 01.01.2000 | 31.12.2025 | given up        |
| D5       | referral       | yes        | none     |          | 01.01.2020 |            | counted apart   |
| D6       | owned          | no         | none     |          | 01.01.2026 |            | not yet         |
| D7       | owned          | no         | none     | mental   | 01.02.2025 | 01.06.2025 | given up, new   |
| D8       | owned          | no         | part     | refugees | 01.01.2015 |            | counted, vacant |
| D9       | referral       | no         | none     |          | 01.01.2020 | 31.12.2025 | given up        |
| D10      | owned          | no         | none     |          | 01.01.2019 |            | counted         |

| tenancy | dwelling | household     | from       | moved out  | was municipal | main reason |                        |
|---------|----------|---------------|------------|------------|---------------|-------------|------------------------|
| L1      | D1       | H1 Kari (45)  | 01.05.2025 |            | no            | refugees    | new; ends H1's wait    |
| L2      | D2       | H2 Ali        | 01.03.2025 | 31.12.2025 | no            |             | new; over that day     |
| L3      | D2       | H3 Berit (55) | 31.12.2025 |            | yes           |             | current from that day  |
| L4      | D3       | H4 Cato (35)  | 01.01.2012 |            |               |             | current                |
| L5      | D4       | H6 Eva        | 01.01.2020 |            | no            |             | in a given-up dwelling |
| L6      | D5       | H5 Dag        | 01.06.2025 |            | no            |             | by referral: waits     |
| L7      | D1       | H6 Eva        | 01.02.2024 | 01.05.2025 | no            |             | new the year before    |
| L8      | D8       | H2 Ali        | 01.01.2026 |            | no            |             | after the year         |
| L9      | D7       | H2 Ali        | 01.02.2025 | 01.03.2025 | no            |             | one household with L2  |
| L10     | D10      | H5 Dag (?)    | 01.04.2025 |            |               |             | current; H5 waits on   |

| eviction | household       | warned     | petitioned | outcome                |
|----------|-----------------|------------|------------|------------------------|
| U1       | H1 with a child | 01.02.2025 | 20.02.2025 | averted 15.03.2025     |
| U2       | H2              | 30.12.2024 | 10.01.2025 | carried out 01.02.2025 |
| U3       | H4              | 31.12.2025 |            | dropped 05.01.2026     |
| U4       | H1 with a child |            | 31.12.2025 | moved 31.12.2025       |
| U5       | H3              | 01.04.2025 |            | dropped 10.04.2025     |
| U6       | H1              |            |            | carried out, no day    |
"""

from datetime import date

from sqlalchemy.orm import Session

from app.models import Dwelling, Eviction, Tenancy

DWELLINGS = [
    ("D1", "owned", True, "none", None, date(2000, 1, 1), None),
    ("D2", "rented_in", False, "around_the_clock", "mental_substance", date(2025, 3, 1), None),
    ("D3", "disposal_right", True, None, "elderly", date(2010, 1, 1), date(2026, 1, 1)),
    ("D4", "owned", True, "none", None, date(2000, 1, 1), date(2025, 12, 31)),
    ("D5", "referral", True, "none", None, date(2020, 1, 1), None),
    ("D6", "owned", False, "none", None, date(2026, 1, 1), None),
    ("D7", "owned", False, "none", "mental_substance", date(2025, 2, 1), date(2025, 6, 1)),
    ("D8", "owned", False, "part_day", "refugees", date(2015, 1, 1), None),
    ("D9", "referral", False, "none", None, date(2020, 1, 1), date(2025, 12, 31)),
    ("D10", "owned", False, "none", None, date(2019, 1, 1), None),
]
TENANCIES = [
    ("L1", "D1", "H1", date(2025, 5, 1), None, False, "refugees"),
    ("L2", "D2", "H2", date(2025, 3, 1), date(2025, 12, 31), False, None),
    ("L3", "D2", "H3", date(2025, 12, 31), None, True, None),
    ("L4", "D3", "H4", date(2012, 1, 1), None, None, None),
    ("L5", "D4", "H6", date(2020, 1, 1), None, False, None),
    ("L6", "D5", "H5", date(2025, 6, 1), None, False, None),
    ("L7", "D1", "H6", date(2024, 2, 1), date(2025, 5, 1), False, None),
    ("L8", "D8", "H2", date(2026, 1, 1), None, False, None),
    ("L9", "D7", "H2", date(2025, 2, 1), date(2025, 3, 1), False, None),
    ("L10", "D10", "H5", date(2025, 4, 1), None, None, None),
]
EVICTIONS = [
    ("U1", "H1", date(2025, 2, 1), date(2025, 2, 20), "averted", date(2025, 3, 15)),
    ("U2", "H2", date(2024, 12, 30), date(2025, 1, 10), "carried_out", date(2025, 2, 1)),
    ("U3", "H4", date(2025, 12, 31), None, "dropped", date(2026, 1, 5)),
    ("U4", "H1", None, date(2025, 12, 31), "moved", date(2025, 12, 31)),
    ("U5", "H3", date(2025, 4, 1), None, "dropped", date(2025, 4, 10)),
    ("U6", "H1", None, None, "carried_out", None),
]

GROUPS = ("elderly", "disability", "mental_substance", "refugees", "other", "no_means_test", "unknown")
BANDS = ("under_30", "30_49", "50_66", "67_79", "80_plus", "unknown", "total")
KINDS = ("disposal_owned", "disposal_rented_in", "disposal_disposal_right", "staffing_none", "staffing_part_day",
         "staffing_around_the_clock", "staffing_unknown")  # fmt: skip
_HELD = ["D1", "D2", "D3", "D8", "D10"]
_LET = {
    "refugees": ("L1", "30_49", "disposal_owned", "staffing_none"),
    "mental_substance": ("L3", "50_66", "disposal_rented_in", "staffing_around_the_clock"),
    "elderly": ("L4", "30_49", "disposal_disposal_right", "staffing_unknown"),
    "unknown": ("L10", "unknown", "disposal_owned", "staffing_none"),
}

Paper = dict[str, tuple[float | None, float | None, list[str]]]


def _in_groups(measures: tuple[str, ...]) -> Paper:
    paper: Paper = {}
    for group in GROUPS:
        ref, *where = _LET.get(group, ("",))
        for measure in measures:
            listed = [ref] if ref and measure in (*where, "total") else []
            paper[f"groups.{group}.{measure}"] = (len(listed), None, listed)
    return paper


PAPER: Paper = {
    "dwellings.total": (5, None, _HELD),
    "dwellings.owned": (3, None, ["D1", "D8", "D10"]),
    "dwellings.rented_in": (1, None, ["D2"]),
    "dwellings.disposal_right": (1, None, ["D3"]),
    "dwellings.vacant": (1, None, ["D8"]),
    "dwellings.new_for_substance_or_mental": (2, None, ["D2", "D7"]),
    "dwellings.new_tenants": (2, None, ["H1", "H2"]),
    "dwellings.turnover": (40, 5, ["H1", "H2"]),  # 2 / 5
    "dwellings.average_tenure": (2.5, 2, _HELD),  # 5 / 2
    "dwellings.wheelchair_share": (40, 5, ["D1", "D3"]),
    "agreements.referral_dwellings": (1, None, ["D5"]),
    "evictions.warnings": (3, None, ["U1", "U3", "U5"]),
    "evictions.warnings_children": (1, None, ["U1"]),
    "evictions.petitions": (3, None, ["U1", "U2", "U4"]),
    "evictions.petitions_children": (2, None, ["U1", "U4"]),
    "evictions.carried_out": (1, None, ["U2"]),
    "evictions.carried_out_children": (0, None, []),
    "evictions.averted": (2, None, ["U1", "U5"]),
    "evictions.averted_children": (1, None, ["U1"]),
    **_in_groups(BANDS),
}
ON_SHEETS = _in_groups(KINDS)
"""What the catalogue has no keys for."""


def fill(session: Session, households: dict[str, int]) -> None:
    """Write them to the database of the households with these row ids."""
    dwellings = {}
    for ref, disposal, wheelchair, staffing, group, taken, given_up in DWELLINGS:
        dwellings[ref] = Dwelling(
            ref=ref, address=f"Storgata {ref[1:]}", disposal=disposal, wheelchair=wheelchair, staffing=staffing,
            target_group=group, taken_into_use=taken, given_up=given_up,
        )  # fmt: skip
    session.add_all(dwellings.values())
    session.flush()
    for ref, dwelling, household, start, moved_out, was_municipal, reason in TENANCIES:
        session.add(Tenancy(
            ref=ref, dwelling_id=dwellings[dwelling].id, household_id=households[household], start=start,
            moved_out=moved_out, was_municipal=was_municipal, main_reason=reason,
        ))  # fmt: skip
    for ref, household, warned, petitioned, outcome, outcome_day in EVICTIONS:
        session.add(Eviction(
            ref=ref, household_id=households[household], warned=warned, petitioned=petitioned, outcome=outcome,
            outcome_day=outcome_day,
        ))  # fmt: skip
    session.flush()
