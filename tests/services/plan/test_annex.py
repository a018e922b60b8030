"""The second example of rundskriv U-10/2002 (annex 2) from the first plan to its end, under an invented name."""

from dataclasses import replace
from datetime import date

from app import clock
from app.services.plan import begin, life, listing, page, saving
from app.services.plan.content import Goal, Measure, NewConsent, PlanContent
from app.services.plan.state import PlanState
from app.storage.store import Store
from tests.services.conftest import new_household
from tests.services.plan.plans import new_contact, new_group

MEETING, FIRST_EVALUATION, SECOND_MEETING = date(2026, 2, 2), date(2026, 5, 2), date(2026, 7, 20)
LAST_DAY, RENEWED_UNTIL = date(2026, 8, 1), date(2027, 2, 1)


def first_plan(store: Store) -> PlanContent:
    """Living support by two, home help at a fixed time, detoxification; the case worker coordinates."""
    home = new_household(store, "Trygve", "Moen", person__address="Elvegata 3")
    worker = new_contact(store, "Ingrid Berg", "nav", phone="900 00 001")
    helpers = [new_contact(store, name) for name in ("Ola Dahl", "Siri Eng")]
    others = [new_contact(store, "Mari Fossum", "home_care"), new_contact(store, "Nils Grav", "doctor")]
    new_group(store, home, worker, *helpers, *others, start=MEETING)
    consents = tuple(NewConsent(one, MEETING, ("plan", "housing"), LAST_DAY) for one in (worker, *helpers, *others))
    return replace(
        begin.start(store, home).with_values(consented=MEETING, own_words="Jeg vil bo her til jeg dør."),
        goals=(
            Goal(1, "main", "Jeg beholder leiligheten", "long"),
            Goal(2, "main", "Jeg tar bedre vare på helsen min"),
            Goal(3, "sub", "Jeg spiser bedre, vasker meg og tar hensyn til naboene", "short"),
        ),
        measures=(
            Measure(1, "Hjemmehjelp, alltid samme person og tid", 3, others[0], how_often="hver uke",
                    own_part="Jeg er hjemme og noenlunde edru."),
            Measure(2, "Jeg tar imot avrusning når jeg trenger det", 2),
            Measure(3, "Vi handler møbler og steller leiligheten", 1, helpers[0], how_often="hver uke"),
        ),
        consents=consents,
    )  # fmt: skip


def test_a_plan_is_made_evaluated_revised_renewed_and_ended(store: Store) -> None:
    with clock.at(MEETING):
        saved = saving.save(store, first_plan(store))
        assert set(saved.warnings) == {"signed"}
        life.sign(store, saved.ref, MEETING)
        shown = page.load(store, saved.ref)
        assert (shown.start, shown.end, shown.values["home"]) == (MEETING, LAST_DAY, "Elvegata 3")
        assert shown.values["whom_to_call"] == "Ingrid Berg, 900 00 001"
        assert (shown.without_consent, shown.notices) == ([], [])

    with clock.at(FIRST_EVALUATION):
        due = page.load(store, saved.ref).next_evaluation
        assert due
        assert due.day == FIRST_EVALUATION
        life.hold_evaluation(store, due.id, FIRST_EVALUATION)
        life.evaluate_goal(store, saved.ref, 3, "reached", FIRST_EVALUATION, "Ingen klager siden mars.")
        life.carry_out(store, saved.ref, 3, "done", FIRST_EVALUATION)
        revised = begin.revise(store, saved.ref)
        added = Goal(revised.next_goal, "sub", "Jeg betaler husleien", "short")
        second = saving.save(
            store, replace(revised, goals=(*revised.goals, added)), replaces=saved.ref, made_as="revision"
        ).ref
        shown = page.load(store, second)
        assert [goal.number for goal in shown.goals] == [1, 2, 4]
        assert [(one.number, one.goal_number) for one in shown.all_measures] == [(2, 2), (1, None)]
        assert [(one.kind, one.before or one.after) for one in shown.changes] == [
            ("removed", "Jeg spiser bedre, vasker meg og tar hensyn til naboene"), ("added", "Jeg betaler husleien"),
            ("removed", "3"), ("removed", "Vi handler møbler og steller leiligheten"),
        ]  # fmt: skip

    with clock.at(SECOND_MEETING):
        renewal, _undo = saving.renew(store, second)
        shown = page.load(store, renewal.ref)
        assert (shown.start, shown.end, shown.state) == (date(2026, 8, 2), RENEWED_UNTIL, PlanState.NOT_BEGUN)
        assert [one.day for one in shown.evaluations] == [date(2026, 11, 2)]
        assert page.load(store, second).state is PlanState.IN_FORCE

    with clock.at(date(2026, 10, 1)):
        assert len(page.load(store, renewal.ref).without_consent) == 5  # the consents ran out with the first period
        life.end(store, renewal.ref, date(2026, 9, 30), "goals_reached")
        (row,) = listing.rows(store, "ended")
        assert (row.ref, row.edition, row.state) == (renewal.ref, 3, PlanState.ENDED)
