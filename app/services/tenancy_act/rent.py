"""When the rent may be changed (husleieloven ch. 4)."""

from datetime import date

from app.services.deadlines import due


def index_from(last_set: date) -> date:
    """The first day an index adjustment may take effect: a year after the rent was last set (§ 4-2)."""
    return due("rent_index", last_set)


def index_effect(last_set: date, notified: date) -> date:
    """When an adjustment notified in writing on `notified` may take effect: a month after, and no sooner than a year
    after the rent was last set (§ 4-2)."""
    return max(index_from(last_set), due("rent_index_notice", notified))


def common_rent_claim_from(last_other_change: date) -> date:
    """The first day gjengs leie may be claimed: two years and six months after the tenancy began, or after the last
    change that was not by the index (§ 4-3)."""
    return due("common_rent_wait", last_other_change)


def common_rent_effect(last_set: date, claimed: date) -> date:
    """When gjengs leie claimed in writing on `claimed` may take effect: six months after, and no sooner than a year
    after the rent was last set, also by the index (§ 4-3)."""
    return max(due("common_rent_notice", claimed), due("common_rent_since_change", last_set))
