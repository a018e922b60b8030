"""Estimates of state housing allowance (bostøtte). Husbanken decides; an estimate only shows what to expect."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import KRONER, MONTHLY, YEARLY
from app.texts import N_

HOME_KIND = codes(
    rented=N_("leid"),
    cooperative=N_("borettslag, sameie eller aksjeleilighet"),
    owned=N_("annen eid bolig"),
)
"""The kinds of home whose costs are counted differently (FOR-2012-11-29-1283 § 2 letters a, b and c)."""
INCOME_GROUP = codes(
    ordinary=N_("ingen av disse"),
    young_disabled=N_("ung ufør i husstanden"),
    lone_pensioner=N_("enslig alderspensjonist"),
)
COST_AREA = codes(
    none=N_("resten av landet"),
    oslo=N_("Oslo"),
    cities=N_("Bergen, Trondheim, Tromsø, Stavanger eller Bærum"),
    listed=N_("Kristiansand, Lillestrøm, Frogn, Lørenskog, Nordre Follo, Asker, Nesodden, Sola eller Sandnes"),
)
_COSTS = "FOR-2012-11-29-1283 § 2"


class AllowanceEstimate(Record):
    """What a household's housing allowance would be with this home and income. A case may hold several."""

    __tablename__ = "allowance_estimate"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = described(N_("Alternativ"), Kind.TEXT, required=True)
    day: Mapped[date] = described(
        N_("Beregnet per"), Kind.DAY, required=True, help=N_("Satsene som gjelder denne dagen, brukes.")
    )

    adults: Mapped[int] = described(N_("Voksne"), Kind.WHOLE, required=True, help=N_("Fylt 18 år."))
    children: Mapped[int | None] = described(
        N_("Barn"), Kind.WHOLE, help=N_("Under 18 år. Barn med delt fast bosted kan regnes med hos begge.")
    )
    group: Mapped[str | None] = described(
        N_("Egen inntektsgrense"), Kind.CODE, codes=INCOME_GROUP, source="FOR-2012-11-29-1283 § 4"
    )
    income: Mapped[Decimal] = described(
        N_("Inntekt før skatt"),
        Kind.AMOUNT,
        required=True,
        unit=YEARLY,
        help=N_("For hele husstanden, uten barn, og uten voksne under 20 år som ikke søker."),
        source="FOR-2012-11-29-1283 § 5",
    )
    capital_income: Mapped[Decimal | None] = described(
        N_("Kapitalinntekt"), Kind.AMOUNT, unit=YEARLY, help=N_("Renter og utbytte. Ikke regnet med over.")
    )
    wealth: Mapped[Decimal | None] = described(
        N_("Netto formue"), Kind.AMOUNT, unit=KRONER, source="FOR-2012-11-29-1283 § 6"
    )
    home_value: Mapped[Decimal | None] = described(
        N_("Formuesverdi av egen bolig"), Kind.AMOUNT, unit=KRONER, source="FOR-2012-11-29-1283 § 6"
    )

    home: Mapped[str] = described(N_("Bolig"), Kind.CODE, codes=HOME_KIND, required=True, source=_COSTS)
    rent: Mapped[Decimal | None] = described(
        N_("Husleie eller felleskostnader"), Kind.AMOUNT, unit=MONTHLY, source=_COSTS
    )
    loan_costs: Mapped[Decimal | None] = described(
        N_("Renter, avdrag og gebyr på boliglån"), Kind.AMOUNT, unit=MONTHLY, help=N_("Bare for eid bolig.")
    )
    municipal_fees: Mapped[Decimal | None] = described(
        N_("Kommunale avgifter"), Kind.AMOUNT, unit=YEARLY, help=N_("Gjennomsnittet i kommunen. Ikke for borettslag.")
    )
    property_tax: Mapped[Decimal | None] = described(N_("Eiendomsskatt"), Kind.AMOUNT, unit=YEARLY)
    ground_rent: Mapped[Decimal | None] = described(N_("Festeavgift"), Kind.AMOUNT, unit=YEARLY)
    pays_heating: Mapped[bool | None] = described(
        N_("Betaler oppvarming selv"),
        Kind.YES_NO,
        help=N_("Ja når oppvarming ikke er med i husleien eller felleskostnadene."),
        source=_COSTS,
    )
    area: Mapped[str | None] = described(N_("Kommune"), Kind.CODE, codes=COST_AREA, source="FOR-2012-11-29-1283 § 3")
    special_home: Mapped[bool | None] = described(
        N_("Spesialtilpasset bolig"),
        Kind.YES_NO,
        help=N_("Ja når noen har nedsatt funksjonsevne og boligen derfor har særlig høye utgifter."),
        source="FOR-2012-11-29-1283 § 3",
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
