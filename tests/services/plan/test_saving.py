"""Saving a version: one transaction with its parts and consents, the numbers kept, only the newest changed."""

from dataclasses import replace
from datetime import date

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Consent, CooperationPlan, PlanEvaluation, PlanGoal, PlanMeasure, PlanParticipant
from app.services import consents
from app.services.plan import begin, life, page, saving
from app.services.plan.content import Goal, Measure, NewConsent, Participant, PlanContent
from app.storage.store import Store
from tests.services.conftest import TODAY, count, new_household
from tests.services.plan.plans import END, EVALUATION, START, content, new_contact, new_group, new_plan


def test_what_is_saved_is_what_is_read(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    typed = replace(content(home, contact, house_rules="Ro etter 23."), group=new_group(store, home, contact))
    ref = saving.save(store, typed).ref
    read = begin.stored(store, ref)
    filled = {name: value for name, value in read.values.items() if value is not None}
    assert ref == "PL1"
    assert replace(read, values=filled) == replace(typed, last_goal=2, last_measure=3)


def test_new_consents_are_registered_with_the_plan(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    typed = content(home, contact)
    saving.save(store, replace(typed, consents=(NewConsent(contact, TODAY, ("plan",), END),)))
    with store.read() as session:
        found = session.query(Consent).one()
        assert (found.given, found.until, found.scope, found.withdrawn) == (TODAY, END, ("plan",), None)


def test_a_consent_given_again_the_same_day_is_changed(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    typed = replace(content(home, contact), consents=(NewConsent(contact, TODAY, ("plan",)),))
    ref = saving.save(store, typed).ref
    saving.correct(store, ref, replace(typed, consents=(NewConsent(contact, TODAY, ("plan", "health")),)))
    with store.read() as session:
        assert session.query(Consent).one().scope == ("plan", "health")


def test_a_consent_withdrawn_and_given_again_the_same_day_holds(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    again = NewConsent(contact, TODAY, ("plan",))
    given = int(consents.give(store, home, contact, {"given": TODAY, "scope": ("plan",)}).ref)
    consents.withdraw(store, given, TODAY)
    ref = saving.save(store, replace(content(home, contact), consents=(again,))).ref
    assert [one.shares for one in page.load(store, ref).participants] == [True]
    with store.read() as session:
        assert session.query(Consent).one().withdrawn is None


def test_nothing_is_saved_when_a_consent_cannot_be(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    wrong = NewConsent(contact, TODAY, ("plan",), until=date(2026, 11, 19))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(content(home, contact), consents=(wrong,)))
    assert list(refused.value.problems) == ["consents.0.until"]
    assert count(store, CooperationPlan) == count(store, Consent) == 0


def test_all_that_is_wrong_is_told_at_once(store: Store) -> None:
    typed = content(new_household(store), start=None, pay_days="x" * 201)
    goals = (Goal(1, "main", "  "), Goal(1, "secret", "Jeg har det bra"))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(typed, household="", goals=goals, measures=(Measure(1, ""),)))
    assert set(refused.value.problems) == {
        "household", "start", "pay_days", "goals.0.text", "goals.1.kind", "goals.1.number", "measures.0.what",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"end": date(2026, 6, 30)}, "end"),
        ({"end": date(1066, 1, 1)}, "end"),
        ({"coordinator_offer": "nonsense"}, "coordinator_offer"),
    ],
)
def test_what_is_meaningless_is_refused(store: Store, values: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        saving.save(store, content(new_household(store), **values))
    assert list(refused.value.problems) == [field]


def test_a_measure_that_ends_before_it_begins_is_named_by_its_place(store: Store) -> None:
    typed = content(new_household(store))
    wrong = replace(typed.measures[1], start=END, end=START)
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(typed, measures=(typed.measures[0], wrong)))
    assert list(refused.value.problems) == ["measures.1.end"]


def test_a_contact_takes_part_once(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    twice = (Participant(contact), Participant(contact, "igjen"))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(content(home, contact), participants=twice))
    assert list(refused.value.problems) == ["participants"]


