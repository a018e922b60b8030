"""Who needs a home on the last day, by situation (boligsosialloven § 5; Bolig for velferd 2014)."""

from collections.abc import Iterator

from app.models.codes import Code
from app.models.figure_keys import figure_keys
from app.models.household import SITUATION
from app.reports.indicator import Indicator
from app.reports.left_out import need as left_out
from app.texts import N_

GROUP = N_("Behov for bolig siste talte dag")
SOURCE = "Bolig for velferd 2014, vanskelige situasjoner på boligmarkedet; boligsosialloven § 5"

MAIN = {"no_home": "roofless", "at_risk": "eviction", "unsuitable": "parents"}
"""The key of each main situation, and the first of the situations it takes in."""

_WHOLE = N_("Husstander der oppfølgingen ikke er avsluttet siste talte dag, i en av situasjonene under.")
_PART = N_("Husstander der oppfølgingen ikke er avsluttet siste talte dag, i denne situasjonen den dagen. Er to "
           "situasjoner ført på samme dag, gjelder den som begynte sist.")  # fmt: skip


def situations_of(main: str) -> list[Code]:
    """The situations under a main one, by its key."""
    heading = SITUATION.by_key[MAIN[main]].group
    return [code for code in SITUATION if code.group == heading]


def _need(key: str, keys: list[str], rule: str, part_of: str = "") -> Indicator:
    listed = "(" + ", ".join(f"'{one}'" for one in keys) + ")"
    sql = f"SELECT n.household_id AS id, 1 AS weight FROM needing n WHERE n.situation IN {listed}"  # noqa: S608  # constants
    name = f"need.{key}"
    return Indicator(
        name, figure_keys()[name].label, "households", "household", sql, rule, SOURCE, part_of=part_of, group=GROUP,
        left_out=left_out.of_situations(listed),
    )  # fmt: skip


def _all() -> Iterator[Indicator]:
    for main in MAIN:
        keys = [code.key for code in situations_of(main)]
        yield _need(main, keys, _WHOLE)
        yield from (_need(key, [key], _PART, f"need.{main}") for key in keys)


INDICATORS = tuple(_all())
