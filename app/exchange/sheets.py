"""The sheets of the exchange workbook as data: which record a row is, how it is known, and its columns in order.

The contract names `Ansvarsgrupper`, `Gruppemedlemmer`, `Samarbeidsplaner` and `Tiltak`, and leaves their columns to us.
`Tilsynspunkter`, `Saksgang`, `Lånevurderinger`, `Bostøtteanslag`, `Satser`, `Kontakter`, `Samtykker`, `Møter`,
`Oppmøte`, `Gruppeoppgaver`, `Plandeltakere`, `Planmål`, `Planevalueringer` and `Planforslag` are our own additions to
it, so that all of the officer's records are in the export. Those about where people live are in `home_sheets`.
"""

from datetime import date

from app.exchange import home_sheets
from app.exchange.parents import CASE, CASE_ID, HOUSEHOLD, HOUSEHOLD_ID, TENANCY, optional, parent
from app.exchange.reporting_sheets import REPORTING
from app.exchange.sheet import Parent, Sheet, Short
from app.models import (
    AllowanceEstimate,
    Attendance,
    Case,
    CaseStep,
    Consent,
    Contact,
    CooperationPlan,
    Decision,
    GroupMember,
    GroupTask,
    Household,
    Inspection,
    InspectionPoint,
    LoanAssessment,
    Meeting,
    Membership,
    MunicipalFigure,
    Note,
    Person,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    PlanSuggestion,
    Price,
    Provider,
    QualityAgreement,
    Rate,
    Review,
    Situation,
    Stay,
    SupportGroup,
)  # fmt: skip
from app.models.fields import Field, Kind, fields_of
from app.texts import N_

ALWAYS = date(1900, 1, 1)
"""The first day of a price that always held."""


PERSON_ID, PROVIDER_ID, STAY_ID = "Person-ID", "Botilbud-ID", "Opphold-ID"
CONTACT_ID, GROUP_ID, PLAN_ID = "Kontakt-ID", "Ansvarsgruppe-ID", "Plan-ID"

_PERSON = parent("person_id", "Personer", PERSON_ID)
_PROVIDER = parent("provider_id", "Botilbud", PROVIDER_ID)
_STAY = parent("stay_id", "Opphold", STAY_ID)
_CONTACT = parent("contact_id", "Kontakter", CONTACT_ID)
_WHO_DOES_IT = parent(
    "contact_id", "Kontakter", CONTACT_ID,
    N_("Kontakten som skal gjøre det. Tomt når det er beboeren selv, eller den som står under Hvem."), required=False,
)  # fmt: skip
_GROUP = parent("group_id", "Ansvarsgrupper", GROUP_ID)
_MEETING_TIME = Field("moment", "Tid", Kind.MOMENT, required=True, help=N_("Tiden for møtet."))
_MEETING = Parent("meeting_id", "Møter", (*_GROUP.columns, _MEETING_TIME))
_PLAN = parent("plan_id", "Samarbeidsplaner", PLAN_ID)
_REPLACED = parent(
    "replaces_id", "Samarbeidsplaner", "Erstatter",
    N_("Plan-ID-en til versjonen denne erstatter. Radene kan stå i hvilken som helst rekkefølge."), required=False,
)  # fmt: skip
_VISIT_DAY = Field("day", "Fra", Kind.DAY, required=True, help=N_("Dagen for tilsynet."))
_INSPECTION = Parent("inspection_id", "Tilsyn", (*_PROVIDER.columns, _VISIT_DAY))

