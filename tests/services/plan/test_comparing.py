"""What two versions differ in: nothing for the same, and each change of its own."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from app.services.plan.comparing import Difference, compare
from app.services.plan.content import PLAN_FIELDS, Goal, Measure, Participant, PlanContent
from tests.services.plan.contents import CONTENTS, GOALS, MEASURES

MAIN = Goal(1, "main", "Jeg beholder leiligheten")
VISIT = Measure(1, "Besøk hjemme", goal_number=1, contact="K1", how_often="hver uke")
BEFORE = PlanContent(
    "H1", {"pay_days": "den 20.", "rent_deduction": True}, participants=(Participant("K1", "besøk"),), goals=(MAIN,),
    measures=(VISIT,), evaluations=(date(2026, 10, 1),),
)  # fmt: skip
NAMES = {"K1": "Kari Li", "K2": "Odd Ås"}


def differences(**changed: object) -> list[Difference]:
    return list(compare(BEFORE, replace(BEFORE, **changed), NAMES))


@given(CONTENTS)
def test_nothing_differs_from_itself(content: PlanContent) -> None:
    assert compare(content, content) == []


@given(CONTENTS, CONTENTS)
def test_the_other_way_round_what_was_added_is_removed(one: PlanContent, other: PlanContent) -> None:
    there, back = compare(one, other), compare(other, one)
    assert len(there) == len(back)
    assert sum(found.kind == "added" for found in there) == sum(found.kind == "removed" for found in back)


@given(CONTENTS, st.sampled_from([name for name in PLAN_FIELDS if name not in {"dated", "consented"}]))
def test_a_value_that_is_taken_out_is_told(content: PlanContent, name: str) -> None:
    told = compare(content, content.with_values(**{name: None}))
    said = content.values.get(name) is not None
    assert [(one.kind, one.what) for one in told] == ([("removed", PLAN_FIELDS[name].label)] if said else [])


@given(CONTENTS, GOALS, MEASURES)
def test_a_part_that_is_added_is_told_once(content: PlanContent, goal: Goal, measure: Measure) -> None:
    added = replace(
        content,
        goals=(*content.goals, replace(goal, number=7)),
        measures=(*content.measures, replace(measure, number=7)),
    )
    assert [(one.kind, one.after) for one in compare(content, added)] == [("added", goal.text), ("added", measure.what)]


def test_a_changed_value_is_told_as_it_reads() -> None:
    told = differences(values={"pay_days": "den 15.", "rent_deduction": False, "end": date(2027, 1, 31)})
    assert told == [
        Difference("added", "Til", "", "31.01.2027"),
        Difference("changed", "Når husleien betales", "den 20.", "den 15."),
        Difference("changed", "Frivillig trekk av husleien", "ja", "nei"),
    ]


def test_when_it_was_agreed_on_is_no_change() -> None:
    assert differences(values={**BEFORE.values, "dated": date(2026, 11, 20), "consented": date(2026, 11, 20)}) == []


def test_a_goal_that_stayed_behind_tells_how_it_went() -> None:
    before = replace(BEFORE, goals=(replace(MAIN, evaluation="reached"),))
    (told,) = compare(before, replace(before, goals=()))
    assert told == Difference("removed", "Mål", "Jeg beholder leiligheten", "nådd")


def test_how_it_went_is_no_change() -> None:
    evaluated = replace(MAIN, evaluation="on_the_way", evaluated=date(2026, 10, 1), why="Rolig høst.")
    done = replace(VISIT, carried_out="partly", evaluated=date(2026, 10, 1), remark="Noen uker.")
    assert differences(goals=(evaluated,), measures=(done,)) == []


def test_a_goal_is_known_by_its_number() -> None:
    (told,) = differences(goals=(replace(MAIN, text="Jeg blir boende"),))
    assert told == Difference("changed", "Mål", MAIN.text, "Jeg blir boende", of="Jeg blir boende")


def test_who_does_a_measure_is_told_by_name() -> None:
    for after, name in (
        (replace(VISIT, contact="K2"), "Odd Ås"),
        (replace(VISIT, contact=None, who="naboen"), "naboen"),
        (replace(VISIT, contact=None), "beboeren selv"),
    ):
        assert differences(measures=(after,)) == [Difference("changed", "Hvem", "Kari Li", name, of="Besøk hjemme")]


def test_participants_are_told_by_name() -> None:
    told = differences(participants=(Participant("K2"),))
    assert told == [Difference("removed", "Deltaker", "Kari Li", ""), Difference("added", "Deltaker", "", "Odd Ås")]


def test_days_of_evaluation_are_told() -> None:
    told = differences(evaluations=(date(2026, 12, 1),))
    assert [(one.kind, one.before or one.after) for one in told] == [("removed", "01.10.2026"), ("added", "01.12.2026")]


def test_a_measure_that_lasts_as_long_as_the_plan_is_not_told_of_when_the_plan_moves() -> None:
    first, second = ({"start": date(year, 1, 1), "end": date(year, 6, 30)} for year in (2026, 2027))
    short = Measure(2, "Søke bostøtte", start=first["start"], end=date(2026, 2, 1))
    before = replace(BEFORE, values=first, measures=(replace(VISIT, **first), short))
    moved = replace(short, start=second["start"], end=date(2027, 2, 1))
    after = replace(BEFORE, values=second, measures=(replace(VISIT, **second), moved))
    assert list(compare(before, after)) == [
        Difference("changed", "Fra", "01.01.2026", "01.01.2027"),
        Difference("changed", "Til", "30.06.2026", "30.06.2027"),
        Difference("changed", "Til", "01.02.2026", "01.02.2027", "Søke bostøtte"),
    ]
