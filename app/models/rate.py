"""Dated rates that calculations rest on: the officer's own rows, which overlay the shipped `resources/rates/rates.csv`.

Which keys there are is declared in `rate_keys.py`; a rate holds from its date until the next one of the same key.
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped

from app.models.base import Record
from app.models.fields import Kind, described
from app.models.rate_keys import RATE_KEY
from app.texts import N_


class Rate(Record):
    """One value of one rate, in the unit its key declares, from `start` until the key's next value begins."""

    __tablename__ = "rate"
    __table_args__ = (UniqueConstraint("key", "start"),)

    key: Mapped[str] = described(N_("Sats"), Kind.CODE, codes=RATE_KEY, required=True)
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    value: Mapped[Decimal] = described(N_("Verdi"), Kind.NUMBER, required=True)
    source: Mapped[str] = described(
        N_("Kilde"),
        Kind.TEXT,
        required=True,
        help=N_("Hvor satsen er hentet fra, for eksempel et vedtak eller en nettside."),
    )
