"""Letters made in a case or about an eviction, kept as sent, and the templates put in place of the built-in ones."""

from datetime import date, datetime

from sqlalchemy import ForeignKey, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.person import WRITTEN_FORM
from app.texts import N_

LETTER_KIND = codes(
    preliminary_answer=N_("foreløpig svar"),
    invitation=N_("innkalling til samtale"),
    decision=N_("brev om vedtak"),
    complaint_forwarded=N_("klagen er sendt videre"),
    complaint_outcome=N_("klagen er avgjort"),
    requisition=N_("rekvisisjon til botilbud"),
    allocation=N_("tildeling av bolig"),
    help_offer=N_("tilbud om hjelp til å beholde boligen"),
)
"""What each letter says and is made from is declared in reports/letters/kinds.py."""
ABOUT_EVICTION = frozenset({"help_offer"})
"""The letters that are kept with an eviction; the others are kept with a case."""


class Letter(Record):
    """A letter as it was made: never changed, only marked as sent. A better one is made beside it.

    The digests are the SHA-256 of `docx` and `pdf` in hexadecimal, and stand in the history in place of the files.
    """

    __tablename__ = "letter"

    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    eviction_id: Mapped[int | None] = mapped_column(ForeignKey("eviction.id", ondelete="CASCADE"), index=True)
    kind: Mapped[str] = described(N_("Brev"), Kind.CODE, codes=LETTER_KIND, required=True)
    language: Mapped[str] = described(N_("Målform"), Kind.CODE, codes=WRITTEN_FORM, required=True)
    made: Mapped[datetime] = described(N_("Laget"), Kind.MOMENT, required=True)
    sent: Mapped[date | None] = described(N_("Sendt"), Kind.DAY)
    recipient: Mapped[str | None] = described(N_("Mottaker"), Kind.TEXT, personal=True)
    step_number: Mapped[int | None] = described(
        N_("Steg"), Kind.WHOLE, help=N_("Nummeret på steget i saken som brevet hører til.")
    )
    docx: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    pdf: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    docx_digest: Mapped[str] = mapped_column(String(64))
    pdf_digest: Mapped[str] = mapped_column(String(64))


class LetterTemplate(Record):
    """The municipality's own template for one kind of letter in one written form, with its digest as in `Letter`."""

    __tablename__ = "letter_template"
    __table_args__ = (UniqueConstraint("kind", "language"),)

    kind: Mapped[str] = described(N_("Brev"), Kind.CODE, codes=LETTER_KIND, required=True)
    language: Mapped[str] = described(N_("Målform"), Kind.CODE, codes=WRITTEN_FORM, required=True)
    file_name: Mapped[str] = described(N_("Fil"), Kind.TEXT, required=True)
    since: Mapped[date] = described(N_("Tatt i bruk"), Kind.DAY, required=True)
    docx: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    docx_digest: Mapped[str] = mapped_column(String(64))
