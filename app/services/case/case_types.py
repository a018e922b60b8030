"""The types of case as data: what each rests on, asks for and may end in, when it is due, and who hears complaints.

A new type is one declaration here and one code in `models/case.py`. The keys of `basis`, `answer` and `body` are rows
of `resources/law/law.toml`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from app.models.case import CASE_TYPE, OUTCOME
from app.texts import N_


class Worksheet(StrEnum):
    """A calculation that belongs to a type of case."""

    LOAN = "loan"
    ALLOWANCE = "allowance"


COUNTY_GOVERNOR, APPEALS_BOARD, HUSBANKEN = "county_governor", "appeals_board", "husbanken"
_DECIDED = ("preliminary_answer", "invitation", "decision")
_COMPLAINED = ("complaint_forwarded", "complaint_outcome")
DURATION = ("valid_from", "valid_to")
MONEY = ("amount",)


@dataclass(frozen=True, slots=True)
class CaseType:
    """One type of case.

    `basis`: the paragraphs a decision rests on. `body`: who decides complaints. `uses`: fields of steps that only some
    types have. `system`: where the decision itself must be made, with `hint`. `two_roles`: one recommends and another
    decides. `pays`: money is paid out. `commits`: a granted decision is a promise that lapses on its last day.
    """

    key: str
    icon: str
    basis: Sequence[str]
    body: str
    uses: Sequence[str] = ()
    variants: Sequence[str] = ()
    outcomes: Sequence[str] = tuple(OUTCOME.by_key)
    answer: str = "preliminary_answer"
    letters: Sequence[str] = (*_DECIDED, *_COMPLAINED)
    system: str = ""
    hint: str = ""
    two_roles: bool = False
    pays: bool = False
    commits: bool = False
    worksheet: Worksheet | None = None

    @property
    def label(self) -> str:
        """What the type is called: a msgid."""
        return CASE_TYPE.text(self.key)

    @property
    def answers_help(self) -> bool:
        """Whether its decision says if the applicant is disadvantaged, as boligsosialloven § 7 asks."""
        return self.key == "housing_help"


_STARTSKUDD = N_("Vedtaket fattes i Startskudd, som kommunen må bruke. Her forbereder og følger du saken.")
_HUSBANKEN = N_("Husbanken avgjør søknaden. Her følger du det du har hjulpet til med.")

_ALL = (
    CaseType(
        "municipal_dwelling", "building", ("municipal_dwelling",), APPEALS_BOARD,
        uses=("variant", *DURATION, "conditions"), variants=("allocation", "exchange", "renewal"), commits=True,
        letters=(*_DECIDED, "allocation", *_COMPLAINED),
    ),
    CaseType(
        "temporary", "bed", ("temporary",), COUNTY_GOVERNOR,
        uses=(*DURATION, "conditions", "activity"), answer="same_day",
        letters=("decision", "requisition", "invitation", *_COMPLAINED),
    ),
    CaseType(
        "startloan", "landmark", ("startloan",), APPEALS_BOARD,
        uses=("purpose", *MONEY, "valid_to", "conditions"), system="Startskudd", hint=_STARTSKUDD, two_roles=True,
        pays=True, commits=True, worksheet=Worksheet.LOAN,
    ),
    CaseType(
        "establishment_grant", "hand-coins", ("establishment_grant",), APPEALS_BOARD,
        uses=(*MONEY, "valid_to", "conditions"), system="Startskudd", hint=_STARTSKUDD, two_roles=True, pays=True,
        commits=True, worksheet=Worksheet.LOAN,
    ),
    CaseType(
        "adaptation_grant", "wrench", ("adaptation_grant",), APPEALS_BOARD,
        uses=(*MONEY, "valid_to", "conditions"), system="Startskudd", hint=_STARTSKUDD, two_roles=True, pays=True,
        commits=True,
    ),
    CaseType(
        "housing_allowance", "coins", ("housing_allowance",), HUSBANKEN,
        uses=("variant", *MONEY), variants=("help", "transfer"), hint=_HUSBANKEN, worksheet=Worksheet.ALLOWANCE,
    ),
    CaseType(
        "deposit_guarantee", "key-round", ("subsistence",), COUNTY_GOVERNOR,
        uses=("variant", *MONEY, *DURATION, "conditions"), variants=("guarantee", "loan"), pays=True,
        commits=True,
    ),
    CaseType("housing_help", "heart-handshake", ("housing_help",), COUNTY_GOVERNOR, uses=DURATION, commits=True),
    CaseType(
        "living_support", "house", ("living_support",), COUNTY_GOVERNOR, uses=(*DURATION, "conditions"), commits=True,
    ),
    CaseType("individual_plan", "route", ("individual_plan",), COUNTY_GOVERNOR),
)  # fmt: skip

CASE_TYPES: Mapping[str, CaseType] = {one.key: one for one in _ALL}
"""Every type by key, in the order of the code list."""
