"""What is said when a goal or a measure is judged or the plan ended, and what that does to a version that has not
begun."""

from app import formats
from app.services.plan.going_on import CLOSED_GOALS
from app.services.plan.page import PlanPage
from app.texts import _


def goal_judged(page: PlanPage, number: int, evaluation: str) -> str:
    """`page` is as it was before; no `evaluation` takes the judgement away."""
    goal = next(one for one in page.goals if one.number == number)
    said = _("Målet er vurdert.") if evaluation else _("Vurderingen er tatt bort.")
    if page.coming is None:
        return said
    day, goes_on = formats.day(page.coming.start), number in page.coming.goals
    if goes_on and evaluation in CLOSED_GOALS:
        return _("Målet er vurdert, og tatt ut av versjonen som gjelder fra {day}.", day=day)
    if not goes_on and goal.evaluation in CLOSED_GOALS and evaluation not in CLOSED_GOALS:
        return _("Målet er åpent igjen, og satt inn i versjonen som gjelder fra {day}.", day=day)
    return said


def measure_judged(page: PlanPage, number: int, carried_out: str) -> str:
    """As `goal_judged`."""
    measure = next(one for one in page.all_measures if one.number == number)
    said = _("Tiltaket er vurdert.") if carried_out else _("Vurderingen er tatt bort.")
    if page.coming is None:
        return said
    day, goes_on = formats.day(page.coming.start), number in page.coming.measures
    if goes_on and carried_out == "done":
        return _("Tiltaket er gjennomført, og tatt ut av versjonen som gjelder fra {day}.", day=day)
    given_up = any(goal.number == measure.goal_number and goal.evaluation == "given_up" for goal in page.goals)
    if not goes_on and measure.carried_out == "done" and carried_out != "done" and not given_up:
        return _("Tiltaket er satt inn igjen i versjonen som gjelder fra {day}.", day=day)
    return said


def before_ending(page: PlanPage) -> str:
    """What the end takes with it, told before it is saved; empty when nothing."""
    if page.coming is None:
        return ""
    return _(
        "Versjon {edition}, som skal gjelde fra {day}, blir slettet samtidig. Du kan angre.",
        edition=page.coming.edition, day=formats.day(page.coming.start),
    )  # fmt: skip


def ended(page: PlanPage) -> str:
    """That the plan is ended, and what went with it."""
    if page.coming is None:
        return _("Planen er avsluttet.")
    return _("Planen er avsluttet, og versjon {edition} er slettet.", edition=page.coming.edition)
