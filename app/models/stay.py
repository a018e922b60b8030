"""Stays in temporary accommodation and the decisions they rest on (sosialtjenesteloven § 27)."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import KRONER
from app.texts import N_

CAME_FROM = codes(
    own_home=N_("egen bolig"),
    eviction=N_("utkastelse"),
    prison=N_("fengsel"),
    institution=N_("institusjon"),
    family_friends=N_("familie/venner"),
    break_up=N_("samlivsbrudd"),
    crisis_centre=N_("krisesenter"),
    reception=N_("mottak"),
    other_municipality=N_("annen kommune"),
    street=N_("gate"),
    other=N_("annet"),
)
INSTITUTION = codes(
    rus=N_("rus"),
    psykiatri=N_("psykiatri"),
    somatikk=N_("somatikk"),
    rehabilitering=N_("rehabilitering"),
    poliklinikk=N_("poliklinikk"),
    kommunal_omsorg=N_("kommunal omsorg"),
    barnevern=N_("barnevern"),
)
"""The seven kinds of institution of På vei til egen bolig 2005 § 2.3.1; the keys are part of public figure keys."""
WENT_TO = codes(
    municipal_dwelling=N_("kommunal bolig"),
    private_rental=N_("privat leie"),
    owned=N_("eid bolig"),
    family_friends=N_("familie/venner"),
    institution=N_("institusjon"),
    prison=N_("fengsel"),
    other_provider=N_("annet botilbud"),
    moved=N_("flyttet"),
    died=N_("død"),
    unknown=N_("ukjent"),
)


class Stay(Numbered):
    """One household at one provider. Its nights are the dates from `arrived` to the day before `departed`."""

    __tablename__ = "stay"
    PREFIX = "O"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id", ondelete="RESTRICT"), index=True)
    room: Mapped[str | None] = described(N_("Rom"), Kind.TEXT)
    arrived: Mapped[date] = described(N_("Inn"), Kind.DAY, required=True, help=N_("Første natt."))
    departed: Mapped[date | None] = described(N_("Ut"), Kind.DAY, help=N_("Dagen de flyttet ut."), index=True)
    came_from: Mapped[str | None] = described(N_("Kom fra"), Kind.CODE, codes=CAME_FROM)
    institution: Mapped[str | None] = described(
        N_("Institusjon"), Kind.CODE, codes=INSTITUTION, source="På vei til egen bolig § 2.3.1"
    )
    price: Mapped[Decimal | None] = described(
        N_("Pris per døgn"), Kind.AMOUNT, unit=KRONER, help=N_("Bare når den er en annen enn botilbudets.")
    )
    went_to: Mapped[str | None] = described(N_("Gikk til"), Kind.CODE, codes=WENT_TO)


class Decision(Record):
    """A § 27 decision on a stay, the first or an extension, valid from `start` to and including `end`."""

    __tablename__ = "decision"

    stay_id: Mapped[int] = mapped_column(ForeignKey("stay.id", ondelete="CASCADE"), index=True)
    decided: Mapped[date] = described(N_("Vedtaksdato"), Kind.DAY, required=True)
    start: Mapped[date | None] = described(N_("Fra"), Kind.DAY)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste natt vedtaket gjelder."))
    conditions: Mapped[str | None] = described(
        N_("Vilkår"),
        Kind.NOTE,
        help=N_("For eksempel boligskole eller boliglogg."),
        source="Fafo 2026:05 kap. 2.3",
    )
