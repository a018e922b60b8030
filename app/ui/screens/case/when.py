"""How far off a date is, in words, and how urgent that makes it."""

from datetime import date

from app import formats
from app.services.case.case_deadlines import Deadline
from app.texts import _, n_
from app.ui.kit.tokens import ToneName


def days_left(due: date, today: date) -> str:
    """ "i dag", "om 30 dager", "for 3 dager siden"."""
    days = (due - today).days
    if days == 0:
        return _("i dag")
    if days > 0:
        return n_("om {count} dag", "om {count} dager", days)
    return n_("for {count} dag siden", "for {count} dager siden", -days)


def sentence(deadline: Deadline, today: date) -> str:
    """ "Vedtaket skal sendes søkeren: 20.11.2026, i dag"."""
    left = days_left(deadline.due, today)
    return _("{what}: {day}, {left}", what=_(deadline.what), day=formats.day(deadline.due), left=left)


def tone(deadline: Deadline, today: date) -> ToneName:
    """Only what is overdue has a colour."""
    return "danger" if deadline.due < today else "neutral"
