"""Mapped classes and code lists, one file an area."""

from app.models.allowance import AllowanceEstimate
from app.models.arrears import Arrears, PaymentAgreement
from app.models.base import Base, Numbered, Record
from app.models.case import Case, CaseStep
from app.models.contact import Consent, Contact
from app.models.cooperation_plan import (
    CooperationPlan,
    PlanEvaluation,
    PlanGoal,
    PlanMeasure,
    PlanParticipant,
    PlanSuggestion,
)
from app.models.dwelling import DisposalAgreement, Dwelling, OutOfUse, RentChange
from app.models.eviction import Eviction, EvictionMeasure
from app.models.household import Household, Membership, Note, Review, Situation
from app.models.journal import Change, Counter, Draft, Matching, Setting, View
from app.models.letter import Letter, LetterTemplate
from app.models.loan import LoanAssessment
from app.models.municipal_figure import MunicipalFigure
from app.models.person import Person
from app.models.provider import Inspection, InspectionPoint, Price, Provider, QualityAgreement
from app.models.rate import Rate
from app.models.reporting import (
    Ambition,
    AnswerMeasure,
    EntryRow,
    PublishedFigure,
    ReportAnswer,
    ReportingYear,
    ReportMeasure,
    ReportTick,
)
from app.models.stay import Decision, Stay
from app.models.support_group import Attendance, GroupMember, GroupTask, Meeting, SupportGroup
from app.models.tenancy import Tenancy, TenancyNotice, TenancyReview
from app.models.waiting import HousingNeed, PriorityCriterion

__all__ = [
    "AllowanceEstimate", "Ambition", "AnswerMeasure", "Arrears", "Attendance", "Base", "Case", "CaseStep", "Change",
    "Consent", "Contact", "CooperationPlan", "Counter", "Decision", "DisposalAgreement", "Draft", "Dwelling",
    "EntryRow", "Eviction", "EvictionMeasure", "GroupMember", "GroupTask", "Household", "HousingNeed", "Inspection",
    "InspectionPoint", "Letter", "LetterTemplate", "LoanAssessment", "Matching", "Meeting", "Membership",
    "MunicipalFigure", "Note", "Numbered", "OutOfUse", "PaymentAgreement", "Person", "PlanEvaluation", "PlanGoal",
    "PlanMeasure", "PlanParticipant", "PlanSuggestion", "Price", "PriorityCriterion", "Provider", "PublishedFigure",
    "QualityAgreement", "Rate", "Record", "RentChange", "ReportAnswer", "ReportMeasure", "ReportTick", "ReportingYear",
    "Review", "Setting", "Situation", "Stay", "SupportGroup", "Tenancy", "TenancyNotice", "TenancyReview", "View",
]  # fmt: skip
