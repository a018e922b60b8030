"""The history the officer can read, and a change of main person that keeps who it was."""

from datetime import timedelta

import pytest

from app.errors import Invalid
from app.services import changes, consents, contact, household, household_page, letter, note, person
from app.services.case import registration
from app.services.group import meetings
from app.services.group import registration as registration_of_groups
from app.services.letter import LetterFiles
from app.services.plan import life
from tests.services.conftest import ADULT, TODAY
from tests.services.group.conftest import agree, allow, at, join, meet, new_contact, new_group
from tests.services.plan.plans import new_plan


@pytest.fixture
def family(store):
    ref = household.save(
        store, None, {"person.first_name": "Amina", "person.last_name": "Yusuf", "person.birth_date": ADULT,
                      "person.address": "Storgata 1", "person.protection": "strictly"},
    ).ref  # fmt: skip
    partner = {"person.first_name": "Omar", "person.last_name": "Yusuf", "person.birth_date": ADULT}
    person.save_member(store, ref, None, {**partner, "membership.role": "partner"})
    return ref


def titles(store, ref, **more):
    return [line.title for line in changes.of_household(store, ref, **more)]


def test_old_and_new_values_are_told_with_who_and_what(store, family):
    values = household.load(store, family)
    household.save(store, family, {**values, "person.phone": "400 00 047"})
    line = next(line for line in changes.of_household(store, family) if line.title == "Person endret")
    assert line.who == "Kari"
    assert [(field.label, field.old, field.new) for field in line.fields] == [("Telefon", "", "400 00 047")]


def test_what_is_deleted_is_still_told(store, family):
    saved = note.add(store, family, "phone", "Ringte")
    note.delete(store, int(saved.ref))
    assert titles(store, family)[:2] == ["Notat slettet", "Notat registrert"]


def test_a_deleted_record_is_told_of_its_own_household_alone(store, family):
    """The next record takes over the row number of one that was deleted last."""
    other = household.save(
        store, None, {"person.first_name": "Ola", "person.last_name": "Berg", "person.birth_date": ADULT}
    ).ref  # fmt: skip
    written = int(note.add(store, family, "phone", "Ringte").ref)
    put_back = note.delete(store, written)
    put_back()
    note.delete(store, written)
    assert note.add(store, other, "phone", "Kom innom").ref == str(written)
    told = ["Notat slettet", "Notat registrert", "Notat slettet", "Notat registrert"]
    assert titles(store, family)[:4] == told
    assert [title for title in titles(store, other) if "Notat" in title] == ["Notat registrert"]


def test_views_of_a_strictly_confidential_person_are_told(store, family):
    household_page.load(store, family)
    assert "Vist" in titles(store, family)


def test_places_of_a_protected_household_can_be_left_out(store, family):
    def labels(**more):
        return {field.label for line in changes.of_household(store, family, **more) for field in line.fields}

    assert "Adresse" in labels()
    assert "Adresse" not in labels(hide_places=True)


def test_a_new_main_person_begins_the_day_after_the_old_one_ends(store, family):
    partner = household_page.load(store, family).members[1]
    undo = household.make_main_person(store, partner.membership_id, TODAY)
    page = household_page.load(store, family)
    assert page.name.startswith("Omar Yusuf")
    roles = {(m.name, m.role, m.start, m.end) for m in page.members}
    yesterday = TODAY - timedelta(days=1)
    assert roles == {
        ("Amina Yusuf", "main", None, yesterday), ("Amina Yusuf", "other", TODAY, None),
        ("Omar Yusuf", "partner", None, yesterday), ("Omar Yusuf", "main", TODAY, None),
    }  # fmt: skip
    undo()
    assert {(m.name, m.role, m.start, m.end) for m in household_page.load(store, family).members} == {
        ("Amina Yusuf", "main", None, None), ("Omar Yusuf", "partner", None, None),
    }  # fmt: skip


def test_there_is_never_more_than_one_main_person(store, family):
    with pytest.raises(Invalid):
        person.save_member(
            store, family, None, {"person.first_name": "X", "person.last_name": "Y", "membership.role": "main"}
        )


def test_cases_and_their_steps_are_told_also_when_deleted(store, family):
    ref = registration.register(store, family, "startloan", {"day": TODAY, "what": "Storgata 14 A"}).ref
    assert {"Sak registrert", "Steg i saken registrert"} <= set(titles(store, family))
    assert "Storgata" in str(changes.of_household(store, family))
    registration.delete(store, ref)
    assert "Sak slettet" in titles(store, family)


def test_what_a_case_is_about_is_left_out_with_the_places(store, family):
    registration.register(store, family, "startloan", {"day": TODAY, "what": "Storgata 14 A"})
    assert "Storgata" not in str(changes.of_household(store, family, hide_places=True))


def test_the_provider_an_order_was_sent_to_is_left_out_with_the_places(store, family):
    ref = registration.register(store, family, "temporary", {"day": TODAY}).ref
    letter.keep(store, ref, LetterFiles("requisition", "nb", b"docx", b"pdf"), recipient="Fjordgløtt gjestehus")
    assert "Fjordgløtt" in str(changes.of_household(store, family))
    assert "Fjordgløtt" not in str(changes.of_household(store, family, hide_places=True))


def test_groups_and_plans_are_told_with_the_names_of_contacts_and_no_row_ids(store, family):
    who, other = new_contact(store, "Knut Fjeld"), new_contact(store, "Per Ek")
    group = new_group(store, family)
    member = join(store, group, who)
    allow(store, family, who)
    meeting = meet(store, group, at(TODAY), place="Storgata 1")
    meetings.hold(store, meeting, {"held": True}, [who])
    agree(store, group, "Ringe", other)
    plan = new_plan(store, family, who)
    life.evaluate_goal(store, plan, 1, "reached", TODAY)
    registration_of_groups.remove_member(store, member)
    told = changes.of_household(store, family)
    assert {line.title for line in told} >= {
        "Ansvarsgruppe registrert", "Medlem i ansvarsgruppen registrert", "Medlem i ansvarsgruppen slettet",
        "Samtykke registrert", "Møte registrert", "Møte endret", "Deltaker på møte registrert", "Oppgave registrert",
        "Samarbeidsplan registrert", "Deltaker i planen registrert", "Mål i planen registrert", "Mål i planen endret",
        "Tiltak i planen registrert", "Evaluering av planen registrert",
    }  # fmt: skip
    named = {(line.title, field.new or field.old) for line in told for field in line.fields if field.label == "Kontakt"}
    assert ("Medlem i ansvarsgruppen slettet", "Knut Fjeld") in named
    assert ("Oppgave registrert", "Per Ek") in named
    assert {name for _title, name in named} == {"Knut Fjeld", "Per Ek"}


def test_a_contact_that_is_gone_is_told_as_such(store, family):
    who = new_contact(store)
    undo = consents.delete(store, allow(store, family, who))
    undo_contact = contact.delete(store, who)
    fields = [field.old or field.new for line in changes.of_household(store, family) for field in line.fields]
    assert "slettet kontakt" in fields
    undo_contact()
    undo()


def test_the_place_of_a_meeting_and_the_home_of_a_plan_are_left_out_with_the_places(store, family):
    meet(store, new_group(store, family, purpose="Bli i Storgata 1"), at(TODAY), place="Storgata 1")
    new_plan(store, family, home="Storgata 1")
    places = [line for line in changes.of_household(store, family) if "Storgata" in str(line)]
    assert len(places) >= 3
    assert "Storgata" not in str(changes.of_household(store, family, hide_places=True))
