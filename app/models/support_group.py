"""Responsibility groups (ansvarsgrupper): who is around one household, when they meet, and what they have agreed to do
(rundskriv U-10/2002 § 5.4, annexes 1 and 2). The resident is always a member, and therefore no row.
"""

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.fields import Kind, described
from app.texts import N_

_LAST_DAY = N_("Siste dag.")


class SupportGroup(Numbered):
    """The group around one household, on every date from `start` to and including `end`."""

    __tablename__ = "support_group"
    PREFIX = "A"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=_LAST_DAY)
    purpose: Mapped[str | None] = described(
        N_("Hva gruppen skal hjelpe med"), Kind.NOTE, personal=True, header=N_("Formål")
    )
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class GroupMember(Record):
    """A contact in a group, on every date from `start` to and including `end`."""

    __tablename__ = "group_member"

    group_id: Mapped[int] = mapped_column(ForeignKey("support_group.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)
    role: Mapped[str | None] = described(
        N_("Rolle"), Kind.TEXT, help=N_("Hva hun eller han gjør for beboeren, for eksempel «hjemmebesøk».")
    )
    coordinator: Mapped[bool | None] = described(
        N_("Koordinator"), Kind.YES_NO, help=N_("Kaller inn til møtene og holder trådene samlet.")
    )
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=_LAST_DAY)


class Meeting(Record):
    """A meeting of a group: planned until `held` is answered."""

    __tablename__ = "meeting"

    group_id: Mapped[int] = mapped_column(ForeignKey("support_group.id", ondelete="CASCADE"), index=True)
    moment: Mapped[datetime] = described(N_("Tid"), Kind.MOMENT, required=True, index=True)
    place: Mapped[str | None] = described(N_("Sted"), Kind.TEXT)
    agenda: Mapped[str | None] = described(
        N_("Saker på møtet"), Kind.NOTE, personal=True, help=N_("Én sak på hver linje."), header=N_("Saker")
    )
    invited: Mapped[date | None] = described(N_("Innkalt"), Kind.DAY)
    held: Mapped[bool | None] = described(N_("Ble holdt"), Kind.YES_NO)
    resident_came: Mapped[bool | None] = described(N_("Beboeren var med"), Kind.YES_NO)
    minutes: Mapped[str | None] = described(N_("Referat"), Kind.NOTE, personal=True)


class Attendance(Record):
    """A contact who came to a meeting."""

    __tablename__ = "attendance"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)


class GroupTask(Record):
    """What is agreed to be done by a contact, or by `who`; without either it is the resident's own. Done on `done`."""

    __tablename__ = "group_task"
    __table_args__ = (Index("ix_group_task_open", "due", sqlite_where=text("done IS NULL")),)

    group_id: Mapped[int] = mapped_column(ForeignKey("support_group.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)
    who: Mapped[str | None] = described(
        N_("Hvem"), Kind.TEXT, personal=True, help=N_("Tomt når det er beboeren selv eller en kontakt.")
    )
    agreed: Mapped[date] = described(N_("Avtalt"), Kind.DAY, required=True)
    what: Mapped[str] = described(N_("Oppgave"), Kind.NOTE, required=True, personal=True)
    due: Mapped[date | None] = described(N_("Frist"), Kind.DAY)
    done: Mapped[date | None] = described(N_("Gjort"), Kind.DAY)
