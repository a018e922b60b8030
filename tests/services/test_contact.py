"""The register of contacts: found as one types, counted where they take part, and kept while they are in use."""

from datetime import timedelta

import pytest

from app.errors import Invalid, OfficerError, Stale
from app.models import Contact, CooperationPlan, Household, PlanParticipant
from app.services import contact, contact_uses
from app.services.group import meetings, registration, tasks
from app.services.records import by_ref
from app.storage.history import next_ref
from app.storage.store import Store
from tests.services.conftest import TODAY, add_member, count, new_household
from tests.services.group.conftest import FORMED, agree, allow, at, join, meet, new_contact, new_group

YESTERDAY = TODAY - timedelta(days=1)


def names(store: Store, *asked: object, **more: object) -> list[str]:
    return [row.name for row in contact.rows(store, *asked, **more)]  # type: ignore[arg-type]


def new_plan(store: Store, home: str, who: str, **more: object) -> str:
    with store.write() as session:
        plan = CooperationPlan(
            **{"ref": next_ref(session, CooperationPlan), "household_id": by_ref(session, Household, home).id,
               "made_as": "first", "dated": FORMED, "start": FORMED, "end": TODAY, **more},
        )  # fmt: skip
        session.add(plan)
        session.flush()
        session.add(PlanParticipant(plan_id=plan.id, contact_id=by_ref(session, Contact, who).id, role="lege"))
        return plan.ref


def test_the_register_is_sorted_the_norwegian_way_and_read_in_pages(store: Store) -> None:
    for name in ("Åse", "Ægir", "Anne", "Øyvind", "Zara"):
        new_contact(store, name)
    new_contact(store, "Anne", "doctor")
    found: list[contact.ContactRow] = []
    while page := contact.rows(store, limit=2, after=found[-1] if found else None):
        found += page
    assert [row.name for row in found] == ["Anne", "Anne", "Zara", "Ægir", "Øyvind", "Åse"]
    assert names(store, limit=-1) == [row.name for row in found]


@pytest.mark.parametrize("typed", ["dal", "KAR", "lillevik leg", "912 34 567", "+47 91234567", "k2", "overlege"])
def test_a_contact_is_found_by_what_is_known(store: Store, typed: str) -> None:
    new_contact(store, "Per Ås")
    new_contact(store, "Kari Dal", "doctor", workplace="Lillevik legesenter", title="Overlege", phone="+47 912 34 567")
    assert names(store, typed) == ["Kari Dal"]
    assert [row.name for row in contact.find(store, typed)] == ["Kari Dal"]


def test_one_service_is_chosen_also_while_searching(store: Store) -> None:
    new_contact(store, "Kari", "nav")
    new_contact(store, "Kari Lege", "doctor")
    assert names(store, "", "doctor") == ["Kari Lege"]
    assert names(store, "kari", "nav") == ["Kari"]
    assert (contact.count(store), contact.count(store, "nav"), contact.count(store, "police")) == (2, 1, 0)


def test_nothing_typed_offers_the_first_by_name(store: Store) -> None:
    for name in "CBA":
        new_contact(store, name)
    assert [row.name for row in contact.find(store, "", limit=2)] == ["A", "B"]


def test_a_line_counts_the_groups_and_plans_of_today(store: Store) -> None:
    kari, homes = new_contact(store), [new_household(store) for _each in range(4)]
    now, left, ended = (new_group(store, home) for home in homes[:3])
    join(store, now, kari)
    join(store, left, kari, end=YESTERDAY)
    join(store, ended, kari)
    registration.end(store, ended, YESTERDAY)
    first = new_plan(store, homes[0], kari, end=TODAY + timedelta(days=9))
    with store.read() as session:
        first_id = by_ref(session, CooperationPlan, first).id
    new_plan(store, homes[0], kari, start=TODAY, replaces_id=first_id, made_as="revision")
    new_plan(store, homes[1], kari, ended=YESTERDAY)
    new_plan(store, homes[2], kari, end=YESTERDAY)
    new_plan(store, homes[3], kari, start=TODAY + timedelta(days=1), end=TODAY + timedelta(days=9))
    [row] = contact.rows(store)
    assert (row.groups, row.plans) == (1, 1)


