"""The waiting list for a municipal dwelling: what a household needs, and what the municipality puts first."""

from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record
from app.models.codes import codes
from app.models.dwelling import DWELLING_GROUP, STAFFING
from app.models.fields import Kind, described
from app.models.units import MONTHLY
from app.texts import N_

PRIORITY = codes(
    no_home=N_("uten egen bolig"),
    temporary=N_("i midlertidig botilbud"),
    eviction=N_("mister boligen"),
    leaving=N_("løslates eller utskrives innen to måneder"),
    children=N_("har barn"),
    violence=N_("voldsutsatt"),
    wheelchair=N_("trenger tilgang med rullestol"),
    unsuitable=N_("bor i uegnet bolig eller bomiljø"),
    waiting=N_("hver måned på ventelisten"),
)
"""What is known of a household that may give it priority; what each looks at is in services/waiting/criteria.py."""


class HousingNeed(Record):
    """What a household needs of a dwelling; what is empty is no demand."""

    __tablename__ = "housing_need"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="CASCADE"), index=True, unique=True)
    bedrooms: Mapped[int | None] = described(N_("Minst så mange soverom"), Kind.WHOLE)
    wheelchair: Mapped[bool | None] = described(N_("Trenger tilgang med rullestol"), Kind.YES_NO)
    no_stairs: Mapped[bool | None] = described(N_("Trenger heis eller inngang på bakkeplan"), Kind.YES_NO)
    districts: Mapped[str | None] = described(
        N_("Ønsket område"), Kind.TEXT, help=N_("Ett eller flere, med semikolon mellom.")
    )
    staffing: Mapped[str | None] = described(N_("Trenger bemanning"), Kind.CODE, codes=STAFFING)
    target_group: Mapped[str | None] = described(N_("Hovedbegrunnelse"), Kind.CODE, codes=DWELLING_GROUP)
    most_rent: Mapped[Decimal | None] = described(N_("Klarer en husleie på"), Kind.AMOUNT, unit=MONTHLY)
    extra_points: Mapped[int | None] = described(
        N_("Ekstra poeng"), Kind.WHOLE, help=N_("Etter en vurdering. Skriv hvorfor.")
    )
    extra_reason: Mapped[str | None] = described(N_("Hvorfor ekstra poeng"), Kind.NOTE, personal=True)
    remark: Mapped[str | None] = described(N_("Annet om behovet"), Kind.NOTE, personal=True)


class PriorityCriterion(Record):
    """The municipality's own weight for one fact, in place of the built-in one."""

    __tablename__ = "priority_criterion"

    fact: Mapped[str] = described(N_("Forhold"), Kind.CODE, codes=PRIORITY, required=True, index=True)
    points: Mapped[int] = described(N_("Poeng"), Kind.WHOLE, required=True)
    most: Mapped[int | None] = described(N_("Høyst"), Kind.WHOLE, help=N_("For det som gir poeng hver måned."))
    hidden: Mapped[bool | None] = described(N_("Ikke i bruk"), Kind.YES_NO)
