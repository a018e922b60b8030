"""A household, its members and housing situations over time, the review list and the notes."""

from datetime import date, datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.models.base import Numbered, Record
from app.models.codes import Code, CodeList, codes
from app.models.fields import Kind, described
from app.models.person import Person
from app.texts import N_

TARGET_GROUP = codes(
    family=N_("barnefamilie"),
    young=N_("ung"),
    substance=N_("rus"),
    mental_health=N_("psykisk helse"),
    substance_and_mental=N_("rus og psykisk helse"),
    refugee=N_("flyktning"),
    developmental=N_("utviklingshemming"),
    disability=N_("nedsatt funksjonsevne"),
    elderly=N_("eldre"),
    released=N_("løslatt"),
    discharged=N_("utskrevet"),
    violence=N_("voldsutsatt"),
    low_income=N_("lav inntekt"),
    other=N_("annet"),
)

_NO_HOME = N_("uten egen bolig")
_AT_RISK = N_("står i fare for å miste boligen")
_UNSUITABLE = N_("uegnet bolig eller bomiljø")

SITUATION = CodeList(
    (
        Code("roofless", N_("uten tak over hodet"), _NO_HOME),
        Code("temporary", N_("midlertidig overnatting"), _NO_HOME),
        Code("prison", N_("løslates innen to måneder"), _NO_HOME),
        Code("institution", N_("utskrives innen to måneder"), _NO_HOME),
        Code("friends", N_("hos venner eller slekt"), _NO_HOME),
        Code("reception", N_("bosettingsklar i mottak"), _NO_HOME),
        Code("eviction", N_("begjært utkastet eller tvangssolgt"), _AT_RISK),
        Code("no_lease", N_("uten gyldig leiekontrakt"), _AT_RISK),
        Code("costs", N_("for høye boutgifter"), _AT_RISK),
        Code("parents", N_("hos foreldre, uønsket"), _UNSUITABLE),
        Code("standard", N_("dårlig standard"), _UNSUITABLE),
        Code("not_adapted", N_("ikke tilpasset behov"), _UNSUITABLE),
        Code("too_small", N_("for liten bolig"), _UNSUITABLE),
        Code("environment", N_("belastet bomiljø"), _UNSUITABLE),
    )
)
"""The three main and fourteen sub-situations of Bolig for velferd 2014, "Vanskelige situasjoner på boligmarkedet"."""

HOMELESS = ("roofless", "temporary", "prison", "institution", "friends")
"""The situations that the definition of homeless covers (Bolig for velferd 2014)."""

ROLE = codes(main=N_("hovedperson"), partner=N_("ektefelle/samboer"), child=N_("barn"), other=N_("annen"))
NOTE_KIND = codes(note=N_("notat"), phone=N_("telefon"), meeting=N_("møte"), visit=N_("besøk"))


class Household(Numbered):
    """People who live, or will live, together. Open from `opened` until the day before `closed`."""

    __tablename__ = "household"
    PREFIX = "H"

    opened: Mapped[date] = described(N_("Opprettet"), Kind.DAY, required=True)
    closed: Mapped[date | None] = described(N_("Avsluttet"), Kind.DAY)
    target_groups: Mapped[tuple[str, ...]] = described(N_("Målgruppe"), Kind.CODES, codes=TARGET_GROUP)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)

    memberships: Mapped[list["Membership"]] = relationship(
        back_populates="household",
        lazy="raise",
        passive_deletes="all",  # the database deletes them
    )


class Membership(Record):
    """A person in a household on every date from `start` (or always) to and including `end` (or for good)."""

    __tablename__ = "membership"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="CASCADE"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="RESTRICT"), index=True)
    role: Mapped[str] = described(N_("Rolle"), Kind.CODE, codes=ROLE, required=True)
    start: Mapped[date | None] = described(N_("Fra"), Kind.DAY)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag som medlem."))

    household: Mapped[Household] = relationship(back_populates="memberships", lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise")


class Situation(Record):
    """The household's situation on the housing market from `start` to and including `end`."""

    __tablename__ = "situation"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="CASCADE"), index=True)
    situation: Mapped[str] = described(
        N_("Boligsituasjon"), Kind.CODE, codes=SITUATION, required=True, source="Bolig for velferd 2014"
    )
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag."))


class Review(Record):
    """A line of the review list as it stood after one meeting: the latest one holds (Fafo 2026:05 §§ 2.3, 6.4)."""

    __tablename__ = "review"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = described(N_("Dato"), Kind.DAY, required=True, header="Fra")
    status: Mapped[str | None] = described(N_("Status"), Kind.NOTE, personal=True)
    next_step: Mapped[str | None] = described(N_("Neste steg"), Kind.NOTE, personal=True)
    who: Mapped[str | None] = described(N_("Hvem"), Kind.TEXT)
    due: Mapped[date | None] = described(N_("Frist"), Kind.DAY)
    permanent_plan: Mapped[bool | None] = described(
        N_("Plan for varig bolig"), Kind.YES_NO, source="rundskriv R35-00 til sosialtjenesteloven § 27"
    )


class Note(Record):
    """What happened, on the household's timeline."""

    __tablename__ = "note"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="CASCADE"), index=True)
    moment: Mapped[datetime] = described(N_("Tid"), Kind.MOMENT, required=True, header="Fra")
    kind: Mapped[str | None] = described(N_("Type"), Kind.CODE, codes=NOTE_KIND)
    text: Mapped[str] = described(N_("Tekst"), Kind.NOTE, required=True, personal=True)
