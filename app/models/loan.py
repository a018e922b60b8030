"""Worksheets for startlån: what a household can bear. The decision is made in Startskudd, the mandatory system."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import KRONER, MONTHLY, PERCENT, YEARS
from app.texts import N_

LOAN_KIND = codes(annuity=N_("annuitetslån"), serial=N_("serielån"))
RATE_CHOICE = codes(
    floating=N_("flytende"),
    fixed_3=N_("fast i 3 år"),
    fixed_5=N_("fast i 5 år"),
    fixed_10=N_("fast i 10 år"),
    fixed_20=N_("fast i 20 år"),
)
_SERVICING = "Husbankens veileder for startlån, beregne betjeningsevne"
_FRAMEWORK = "FOR-2019-11-18-1546 § 5-3"
_TERM = "FOR-2019-11-18-1546 § 8-5"


class LoanAssessment(Record):
    """One alternative: a household's economy, a home, and a loan for it. A case may hold several, side by side."""

    __tablename__ = "loan_assessment"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    name: Mapped[str] = described(
        N_("Alternativ"), Kind.TEXT, required=True, help=N_("For eksempel «Kjøpe Storgata 1» eller «30 år».")
    )
    day: Mapped[date] = described(
        N_("Beregnet per"), Kind.DAY, required=True, help=N_("Satsene som gjelder denne dagen, brukes.")
    )

    adults: Mapped[int] = described(N_("Voksne"), Kind.WHOLE, required=True)
    children_0_5: Mapped[int | None] = described(N_("Barn 0–5 år"), Kind.WHOLE)
    children_6_10: Mapped[int | None] = described(N_("Barn 6–10 år"), Kind.WHOLE)
    children_11_17: Mapped[int | None] = described(N_("Barn 11–17 år"), Kind.WHOLE)
    with_children: Mapped[bool | None] = described(
        N_("Barnefamilie"),
        Kind.YES_NO,
        help=N_("Barnefamilier prioriteres. Også når barna bor her deler av tiden."),
        source="FOR-2019-11-18-1546 § 5-4",
    )

    net_income: Mapped[Decimal] = described(
        N_("Inntekt etter skatt"), Kind.AMOUNT, required=True, unit=MONTHLY, source=_SERVICING
    )
    benefits: Mapped[Decimal | None] = described(N_("Trygd og stønader etter skatt"), Kind.AMOUNT, unit=MONTHLY)
    housing_allowance: Mapped[Decimal | None] = described(
        N_("Bostøtte"), Kind.AMOUNT, unit=MONTHLY, help=N_("Det de får, eller et anslag.")
    )
    other_income: Mapped[Decimal | None] = described(
        N_("Andre inntekter"), Kind.AMOUNT, unit=MONTHLY, help=N_("For eksempel barnetrygd og mottatt bidrag.")
    )

    living_costs: Mapped[Decimal | None] = described(
        N_("Livsopphold"),
        Kind.AMOUNT,
        unit=MONTHLY,
        help=N_("Det husstanden faktisk bruker. Tomt felt: kommunens sats. Aldri under sosialhjelpsnormen."),
        source=_SERVICING,
    )
    power: Mapped[Decimal | None] = described(N_("Strøm og oppvarming"), Kind.AMOUNT, unit=MONTHLY)
    insurance: Mapped[Decimal | None] = described(N_("Forsikringer"), Kind.AMOUNT, unit=MONTHLY)
    childcare: Mapped[Decimal | None] = described(N_("Barnehage og SFO"), Kind.AMOUNT, unit=MONTHLY)
    municipal_fees: Mapped[Decimal | None] = described(
        N_("Kommunale avgifter og eiendomsskatt"), Kind.AMOUNT, unit=MONTHLY
    )
    transport: Mapped[Decimal | None] = described(N_("Bil og reiser"), Kind.AMOUNT, unit=MONTHLY)
    other_costs: Mapped[Decimal | None] = described(N_("Andre faste utgifter"), Kind.AMOUNT, unit=MONTHLY)
    debt_payments: Mapped[Decimal | None] = described(
        N_("Renter og avdrag på annen gjeld"), Kind.AMOUNT, unit=MONTHLY, help=N_("Gjeld som ikke blir innfridd.")
    )
    child_support: Mapped[Decimal | None] = described(N_("Bidrag de betaler"), Kind.AMOUNT, unit=MONTHLY)
    upkeep: Mapped[Decimal | None] = described(
        N_("Vedlikehold av boligen"),
        Kind.AMOUNT,
        unit=MONTHLY,
        help=N_("Nødvendig vedlikehold, på kort og lang sikt."),
        source=_SERVICING,
    )

    price: Mapped[Decimal] = described(N_("Kjøpesum"), Kind.AMOUNT, required=True, unit=KRONER, source=_FRAMEWORK)
    shared_debt: Mapped[Decimal | None] = described(N_("Fellesgjeld"), Kind.AMOUNT, unit=KRONER)
    redeem_shared_debt: Mapped[bool | None] = described(
        N_("Fellesgjelden innfris ved kjøpet"), Kind.YES_NO, help=N_("Nei når den blir stående i borettslaget.")
    )
    common_costs: Mapped[Decimal | None] = described(
        N_("Felleskostnader"), Kind.AMOUNT, unit=MONTHLY, help=N_("Også renter og avdrag på fellesgjelden.")
    )
    buying_costs: Mapped[Decimal | None] = described(
        N_("Omkostninger"), Kind.AMOUNT, unit=KRONER, help=N_("Dokumentavgift, tinglysing og gebyrer.")
    )
    own_capital: Mapped[Decimal | None] = described(N_("Egenkapital"), Kind.AMOUNT, unit=KRONER)
    grant: Mapped[Decimal | None] = described(N_("Tilskudd"), Kind.AMOUNT, unit=KRONER)

    loan: Mapped[Decimal] = described(N_("Lån"), Kind.AMOUNT, required=True, unit=KRONER)
    loan_kind: Mapped[str] = described(N_("Lånetype"), Kind.CODE, codes=LOAN_KIND, required=True)
    rate_choice: Mapped[str | None] = described(
        N_("Rentebinding"), Kind.CODE, codes=RATE_CHOICE, help=N_("Husbankens rente med kommunens påslag brukes.")
    )
    rate: Mapped[Decimal | None] = described(
        N_("Egen rente"), Kind.NUMBER, unit=PERCENT, help=N_("Fylles ut når renten er en annen enn Husbankens.")
    )
    term: Mapped[int] = described(
        N_("Nedbetalingstid"),
        Kind.WHOLE,
        required=True,
        unit=YEARS,
        help=N_("Medregnet avdragsfrie år."),
        source=_TERM,
    )
    term_reason: Mapped[str | None] = described(
        N_("Begrunnelse for lang nedbetalingstid"),
        Kind.NOTE,
        help=N_("Varig lav inntekt, egnet bolig på lang sikt, og at leie er uegnet eller dyrere."),
        source=_TERM,
        personal=True,
    )
    interest_only: Mapped[int | None] = described(N_("Avdragsfrie år"), Kind.WHOLE, unit=YEARS)

    recommended_by: Mapped[str | None] = described(
        N_("Innstilt av"), Kind.TEXT, help=N_("Én innstiller og en annen vedtar."), source="Husbanken, Startskudd"
    )
    decided_by: Mapped[str | None] = described(N_("Vedtas av"), Kind.TEXT, source="Husbanken, Startskudd")
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
