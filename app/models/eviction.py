"""Households about to lose their home: warnings, petitions, and what is done about it."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import KRONER
from app.texts import N_

LANDLORD = codes(
    municipality=N_("kommunen"),
    private=N_("privat"),
    cooperative=N_("boligbyggelag"),
    startloan=N_("startlån"),
    other=N_("annen"),
)
CAUSE = codes(
    arrears=N_("restanse"),
    house_rules=N_("husordensbrudd"),
    expired=N_("utløpt kontrakt"),
    forced_sale=N_("tvangssalg"),
    other=N_("annet"),
)
EVICTION_OUTCOME = codes(
    averted=N_("avverget"), carried_out=N_("gjennomført"), dropped=N_("frafalt"), moved=N_("flyttet selv")
)
EVICTION_MEASURE = codes(
    contact=N_("kontakt med husstanden"),
    advice=N_("økonomisk rådgivning"),
    management=N_("forvaltning av økonomien"),
    refinancing=N_("refinansiering med startlån"),
    deferral=N_("betalingsutsettelse eller nedbetalingsavtale"),
    payment=N_("økonomisk hjelp til restansen"),
    living_support=N_("booppfølging"),
    move=N_("flytting til en annen bolig"),
    child_welfare=N_("barnas situasjon er vurdert"),
    other=N_("annet"),
)
"""What can be done to avert an eviction (rundskriv U-10/2002 chs. 3 and 6)."""
_WARNING = "husleieloven § 9-11"
_ENFORCEMENT = "tvangsfullbyrdelsesloven"


class Eviction(Numbered):
    """One household's danger of losing one home, from the first warning to its outcome."""

    __tablename__ = "eviction"
    __table_args__ = (Index("ix_eviction_open", "warned", "petitioned", sqlite_where=text("outcome IS NULL")),)
    PREFIX = "U"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    tenancy_id: Mapped[int | None] = mapped_column(ForeignKey("tenancy.id", ondelete="RESTRICT"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="RESTRICT"), index=True)
    warned: Mapped[date | None] = described(
        N_("Varsel mottatt"),
        Kind.DAY,
        index=True,
        help=N_("Dagen kommunen fikk varselet fra utleieren."),
        source=_WARNING,
    )
    petitioned: Mapped[date | None] = described(
        N_("Begjæring mottatt"),
        Kind.DAY,
        index=True,
        help=N_("Dagen kommunen fikk vite om begjæringen."),
        source=f"{_ENFORCEMENT} § 13-2",
    )
    landlord: Mapped[str | None] = described(N_("Utleier"), Kind.CODE, codes=LANDLORD)
    cause: Mapped[str | None] = described(N_("Årsak"), Kind.CODE, codes=CAUSE)
    scheduled: Mapped[date | None] = described(N_("Berammet"), Kind.DAY, help=N_("Dagen utkastelsen skal skje."))
    outcome: Mapped[str | None] = described(N_("Utfall"), Kind.CODE, codes=EVICTION_OUTCOME)
    outcome_day: Mapped[date | None] = described(N_("Utfallsdato"), Kind.DAY, index=True)
    tenant_warned: Mapped[date | None] = described(
        N_("Varsel til leietakeren"),
        Kind.DAY,
        help=N_("Varselet om tvangsfullbyrdelse. Begjæringen kan tidligst komme to uker etter."),
        source=f"{_ENFORCEMENT} § 4-18",
    )
    served: Mapped[date | None] = described(
        N_("Begjæringen forelagt leietakeren"),
        Kind.DAY,
        help=N_("Leietakeren har to uker på å svare. Tom: regnes fra begjæringen."),
        source=f"{_ENFORCEMENT} § 13-6",
    )
    answered: Mapped[date | None] = described(N_("Svart namsmannen"), Kind.DAY, source=f"{_ENFORCEMENT} § 13-6")
    debt: Mapped[Decimal | None] = described(N_("Skyldig beløp"), Kind.AMOUNT, unit=KRONER)
    address: Mapped[str | None] = described(
        N_("Boligen det gjelder"), Kind.TEXT, personal=True, help=N_("Tom når leieforholdet er registrert her.")
    )
    landlord_contact: Mapped[str | None] = described(N_("Kontakt hos utleieren"), Kind.TEXT)
    bailiff: Mapped[str | None] = described(N_("Kontakt hos namsmannen"), Kind.TEXT)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class EvictionMeasure(Record):
    """One measure to avert an eviction, and who does it; done on `done`."""

    __tablename__ = "eviction_measure"
    __table_args__ = (Index("ix_eviction_measure_open", "due", sqlite_where=text("done IS NULL")),)

    eviction_id: Mapped[int] = mapped_column(ForeignKey("eviction.id", ondelete="CASCADE"), index=True)
    number: Mapped[int] = described(N_("Nr"), Kind.WHOLE, required=True, help=N_("Tiltakets nummer, fra 1."))
    kind: Mapped[str] = described(N_("Tiltak"), Kind.CODE, codes=EVICTION_MEASURE, required=True)
    who: Mapped[str | None] = described(N_("Hvem"), Kind.TEXT, personal=True)
    due: Mapped[date | None] = described(N_("Frist"), Kind.DAY)
    done: Mapped[date | None] = described(N_("Gjort"), Kind.DAY)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
