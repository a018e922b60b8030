"""Figures the municipality enters by hand: earlier years, and those whose source is another register."""

from decimal import Decimal

from sqlalchemy.orm import Mapped

from app.models.base import Record
from app.models.fields import Kind, described
from app.texts import N_

ENTERED = "ført inn"
"""A figure whose source is this text is used even where the records can be counted."""


class MunicipalFigure(Record):
    """One entered value of one figure for one year."""

    __tablename__ = "municipal_figure"

    year: Mapped[int] = described(N_("År"), Kind.WHOLE, required=True)
    key: Mapped[str] = described(N_("Nøkkel"), Kind.TEXT, required=True)
    value: Mapped[Decimal] = described(N_("Verdi"), Kind.NUMBER, required=True)
    origin: Mapped[str | None] = described(N_("Kilde"), Kind.TEXT)
