"""Dwellings at the municipality's disposal: owned, rented in, with disposal right, or under a referral agreement.

In a shared house each room with a contract of its own is a dwelling (SSB, kommunale boliger).
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import MONTHLY, PERCENT, SQUARE_METRES
from app.texts import N_

DISPOSAL = codes(
    owned=N_("eid"), rented_in=N_("innleid"), disposal_right=N_("disposisjonsrett"), referral=N_("tilvisningsavtale")
)
MUNICIPAL = ("owned", "rented_in", "disposal_right")
"""The kinds of disposal that make a dwelling a municipal one in the figures (indicators.md part 2)."""
STAFFING = codes(none=N_("ingen"), part_day=N_("deler av døgnet"), around_the_clock=N_("hele døgnet"))
DWELLING_GROUP = codes(
    elderly=N_("eldre"),
    disability=N_("nedsatt funksjonsevne"),
    mental_substance=N_("psykisk helse og rus"),
    refugees=N_("flyktninger"),
    other=N_("andre problemer"),
    no_means_test=N_("uten behovsprøving"),
)
"""The keys are part of public figure keys (indicators.md part 5)."""
EARMARKING = codes(none=N_("ingen"), section_11_1=N_("husleieloven § 11-1"))
OUT_OF_USE = codes(repair=N_("settes i stand"), unsuitable=N_("uegnet"), held=N_("holdes av"), other=N_("annet"))
RENT_CHANGE = codes(index=N_("indeksregulering"), common_rent=N_("gjengs leie"), agreed=N_("ny avtale"))
AGREEMENT_KIND = codes(
    referral=N_("tilvisningsavtale"),
    allocation=N_("tildelingsavtale"),
    disposal_right=N_("disposisjonsrett"),
    rental=N_("innleie"),
)
_LETTING_LOANS = "FOR-2019-11-18-1546 § 3-2"


class DisposalAgreement(Numbered):
    """An agreement with an owner on dwellings, on every date from `start` to and including `end`."""

    __tablename__ = "disposal_agreement"
    PREFIX = "V"

    name: Mapped[str] = described(N_("Avtale"), Kind.TEXT, required=True, help=N_("For eksempel huset den gjelder."))
    kind: Mapped[str] = described(N_("Avtaletype"), Kind.CODE, codes=AGREEMENT_KIND, required=True)
    owner: Mapped[str | None] = described(N_("Eier"), Kind.TEXT)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag."))
    homes: Mapped[int | None] = described(
        N_("Boliger i prosjektet"), Kind.WHOLE, help=N_("Også de kommunen ikke disponerer."), source=_LETTING_LOANS
    )
    share: Mapped[Decimal | None] = described(
        N_("Kommunens andel"),
        Kind.NUMBER,
        unit=PERCENT,
        help=N_("Tilvisning: 40 prosent i minst 20 år, alle når det er fire boliger eller færre."),
        source=_LETTING_LOANS,
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)


class Dwelling(Numbered):
    """At disposal on every date from `taken_into_use` to the day before `given_up`."""

    __tablename__ = "dwelling"
    PREFIX = "D"

    agreement_id: Mapped[int | None] = mapped_column(
        ForeignKey("disposal_agreement.id", ondelete="RESTRICT"), index=True
    )
    address: Mapped[str] = described(N_("Adresse"), Kind.TEXT, required=True)
    postcode: Mapped[str | None] = described(N_("Postnummer"), Kind.TEXT)
    city: Mapped[str | None] = described(N_("Poststed"), Kind.TEXT)
    unit_number: Mapped[str | None] = described(
        N_("Bruksenhetsnummer"), Kind.TEXT, help=N_("For eksempel H0201. Ett for hvert rom i et bofellesskap.")
    )
    building: Mapped[str | None] = described(
        N_("Hus eller bofellesskap"), Kind.TEXT, help=N_("Det samme navnet for alle rom eller boliger i huset.")
    )
    district: Mapped[str | None] = described(N_("Område"), Kind.TEXT, help=N_("For eksempel grend eller skolekrets."))
    disposal: Mapped[str] = described(N_("Disposisjon"), Kind.CODE, codes=DISPOSAL, required=True)
    bedrooms: Mapped[int | None] = described(N_("Soverom"), Kind.WHOLE)
    area: Mapped[Decimal | None] = described(N_("Areal"), Kind.NUMBER, unit=SQUARE_METRES)
    floor: Mapped[int | None] = described(N_("Etasje"), Kind.WHOLE, help=N_("1 er inngangsplanet."))
    lift: Mapped[bool | None] = described(N_("Heis"), Kind.YES_NO)
    wheelchair: Mapped[bool] = described(
        N_("Tilgjengelig for rullestol"), Kind.YES_NO, required=True, header=N_("Rullestol")
    )
    staffing: Mapped[str | None] = described(N_("Bemanning"), Kind.CODE, codes=STAFFING)
    target_group: Mapped[str | None] = described(N_("Målgruppe"), Kind.CODE, codes=DWELLING_GROUP)
    earmarking: Mapped[str | None] = described(
        N_("Øremerking"),
        Kind.CODE,
        codes=EARMARKING,
        help=N_("Leietakeren må også få skriftlig beskjed om det."),
        source="husleieloven § 11-1",
    )
    earmarked: Mapped[date | None] = described(
        N_("Øremerket ved vedtak"), Kind.DAY, help=N_("Dagen det ble vedtatt."), source="husleieloven § 11-1"
    )
    rent: Mapped[Decimal | None] = described(
        N_("Husleie"), Kind.AMOUNT, unit=MONTHLY, help=N_("Før den første reguleringen som er ført her.")
    )
    taken_into_use: Mapped[date] = described(N_("Tatt i bruk"), Kind.DAY, required=True, index=True)
    given_up: Mapped[date | None] = described(
        N_("Avhendet"), Kind.DAY, help=N_("Den første dagen kommunen ikke lenger disponerer boligen.")
    )
    standard: Mapped[str | None] = described(N_("Standard"), Kind.NOTE)
    suitability: Mapped[str | None] = described(N_("Hvem boligen passer for"), Kind.NOTE)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)
    sort_key: Mapped[str] = mapped_column(index=True, default="")  # by address and unit, by the alphabet
    search_text: Mapped[str] = mapped_column(default="")


class OutOfUse(Record):
    """A time in which a dwelling cannot be let, on every date from `start` to and including `end`."""

    __tablename__ = "out_of_use"

    dwelling_id: Mapped[int] = mapped_column(ForeignKey("dwelling.id", ondelete="CASCADE"), index=True)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag."))
    reason: Mapped[str] = described(N_("Hvorfor"), Kind.CODE, codes=OUT_OF_USE, required=True)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)


class RentChange(Record):
    """The rent from `start` until the next change."""

    __tablename__ = "rent_change"

    dwelling_id: Mapped[int] = mapped_column(ForeignKey("dwelling.id", ondelete="CASCADE"), index=True)
    start: Mapped[date] = described(N_("Gjelder fra"), Kind.DAY, required=True)
    amount: Mapped[Decimal] = described(N_("Ny husleie"), Kind.AMOUNT, required=True, unit=MONTHLY)
    how: Mapped[str] = described(N_("Regulert ved"), Kind.CODE, codes=RENT_CHANGE, required=True)
    notified: Mapped[date | None] = described(
        N_("Skriftlig varsel"),
        Kind.DAY,
        help=N_("Minst en måned før en indeksregulering, seks måneder før gjengs leie."),
        source="husleieloven §§ 4-2 og 4-3",
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)
