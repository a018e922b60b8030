"""Cooperation plans (samarbeidsplaner): what a resident and the services agree on, for a time
(rundskriv U-10/2002 § 5.4, annex 2).

Each version is a record of its own, dated, and names the one it replaces. Goals and measures that go on are copied
and keep their `number`, so that two versions can be compared; a goal that is reached or given up stays behind with the
version in which it was.
"""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from app.models.base import Numbered, Record
from app.models.codes import codes
from app.models.fields import Kind, described
from app.texts import N_

MADE_AS = codes(first=N_("første plan"), revision=N_("endret"), renewal=N_("fornyet"))
END_REASON = codes(
    goals_reached=N_("målene er nådd"),
    resident=N_("beboeren ønsker det"),
    no_consent=N_("samtykket er trukket"),
    moved=N_("flyttet"),
    tenancy_ended=N_("leieforholdet er slutt"),
    other=N_("annet"),
)
COORDINATOR_OFFER = codes(
    appointed=N_("oppnevnt"), offered=N_("tilbudt"), declined=N_("tilbudt, ønskes ikke"), not_offered=N_("ikke tilbudt")
)
GOAL_KIND = codes(main=N_("hovedmål"), sub=N_("delmål"))
TERM = codes(short=N_("kort sikt"), long=N_("lang sikt"))
EVALUATION = codes(reached=N_("nådd"), on_the_way=N_("på vei"), given_up=N_("gitt opp"))
CARRIED_OUT = codes(done=N_("gjennomført"), partly=N_("delvis"), not_done=N_("ikke gjennomført"))
SUGGESTION_KIND = codes(
    main_goal=N_("hovedmål"),
    sub_goal=N_("delmål"),
    measure=N_("tiltak"),
    house_rules=N_("husregler"),
    trouble=N_("når noe går galt"),
)
_CIRCULAR = "rundskriv U-10/2002 § 5.4"
_PLAN_ACT = "FOR-2022-06-22-1110 § 9"


