"""The sheets of the exchange workbook as data: which record a row is, how it is known, and its columns in order.

The contract names `Ansvarsgrupper`, `Gruppemedlemmer`, `Samarbeidsplaner` and `Tiltak`, and leaves their columns to us.
`Tilsynspunkter`, `Saksgang`, `Lånevurderinger`, `Bostøtteanslag`, `Satser`, `Kontakter`, `Samtykker`, `Møter`,
`Oppmøte`, `Gruppeoppgaver`, `Plandeltakere`, `Planmål`, `Planevalueringer` and `Planforslag` are our own additions to
it, so that all of the officer's records are in the export.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

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
    Record,
    Review,
    Situation,
    Stay,
    SupportGroup,
)  # fmt: skip
from app.models.fields import Field, Kind, fields_of
from app.texts import N_

ALWAYS = date(1900, 1, 1)
"""The first day of a price that always held."""


@dataclass(frozen=True, slots=True)
class Parent:
    """The record a row belongs to: named by `columns` of this sheet, which are the key of a row of `sheet`.

    One that is not `required` may be left empty, is named by one column, and is no part of what the row is known by.
    """

    attribute: str
    sheet: str
    columns: tuple[Field, ...]
    required: bool = True


@dataclass(frozen=True, slots=True)
class Short:
    """A column that stands for one row of another sheet: it gives `attribute` of a record there."""

    sheet: str
    attribute: str
    header: str
    help: str


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the ID of the row, a part of a parent's key, a field, or a short form (exactly one of them)."""

    field: Field
    required: bool
    parent: Parent | None = None
    short: Short | None = None
    is_id: bool = False

    @property
    def header(self) -> str:
        return self.short.header if self.short else self.field.column

    @property
    def help(self) -> str:
        return self.short.help if self.short else self.field.help


@dataclass(frozen=True)
class Sheet:
    """`layout` names the columns in order: `ref`, parents' and own attributes, and headers of short forms.

    A row is known by its ID, or else by its parents and the fields in `key`; with `ordinal` several rows may share a
    key and are told apart by their order. A sheet that is its own parent holds chains: a row follows one other at most,
    and is followed by one.
    """

    name: str
    model: type[Record]
    layout: tuple[str, ...]
    id_header: str = ""
    parents: tuple[Parent, ...] = ()
    key: tuple[str, ...] = ()
    ordinal: bool = False
    shorts: tuple[Short, ...] = field(default=())

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return tuple(column for name in self.layout for column in self._columns(name))

    @cached_property
    def by_header(self) -> dict[str, Column]:
        return {column.header: column for column in self.columns}

    @cached_property
    def owners(self) -> tuple[Parent, ...]:
        """The parents that every row has."""
        return tuple(parent for parent in self.parents if parent.required)

    @cached_property
    def before(self) -> Parent | None:
        """The row of this very sheet that a row follows; None for a sheet without chains."""
        return next((parent for parent in self.parents if parent.sheet == self.name), None)

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The record's own fields that have a column here, by attribute."""
        own = (column for column in self.columns if not (column.is_id or column.parent or column.short))
        return {column.field.name: column.field for column in own}

    def header_of(self, attribute: str) -> str:
        """The column that shows an attribute or a rule's field ("household", "provider"); "" for none."""
        if attribute in self.fields:
            return self.fields[attribute].column
        for parent in self.parents:
            if attribute in (parent.attribute, parent.attribute.removesuffix("_id")):
                return parent.columns[0].column
        return ""

    def _columns(self, name: str) -> Iterator[Column]:
        if name == "ref":
            yield Column(_id(self.id_header), True, is_id=True)
            return
        for parent in self.parents:
            if parent.attribute == name:
                yield from (Column(part, parent.required, parent=parent) for part in parent.columns)
                return
        for short in self.shorts:
            if short.header == name:
                described = fields_of(SHEETS[short.sheet].model)[short.attribute]
                yield Column(described, False, short=short)
                return
        described = fields_of(self.model)[name]
        yield Column(described, described.required)


def _id(header: str) -> Field:
    return Field(
        header,
        header,
        Kind.TEXT,
        required=True,
        help=N_("Din egen nøkkel for raden: hvilken som helst tekst."),
    )


PERSON_ID, HOUSEHOLD_ID, PROVIDER_ID, STAY_ID = "Person-ID", "Husstand-ID", "Botilbud-ID", "Opphold-ID"
CASE_ID, CONTACT_ID, GROUP_ID, PLAN_ID = "Sak-ID", "Kontakt-ID", "Ansvarsgruppe-ID", "Plan-ID"
_PARENT_HELP = N_("ID-en til raden i arket det vises til, eller til en som allerede er registrert.")


def _parent(attribute: str, sheet: str, header: str, help_: str = _PARENT_HELP, *, required: bool = True) -> Parent:
    return Parent(attribute, sheet, (Field(header, header, Kind.TEXT, required=required, help=help_),), required)


def _optional(parent: Parent) -> Parent:
    """The same parent, where a row need not have one."""
    columns = tuple(replace(column, required=False) for column in parent.columns)
    return replace(parent, columns=columns, required=False)


