"""Cases: an application and what came of it, told by its steps.

Steps are only ever added (arkivforskrifta § 11): a wrong one is corrected by a new one that names it. The columns of
the case itself are the summary of its steps, kept beside them so that lists and figures need not read them all.
"""

from datetime import date
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.models.units import KRONER
from app.texts import N_

CASE_TYPE = codes(
    municipal_dwelling=N_("kommunal bolig"),
    temporary=N_("midlertidig botilbud"),
    startloan=N_("startlån"),
    establishment_grant=N_("tilskudd til etablering"),
    adaptation_grant=N_("tilskudd til tilpasning"),
    housing_allowance=N_("bostøtte"),
    deposit_guarantee=N_("depositumsgaranti"),
    housing_help=N_("boligsosial bistand"),
    living_support=N_("booppfølging"),
    individual_plan=N_("individuell plan"),
)
"""The keys are part of public figure keys (indicators.md part 7); what a type means: services/case/case_types.py."""
PURPOSE = codes(
    purchase=N_("kjøp"), refinancing=N_("refinansiering"), improvement=N_("utbedring"), building=N_("oppføring")
)
OUTCOME = codes(
    granted=N_("innvilget"),
    partly=N_("delvis innvilget"),
    refused=N_("avslag"),
    withdrawn=N_("trukket"),
    dismissed=N_("avvist"),
)
COMPLAINT_OUTCOME = codes(
    upheld=N_("medhold"), partly=N_("delvis medhold"), maintained=N_("opprettholdt"), dismissed=N_("avvist")
)
CHANNEL = codes(
    paper=N_("på papir"),
    orally=N_("muntlig"),
    phone=N_("på telefon"),
    letter=N_("brev eller e-post"),
    startskudd=N_("Startskudd"),
    kobo=N_("Kobo"),
    husbanken=N_("Husbankens søknadsside"),
    other=N_("annet"),
)
VARIANT = codes(
    help=N_("hjelp til å søke"),
    transfer=N_("transport av bostøtten"),
    guarantee=N_("garanti"),
    loan=N_("lån"),
    allocation=N_("ny bolig"),
    exchange=N_("bytte av bolig"),
    renewal=N_("forlenget leiekontrakt"),
)
"""What within its type an application is about; which of them a type knows is in services/case/case_types.py."""
STEP = codes(
    received=N_("mottatt"),
    preliminary_answer=N_("foreløpig svar"),
    mapping=N_("kartleggingssamtale"),
    assessment=N_("vurdering"),
    decision=N_("vedtak"),
    notified=N_("underrettet"),
    paid=N_("utbetalt"),
    complaint=N_("klage"),
    changed=N_("omgjort av oss"),
    forwarded=N_("sendt klageinstansen"),
    complaint_outcome=N_("klagen avgjort"),
    closed=N_("avsluttet"),
    annulled=N_("annullert"),
)


OPEN = "decided IS NULL AND outcome IS NULL AND closed IS NULL"
COMPLAINED = "complained IS NOT NULL AND complaint_outcome IS NULL AND closed IS NULL"
"""What the officer has still to answer, as conditions on the columns of a case; each has an index of its own."""
_IN_LIST = ("received", "id", "kind")
"""What a list of cases goes by: its order, and after that the type, so that other types are passed by in the index."""


class Case(Numbered):
    """One household's application of one type. All dates but `household_id` and `kind` are a summary of the steps."""

    __tablename__ = "case"
    __table_args__ = (
        Index("ix_case_open", *_IN_LIST, sqlite_where=text(OPEN)),
        Index("ix_case_complaint", *_IN_LIST, sqlite_where=text(COMPLAINED)),
        Index("ix_case_list", *_IN_LIST),
        # With the amounts, so that the sums of a year are read from the indexes alone.
        Index("ix_case_kind_received", "kind", "received", "amount_sought"),
        Index("ix_case_decided", "decided", "kind", "outcome", "amount_granted"),
        Index("ix_case_paid", "paid", "kind", "amount_paid"),
    )
    PREFIX = "S"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    kind: Mapped[str] = described(N_("Sakstype"), Kind.CODE, codes=CASE_TYPE, required=True)
    purpose: Mapped[str | None] = described(N_("Formål"), Kind.CODE, codes=PURPOSE, help=N_("Bare for startlån."))
    received: Mapped[date] = described(N_("Mottatt"), Kind.DAY, required=True)
    decided: Mapped[date | None] = described(N_("Vedtaksdato"), Kind.DAY)
    outcome: Mapped[str | None] = described(N_("Utfall"), Kind.CODE, codes=OUTCOME)
    amount_sought: Mapped[Decimal | None] = described(N_("Søkt beløp"), Kind.AMOUNT, unit=KRONER)
    amount_granted: Mapped[Decimal | None] = described(N_("Innvilget beløp"), Kind.AMOUNT, unit=KRONER)
    paid: Mapped[date | None] = described(N_("Utbetalt dato"), Kind.DAY)
    amount_paid: Mapped[Decimal | None] = described(N_("Utbetalt beløp"), Kind.AMOUNT, unit=KRONER)
    complained: Mapped[date | None] = described(N_("Klage mottatt"), Kind.DAY, index=True)
    complaint_outcome: Mapped[str | None] = described(N_("Klageutfall"), Kind.CODE, codes=COMPLAINT_OUTCOME)
    closed: Mapped[date | None] = described(N_("Avsluttet"), Kind.DAY)


