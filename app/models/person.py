"""A person: applicant, partner, child, anyone recorded."""

from datetime import date

from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered
from app.models.codes import codes
from app.models.fields import Kind, described
from app.texts import N_

GENDER = codes(woman=N_("kvinne"), man=N_("mann"), other=N_("annet"))
PROTECTION = codes(none=N_("ingen"), confidential=N_("fortrolig"), strictly=N_("strengt fortrolig"))
WRITTEN_FORM = codes(nb=N_("bokmål"), nn=N_("nynorsk"))


class Person(Numbered):
    """`protection` is set by the police or child welfare (folkeregisterloven § 10-4): confidential hides the address,
    strictly confidential also writes every view to the log."""

    __tablename__ = "person"
    PREFIX = "P"

    first_name: Mapped[str] = described(N_("Fornavn"), Kind.TEXT, required=True, personal=True)
    last_name: Mapped[str] = described(N_("Etternavn"), Kind.TEXT, required=True, personal=True)
    national_id: Mapped[str | None] = described(
        N_("Fødselsnummer"), Kind.TEXT, length=11, personal=True, index=True,
        help=N_("11 siffer: fødselsnummer eller D-nummer. Kan stå tomt."),
    )  # fmt: skip
    birth_date: Mapped[date | None] = described(
        N_("Fødselsdato"), Kind.DAY, personal=True, help=N_("Hentes fra fødselsnummeret når feltet står tomt.")
    )
    gender: Mapped[str | None] = described(N_("Kjønn"), Kind.CODE, codes=GENDER)
    phone: Mapped[str | None] = described(N_("Telefon"), Kind.TEXT, personal=True, length=40)
    email: Mapped[str | None] = described(N_("E-post"), Kind.TEXT, personal=True)
    address: Mapped[str | None] = described(N_("Adresse"), Kind.TEXT, personal=True)
    postcode: Mapped[str | None] = described(N_("Postnummer"), Kind.TEXT, length=10)
    city: Mapped[str | None] = described(N_("Poststed"), Kind.TEXT)
    protection: Mapped[str | None] = described(
        N_("Adressesperre"), Kind.CODE, codes=PROTECTION,
        help=N_("Strengt fortrolig: adressen skjules, og hver visning blir loggført."),
        source="folkeregisterloven § 10-4",
    )  # fmt: skip
    whereabouts: Mapped[str | None] = described(
        N_("Oppholder seg"), Kind.TEXT, personal=True, help=N_("Fengsel, institusjon eller annet sted.")
    )
    release_date: Mapped[date | None] = described(
        N_("Dato for løslatelse/utskriving"), Kind.DAY, header="Løslates/utskrives",
    )  # fmt: skip
    language: Mapped[str | None] = described(N_("Språk"), Kind.TEXT)
    interpreter: Mapped[bool | None] = described(N_("Tolk"), Kind.YES_NO)
    written_form: Mapped[str | None] = described(N_("Målform"), Kind.CODE, codes=WRITTEN_FORM)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)

    sort_key: Mapped[str] = mapped_column(index=True, default="")
    search_text: Mapped[str] = mapped_column(default="")
