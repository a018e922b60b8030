"""Plans that are being written: found again, given up, brought back."""

from dataclasses import replace
from datetime import date

from sqlalchemy import select

from app.models import View
from app.services import contact as contacts
from app.services.plan import drafts as plan_drafts
from app.services.plan import saving
from app.services.plan.content import Measure, NewConsent, Participant, PlanContent, as_draft
from app.storage import drafts
from app.storage.store import Store
from tests.services.conftest import new_household
from tests.services.plan.plans import content, new_contact, new_plan


def keep(store: Store, typed: PlanContent, **purpose: object) -> str:
    key = plan_drafts.key_of(household=typed.household, **purpose)  # type: ignore[arg-type]  # texts
    drafts.save(store, key, {**purpose, **as_draft(typed)})
    return key


def test_each_plan_that_is_written_has_a_key_of_its_own() -> None:
    keys = [
        plan_drafts.key_of(household="H1"), plan_drafts.key_of(household="H2"),
        plan_drafts.key_of(household=None, replaces="PL1", made_as="revision"),
        plan_drafts.key_of(household=None, replaces="PL1", made_as="renewal"),
        plan_drafts.key_of(household=None, correct="PL1"),
    ]  # fmt: skip
    assert len(set(keys)) == len(keys)
    assert keys[0] == "plan:H1"


def test_a_draft_is_found_with_what_opens_it(store: Store) -> None:
    home = new_household(store)
    keep(store, content(home))
    keep(store, content(home), replaces="PL3", made_as="renewal")
    drafts.save(store, "stay:new", {"arrived": "1"})
    found = {draft.key: dict(draft.args) for draft in plan_drafts.open_drafts(store)}
    assert found == {f"plan:{home}": {"household": home}, "plan:PL3:renewal": {"replaces": "PL3", "made_as": "renewal"}}


def test_drafts_of_one_household(store: Store) -> None:
    home, other = new_household(store), new_household(store, "Ola", "Bråten")
    keep(store, content(home))
    keep(store, content(other))
    assert [draft.name for draft in plan_drafts.open_drafts(store, other)] == ["Ola Bråten"]
    assert len(plan_drafts.open_drafts(store)) == 2


def test_a_protected_household_is_a_number(store: Store) -> None:
    home = new_household(store, person__protection="confidential")
    keep(store, content(home))
    assert [draft.name for draft in plan_drafts.open_drafts(store)] == ["Husstand 1"]


def test_a_draft_of_a_household_that_is_gone_is_not_offered(store: Store) -> None:
    keep(store, content("H99"))
    assert plan_drafts.open_drafts(store) == []


def test_giving_up_can_be_undone(store: Store) -> None:
    home = new_household(store)
    key = keep(store, content(home))
    undo = plan_drafts.discard(store, key)
    assert plan_drafts.open_drafts(store) == []
    undo()
    assert plan_drafts.recovered(store, drafts.load(store, key) or {}) == content(home)


def test_what_is_brought_back_knows_no_contact_that_is_deleted(store: Store) -> None:
    home, kept, gone = new_household(store), new_contact(store), new_contact(store, "Per Sand")
    typed = replace(
        content(home, kept),
        participants=(Participant(kept), Participant(gone)),
        measures=(Measure(1, "Besøk", contact=kept), Measure(2, "Ringe", contact=gone)),
        consents=(NewConsent(gone, date(2026, 11, 1)),),
    )
    key = keep(store, typed)
    contacts.delete(store, gone)
    back = plan_drafts.recovered(store, drafts.load(store, key) or {})
    assert [one.contact for one in back.participants] == [kept]
    assert [(one.contact, bool(one.who)) for one in back.measures] == [(kept, False), (None, True)]
    assert back.consents == ()


def test_a_look_at_a_strictly_confidential_person_is_written(store: Store) -> None:
    plain, hidden = new_household(store), new_household(store, "Tove", "Li", person__protection="strictly")
    for home in (plain, hidden):
        plan_drafts.log_look(store, home)
    with store.read() as session:
        assert len(session.scalars(select(View)).all()) == 1


def test_what_is_written_of_a_version_goes_and_comes_with_it(store: Store) -> None:
    home = new_household(store)
    ref, typed = new_plan(store, home), content(home, own_words="Jeg vil bo her.")
    gone = {keep(store, typed, replaces=ref, made_as="revision"), keep(store, typed, correct=ref)}
    left = {keep(store, typed), keep(store, typed, replaces=f"{ref}0", made_as="revision")}
    undo = saving.delete(store, ref)
    assert {draft.key for draft in plan_drafts.open_drafts(store)} == left
    undo()
    assert {draft.key for draft in plan_drafts.open_drafts(store)} == left | gone