_PERSON = _parent("person_id", "Personer", PERSON_ID)
_HOUSEHOLD = _parent("household_id", "Husstander", HOUSEHOLD_ID)
_PROVIDER = _parent("provider_id", "Botilbud", PROVIDER_ID)
_STAY = _parent("stay_id", "Opphold", STAY_ID)
_CASE = _parent("case_id", "Saker", CASE_ID)
_CONTACT = _parent("contact_id", "Kontakter", CONTACT_ID)
_WHO_DOES_IT = _parent(
    "contact_id", "Kontakter", CONTACT_ID,
    N_("Kontakten som skal gjøre det. Tomt når det er beboeren selv, eller den som står under Hvem."), required=False,
)  # fmt: skip
_GROUP = _parent("group_id", "Ansvarsgrupper", GROUP_ID)
_MEETING_TIME = Field("moment", "Tid", Kind.MOMENT, required=True, help=N_("Tiden for møtet."))
_MEETING = Parent("meeting_id", "Møter", (*_GROUP.columns, _MEETING_TIME))
_PLAN = _parent("plan_id", "Samarbeidsplaner", PLAN_ID)
_REPLACED = _parent(
    "replaces_id", "Samarbeidsplaner", "Erstatter",
    N_("Plan-ID-en til utgaven denne erstatter. Radene kan stå i hvilken som helst rekkefølge."), required=False,
)  # fmt: skip
_VISIT_DAY = Field("day", "Fra", Kind.DAY, required=True, help=N_("Dagen for tilsynet."))
_INSPECTION = Parent("inspection_id", "Tilsyn", (*_PROVIDER.columns, _VISIT_DAY))

SITUATION_SHORT = Short(
    "Situasjoner", "situation", "Boligsituasjon",
    N_("Kortform av én rad i Situasjoner: gjelder fra Opprettet. La den stå tom når arket Situasjoner brukes."),
)  # fmt: skip
PRICE_SHORT = Short(
    "Priser", "amount", "Pris per døgn",
    N_("Kortform av én rad i Priser: en pris som alltid har gjeldt. La den stå tom når arket Priser brukes."),
)  # fmt: skip
AGREEMENT_START_SHORT = Short(
    "Kvalitetsavtaler", "start", "Kvalitetsavtale fra",
    N_("Kortform av én rad i Kvalitetsavtaler. La den stå tom når det arket brukes."),
)  # fmt: skip
AGREEMENT_END_SHORT = Short(
    "Kvalitetsavtaler", "end", "Kvalitetsavtale til",
    N_("Siste dag avtalen gjelder. Kortform av én rad i Kvalitetsavtaler."),
)  # fmt: skip
DECISION_SHORT = Short(
    "Vedtak", "decided", "Vedtaksdato",
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
        "Situasjoner", Situation, parents=(_HOUSEHOLD,), key=("start",),
        layout=("household_id", "situation", "start", "end"),
    ),
    Sheet(
        "Medlemmer", Membership, parents=(_HOUSEHOLD, _PERSON), key=("start",),
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
        "Opphold", Stay, id_header=STAY_ID, parents=(_HOUSEHOLD, _PROVIDER), shorts=(DECISION_SHORT,),
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
        "Oppfølging", Review, parents=(_HOUSEHOLD,), key=("day",),
        layout=("household_id", "day", "status", "next_step", "who", "due", "permanent_plan"),
    ),
    Sheet(
        "Notater", Note, parents=(_HOUSEHOLD,), key=("moment",), ordinal=True,
        layout=("household_id", "moment", "kind", "text"),
    ),
    Sheet(
        "Saker", Case, id_header=CASE_ID, parents=(_HOUSEHOLD,),
        layout=_words(
            "ref household_id kind purpose received decided outcome amount_sought amount_granted paid amount_paid "
            "complained complaint_outcome"
        ),
    ),
    Sheet("Saksgang", CaseStep, parents=(_CASE,), key=("number",), layout=("case_id", *fields_of(CaseStep))),
    Sheet(
        "Lånevurderinger", LoanAssessment, parents=(_CASE,), key=("name", "day"), ordinal=True,
        layout=("case_id", *fields_of(LoanAssessment)),
    ),
    Sheet(
        "Bostøtteanslag", AllowanceEstimate, parents=(_CASE,), key=("name", "day"), ordinal=True,
        layout=("case_id", *fields_of(AllowanceEstimate)),
    ),
    Sheet(
        "Kontakter", Contact, id_header=CONTACT_ID,
        layout=_words("ref name service workplace title phone email remark"),
    ),
    Sheet(
        "Samtykker", Consent, parents=(_HOUSEHOLD, _CONTACT), key=("given",),
        layout=_words("household_id contact_id given scope until withdrawn remark"),
    ),
    Sheet(
        "Ansvarsgrupper", SupportGroup, id_header=GROUP_ID, parents=(_HOUSEHOLD,),
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
        parents=(_HOUSEHOLD, _optional(_GROUP), _optional(_CASE), _REPLACED),
        layout=("ref", "household_id", "group_id", "case_id", "replaces_id", *fields_of(CooperationPlan)),
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
)  # fmt: skip

SHEETS: dict[str, Sheet] = {sheet.name: sheet for sheet in _ALL}
"""Every sheet by name, parents before the rows that belong to them."""

HELP_SHEET = "Forklaring"
