"""What may be done to a plan while it is written: pure, and nothing else of it is touched."""

from app.services.plan.content import Goal, Measure, NewConsent, Participant, PlanContent
from app.ui.wizards.plan import edits

PLAN = PlanContent(
    "H1",
    participants=(Participant("K1", coordinator=True), Participant("K2")),
    goals=(Goal(1, "main", "Bo trygt"), Goal(2, "sub", "Finne bolig"), Goal(3, "sub", "Betale husleien")),
    measures=(Measure(1, "Søke", 2), Measure(2, "Gå på visning", 2), Measure(3, "Fast trekk", 3, "K2")),
    consents=(NewConsent("K2", None),),  # type: ignore[arg-type]  # its date does not matter here
    last_goal=3,
    last_measure=3,
)


def order(content: PlanContent) -> list[tuple[int, int | None]]:
    return [(one.number, goal) for goal in edits.places(content) for one in content.measures_of(goal)]


def test_a_new_goal_or_measure_never_gets_a_number_that_was_used() -> None:
    content, number = edits.add_goal(edits.remove_goal(PLAN, 3), "sub", "Ny")
    assert number == 4
    content, number = edits.add_measure(edits.remove_measure(content, 2), 4, what="Noe")
    assert (number, content.measures[-1].goal_number) == (4, 4)


def test_a_goal_goes_with_its_measures() -> None:
    gone = edits.remove_goal(PLAN, 2)
    assert [one.number for one in gone.goals] == [1, 3]
    assert [one.number for one in gone.measures] == [3]


def test_what_was_taken_away_comes_back_where_it_stood_and_keeps_what_was_typed_since() -> None:
    gone = edits.change_goal(edits.remove_goal(PLAN, 2), 3, text="Betale til tiden")
    back = edits.restored(gone, PLAN, [PLAN.goals[1]], [(0, PLAN.measures[0]), (1, PLAN.measures[1])])
    assert [(one.number, one.text) for one in back.goals] == [
        (1, "Bo trygt"), (2, "Finne bolig"), (3, "Betale til tiden"),
    ]  # fmt: skip
    assert order(back) == order(PLAN)


def test_a_measure_moves_within_its_goal_and_on_to_the_next() -> None:
    down = edits.move_measure(PLAN, 1, 1)
    assert order(down) == [(2, 2), (1, 2), (3, 3)]
    further = edits.move_measure(down, 1, 1)
    assert order(further) == [(2, 2), (1, 3), (3, 3)]
    assert order(edits.move_measure(further, 1, -1)) == [(2, 2), (1, 2), (3, 3)]


def test_the_first_and_the_last_stay_where_they_are() -> None:
    assert edits.move_measure(PLAN, 1, -1) == PLAN
    assert edits.move_measure(PLAN, 3, 1) == PLAN
    assert edits.move_goal(PLAN, 2, -1) == PLAN


def test_goals_change_places_with_those_of_their_kind() -> None:
    assert [one.number for one in edits.move_goal(PLAN, 3, -1).goals] == [1, 3, 2]


def test_there_is_one_coordinator() -> None:
    content = edits.change_participant(PLAN, "K2", coordinator=True)
    assert [one.coordinator for one in content.participants] == [None, True]


def test_who_is_taken_out_takes_no_consent_along_and_comes_once() -> None:
    content = edits.remove_participant(PLAN, "K2")
    assert [one.contact for one in content.participants] == ["K1"]
    assert content.consents == ()
    assert edits.add_participant(PLAN, "K2") == PLAN


def test_what_was_begun_and_left_empty_is_no_part_of_the_plan() -> None:
    content, number = edits.add_goal(PLAN, "sub")
    assert edits.tidied(content).goals == PLAN.goals
    content, _measure = edits.add_measure(content, number)
    assert edits.tidied(content).goals == PLAN.goals
    content = edits.change_measure(content, 4, what="Ringe")
    assert [one.number for one in edits.tidied(content).goals] == [1, 2, 3, 4]
