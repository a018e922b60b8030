"""The yearly reporting: what was answered, what was handed in, and what the figures are measured against.

What a year asks for (goals, figures, questions) is a versioned form in resources/forms; see services/reporting/form.py.
"""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.texts import N_

LENGTH_OF_STAY = codes(
    nights_in_year=N_("over 92 netter i kalenderåret"),
    longest_stay=N_("over tre kalendermåneder i strekk"),
    all_stays=N_("over 92 netter i alt, også tidligere år"),
)
"""The three readings of "more than 3 months" that SSB's public texts leave open (indicators.md part 1)."""
AMBITION_KIND = codes(
    at_least=N_("minst"),
    at_most=N_("høyst"),
    change=N_("endring i prosent fra basisåret"),
    more_than_base=N_("mer enn i basisåret"),
    as_base=N_("som i basisåret"),
)
ENTRY_SHEET = codes(form_13=N_("KOSTRA skjema 13"), startloan=N_("Årsrapport for startlån"), need=N_("Behovsmelding"))
"""Forms that are filled in elsewhere; their rows are typed there from a worksheet of ours."""


class ReportingYear(Record):
    """One edition of one year's report: a draft, until it is `checked`, and in the end `handed_in`. What is handed in
    never changes: a corrected report is a new edition.

    `snapshot` is JSON in UTF-8 with figures, answers, rules and form as they were; `checksum` its SHA-256 in
    hexadecimal, `program` the version that made it.
    """

    __tablename__ = "reporting_year"
    __table_args__ = (UniqueConstraint("year", "edition"),)

    year: Mapped[int] = described(N_("År"), Kind.WHOLE, required=True)
    edition: Mapped[int] = described(N_("Utgave"), Kind.WHOLE, required=True, help=N_("1 er den første."))
    form: Mapped[str] = described(N_("Skjema"), Kind.TEXT, required=True, help=N_("Utgaven av skjemaet, et årstall."))
    length_of_stay: Mapped[str] = described(
        N_("Hva «mer enn 3 måneder» betyr"), Kind.CODE, codes=LENGTH_OF_STAY, required=True
    )
    young_max_age: Mapped[int] = described(N_("Øvre alder for unge"), Kind.WHOLE, required=True)
    checked: Mapped[datetime | None] = described(N_("Kontrollert"), Kind.MOMENT)
    handed_in: Mapped[datetime | None] = described(N_("Levert"), Kind.MOMENT)
    program: Mapped[str | None] = described(N_("Programversjon"), Kind.TEXT)
    checksum: Mapped[str | None] = described(N_("Kontrollsum"), Kind.TEXT)
    remark: Mapped[str | None] = described(N_("Hva som er rettet"), Kind.NOTE)
    snapshot: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)


class ReportAnswer(Record):
    """The answer to one question of a reporting year: `text` for the open ones, `value` for yes (1), no (0) and scales
    from 1 to 5."""

    __tablename__ = "report_answer"
    __table_args__ = (UniqueConstraint("reporting_id", "question"),)

    reporting_id: Mapped[int] = mapped_column(ForeignKey("reporting_year.id", ondelete="CASCADE"), index=True)
    question: Mapped[str] = described(N_("Spørsmål"), Kind.TEXT, required=True)
    value: Mapped[int | None] = described(N_("Verdi"), Kind.WHOLE, help=N_("Ja er 1, nei er 0. Skala fra 1 til 5."))
    text: Mapped[str | None] = described(N_("Svar"), Kind.NOTE, help=N_("Ikke skriv noe som kan kjennes igjen."))
    not_relevant: Mapped[bool | None] = described(N_("Ikke relevant"), Kind.YES_NO)
    why_not: Mapped[str | None] = described(N_("Hvorfor ikke relevant"), Kind.NOTE)