def test_where_a_contact_takes_part_is_told_with_todays_first(store: Store) -> None:
    kari, home, other = new_contact(store), new_household(store), new_household(store, "Per", "Ås")
    group, newer = new_group(store, home), new_group(store, other, end=YESTERDAY)
    join(store, group, kari, role="lege")
    join(store, newer, kari, FORMED + timedelta(days=9))
    plan = new_plan(store, other, kari, ended=YESTERDAY)
    found = [(use.ref, use.name, use.role, use.end, use.current) for use in contact_uses.groups_of(store, kari)]
    assert found == [(group, "Åse Øyen", "lege", None, True), (newer, "Per Ås", None, YESTERDAY, False)]
    assert [(use.ref, use.household, use.end, use.current) for use in contact_uses.plans_of(store, kari)] == [
        (plan, other, YESTERDAY, False)
    ]  # fmt: skip


def test_a_protected_household_is_told_by_number(store: Store) -> None:
    kari, home = new_contact(store), new_household(store)
    add_member(store, home, "child", FORMED, protection="confidential")
    join(store, new_group(store, home), kari)
    assert [use.name for use in contact_uses.groups_of(store, kari)] == ["Husstand 1"]


def test_what_is_odd_only_warns(store: Store) -> None:
    new_contact(store, "Kari  DAL")
    saved = contact.save(store, None, {"name": "Kari Dal", "service": "nav", "phone": "91", "email": "kari.dal"})
    assert set(saved.warnings) == {"name", "phone", "email"}
    assert (
        contact.save(store, saved.ref, {"service": "doctor", "phone": "02800", "email": "kari@nav.no"}).warnings == {}
    )


def test_name_and_service_are_required_and_a_stale_save_is_refused(store: Store) -> None:
    with pytest.raises(Invalid) as refused:
        contact.save(store, None, {"phone": "91234567"})
    assert set(refused.value.problems) == {"name", "service"}
    kari = new_contact(store)
    old = contact.load(store, kari)["version"]
    contact.save(store, kari, {"phone": "91234567"}, old)
    with pytest.raises(Stale):
        contact.save(store, kari, {"phone": "81549300"}, old)


def test_a_contact_in_use_is_kept_and_the_message_says_where(store: Store) -> None:
    kari, home = new_contact(store), new_household(store)
    group = new_group(store, home)
    allow(store, home, kari)
    task = agree(store, group, by=kari)
    meeting = meet(store, group, at(FORMED))
    meetings.hold(store, meeting, {}, [kari])
    plan = new_plan(store, home, kari)
    with pytest.raises(
        OfficerError, match=rf"ansvarsgruppe {group}.*samarbeidsplan {plan}.*husstand {home}"
    ) as refused:
        contact.delete(store, kari)
    assert "Kari" not in str(refused.value)
    tasks.delete(store, task)
    with pytest.raises(OfficerError, match="ansvarsgruppe"):  # she came to a meeting
        contact.delete(store, kari)


def test_many_places_are_not_all_named(store: Store) -> None:
    kari = new_contact(store)
    for _each in range(7):
        join(store, new_group(store, new_household(store)), kari)
    with pytest.raises(OfficerError, match="A1, A2, A3, A4, A5, 2 til"):
        contact.delete(store, kari)


def test_an_unused_contact_is_deleted_and_put_back(store: Store) -> None:
    kari = new_contact(store, phone="91234567")
    before = contact.load(store, kari)
    undo = contact.delete(store, kari)
    assert count(store, Contact) == 0
    undo()
    assert contact.load(store, kari) == before
    assert names(store, "91234567") == ["Kari Dal"]
