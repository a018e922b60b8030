"""Estimates of housing allowance (bostøtte) for a case, as alternatives side by side."""

from app.models import AllowanceEstimate
from app.services.allowance_rules import estimate
from app.services.alternatives import Alternatives
from app.services.rules.allowance import allowance_findings

_ESTIMATES = Alternatives(AllowanceEstimate, allowance_findings, estimate)

list_for_case = _ESTIMATES.list_for_case
load = _ESTIMATES.load
save = _ESTIMATES.save
delete = _ESTIMATES.delete
calculate = _ESTIMATES.calculate
calculate_all = _ESTIMATES.calculate_all
side_by_side = _ESTIMATES.side_by_side
preview = _ESTIMATES.preview