def test_a_group_of_another_household_is_refused(store: Store) -> None:
    other = new_group(store, new_household(store, "Jonas", "Lie"))
    with pytest.raises(Invalid) as refused:
        saving.save(store, replace(content(new_household(store)), group=other))
    assert list(refused.value.problems) == ["group"]


def test_what_is_not_meaningless_is_saved_and_warned_of(store: Store) -> None:
    typed = replace(content(new_household(store), consented=None), goals=(), measures=(), evaluations=())
    saved = saving.save(store, typed)
    assert set(saved.warnings) == {"consented", "signed", "goals", "evaluations"}


def test_warnings_are_told_before_anything_is_saved(store: Store) -> None:
    typed = replace(content("H1", "K1"), participants=(), evaluations=(date(2027, 1, 1),))
    assert set(saving.warnings(typed)) == {"signed", "measures.0.contact", "evaluations"}
    wrong = (NewConsent("K1", TODAY, until=START),)
    assert "consents.0.until" in saving.warnings(replace(typed, consents=wrong))
    assert "start" in saving.warnings(typed.with_values(start=None))
    assert "end" in saving.warnings(typed.with_values(end=date(2026, 1, 1)))
    assert count(store, CooperationPlan) == 0


def test_only_the_newest_version_is_replaced(store: Store) -> None:
    home = new_household(store)
    first = new_plan(store, home)
    saving.save(store, begin.revise(store, first), replaces=first, made_as="revision")
    with pytest.raises(OfficerError, match="PL2"):
        saving.save(store, content(home), replaces=first, made_as="revision")
    with pytest.raises(OfficerError, match="PL2"):
        saving.correct(store, first, content(home))
    with pytest.raises(OfficerError, match="PL2"):
        saving.delete(store, first)


def test_a_version_has_the_household_of_its_plan(store: Store) -> None:
    first, other = new_plan(store, new_household(store)), new_household(store, "Jonas", "Lie")
    for wrong in (lambda: saving.correct(store, first, content(other)),
                  lambda: saving.save(store, content(other), replaces=first)):  # fmt: skip
        with pytest.raises(Invalid) as refused:
            wrong()
        assert list(refused.value.problems) == ["household"]


