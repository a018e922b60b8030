"""Why a household or a case is left out of the figures of startlån and grants paid out."""

from app.reports.indicator import Reason
from app.reports.left_out import family
from app.texts import N_


def households(kind: str, purpose: str = "") -> tuple[Reason, ...]:
    """Why households are not among those paid a loan or grant, for a purpose where one is named."""
    return _unpaid("household_id", kind, purpose)


def cases(kind: str) -> tuple[Reason, ...]:
    """Why kroner are not counted: cases of a kind that are not paid out, or of which the amount is missing."""
    no_amount = f"""SELECT g.id FROM paid_case g JOIN "case" c ON c.id = g.id
                    WHERE g.kind = '{kind}' AND c.amount_paid IS NULL"""  # noqa: S608  # constants
    return (
        Reason("no_amount", N_("Utbetalt, men mangler beløp, og teller som 0 kroner"), no_amount),
        *_unpaid("id", kind),
    )


def without_children(kind: str) -> tuple[Reason, ...]:
    """Why households paid a loan or grant of a kind are not families."""
    return family.children("household_id", "paid_case", f"g.kind = '{kind}' AND g.is_first")


def amounts_without_children(kind: str) -> tuple[Reason, ...]:
    """The same of the cases whose kroner are counted."""
    return family.children("id", "paid_case", f"g.kind = '{kind}'")


def _unpaid(column: str, kind: str, purpose: str = "") -> tuple[Reason, ...]:
    case = f"SELECT c.{column} FROM \"case\" c WHERE c.kind = '{kind}' AND"  # noqa: S608  # constants
    of_purpose = f" AND c.purpose = '{purpose}'" if purpose else ""
    reasons = (
        Reason(
            "not_paid", N_("Innvilget i perioden, men ikke utbetalt"),
            f"""{case} c.outcome IN ('granted', 'partly') AND c.decided BETWEEN :first AND :last
                AND (c.paid IS NULL OR c.paid > :last) AND COALESCE(c.amount_paid, 0) = 0{of_purpose}""",
        ),
        Reason(
            "no_day", N_("Har utbetalt beløp, men mangler utbetalingsdato"),
            f"{case} c.amount_paid > 0 AND c.paid IS NULL AND c.received <= :last{of_purpose}",
        ),
    )  # fmt: skip
    if not purpose:
        return reasons
    no_purpose = f"{case} c.purpose IS NULL AND c.paid BETWEEN :first AND :last"
    return (Reason("purpose", N_("Utbetalt i perioden, men mangler formål"), no_purpose), *reasons)