class CaseStep(Record):
    """One action in a case on one day. Which of the fields a kind of step uses is in services/case/step_kinds.py.

    `day` may be unknown only in steps made from an imported summary.
    """

    __tablename__ = "case_step"
    __table_args__ = (UniqueConstraint("case_id", "number"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"), index=True)
    number: Mapped[int] = described(N_("Nr"), Kind.WHOLE, required=True, help=N_("Stegets nummer i saken, fra 1."))
    kind: Mapped[str] = described(N_("Steg"), Kind.CODE, codes=STEP, required=True)
    day: Mapped[date | None] = described(N_("Dato"), Kind.DAY)
    corrects: Mapped[int | None] = described(
        N_("Retter nr"), Kind.WHOLE, help=N_("Nummeret på steget som dette står i stedet for.")
    )
    channel: Mapped[str | None] = described(N_("Kom inn"), Kind.CODE, codes=CHANNEL)
    external_ref: Mapped[str | None] = described(
        N_("Saksnummer i Startskudd eller Kobo"), Kind.TEXT, header=N_("Eksternt saksnummer"), index=True
    )
    variant: Mapped[str | None] = described(N_("Gjelder"), Kind.CODE, codes=VARIANT)
    what: Mapped[str | None] = described(N_("Hva det gjelder"), Kind.NOTE, personal=True)
    asks_help: Mapped[bool | None] = described(
        N_("Ber om hjelp etter boligsosialloven"),
        Kind.YES_NO,
        help=N_("Kommunen må da avgjøre om søkeren er vanskeligstilt på boligmarkedet (§ 7)."),
        source="boligsosialloven § 7",
    )
    purpose: Mapped[str | None] = described(N_("Formål"), Kind.CODE, codes=PURPOSE)
    amount: Mapped[Decimal | None] = described(N_("Beløp"), Kind.AMOUNT, unit=KRONER)
    expected: Mapped[date | None] = described(
        N_("Svar ventes innen"),
        Kind.DAY,
        help=N_("Datoen søkeren har fått oppgitt."),
        source="forvaltningsloven § 11 a",
    )
    resources: Mapped[str | None] = described(
        N_("Økonomiske og sosiale ressurser"), Kind.NOTE, personal=True, source="U-10/2002 § 5.3"
    )
    housing_history: Mapped[str | None] = described(
        N_("Bohistorie"), Kind.NOTE, personal=True, source="U-10/2002 § 5.3"
    )
    economic_needs: Mapped[str | None] = described(
        N_("Behov for økonomisk hjelp til å bo"), Kind.NOTE, personal=True, source="U-10/2002 § 5.3"
    )
    service_needs: Mapped[str | None] = described(
        N_("Behov for tjenester"), Kind.NOTE, personal=True, source="U-10/2002 § 5.3"
    )
    wishes: Mapped[str | None] = described(
        N_("Hva søkeren selv ønsker"), Kind.NOTE, personal=True, source="boligsosialloven § 7"
    )
    outcome: Mapped[str | None] = described(N_("Utfall"), Kind.CODE, codes=OUTCOME)
    complaint_outcome: Mapped[str | None] = described(N_("Klageutfall"), Kind.CODE, codes=COMPLAINT_OUTCOME)
    reasons: Mapped[str | None] = described(
        N_("Begrunnelse"),
        Kind.NOTE,
        personal=True,
        help=N_("Regelen, det vi bygger på, og det vi har lagt vekt på."),
        source="forvaltningsloven §§ 24–25",
    )
    child_interest: Mapped[str | None] = described(
        N_("Barnets beste"),
        Kind.NOTE,
        personal=True,
        help=N_("Hva vedtaket betyr for barna, og hvordan det er vurdert."),
    )
    valid_from: Mapped[date | None] = described(N_("Gjelder fra"), Kind.DAY)
    valid_to: Mapped[date | None] = described(N_("Gjelder til"), Kind.DAY, help=N_("Siste dag."), index=True)
    conditions: Mapped[str | None] = described(N_("Vilkår"), Kind.NOTE, personal=True)
    activity: Mapped[str | None] = described(
        N_("Aktivitet"),
        Kind.NOTE,
        personal=True,
        help=N_("For eksempel boligskole, eller en logg over boliger som er søkt."),
        source="Fafo 2026:05 kap. 2.3",
    )
    who: Mapped[str | None] = described(N_("Hvem"), Kind.TEXT)
    arrived: Mapped[date | None] = described(
        N_("Kom fram"), Kind.DAY, help=N_("Dagen brevet kom fram, når den er kjent."), source="forvaltningsloven § 29"
    )
    extended_to: Mapped[date | None] = described(
        N_("Klagefristen er forlenget til"), Kind.DAY, source="forvaltningsloven § 29"
    )
    body: Mapped[str | None] = described(N_("Klageinstans"), Kind.TEXT)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)