class CooperationPlan(Numbered):
    """One version of a plan, in force on every date from `start` to and including `end`, unless it is `ended` on an
    earlier day or replaced by a later version that has begun."""

    __tablename__ = "cooperation_plan"
    PREFIX = "PL"

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id", ondelete="RESTRICT"), index=True)
    group_id: Mapped[int | None] = mapped_column(ForeignKey("support_group.id", ondelete="RESTRICT"), index=True)
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="RESTRICT"), index=True)
    tenancy_id: Mapped[int | None] = mapped_column(ForeignKey("tenancy.id", ondelete="RESTRICT"), index=True)
    replaces_id: Mapped[int | None] = mapped_column(
        ForeignKey("cooperation_plan.id", ondelete="RESTRICT"), index=True, unique=True
    )
    made_as: Mapped[str] = described(N_("Laget som"), Kind.CODE, codes=MADE_AS, required=True)
    dated: Mapped[date] = described(
        N_("Datert"), Kind.DAY, required=True, index=True, help=N_("Dagen dere ble enige om planen.")
    )
    start: Mapped[date] = described(N_("Fra"), Kind.DAY, required=True)
    end: Mapped[date] = described(
        N_("Til"), Kind.DAY, required=True, help=N_("Siste dag. Planen er tidsbegrenset."), source=_CIRCULAR
    )

    background: Mapped[str | None] = described(
        N_("Bakgrunn"), Kind.NOTE, personal=True, help=N_("Kort. Står ikke i kopien uten bakgrunn.")
    )
    own_words: Mapped[str | None] = described(
        N_("Beboerens egne ord"),
        Kind.NOTE,
        personal=True,
        help=N_("Hva er viktig for deg? Skriv det slik det blir sagt."),
    )
    resources: Mapped[str | None] = described(N_("Det som går bra"), Kind.NOTE, personal=True, source=_PLAN_ACT)
    needs: Mapped[str | None] = described(N_("Det jeg trenger hjelp til"), Kind.NOTE, personal=True, source=_PLAN_ACT)

    home: Mapped[str | None] = described(
        N_("Boligen det gjelder"), Kind.TEXT, personal=True, help=N_("Planen er et tillegg til leieavtalen."),
        source=_CIRCULAR,
    )  # fmt: skip
    fixed_until: Mapped[date | None] = described(
        N_("Leieavtalen varer til"),
        Kind.DAY,
        help=N_("Siste dag i en tidsbestemt leieavtale."),
        source="husleieloven § 9-3",
    )
    renewal_goal: Mapped[bool | None] = described(N_("Mål at leieavtalen blir fornyet"), Kind.YES_NO, source=_CIRCULAR)
    renewal_terms: Mapped[str | None] = described(N_("Hva som skal til for ny leieavtale"), Kind.NOTE, personal=True)
    house_rules: Mapped[str | None] = described(N_("Husregler vi har snakket om"), Kind.NOTE, personal=True)
    pay_days: Mapped[str | None] = described(
        N_("Når husleien betales"),
        Kind.TEXT,
        help=N_("For eksempel «den 20. hver måned, samme dag som uføretrygden»."),
        source="rundskriv U-10/2002 § 5.5",
    )
    rent_deduction: Mapped[bool | None] = described(
        N_("Frivillig trekk av husleien"), Kind.YES_NO, help=N_("Kan trekkes tilbake når som helst.")
    )
    rent_deduction_terms: Mapped[str | None] = described(N_("Hvordan husleien trekkes"), Kind.TEXT)
    tenancy_other: Mapped[str | None] = described(N_("Andre avtaler om boligen"), Kind.NOTE, personal=True)

    whom_to_call: Mapped[str | None] = described(N_("Hvem jeg kan ringe"), Kind.NOTE, personal=True)
    resident_does: Mapped[str | None] = described(N_("Dette gjør jeg"), Kind.NOTE, personal=True)
    services_do: Mapped[str | None] = described(N_("Dette gjør tjenestene"), Kind.NOTE, personal=True)
    notice_routine: Mapped[str | None] = described(N_("Hvem som får beskjed, og når"), Kind.NOTE, personal=True)

    follow_up: Mapped[str | None] = described(
        N_("Hvordan vi følger opp"), Kind.NOTE, help=N_("For eksempel «Vi møtes første torsdag i måneden».")
    )
    consented: Mapped[date | None] = described(
        N_("Samtykke til planen"),
        Kind.DAY,
        help=N_("Dagen beboeren sa ja til planen."),
        source="FOR-2022-06-22-1110 § 5",
    )
    signed: Mapped[date | None] = described(N_("Underskrevet"), Kind.DAY)

    individual_plan: Mapped[bool | None] = described(N_("Del av en individuell plan"), Kind.YES_NO, source=_PLAN_ACT)
    ip_coordinator: Mapped[str | None] = described(
        N_("Koordinator for individuell plan"), Kind.TEXT, personal=True, source=_PLAN_ACT
    )
    coordinator_offer: Mapped[str | None] = described(
        N_("Koordinator er"), Kind.CODE, codes=COORDINATOR_OFFER, source="helse- og omsorgstjenesteloven § 7-2"
    )
    child_participation: Mapped[str | None] = described(
        N_("Hvordan barnet har vært med"), Kind.NOTE, personal=True, source=_PLAN_ACT
    )

    ended: Mapped[date | None] = described(N_("Avsluttet"), Kind.DAY, help=N_("Siste dag planen gjaldt."))
    end_reason: Mapped[str | None] = described(N_("Hvorfor planen ble avsluttet"), Kind.CODE, codes=END_REASON)
    end_remark: Mapped[str | None] = described(N_("Om avslutningen"), Kind.NOTE, personal=True)


class PlanParticipant(Record):
    """A contact who takes part in a version of the plan. The resident always does."""

    __tablename__ = "plan_participant"

    plan_id: Mapped[int] = mapped_column(ForeignKey("cooperation_plan.id", ondelete="CASCADE"), index=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)
    role: Mapped[str | None] = described(N_("Rolle"), Kind.TEXT)
    coordinator: Mapped[bool | None] = described(N_("Koordinator"), Kind.YES_NO)


