"""Loan assessments of a case: what a household can bear of a startlån, as alternatives side by side."""

from app.models import LoanAssessment
from app.services.alternatives import Alternatives
from app.services.loan.worksheet import worksheet
from app.services.rules.loan import loan_findings

_LOANS = Alternatives(LoanAssessment, loan_findings, worksheet)

list_for_case = _LOANS.list_for_case
load = _LOANS.load
save = _LOANS.save
delete = _LOANS.delete
calculate = _LOANS.calculate
calculate_all = _LOANS.calculate_all
side_by_side = _LOANS.side_by_side
preview = _LOANS.preview
