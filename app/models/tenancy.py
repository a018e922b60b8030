"""Tenancies: a household in a dwelling under one contract. A renewed contract and a swap are tenancies of their own
that name the one before (SSB: an allocation each, and neither a new tenant)."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.dwelling import DWELLING_GROUP
from app.models.fields import Kind, described
from app.models.units import KRONER
from app.texts import N_

CONTRACT = codes(fixed=N_("tidsbestemt"), indefinite=N_("tidsubestemt"))
TENANCY_MADE_AS = codes(first=N_("ny leietaker"), renewal=N_("fornyet kontrakt"), swap=N_("bytte av bolig"))
SHORT_TERM = codes(
    own_use=N_("boligen skal brukes av eieren selv"),
    loft=N_("loft eller underetasje i eierens hus"),
    objective=N_("annen saklig grunn"),
    special=N_("særlige grunner (§ 11-1)"),
    weighty=N_("tungtveiende grunner for enda en kort avtale (§ 11-1)"),
)
WHY_MOVED = codes(
    own_wish=N_("eget ønske"),
    bought=N_("kjøpte bolig"),
    rented=N_("fant en annen bolig å leie"),
    expired=N_("kontrakten gikk ut"),
    terminated=N_("oppsigelse"),
    rescinded=N_("heving"),
    evicted=N_("utkastelse"),
    swap=N_("byttet bolig"),
    renewed=N_("kontrakten ble fornyet"),
    care=N_("flyttet til institusjon eller omsorgsbolig"),
    died=N_("død"),
    other=N_("annet"),
)
MOVED_TO = codes(
    owned=N_("eid bolig"),
    private_rental=N_("privat leie"),
    municipal_dwelling=N_("kommunal bolig"),
    family_friends=N_("familie/venner"),
    institution=N_("institusjon"),
    prison=N_("fengsel"),
    temporary=N_("midlertidig botilbud"),
    moved=N_("annen kommune"),
    died=N_("død"),
    unknown=N_("ukjent"),
)
NOTICE = codes(termination=N_("oppsigelse"), rescission=N_("heving"), request=N_("skriftlig oppfordring om å flytte"))
PARTY = codes(tenant=N_("leietakeren"), landlord=N_("utleieren"))
WAY_ON = codes(
    buy=N_("kan kjøpe bolig"),
    rent=N_("kan leie et annet sted"),
    renew=N_("bør få ny kontrakt"),
    swap=N_("bør bytte bolig"),
    undecided=N_("ikke avklart"),
)
"""What is answered when a contract nears its end: can they buy, or rent elsewhere? (Husbanken 2020, § 3.5.2)"""
_FIXED = "husleieloven § 9-3"
_EARMARKED = "husleieloven § 11-1"


class Tenancy(Numbered):
    """Current on every date from `start` to the day before `moved_out`."""

    __tablename__ = "tenancy"
    __table_args__ = (
        Index("ix_tenancy_list", "start", "id"),
        Index("ix_tenancy_dwelling", "dwelling_id", "start", "moved_out"),
        Index("ix_tenancy_contract_until", "contract_until", "moved_out"),
    )
    PREFIX = "L"

    dwelling_id: Mapped[int] = mapped_column(ForeignKey("dwelling.id", ondelete="RESTRICT"))
    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="RESTRICT"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(
        ForeignKey("tenancy.id", ondelete="RESTRICT"), index=True, unique=True
    )
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True, help=N_("Dagen de flyttet inn."))
    contract_until: Mapped[date | None] = described(
        N_("Kontrakt til"), Kind.DAY, help=N_("Siste dag i en tidsbestemt kontrakt.")
    )
    moved_out: Mapped[date | None] = described(N_("Flyttet ut"), Kind.DAY, index=True)
    contract: Mapped[str | None] = described(N_("Kontrakt"), Kind.CODE, codes=CONTRACT)
    was_municipal: Mapped[bool | None] = described(
        N_("Bodde kommunalt ved søknad"), Kind.YES_NO, help=N_("Nei teller som ny leietaker hos SSB.")
    )
    main_reason: Mapped[str | None] = described(N_("Hovedbegrunnelse"), Kind.CODE, codes=DWELLING_GROUP)
    made_as: Mapped[str | None] = described(N_("Laget som"), Kind.CODE, codes=TENANCY_MADE_AS)
    signed: Mapped[date | None] = described(N_("Kontrakt underskrevet"), Kind.DAY)
    short_term: Mapped[str | None] = described(
        N_("Hvorfor kortere enn tre år"),
        Kind.CODE,
        codes=SHORT_TERM,
        help=N_("Grunnen skal stå i kontrakten når den blir underskrevet."),
        source=_FIXED,
    )
    short_reason: Mapped[str | None] = described(
        N_("Begrunnelsen i kontrakten"), Kind.NOTE, personal=True, source=_FIXED
    )
    told_binding: Mapped[bool | None] = described(
        N_("Skriftlig beskjed om at avtalen binder"),
        Kind.YES_NO,
        help=N_("At den ikke kan sies opp i leietiden."),
        header=N_("Har fått skriftlig at avtalen ikke kan sies opp i leietiden"),
        source="husleieloven § 9-2",
    )
    told_earmarked: Mapped[bool | None] = described(
        N_("Skriftlig beskjed om øremerking"),
        Kind.YES_NO,
        help=N_("At boligen er øremerket, og hvilke unntak som er avtalt."),
        header=N_("Har fått skriftlig at boligen er øremerket, og hvilke unntak som er avtalt"),
        source=_EARMARKED,
    )
    deposit: Mapped[Decimal | None] = described(
        N_("Depositum"),
        Kind.AMOUNT,
        unit=KRONER,
        help=N_("Depositum og garanti kan til sammen være seks måneders leie."),
        source="husleieloven §§ 3-5 og 3-6",
    )
    guarantee: Mapped[Decimal | None] = described(
        N_("Garanti"), Kind.AMOUNT, unit=KRONER, source="husleieloven §§ 3-5 og 3-6"
    )
    why_moved: Mapped[str | None] = described(N_("Hvorfor de flyttet"), Kind.CODE, codes=WHY_MOVED)
    moved_to: Mapped[str | None] = described(N_("Flyttet til"), Kind.CODE, codes=MOVED_TO)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class TenancyNotice(Record):
    """A termination, a rescission, or a landlord's written request to move (husleieloven §§ 9-2, 9-6 to 9-9)."""

    __tablename__ = "tenancy_notice"

    tenancy_id: Mapped[int] = mapped_column(ForeignKey("tenancy.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = described(N_("Dato"), Kind.DAY, required=True, help=N_("Dagen den kom fram."))
    kind: Mapped[str] = described(N_("Hva"), Kind.CODE, codes=NOTICE, required=True)
    party: Mapped[str] = described(N_("Fra hvem"), Kind.CODE, codes=PARTY, required=True)
    written: Mapped[bool | None] = described(N_("Skriftlig"), Kind.YES_NO, source="husleieloven § 9-7")
    reason: Mapped[str | None] = described(N_("Begrunnelse"), Kind.NOTE, personal=True, source="husleieloven § 9-7")
    told_protest: Mapped[bool | None] = described(
        N_("Opplyser om retten til å protestere"),
        Kind.YES_NO,
        help=N_("Innen en måned, og hva som skjer ellers."),
        header=N_("Opplyser om retten til å protestere innen en måned, og hva som skjer ellers"),
        source="husleieloven § 9-7",
    )
    expires: Mapped[date | None] = described(
        N_("Leieforholdet slutter"),
        Kind.DAY,
        help=N_("Siste dag. Tom: tre måneder til utgangen av en kalendermåned."),
        source="husleieloven § 9-6",
    )
    protested: Mapped[date | None] = described(
        N_("Leietakeren protesterte"), Kind.DAY, help=N_("Skriftlig, innen en måned."), source="husleieloven § 9-8"
    )
    sued: Mapped[date | None] = described(
        N_("Søksmål reist"), Kind.DAY, help=N_("Innen tre måneder etter fristen for å protestere."),
        source="husleieloven § 9-8",
    )  # fmt: skip
    withdrawn: Mapped[date | None] = described(N_("Trukket"), Kind.DAY)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class TenancyReview(Record):
    """What was found when a contract neared its end."""

    __tablename__ = "tenancy_review"

    tenancy_id: Mapped[int] = mapped_column(ForeignKey("tenancy.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = described(N_("Dato"), Kind.DAY, required=True)
    way_on: Mapped[str] = described(
        N_("Kan de kjøpe, eller leie et annet sted?"), Kind.CODE, codes=WAY_ON, required=True, header=N_("Veien videre")
    )
    remark: Mapped[str | None] = described(N_("Vurdering"), Kind.NOTE, personal=True)
