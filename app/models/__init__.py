"""Mapped classes and code lists, one file an area."""

from app.models.base import Base, Numbered, Record
from app.models.household import Household, Membership, Note, Review, Situation
from app.models.journal import Change, Counter, Draft, Matching, Setting, View
from app.models.municipal_figure import MunicipalFigure
from app.models.person import Person
from app.models.provider import Inspection, InspectionPoint, Price, Provider, QualityAgreement
from app.models.stay import Decision, Stay

__all__ = [
    "Base", "Change", "Counter", "Decision", "Draft", "Household", "Inspection", "InspectionPoint", "Matching",
    "Membership", "MunicipalFigure", "Note", "Numbered", "Person", "Price", "Provider", "QualityAgreement", "Record",
    "Review", "Setting", "Situation", "Stay", "View",
]  # fmt: skip
