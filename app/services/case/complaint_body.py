"""Who decides a complaint: what the law says, in words the municipality may have made its own."""

from datetime import date

from sqlalchemy.orm import Session

from app.services import law, settings
from app.services.case.case_types import APPEALS_BOARD, CaseType


def named(session: Session, case_type: CaseType, day: date, written_form: str) -> str:
    """The body for a type of case on `day`, in a written form (nb, nn). Where complaints stay within the municipality,
    the council may have chosen another body than a board for it (forvaltningsloven § 28)."""
    own = settings.read(session, settings.APPEALS_BOARD) if case_type.body == APPEALS_BOARD else ""
    return own or law.body(case_type.body, day).name[written_form]
