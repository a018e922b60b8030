"""Arrears of rent or of instalments on startlån, and what is agreed about them."""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered
from app.models.fields import Kind, described
from app.models.units import KRONER, MONTHLY
from app.texts import N_


class Arrears(Numbered):
    """What a household owed on `day` in a tenancy or on a startlån (its case). 0 says that it is paid."""

    __tablename__ = "arrears"
    __table_args__ = (Index("ix_arrears_debt", "household_id", "tenancy_id", "case_id", "day", "amount"),)
    PREFIX = "R"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"))
    tenancy_id: Mapped[int | None] = mapped_column(ForeignKey("tenancy.id", ondelete="RESTRICT"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="RESTRICT"), index=True)
    day: Mapped[date] = described(N_("Per dato"), Kind.DAY, required=True, index=True)
    amount: Mapped[Decimal] = described(N_("Skylder"), Kind.AMOUNT, required=True, unit=KRONER)
    months: Mapped[Decimal | None] = described(
        N_("Måneder"), Kind.NUMBER, help=N_("Så mange måneders leie eller avdrag det svarer til.")
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class PaymentAgreement(Numbered):
    """How arrears are to be paid down, on every date from `start` to and including `end`."""

    __tablename__ = "payment_agreement"
    PREFIX = "N"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    tenancy_id: Mapped[int | None] = mapped_column(ForeignKey("tenancy.id", ondelete="RESTRICT"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="RESTRICT"), index=True)
    agreed: Mapped[date] = described(N_("Avtalt"), Kind.DAY, required=True)
    per_month: Mapped[Decimal | None] = described(N_("Betaler ned"), Kind.AMOUNT, unit=MONTHLY)
    start: Mapped[date | None] = described(N_("Første betaling"), Kind.DAY)
    end: Mapped[date | None] = described(N_("Siste betaling"), Kind.DAY)
    deduction: Mapped[date | None] = described(
        N_("Samtykke til direkte trekk"),
        Kind.DAY,
        help=N_("Dagen de samtykket skriftlig i at leien eller avdraget trekkes av en ytelse."),
        source="rundskriv U-10/2002 § 5.5",
    )
    deduction_withdrawn: Mapped[date | None] = described(N_("Samtykket trukket"), Kind.DAY)
    broken: Mapped[date | None] = described(N_("Avtalen ble brutt"), Kind.DAY)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
