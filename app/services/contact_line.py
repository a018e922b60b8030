"""A contact as a line of a group or a plan of a household."""

from dataclasses import dataclass

from app.services.consent import Standing


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact (exchange ID) who takes part; `service` is a code. `consent` is as of today, in a plan what lets the
    contact see the plan."""

    contact: str
    name: str
    role: str | None
    coordinator: bool
    service: str
    workplace: str | None
    phone: str | None
    email: str | None
    consent: Standing

    @property
    def shares(self) -> bool:
        """Whether the contact may be told what the group or the plan is about."""
        return self.consent.state.shares
