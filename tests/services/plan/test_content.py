"""What a plan says survives being a draft, and numbers are never used again."""

from hypothesis import HealthCheck, given, settings

from app.services.plan.content import PLAN_FIELDS, Goal, Measure, Participant, PlanContent, as_draft, from_draft
from app.storage import drafts
from app.storage.store import Store
from tests.services.plan.contents import CONTENTS


@given(CONTENTS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_draft_comes_back_as_it_was(store: Store, content: PlanContent) -> None:
    drafts.save(store, "plan:new", as_draft(content))
    kept = drafts.load(store, "plan:new")
    assert kept is not None
    assert from_draft(kept) == content


def test_a_draft_of_another_program_is_read_as_far_as_it_is_known() -> None:
    draft = {
        "household": "H1",
        "weather": "fint",
        "goals": [{"number": 1, "kind": "main", "text": "Ro", "mood": "bra"}],
    }
    assert from_draft(draft) == PlanContent("H1", goals=(Goal(1, "main", "Ro"),))


def test_the_next_number_is_none_that_was_used() -> None:
    content = PlanContent("H1", goals=(Goal(4, "main", "Ro"),), last_goal=7, last_measure=2)
    assert (content.next_goal, content.next_measure) == (8, 3)
    assert (PlanContent("H1").next_goal, PlanContent("H1", measures=(Measure(5, "Tur"),)).next_measure) == (1, 6)


def test_contacts_are_named_once() -> None:
    measures = (Measure(1, "Besøk", contact="K2"), Measure(2, "Tur", contact="K1"), Measure(3, "Vask"))
    assert PlanContent("H1", participants=(Participant("K1"),), measures=measures).contacts == ("K1", "K2")


def test_a_measure_whose_goal_is_gone_is_one_of_the_plan() -> None:
    content = PlanContent("H1", goals=(Goal(1, "main", "Ro"),), measures=(Measure(1, "A", 1), Measure(2, "B", 9)))
    assert [one.number for one in content.measures_of(1)] == [1]
    assert [one.number for one in content.measures_of(None)] == [2]


def test_what_happens_to_a_plan_is_none_of_its_words() -> None:
    assert not {"made_as", "signed", "ended", "end_reason", "end_remark"} & set(PLAN_FIELDS)
    assert {"dated", "start", "end", "consented", "own_words"} <= set(PLAN_FIELDS)
