"""Termination, protest and lawsuit (husleieloven §§ 9-6 to 9-8)."""

from calendar import monthrange
from datetime import date

from app.services.deadlines import due


def expiry(received: date) -> date:
    """The last day of a tenancy that is terminated by a notice received on `received`, when nothing else is agreed:
    three months to the end of a calendar month (§ 9-6)."""
    last = due("termination", received.replace(day=1))
    return last.replace(day=monthrange(last.year, last.month)[1])


def protest_by(received: date) -> date:
    """The last day a tenant can protest in writing against the landlord's termination: one month (§ 9-7)."""
    return due("protest", received)


def sue_by(received: date) -> date:
    """The last day a landlord can sue when the tenant has protested: three months after the time to protest is out
    (§ 9-8). After it the termination lapses."""
    return due("lawsuit", protest_by(received))
