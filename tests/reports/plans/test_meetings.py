"""The folder of a meeting and the letters that call to it: shared only with those who may be told."""

from datetime import date, timedelta

import pytest

from app.errors import OfficerError
from app.models import View
from app.reports.plans import invitation_docx, invitation_pdf, meeting_folder_pdf
from app.services import contact, settings
from app.services.group import meetings, tasks
from app.services.plan import saving
from app.services.plan.content import Measure, Participant, PlanContent
from tests.reports.plans.readback import bare, pages, words_of, written_lines
from tests.services.conftest import TODAY, count, new_household, store, this_friday
from tests.services.group.conftest import agree, allow, at, join, meet, new_contact, new_group

__all__ = ["store", "this_friday"]

ADDRESS = {"person__address": "Storgata 1", "person__postcode": "9999", "person__city": "Lillevik"}
SOON = at(TODAY + timedelta(days=14))


def around(store, **person):
    """A group of Kari, who may be told, and Tor, who may not; returns the group, both, and the household."""
    for setting, value in (
        (settings.MUNICIPALITY_NAME, "Lillevik"), (settings.OFFICE, "Boligkontoret"), (settings.OFFICER, "Kari Nordby"),
    ):  # fmt: skip
        settings.put(store, setting, value)
    home = new_household(store, **{**ADDRESS, **person})
    kari, tor = new_contact(store, "Kari Dal", workplace="Nav Lillevik"), new_contact(store, "Tor Lie", "police")
    group = new_group(store, home)
    join(store, group, kari, coordinator=True)
    join(store, group, tor)
    allow(store, home, kari)
    return group, kari, tor, home


@pytest.fixture
def made(store):
    return around(store)


def folder(store, meeting):
    return words_of(meeting_folder_pdf(store, meeting))


def test_the_folder_says_when_where_who_and_what_about(store, made):
    meeting = meet(store, made[0], SOON, place="Rådhuset", agenda="Husleien\n\nNy plan")
    read = folder(store, meeting)
    assert "Åse Øyen · 04.12.2026 kl. 12.00 · Rådhuset" in read
    assert "Kari Dal Koordinator, Nav Lillevik" in read
    assert "• Husleien • Ny plan" in read
    assert "Side 1 av 1" in read


def test_who_may_not_be_told_is_left_out_with_what_only_they_do(store, made):
    group, kari, tor, _home = made
    before = meet(store, group, at(date(2026, 11, 2)))
    meetings.hold(store, before, {"minutes": "Vi ble enige.", "resident_came": True}, [kari, tor])
    agree(store, group, "Ringe Nav", kari, due=date(2026, 11, 10))
    agree(store, group, "Kjøre vakt", tor)
    read = folder(store, meet(store, group, SOON))
    assert "Til stede: Åse Øyen, Kari Dal. Vi ble enige." in read
    assert "Ringe Nav Kari Dal 10.11.2026, over fristen" in read
    assert "Tor Lie" not in read
    assert "Kjøre vakt" not in read


def test_place_and_role_name_nobody_who_may_not_be_told(store, made):
    group, _kari, _tor, home = made
    siri = new_contact(store, "Siri Moe")
    join(store, group, siri, role="vikar for Tor Lie")
    allow(store, home, siri)
    meeting = meet(store, group, SOON, place="Hos Tor Lie")
    read = folder(store, meeting)
    assert "kl. 12.00 · Hos [utelatt]" in read
    assert "Siri Moe Vikar for [utelatt]" in read
    assert "Hos [utelatt]" in words_of(invitation_pdf(store, meeting, siri))
    assert "Hos Tor Lie" in words_of(invitation_pdf(store, meeting, None))


def test_what_was_done_since_the_last_meeting_is_told(store, made):
    group, kari, _tor, _home = made
    old, new = agree(store, group, "Gammelt", kari), agree(store, group, "Nytt")
    for task, day in ((old, date(2026, 10, 1)), (new, date(2026, 11, 5))):
        tasks.save(store, group, task, {"agreed": date(2026, 9, 2)})
        tasks.done(store, task, day)
    meetings.hold(store, meet(store, group, at(date(2026, 11, 2))), {}, [])
    read = folder(store, meet(store, group, SOON))
    assert "Nytt Åse 05.11.2026" in read
    assert "Gammelt" not in read


def test_the_plan_in_force_follows_as_its_meeting_copy(store, made):
    group, kari, tor, home = made
    plan = PlanContent(
        home, {"dated": TODAY, "start": TODAY, "end": date(2027, 5, 20), "own_words": "Jeg vil bo."}, group,
        participants=(Participant(kari), Participant(tor)),
        measures=(Measure(1, "Hjemmebesøk", contact=kari), Measure(2, "Nattevakt", contact=tor)),
    )  # fmt: skip
    saving.save(store, plan)
    read = pages(meeting_folder_pdf(store, meet(store, group, SOON)))
    assert len(read) == 2
    assert read[1].startswith("Samarbeidsplan Åse Øyen · gjelder 20.11.2026 til 20.05.2027 · versjon 1")
    assert "Hjemmebesøk Kari Dal" in read[1]
    assert "Nattevakt" not in read[1]
    assert "Underskrift" not in read[1]
    assert "Side 2 av 2" in read[1]


