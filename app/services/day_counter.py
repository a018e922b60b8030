"""The day counter of a stay: how long the household has lived unbroken in temporary accommodation."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.dates import add_months

PLAN_DAYS = 14
NEAR_DAYS = 28


class Urgency(StrEnum):
    CALM = "calm"
    NEAR = "near"  # the last four weeks before three months
    OVER = "over"


@dataclass(frozen=True, slots=True)
class DayCounter:
    """Counted from `start`, the first night of the unbroken stay, to `today`; both included: the first day is day 1.

    Three months are calendar months, the day of month cut to the month's last (Prop. 132 L ch. 5.2.2: not over three
    months; the circular to sosialtjenesteloven § 27).
    """

    start: date
    today: date

    @property
    def day(self) -> int:
        return (self.today - self.start).days + 1

    @property
    def three_months(self) -> date:
        return add_months(self.start, 3)

    @property
    def of(self) -> int:
        """Which day the three months pass on."""
        return (self.three_months - self.start).days + 1

    @property
    def days_left(self) -> int:
        """Days until three months have passed; negative after."""
        return (self.three_months - self.today).days

    @property
    def plan_due(self) -> date:
        """The fourteenth day, when there should be a plan for permanent housing."""
        return self.start + timedelta(days=PLAN_DAYS - 1)

    @property
    def urgency(self) -> Urgency:
        if self.days_left <= 0:
            return Urgency.OVER
        return Urgency.NEAR if self.days_left <= NEAR_DAYS else Urgency.CALM
