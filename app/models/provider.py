"""Providers of temporary accommodation: agreements, prices and supervision visits."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.household import TARGET_GROUP
from app.models.units import KRONER
from app.texts import N_

NIGHT_SHELTER = "night_shelter"

PROVIDER_KIND = codes(
    municipal=N_("kommunalt"),
    non_profit=N_("ideelt"),
    private=N_("privat"),
    hotel=N_("hotell"),
    guest_house=N_("pensjonat"),
    camping=N_("camping"),
    crisis_centre=N_("krisesenter"),
    night_shelter=N_("natthjem"),
    other=N_("annet"),
)
AGREEMENT = codes(
    none=N_("ingen"),
    operation=N_("driftsavtale"),
    framework=N_("rammeavtale"),
    fixed_places=N_("faste plasser"),
)
STAFFING = codes(none=N_("ingen"), day=N_("dag"), day_evening=N_("dag og kveld"), around_the_clock=N_("hele døgnet"))
FACILITY = codes(
    own_bath=N_("eget bad"),
    own_kitchen=N_("eget kjøkken"),
    shared_kitchen=N_("felles kjøkken"),
    laundry=N_("klesvask"),
    visits=N_("besøk"),
)
CHECKPOINT = codes(
    room_all_day=N_("rommet kan brukes hele døgnet"),
    lockable=N_("døren kan låses"),
    clean=N_("rent og uten skadedyr"),
    bath=N_("toalett og bad"),
    cooking=N_("mulighet til å lage mat"),
    laundry=N_("mulighet til å vaske klær"),
    fire_safety=N_("brannvarsler og rømningsvei"),
    furniture=N_("seng, sengetøy og møbler"),
    surveillance=N_("overvåking bare der beboerne er informert"),
    visits=N_("regler for besøk er rimelige"),
    children=N_("egnet når barn bor her"),
    staffing=N_("bemanning og kompetanse etter avtalen"),
    cooperation=N_("samarbeid og varsling til Nav fungerer"),
)
"""What a supervision visit looks at (Fafo 2026:05 ch. 2.3 and 7.1; NIBR 2011 "På ubestemt tid")."""
VERDICT = codes(in_order=N_("i orden"), deviation=N_("avvik"), not_assessed=N_("ikke vurdert"))


class Provider(Numbered):
    """A place that offers temporary accommodation, or a night shelter (`kind`), which is never counted as one."""

    __tablename__ = "provider"
    PREFIX = "B"

    name: Mapped[str] = described(N_("Navn"), Kind.TEXT, required=True)
    kind: Mapped[str] = described(N_("Type"), Kind.CODE, codes=PROVIDER_KIND, required=True)
    places: Mapped[int | None] = described(N_("Plasser"), Kind.WHOLE)
    agreement: Mapped[str | None] = described(N_("Avtale"), Kind.CODE, codes=AGREEMENT, source="Fafo 2026:05 kap. 7.1")
    staffing: Mapped[str | None] = described(N_("Bemanning"), Kind.CODE, codes=STAFFING)
    facilities: Mapped[tuple[str, ...]] = described(N_("Fasiliteter"), Kind.CODES, codes=FACILITY)
    target_group: Mapped[str | None] = described(N_("Målgruppe"), Kind.CODE, codes=TARGET_GROUP)
    address: Mapped[str | None] = described(N_("Adresse"), Kind.TEXT)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)

    sort_key: Mapped[str] = mapped_column(default="")
    search_text: Mapped[str] = mapped_column(default="")


class QualityAgreement(Record):
    """In force on every date from `start` to and including `end` (or until further notice)."""

    __tablename__ = "quality_agreement"

    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id", ondelete="CASCADE"), index=True)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag avtalen gjelder."))


class Price(Record):
    """NOK a night from `start` until the provider's next price begins. A price that always held starts 1900-01-01."""

    __tablename__ = "price"

    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id", ondelete="CASCADE"), index=True)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    amount: Mapped[Decimal] = described(N_("Pris per døgn"), Kind.AMOUNT, required=True, unit=KRONER)


class Inspection(Record):
    """A supervision visit to a provider."""

    __tablename__ = "inspection"

    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = described(N_("Dato"), Kind.DAY, required=True, header="Fra")
    who: Mapped[str | None] = described(N_("Hvem"), Kind.TEXT)
    deviations: Mapped[str | None] = described(N_("Avvik"), Kind.NOTE)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE)


class InspectionPoint(Record):
    """One point of a visit's checklist."""

    __tablename__ = "inspection_point"

    inspection_id: Mapped[int] = mapped_column(ForeignKey("inspection.id", ondelete="CASCADE"), index=True)
    point: Mapped[str] = described(N_("Punkt"), Kind.CODE, codes=CHECKPOINT, required=True)
    verdict: Mapped[str] = described(N_("Vurdering"), Kind.CODE, codes=VERDICT, required=True)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.TEXT)
