"""People the officer works with: written down once, and part of as many groups and plans as need be."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.texts import N_

SERVICE = codes(
    housing_office=N_("boligkontor"),
    nav=N_("Nav"),
    follow_up=N_("booppfølging"),
    substance_mental=N_("rus og psykisk helse"),
    home_care=N_("hjemmetjeneste"),
    doctor=N_("fastlege"),
    hospital=N_("sykehus eller institusjon"),
    child_welfare=N_("barnevern"),
    school=N_("skole eller barnehage"),
    health_centre=N_("helsestasjon"),
    refugee=N_("flyktningtjeneste"),
    prison=N_("fengsel eller friomsorg"),
    police=N_("politi"),
    bailiff=N_("namsmann"),
    landlord=N_("utleier"),
    provider=N_("botilbud"),
    relative=N_("pårørende"),
    support_person=N_("støttekontakt"),
    other=N_("annet"),
)
SCOPE = codes(
    housing=N_("bolig og boforhold"),
    plan=N_("samarbeidsplanen"),
    economy=N_("økonomi"),
    health=N_("helse"),
    substance=N_("rus"),
    family=N_("familie og barn"),
    work=N_("arbeid og aktivitet"),
)
"""What a consent may be about."""


class Contact(Numbered):
    """One person in a service, or beside the resident."""

    __tablename__ = "contact"
    PREFIX = "K"

    name: Mapped[str] = described(N_("Navn"), Kind.TEXT, required=True, personal=True)
    service: Mapped[str] = described(N_("Tjeneste"), Kind.CODE, codes=SERVICE, required=True)
    workplace: Mapped[str | None] = described(N_("Arbeidssted"), Kind.TEXT)
    title: Mapped[str | None] = described(N_("Stilling"), Kind.TEXT)
    phone: Mapped[str | None] = described(N_("Telefon"), Kind.TEXT, personal=True)
    email: Mapped[str | None] = described(N_("E-post"), Kind.TEXT, personal=True)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)

    sort_key: Mapped[str] = mapped_column(index=True, default="")
    search_text: Mapped[str] = mapped_column(default="")


class Consent(Record):
    """What the household lets one contact be told, on every date from `given` to and including `until`, but none from
    `withdrawn` on. It is free to give and to withdraw (FOR-2022-06-22-1110 § 5)."""

    __tablename__ = "consent"
    __table_args__ = (Index("ix_consent_household_id_contact_id", "household_id", "contact_id"),)

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"))
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)
    given: Mapped[date] = described(N_("Gitt"), Kind.DAY, required=True)
    scope: Mapped[tuple[str, ...]] = described(
        N_("Hva samtykket gjelder"), Kind.CODES, codes=SCOPE, everything=N_("Alt vi samarbeider om")
    )
    """Asked for in the window. An imported consent may lack it, and then says nothing of what may be told: it does not
    cover the plan."""
    until: Mapped[date | None] = described(N_("Gjelder til"), Kind.DAY, help=N_("Siste dag."), index=True)
    withdrawn: Mapped[date | None] = described(
        N_("Trukket"), Kind.DAY, help=N_("Fra og med denne dagen kan ingenting mer deles.")
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