class ReportMeasure(Numbered):
    """Something the municipality does, told once and used in several answers; on every date from `start` to `end`."""

    __tablename__ = "report_measure"
    PREFIX = "M"

    name: Mapped[str] = described(N_("Tiltak"), Kind.TEXT, required=True)
    text: Mapped[str | None] = described(N_("Beskrivelse"), Kind.NOTE)
    start: Mapped[date | None] = described(N_("Fra"), Kind.DAY)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag."))


class AnswerMeasure(Record):
    """A measure that an answer tells of."""

    __tablename__ = "answer_measure"
    __table_args__ = (UniqueConstraint("answer_id", "measure_id"),)

    answer_id: Mapped[int] = mapped_column(ForeignKey("report_answer.id", ondelete="CASCADE"), index=True)
    measure_id: Mapped[int] = mapped_column(ForeignKey("report_measure.id", ondelete="RESTRICT"), index=True)


class ReportTick(Record):
    """A row of a form elsewhere that has been typed there."""

    __tablename__ = "report_tick"
    __table_args__ = (UniqueConstraint("year", "sheet", "row"),)

    year: Mapped[int] = described(N_("År"), Kind.WHOLE, required=True)
    sheet: Mapped[str] = described(N_("Skjema"), Kind.CODE, codes=ENTRY_SHEET, required=True)
    row: Mapped[str] = described(N_("Rad"), Kind.TEXT, required=True)
    day: Mapped[date] = described(N_("Ført"), Kind.DAY, required=True)
    typed: Mapped[Decimal | None] = described(N_("Tallet som ble ført"), Kind.NUMBER)


class EntryRow(Record):
    """The municipality's own row of a form elsewhere, or its wording of a built-in one with the same `row`."""

    __tablename__ = "entry_row"
    __table_args__ = (UniqueConstraint("sheet", "row"),)

    sheet: Mapped[str] = described(N_("Skjema"), Kind.CODE, codes=ENTRY_SHEET, required=True)
    row: Mapped[str] = described(N_("Rad"), Kind.TEXT, required=True)
    position: Mapped[int] = described(N_("Rekkefølge"), Kind.WHOLE, required=True)
    label: Mapped[str] = described(N_("Tekst"), Kind.TEXT, required=True)
    key: Mapped[str | None] = described(
        N_("Nøkkel"), Kind.TEXT, help=N_("Tallet som skal føres. Tom: fylles ut for hånd.")
    )
    hidden: Mapped[bool | None] = described(N_("Ikke i bruk"), Kind.YES_NO)


class Ambition(Record):
    """What the municipality itself wants of one figure, in place of what the form says."""

    __tablename__ = "ambition"
    __table_args__ = (UniqueConstraint("key"),)

    key: Mapped[str] = described(N_("Nøkkel"), Kind.TEXT, required=True)
    kind: Mapped[str] = described(N_("Ambisjon"), Kind.CODE, codes=AMBITION_KIND, required=True)
    value: Mapped[Decimal | None] = described(N_("Verdi"), Kind.NUMBER)
    base_year: Mapped[int | None] = described(N_("Basisår"), Kind.WHOLE)
    yellow: Mapped[Decimal | None] = described(
        N_("Gult fra"), Kind.NUMBER, help=N_("Tom: gult når tallet har gått riktig vei siden basisåret.")
    )


class PublishedFigure(Record):
    """A published figure of another municipality or an average, to compare with."""

    __tablename__ = "published_figure"
    __table_args__ = (UniqueConstraint("place", "year", "key"),)

    place: Mapped[str] = described(N_("Kommune eller gruppe"), Kind.TEXT, required=True)
    year: Mapped[int] = described(N_("År"), Kind.WHOLE, required=True)
    key: Mapped[str] = described(N_("Nøkkel"), Kind.TEXT, required=True)
    value: Mapped[Decimal] = described(N_("Verdi"), Kind.NUMBER, required=True)
    origin: Mapped[str | None] = described(N_("Kilde"), Kind.TEXT)