class PlanGoal(Record):
    """A goal of a version. `position` orders those of one kind; `number` stays the same through the versions."""

    __tablename__ = "plan_goal"
    __table_args__ = (Index("ix_plan_goal_evaluated", "evaluated", "evaluation", "plan_id"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("cooperation_plan.id", ondelete="CASCADE"), index=True)
    number: Mapped[int] = described(N_("Nr"), Kind.WHOLE, required=True, help=N_("Målets nummer i planen, fra 1."))
    position: Mapped[int | None] = described(N_("Rekkefølge"), Kind.WHOLE)
    kind: Mapped[str] = described(N_("Måltype"), Kind.CODE, codes=GOAL_KIND, required=True)
    term: Mapped[str | None] = described(N_("Sikt"), Kind.CODE, codes=TERM)
    text: Mapped[str] = described(N_("Mål"), Kind.NOTE, required=True, personal=True)
    evaluation: Mapped[str | None] = described(N_("Vurdering"), Kind.CODE, codes=EVALUATION)
    evaluated: Mapped[date | None] = described(N_("Vurdert"), Kind.DAY)
    why: Mapped[str | None] = described(N_("Begrunnelse"), Kind.NOTE, personal=True)


class PlanMeasure(Record):
    """What is done towards goal `goal_number` (none: towards the plan as a whole), by a contact or by `who`; without
    either it is the resident's own. Goes on from `start` to and including `end`."""

    __tablename__ = "plan_measure"

    plan_id: Mapped[int] = mapped_column(ForeignKey("cooperation_plan.id", ondelete="CASCADE"), index=True)
    number: Mapped[int] = described(N_("Nr"), Kind.WHOLE, required=True, help=N_("Tiltakets nummer i planen, fra 1."))
    position: Mapped[int | None] = described(N_("Rekkefølge"), Kind.WHOLE)
    goal_number: Mapped[int | None] = described(
        N_("Mål nr"), Kind.WHOLE, help=N_("Nummeret på målet tiltaket hører til.")
    )
    what: Mapped[str] = described(N_("Tiltak"), Kind.NOTE, required=True, personal=True)
    contact_id: Mapped[int | None] = mapped_column(ForeignKey("contact.id", ondelete="RESTRICT"), index=True)
    who: Mapped[str | None] = described(
        N_("Hvem"), Kind.TEXT, personal=True, help=N_("Tomt når det er beboeren selv eller en kontakt.")
    )
    how_often: Mapped[str | None] = described(N_("Hvor ofte"), Kind.TEXT)
    start: Mapped[date | None] = described(N_("Fra"), Kind.DAY)
    end: Mapped[date | None] = described(N_("Til"), Kind.DAY, help=N_("Siste dag, eller fristen."))
    own_part: Mapped[str | None] = described(N_("Dette gjør jeg selv"), Kind.NOTE, personal=True)
    carried_out: Mapped[str | None] = described(N_("Gjennomført"), Kind.CODE, codes=CARRIED_OUT)
    evaluated: Mapped[date | None] = described(N_("Vurdert"), Kind.DAY)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class PlanEvaluation(Record):
    """A day on which the plan is to be evaluated, and whether it was."""

    __tablename__ = "plan_evaluation"

    plan_id: Mapped[int] = mapped_column(ForeignKey("cooperation_plan.id", ondelete="CASCADE"), index=True)
    day: Mapped[date] = described(N_("Dato"), Kind.DAY, required=True, index=True)
    held: Mapped[date | None] = described(N_("Gjort"), Kind.DAY)
    remark: Mapped[str | None] = described(N_("Merknad"), Kind.NOTE, personal=True)


class PlanSuggestion(Record):
    """The municipality's own suggestion for a plan, or its wording of a shipped one with the same `key`."""

    __tablename__ = "plan_suggestion"

    key: Mapped[str] = described(N_("Nøkkel"), Kind.TEXT, required=True, index=True)
    kind: Mapped[str] = described(N_("Forslag til"), Kind.CODE, codes=SUGGESTION_KIND, required=True)
    text: Mapped[str] = described(N_("Bokmål"), Kind.NOTE, required=True)
    text_nn: Mapped[str | None] = described(N_("Nynorsk"), Kind.NOTE, help=N_("Tomt felt: bokmål brukes."))
    text_en: Mapped[str | None] = described(N_("Engelsk"), Kind.NOTE, help=N_("Tomt felt: bokmål brukes."))
    how_often: Mapped[str | None] = described(N_("Hvor ofte"), Kind.TEXT, help=N_("Bare for tiltak."))
    hidden: Mapped[bool | None] = described(N_("Ikke i bruk"), Kind.YES_NO)