def test_the_letter_to_the_resident_is_plain_and_says_it_is_voluntary(store, made):
    read = words_of(invitation_pdf(store, meet(store, made[0], SOON, place="Rådhuset", agenda="Husleien"), None))
    assert read.startswith("Åse Øyen Storgata 1 9999 Lillevik Innkalling til møte")
    assert "fredag 4. desember 2026 kl. 12.00" in read
    assert "Hvem som kommer Kari Dal" in read
    assert "• Husleien" in read
    assert "Det er frivillig å være med." in read
    assert "Tor Lie" not in read


def test_the_letter_to_a_member_with_consent(store, made):
    meeting = meet(store, made[0], SOON, place="Rådhuset", agenda="Husleien")
    read = words_of(invitation_pdf(store, meeting, made[1]))
    assert "Kari Dal Nav Lillevik Innkalling til møte" in read
    assert "møte i ansvarsgruppen for Åse Øyen" in read
    assert "Rådhuset" in read
    assert "taushetsbelagt" in read


def test_nobody_without_consent_is_called(store, made):
    meeting = meet(store, made[0], SOON)
    for make in (invitation_pdf, invitation_docx):
        with pytest.raises(OfficerError, match="registrer samtykket") as refused:
            make(store, meeting, made[2])
        assert "Tor" not in str(refused.value)


def test_nobody_outside_the_group_is_called(store, made):
    stranger = new_contact(store, "Per By")
    with pytest.raises(OfficerError, match="ikke med i gruppen"):
        invitation_pdf(store, meet(store, made[0], SOON), stranger)


def test_a_deleted_contact_or_meeting_is_told(store, made):
    with pytest.raises(OfficerError):
        meeting_folder_pdf(store, 99)
    with pytest.raises(OfficerError):
        invitation_pdf(store, meet(store, made[0], SOON), "K99")
    assert contact.rows(store)


def test_name_and_place_of_a_protected_household_never_stand_together(store):
    group, kari, _tor, _home = around(store, person__protection="confidential")
    meeting = meet(store, group, SOON, place="Hjemme i Storgata")
    assert "Storgata" not in folder(store, meeting)
    to_member = words_of(invitation_pdf(store, meeting, kari))
    assert "Øyen" not in to_member
    assert "Hjemme i Storgata" in to_member
    to_resident = words_of(invitation_pdf(store, meeting, None))
    assert "Storgata 1" not in to_resident
    assert "adressen er sperret" in to_resident
    assert "Hjemme i Storgata" not in to_resident
    assert "Ring oss, så sier vi hvor det er." in to_resident


def test_where_a_protected_household_has_its_services_is_not_said_beside_its_name(store):
    group, kari, _tor, _home = around(store, person__protection="confidential")
    contact.save(store, kari, {"workplace": "Fjellby skole"})
    read = folder(store, meet(store, group, SOON))
    assert "Åse Øyen" in read
    assert "Kari Dal Koordinator" in read
    assert "Fjellby" not in read


def test_who_may_not_be_told_is_not_named_in_what_is_written_freely(store, made):
    group, kari, tor, home = made
    gone = new_contact(store, "Eva Berg")
    before = meet(store, group, at(date(2026, 11, 2)))
    meetings.hold(store, before, {"minutes": "Tor Lie og Eva Berg var bekymret."}, [kari, tor, gone])
    agree(store, group, "Ringe Tor Lie", kari)
    meeting = meet(store, group, SOON, agenda="Vakten til Tor Lie")
    saving.save(store, PlanContent(
        home, {"dated": TODAY, "start": TODAY, "end": date(2027, 5, 20), "services_do": "Tor Lie rykker ut."}, group,
        participants=(Participant(tor),),
    ))  # fmt: skip
    for read in (folder(store, meeting), words_of(invitation_pdf(store, meeting, kari))):
        assert "Vakten til [utelatt]" in read
        assert "Tor Lie" not in read
        assert "Eva Berg" not in read
    assert "Vakten til Tor Lie" in words_of(invitation_pdf(store, meeting, None))


def test_looks_at_strictly_confidential_people_are_logged(store):
    group, _kari, _tor, _home = around(store, person__protection="strictly")
    meeting_folder_pdf(store, meet(store, group, SOON))
    assert count(store, View) == 1


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_the_word_letter_says_the_same_in_every_language(store, made, language):
    meeting = meet(store, made[0], SOON, place="Rådhuset", agenda="Husleien\nNy plan")
    for to in (None, made[1]):
        paper = bare(words_of(invitation_pdf(store, meeting, to, language)))
        for _style, text in written_lines(invitation_docx(store, meeting, to, language)):
            for line in text.splitlines():
                assert bare(line) in paper