def test_a_correction_keeps_how_things_went(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    before = begin.stored(store, ref)
    life.evaluate_goal(store, ref, 1, "on_the_way", TODAY, "Tre måneder uten klager.")
    life.carry_out(store, ref, 2, "done", TODAY)
    life.hold_evaluation(store, page.load(store, ref).evaluations[0].id, EVALUATION, "Gikk bra.")
    typed = replace(before.goals[0], text="Jeg blir boende")
    saving.correct(store, ref, replace(before, goals=(before.goals[1], typed), evaluations=(EVALUATION, END)))
    shown = page.load(store, ref)
    assert [(goal.number, goal.text, goal.evaluation) for goal in shown.goals] == [
        (1, "Jeg blir boende", "on_the_way"), (2, "Jeg betaler husleien", None),
    ]  # fmt: skip
    assert shown.goals[1].measures[0].carried_out == "done"
    assert [(one.day, one.held) for one in shown.evaluations] == [(EVALUATION, EVALUATION), (END, None)]


def test_an_evaluation_that_was_held_is_held_in_a_revision_and_not_in_a_renewal(store: Store) -> None:
    """Evaluated in October, to be so again in December: what is added in November waits for December."""
    later = date(2026, 12, 1)
    ref = saving.save(store, replace(content(new_household(store)), evaluations=(EVALUATION, later))).ref
    life.hold_evaluation(store, page.load(store, ref).evaluations[0].id, date(2026, 10, 2), "Gikk bra.")
    revised = saving.save(store, begin.revise(store, ref), replaces=ref, made_as="revision").ref
    shown = page.load(store, revised)
    assert [(one.day, one.held, one.remark, one.overdue) for one in shown.evaluations] == [
        (EVALUATION, date(2026, 10, 2), "Gikk bra.", False), (later, None, None, False),
    ]  # fmt: skip
    assert shown.next_evaluation == shown.evaluations[1]
    renewal, _undo = saving.renew(store, revised)
    assert [(one.day, one.held) for one in page.load(store, renewal.ref).evaluations] == [
        (date(2027, 4, 1), None), (date(2027, 6, 1), None),
    ]  # fmt: skip


def test_a_correction_takes_out_what_is_gone(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    ref = new_plan(store, home, contact)
    typed = begin.stored(store, ref)
    saving.correct(store, ref, replace(typed, participants=(), goals=typed.goals[:1], measures=(), evaluations=()))
    left = [count(store, model) for model in (PlanParticipant, PlanGoal, PlanMeasure, PlanEvaluation)]
    assert left == [0, 1, 0, 0]


def test_a_correction_of_what_was_changed_meanwhile_is_stale(store: Store) -> None:
    ref = new_plan(store, new_household(store))
    typed, version = begin.stored(store, ref), page.load(store, ref).version
    saving.correct(store, ref, typed.with_values(pay_days="den 20."), version)
    with pytest.raises(Stale):
        saving.correct(store, ref, typed.with_values(pay_days="den 15."), version)


def test_a_deleted_version_comes_back_whole(store: Store) -> None:
    home, contact = new_household(store), new_contact(store)
    first = new_plan(store, home, contact)
    second = saving.save(store, begin.revise(store, first), replaces=first, made_as="revision").ref
    before = begin.stored(store, second)
    undo = saving.delete(store, second)
    assert page.load(store, first).is_newest
    undo()
    assert begin.stored(store, second) == before
    assert page.load(store, first).newest == second


def test_a_renewal_is_taken_back(store: Store) -> None:
    first = new_plan(store, new_household(store))
    saved, undo = saving.renew(store, first)
    assert page.load(store, saved.ref).made_as == "renewal"
    undo()
    assert count(store, CooperationPlan) == 1


def test_new_goals_have_numbers_that_none_has_had(store: Store) -> None:
    first = new_plan(store, new_household(store))
    life.evaluate_goal(store, first, 2, "reached", TODAY)
    content_now = begin.revise(store, first)
    assert [goal.number for goal in content_now.goals] == [1]
    assert (content_now.next_goal, content_now.next_measure) == (3, 4)


@pytest.mark.parametrize("made_as", ["revision", "renewal"])
def test_what_was_followed_up_while_a_version_was_written_does_not_go_on(store: Store, made_as: str) -> None:
    ref = new_plan(store, new_household(store))
    writing = begin.revise(store, ref) if made_as == "revision" else begin.renewed(store, ref)
    life.evaluate_goal(store, ref, 1, "on_the_way", TODAY, "Rolig høst.")
    life.evaluate_goal(store, ref, 2, "reached", TODAY)
    life.carry_out(store, ref, 1, "partly", TODAY, "To ganger.")
    life.carry_out(store, ref, 3, "done", TODAY)
    new, number = with_one_more(writing)
    saved = begin.stored(store, saving.save(store, new, replaces=ref, made_as=made_as).ref)
    kept = ("on_the_way", "Rolig høst.", "partly", "To ganger.") if made_as == "revision" else (None,) * 4
    goal, measure = saved.goals[0], saved.measures[0]
    assert (goal.evaluation, goal.why, measure.carried_out, measure.remark) == kept
    assert [one.number for one in saved.goals] == [1]
    assert [(one.number, one.goal_number) for one in saved.measures] == [(1, 1), (2, None), (number, None)]


def with_one_more(writing: PlanContent) -> tuple[PlanContent, int]:
    """With one more measure towards goal 2, and its number."""
    number = writing.next_measure
    return replace(writing, measures=(*writing.measures, Measure(number, "Avtale med banken", goal_number=2))), number
