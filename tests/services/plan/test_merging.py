"""A correction takes in what others have written meanwhile, and tells what both have changed."""

from dataclasses import fields, replace
from datetime import date

from app.services.plan.content import Goal, PlanContent
from app.services.plan.merging import _PARTS, brought_up, clashes

DAY, NEXT = date(2026, 11, 19), date(2026, 11, 20)
BEGUN = PlanContent(
    "H1", {"needs": "Post", "consented": None, "pay_days": None}, goals=(Goal(1, "main", "Bo trygt"),), last_goal=1
)


def test_what_is_not_touched_is_as_it_is_now() -> None:
    now = replace(BEGUN.with_values(consented=DAY), goals=(*BEGUN.goals, Goal(2, "sub", "Åpne posten")), last_goal=2)
    made = brought_up(BEGUN.with_values(needs="Ro"), BEGUN, now)
    assert made == now.with_values(needs="Ro")
    assert clashes(BEGUN.with_values(needs="Ro"), BEGUN, now) == []


def test_what_is_emptied_stays_empty() -> None:
    assert brought_up(BEGUN.with_values(needs=None), BEGUN, BEGUN.with_values(consented=DAY)).values["needs"] is None


def test_what_both_have_changed_is_told_and_stays_as_typed() -> None:
    typed = replace(BEGUN.with_values(consented=NEXT, pay_days="den 20."), goals=())
    now = replace(BEGUN.with_values(consented=DAY, pay_days="den 20."), goals=(Goal(1, "main", "Bo godt"),))
    assert clashes(typed, BEGUN, now) == ["Samtykke til planen", "Mål"]
    made = brought_up(typed, BEGUN, now)
    assert (made.values["consented"], made.goals) == (NEXT, ())


def test_no_part_of_a_plan_is_forgotten() -> None:
    apart = {"household", "values", "consents", "last_goal", "last_measure"}
    assert set(_PARTS) == {one.name for one in fields(PlanContent)} - apart
