"""What the program itself writes: history, views, settings, drafts, matched lists, the last number used."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Base


class Change(Base):
    """One change of one record: `fields` maps each changed field to [old, new] (arkivforskrifta §§ 5, 11)."""

    __tablename__ = "change"
    __table_args__ = (Index("ix_change_deleted", "record_id", sqlite_where=text("action = 'delete'")),)

    id: Mapped[int] = mapped_column(primary_key=True)
    moment: Mapped[datetime]
    who: Mapped[str]
    action: Mapped[str]  # create, update or delete
    table: Mapped[str] = mapped_column(index=True)
    record_id: Mapped[int] = mapped_column(index=True)
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)


class View(Base):
    """Someone looked at a strictly confidential person."""

    __tablename__ = "view"

    id: Mapped[int] = mapped_column(primary_key=True)
    moment: Mapped[datetime]
    who: Mapped[str]
    person_ref: Mapped[str] = mapped_column(index=True)
    what: Mapped[str]


class Setting(Base):
    """A setting that follows the database; its name, type and default are declared in services/settings.py."""

    __tablename__ = "setting"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class Draft(Base):
    """What is being typed, kept until it is saved or discarded. `key` names the form and the record."""

    __tablename__ = "draft"

    key: Mapped[str] = mapped_column(primary_key=True)
    moment: Mapped[datetime]
    fields: Mapped[dict[str, Any]] = mapped_column(JSON)


class Matching(Base):
    """How the columns and codes of one of the officer's own lists were matched. `key` is made from its headers."""

    __tablename__ = "matching"

    key: Mapped[str] = mapped_column(primary_key=True)
    answers: Mapped[dict[str, Any]] = mapped_column(JSON)


class Counter(Base):
    """The last number given to a record with this prefix. Numbers are never used again."""

    __tablename__ = "counter"

    prefix: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]
