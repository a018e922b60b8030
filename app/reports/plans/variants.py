"""The copies a plan is printed as: who each is for, and what it leaves out."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.texts import N_


@dataclass(frozen=True, slots=True)
class Variant:
    """`name` and `explanation` are msgids. A `shared` copy leaves out who has no valid consent, and what only they do.

    `sensitive`: background, the resident's own words, what goes well and what is hard are in it. `written_in`: there is
    room for how each measure goes.
    """

    key: str
    name: str
    explanation: str
    shared: bool
    sensitive: bool
    written_in: bool = False


RESIDENT = Variant(
    "resident", N_("Beboerens eksemplar"), N_("Alt i planen, med enkle ord."), shared=False, sensitive=True
)
MEETING = Variant(
    "meeting",
    N_("Møteeksemplar"),
    N_("Til dem som har samtykke, med plass til å skrive hvordan det går."),
    shared=True,
    sensitive=True,
    written_in=True,
)
WITHOUT_BACKGROUND = Variant(
    "without_background",
    N_("Uten bakgrunn"),
    N_("Som møteeksemplaret, uten bakgrunn, egne ord, ressurser og behov."),
    shared=True,
    sensitive=False,
    written_in=True,
)
INDIVIDUAL_PLAN = Variant(
    "individual_plan",
    N_("Boligdelen av individuell plan"),
    N_("De ti punktene i forskrift om individuell plan § 9, for dem som har samtykke."),
    shared=True,
    sensitive=True,
)
VARIANTS: Mapping[str, Variant] = {
    one.key: one for one in (RESIDENT, MEETING, WITHOUT_BACKGROUND, INDIVIDUAL_PLAN)
}  # fmt: skip
