"""Cooperation plans and what goes with them on paper and as Word documents: made in memory, never written to disk."""

from app.reports.plans.folder import meeting_folder_pdf
from app.reports.plans.invitation import invitation_docx, invitation_pdf
from app.reports.plans.making import plan_docx, plan_pdf
from app.reports.plans.stored import paper_of
from app.reports.plans.variants import VARIANTS

__all__ = [
    "VARIANTS", "invitation_docx", "invitation_pdf", "meeting_folder_pdf", "paper_of", "plan_docx", "plan_pdf",
]  # fmt: skip
