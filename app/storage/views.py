"""Who looked at a strictly confidential person (folkeregisterloven § 10-4)."""

from typing import Any

from sqlalchemy.orm import Session

from app import clock
from app.models import View


def log_view(session: Session, person_ref: str, what: str) -> None:
    """Write that the officer saw `what` (a page or field, never its content). Needs a write session."""
    who: Any = session.info["who"]
    session.add(View(moment=clock.now(), who=who(), person_ref=person_ref, what=what))
