"""What every record has: a row id, an exchange ID that never changes, and a version against stale writes."""

from typing import Any, ClassVar

from sqlalchemy import MetaData, String
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)


class Record(Base):
    """A record the officer keeps: versioned, and its changes are written to the history.

    `PREFIX` starts the exchange ID made for a record of this class in the window ("H" -> H41); records without one
    are known by their parents and a date, and their `ref` is empty.
    """

    __abstract__ = True
    PREFIX: ClassVar[str] = ""

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int] = mapped_column()

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805
        return {"version_id_col": cls.__table__.c.version if hasattr(cls, "__table__") else cls.version}


class Numbered(Record):
    """A record with an exchange ID of its own, unique within its table."""

    __abstract__ = True

    ref: Mapped[str] = mapped_column(String, unique=True)
