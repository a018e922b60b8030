"""Cooperation plans and what goes with them on paper and as Word documents: made in memory, never written to disk."""

from app.reports.plans.making import plan_docx, plan_pdf
from app.reports.plans.variants import VARIANTS

__all__ = ["VARIANTS", "plan_docx", "plan_pdf"]