SITUATION_SHORT = Short(
    "Situasjoner", Situation, "situation", "Boligsituasjon",
    N_("Kortform av én rad i Situasjoner: gjelder fra Opprettet. La den stå tom når arket Situasjoner brukes."),
)  # fmt: skip
PRICE_SHORT = Short(
    "Priser", Price, "amount", "Pris per døgn",
    N_("Kortform av én rad i Priser: en pris som alltid har gjeldt. La den stå tom når arket Priser brukes."),
)  # fmt: skip
AGREEMENT_START_SHORT = Short(
    "Kvalitetsavtaler", QualityAgreement, "start", "Kvalitetsavtale fra",
    N_("Kortform av én rad i Kvalitetsavtaler. La den stå tom når det arket brukes."),
)  # fmt: skip
AGREEMENT_END_SHORT = Short(
    "Kvalitetsavtaler", QualityAgreement, "end", "Kvalitetsavtale til",
    N_("Siste dag avtalen gjelder. Kortform av én rad i Kvalitetsavtaler."),
)  # fmt: skip
DECISION_SHORT = Short(
    "Vedtak", Decision, "decided", "Vedtaksdato",
    N_("Kortform av én rad i Vedtak. La den stå tom når arket Vedtak brukes."),
)  # fmt: skip


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_ALL = (
    Sheet(
        "Personer", Person, id_header=PERSON_ID,
        layout=_words(
            "ref national_id first_name last_name birth_date gender address postcode city phone email protection "
            "whereabouts release_date language interpreter written_form remark"
        ),
    ),
    Sheet(
        "Husstander", Household, id_header=HOUSEHOLD_ID, shorts=(SITUATION_SHORT,),
        layout=("ref", "opened", "closed", "target_groups", SITUATION_SHORT.header, "remark"),
    ),
    Sheet(
        "Situasjoner", Situation, parents=(HOUSEHOLD,), key=("start",),
        layout=("household_id", "situation", "start", "end"),
    ),
    Sheet(
        "Medlemmer", Membership, parents=(HOUSEHOLD, _PERSON), key=("start",),
        layout=("household_id", "person_id", "role", "start", "end"),
    ),
    Sheet(
        "Botilbud", Provider, id_header=PROVIDER_ID,
        shorts=(PRICE_SHORT, AGREEMENT_START_SHORT, AGREEMENT_END_SHORT),
        layout=(
            "ref", "name", "kind", "places", PRICE_SHORT.header, "agreement", "staffing", "facilities",
            AGREEMENT_START_SHORT.header, AGREEMENT_END_SHORT.header, "target_group", "address", "remark",
        ),
    ),
    Sheet(
        "Kvalitetsavtaler", QualityAgreement, parents=(_PROVIDER,), key=("start",),
        layout=("provider_id", "start", "end"),
    ),
    Sheet("Priser", Price, parents=(_PROVIDER,), key=("start",), layout=("provider_id", "start", "amount")),
    Sheet(
        "Opphold", Stay, id_header=STAY_ID, parents=(HOUSEHOLD, _PROVIDER), shorts=(DECISION_SHORT,),
        layout=(
            "ref", "household_id", "provider_id", "room", "arrived", "departed", "came_from", "institution",
            DECISION_SHORT.header, "price", "went_to",
        ),
    ),
    Sheet(
        "Vedtak", Decision, parents=(_STAY,), key=("decided", "start"),
        layout=("stay_id", "decided", "start", "end", "conditions"),
    ),
    Sheet(
        "Tilsyn", Inspection, parents=(_PROVIDER,), key=("day",),
        layout=("provider_id", "day", "who", "deviations", "remark"),
    ),
    Sheet(
        "Tilsynspunkter", InspectionPoint, parents=(_INSPECTION,), key=("point",),
        layout=("inspection_id", "point", "verdict", "remark"),
    ),
    Sheet(
        "Oppfølging", Review, parents=(HOUSEHOLD,), key=("day",),
        layout=("household_id", "day", "status", "next_step", "who", "due", "permanent_plan"),
    ),
    Sheet(
        "Notater", Note, parents=(HOUSEHOLD,), key=("moment",), ordinal=True,
        layout=("household_id", "moment", "kind", "text"),
    ),
    *home_sheets.STOCK,
    Sheet(
        "Saker", Case, id_header=CASE_ID, parents=(HOUSEHOLD,),
        layout=_words(
            "ref household_id kind purpose received decided outcome amount_sought amount_granted paid amount_paid "
            "complained complaint_outcome"
        ),
    ),
    Sheet("Saksgang", CaseStep, parents=(CASE,), key=("number",), layout=("case_id", *fields_of(CaseStep))),
    Sheet(
        "Lånevurderinger", LoanAssessment, parents=(CASE,), key=("name", "day"), ordinal=True,
        layout=("case_id", *fields_of(LoanAssessment)),
    ),
    Sheet(
        "Bostøtteanslag", AllowanceEstimate, parents=(CASE,), key=("name", "day"), ordinal=True,
        layout=("case_id", *fields_of(AllowanceEstimate)),
    ),
    *home_sheets.LET,
    Sheet(
        "Kontakter", Contact, id_header=CONTACT_ID,
        layout=_words("ref name service workplace title phone email remark"),
    ),
    Sheet(
        "Samtykker", Consent, parents=(HOUSEHOLD, _CONTACT), key=("given",),
        layout=_words("household_id contact_id given scope until withdrawn remark"),
    ),
    Sheet(
        "Ansvarsgrupper", SupportGroup, id_header=GROUP_ID, parents=(HOUSEHOLD,),
        layout=_words("ref household_id start end purpose remark"),
    ),
    Sheet(
        "Gruppemedlemmer", GroupMember, parents=(_GROUP, _CONTACT), key=("start",),
        layout=_words("group_id contact_id role coordinator start end"),
    ),
    Sheet("Møter", Meeting, parents=(_GROUP,), key=("moment",), layout=("group_id", *fields_of(Meeting))),
    Sheet("Oppmøte", Attendance, parents=(_MEETING, _CONTACT), layout=("meeting_id", "contact_id")),
    Sheet(
        "Gruppeoppgaver", GroupTask, parents=(_GROUP, _WHO_DOES_IT), key=("agreed",), ordinal=True,
        layout=_words("group_id agreed what contact_id who due done"),
    ),
    Sheet(
        "Samarbeidsplaner", CooperationPlan, id_header=PLAN_ID,
        parents=(HOUSEHOLD, optional(_GROUP), optional(CASE), optional(TENANCY), _REPLACED),
        layout=("ref", "household_id", "group_id", "case_id", "tenancy_id", "replaces_id", *fields_of(CooperationPlan)),
    ),
    Sheet(
        "Plandeltakere", PlanParticipant, parents=(_PLAN, _CONTACT),
        layout=("plan_id", "contact_id", *fields_of(PlanParticipant)),
    ),
    Sheet(
        "Planmål", PlanGoal, parents=(_PLAN,), key=("number",),
        layout=_words("plan_id number kind term text evaluation evaluated why position"),
    ),
    Sheet(
        "Tiltak", PlanMeasure, parents=(_PLAN, _WHO_DOES_IT), key=("number",),
        layout=_words(
            "plan_id number goal_number what contact_id who how_often start end own_part carried_out evaluated remark "
            "position"
        ),
    ),
    Sheet(
        "Planevalueringer", PlanEvaluation, parents=(_PLAN,), key=("day",), ordinal=True,
        layout=("plan_id", *fields_of(PlanEvaluation)),
    ),
    Sheet("Planforslag", PlanSuggestion, key=("key",), layout=tuple(fields_of(PlanSuggestion))),
    Sheet("Satser", Rate, key=("key", "start"), layout=tuple(fields_of(Rate))),
    Sheet("Kommunetall", MunicipalFigure, key=("year", "key"), layout=("year", "key", "value", "origin")),
    *REPORTING,
)  # fmt: skip

SHEETS: dict[str, Sheet] = {sheet.name: sheet for sheet in _ALL}
"""Every sheet by name, parents before the rows that belong to them."""

HELP_SHEET = "Forklaring"
