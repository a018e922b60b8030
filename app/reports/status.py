"""Whether a figure has come where it should: green, yellow or red, and why (004 § 5.3).

Green: the ambition is reached. Yellow: it is not, but the figure is past the municipality's own limit, or without one
has moved the right way since the base year. Red: neither. No colour where there is no ambition, where a figure is
missing, or where the data are uncertain.
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from app import formats
from app.models import Ambition
from app.models.fields import fields_of
from app.reports.indicator import Value
from app.services.reporting.form import GoalFigure
from app.services.rules.reporting import YES_NO
from app.texts import N_, _

_PERCENT = 100
FIXED = frozenset({"at_least", "at_most"})
"""Ambitions that are numbers by themselves; a base year is then only what they are seen to have moved from."""


class Colour(StrEnum):
    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"
    NONE = "none"


WORDS = {
    Colour.GREEN: N_("Nådd"),
    Colour.YELLOW: N_("På vei"),
    Colour.RED: N_("Langt igjen"),
    Colour.NONE: N_("Ikke vurdert"),
}
"""What each colour is called: it never stands alone."""


@dataclass(frozen=True, slots=True)
class Status:
    """`why` is a sentence in the officer's language; `target` what had to be reached, where it is a number."""

    colour: Colour
    why: str
    target: Decimal | None = None

    @property
    def word(self) -> str:
        """What the colour says: a msgid."""
        return WORDS[self.colour]


def judge(figure: GoalFigure, value: Value, base: Value, *, before: Value = None, uncertain: bool = False) -> Status:
    """`base` is the value in the ambition's base year; `before` that of the earliest year known, which stands in its
    place where the ambition has no base year."""
    if not figure.ambition:
        return Status(Colour.NONE, _("Det er ikke satt noen ambisjon."))
    if uncertain:
        return Status(Colour.NONE, _("Tallet er usikkert. Rett det kontrollen viser først."))
    if value is None:
        return Status(Colour.NONE, _("Tallet mangler."))
    target = _target(figure, base)
    if target is None:
        return Status(Colour.NONE, _no_target(figure))
    return _against(figure, Decimal(value), target, before if base is None else base)


def _target(figure: GoalFigure, base: Value) -> Decimal | None:
    """What is to be reached; None where the base year's figure, or the ambition's own number, is needed and missing."""
    if figure.ambition in FIXED:
        return figure.value
    if base is None or (figure.ambition == "change" and (figure.value is None or not base)):
        return None
    if figure.ambition == "change" and figure.value is not None:
        return Decimal(base) * (_PERCENT + figure.value) / _PERCENT
    return Decimal(base)


def _no_target(figure: GoalFigure) -> str:
    if figure.base_year is None:
        return _("Ambisjonen mangler et tall.")
    return _("Tallet for {year} mangler, eller er 0. Før det under Kommunetall.", year=figure.base_year)


def _against(figure: GoalFigure, value: Decimal, target: Decimal, start: Value) -> Status:
    up = _is_upwards(figure)
    said = _said(figure, target, up=up)
    if _reached(figure, value, target, up=up):
        return Status(Colour.GREEN, said, target)
    if figure.yellow is not None:
        near = value >= figure.yellow if up else value <= figure.yellow
        return Status(Colour.YELLOW if near else Colour.RED, f"{said} · {_limit(figure.yellow)}", target)
    moved = start is not None and (value > start if up else value < start)
    return Status(Colour.YELLOW if moved else Colour.RED, said, target)


def _limit(yellow: Decimal) -> str:
    """The municipality's own limit as its field names it: "Gult fra 50"."""
    return f"{_(fields_of(Ambition)['yellow'].label)} {formats.number(yellow)}"


def _is_upwards(figure: GoalFigure) -> bool:
    """Whether more is better."""
    return figure.ambition != "at_most" and not (figure.ambition == "change" and (figure.value or 0) < 0)


def _reached(figure: GoalFigure, value: Decimal, target: Decimal, *, up: bool) -> bool:
    if figure.ambition == "more_than_base":
        return value > target
    return value >= target if up else value <= target


def _said(figure: GoalFigure, target: Decimal, *, up: bool) -> str:
    """ "Ambisjon: minst 55", "Ambisjon: mer enn 12 (2017)"."""
    if figure.key.startswith(YES_NO) and figure.ambition == "at_least" and target == 1:
        return _("Ambisjon: ja")
    number = formats.number(target, 0 if target == target.to_integral_value() else 1)
    if figure.ambition == "more_than_base":
        return _("Ambisjon: mer enn {number} ({year})", number=number, year=figure.base_year)
    if figure.base_year and figure.ambition not in FIXED:
        return (
            _("Ambisjon: minst {number}, regnet fra {year}", number=number, year=figure.base_year)
            if up
            else _("Ambisjon: høyst {number}, regnet fra {year}", number=number, year=figure.base_year)
        )
    return _("Ambisjon: minst {number}", number=number) if up else _("Ambisjon: høyst {number}", number=number)
