"""What a tenant may be asked to put up as security (husleieloven ch. 3)."""

from decimal import Decimal

MONTHS = 6


def most_security(monthly_rent: Decimal) -> Decimal:
    """The most that deposit and guarantee may be together, in NOK: six months' rent (§§ 3-5 and 3-6)."""
    return monthly_rent * MONTHS
