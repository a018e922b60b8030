"""Mapped classes and code lists, one file an area."""

from app.models.allowance import AllowanceEstimate
from app.models.base import Base, Numbered, Record
from app.models.case import Case, CaseStep
from app.models.household import Household, Membership, Note, Review, Situation
from app.models.journal import Change, Counter, Draft, Matching, Setting, View
from app.models.letter import Letter, LetterTemplate
from app.models.loan import LoanAssessment
from app.models.municipal_figure import MunicipalFigure
from app.models.person import Person
from app.models.provider import Inspection, InspectionPoint, Price, Provider, QualityAgreement
from app.models.rate import Rate
from app.models.stay import Decision, Stay

__all__ = [
    "AllowanceEstimate", "Base", "Case", "CaseStep", "Change", "Counter", "Decision", "Draft", "Household",
    "Inspection", "InspectionPoint", "Letter", "LetterTemplate", "LoanAssessment", "Matching", "Membership",
    "MunicipalFigure", "Note", "Numbered", "Person", "Price", "Provider", "QualityAgreement", "Rate", "Record",
    "Review", "Setting", "Situation", "Stay", "View",
]  # fmt: skip
