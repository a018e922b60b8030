"""The page of a group: members and what they may be told, meetings and their minutes, tasks, and the way to a plan."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.services import consents, contact
from app.services.consent import ConsentState
from app.services.group import page as group_page
from app.services.group.page import GroupPage
from app.ui.kit import discretion
from app.ui.kit.badge import Badge
from app.ui.kit.labels import EllipsisLabel
from app.ui.screens.group.page import GroupScreen
from tests.ui.screens.lillevik import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def town() -> str:
    return "groups"


@pytest.fixture
def page(shown, office) -> GroupScreen:
    return shown(GroupScreen(office), 1120, 768)


def words(widget: QWidget) -> str:
    """All that is shown, or told by a screen reader."""
    QApplication.processEvents()  # what is new is shown when the event loop runs
    named = [one.accessibleName() for kind in (EllipsisLabel, Badge) for one in _shown(widget, kind)]
    written = [one.text() for kind in (QLabel, QAbstractButton) for one in _shown(widget, kind)]
    return "\n".join([*named, *written])


def _shown(widget: QWidget, kind: type) -> list:
    return [one for one in widget.findChildren(kind) if one.isVisibleTo(widget)]


def press(page: QWidget, name: str) -> None:
    """Press the button that is called this, by its text or its accessible name."""
    QApplication.processEvents()
    found = [one for one in _shown(page, QAbstractButton) if name in (one.text(), one.accessibleName())]
    assert found, name
    found[0].click()


def form(page: GroupScreen):
    assert page.forms.current is not None
    return page.forms.current.form


def write(qtbot, page: GroupScreen, field: str, text: str) -> None:
    widget = form(page).fields[field].editor.input
    widget.setFocus()
    widget.selectAll()
    qtbot.keyClicks(widget, text)


def save(qtbot, page: GroupScreen) -> None:
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is None)


def stored(store, ref: str = "A1") -> GroupPage:
    return group_page.load(store, ref, again=True)


def member(store, ref: str, name: str):
    return next(one for one in stored(store, ref).members if one.name == name)


# What is seen -------------------------------------------------------------------------------------------------------


def test_the_head_names_the_household_by_number_when_it_is_protected(page: GroupScreen) -> None:
    page.open("A1")
    assert page.header.title.text() == "Ansvarsgruppe · Husstand 41"
    assert "Amina" not in words(page)
    page.open("A2")
    assert page.header.title.text() == "Ansvarsgruppe · Tove Lindås"
    assert page.header.facts.text() == "A2 · fra 10.08.2026 · beboeren og 2 til"


def test_the_next_meeting_is_told_with_its_agenda(page: GroupScreen) -> None:
    page.open("A1")
    seen = words(page.meeting)
    assert "Torsdag 3. desember 2026" in seen
    assert "Neste møte · om 13 dager" in seen
    assert "2. Innkjøp av møbler" in seen
    assert "Ikke innkalt" in seen


def test_a_group_without_a_meeting_offers_to_plan_one(page: GroupScreen) -> None:
    page.open("A2")
    assert "Ikke planlagt" in words(page.meeting)
    press(page.meeting, "Planlegg møte")
    assert form(page).fields["place"].editor.value() == "Rådhuset"


def test_members_stand_with_what_they_may_be_told(page: GroupScreen) -> None:
    page.open("A1")
    seen = words(page.parts["members"])
    assert "Beboeren er alltid med" in seen
    assert "Koordinator" in seen
    assert "Bolig og boforhold, økonomi · til 21.09.2027" in seen
    assert "Samtykket går snart ut" in seen
    assert seen.splitlines().count("Samtykket gjelder ikke planen") == 2
    assert "Mangler samtykke" in seen
    assert "Gi samtykke" in seen


def test_what_the_group_lacks_is_said_above(page: GroupScreen) -> None:
    page.open("A4")
    assert "Gruppen har ingen medlemmer ennå" in words(page.strips)
    press(page.strips, "Legg til medlem")
    assert page.forms.current is not None


def test_meetings_to_come_stand_before_those_that_were(page: GroupScreen) -> None:
    page.open("A1", part="meetings")
    seen = words(page.parts["meetings"])
    assert seen.index("03.12.2026") < seen.index("05.11.2026") < seen.index("01.10.2026")
    assert "Til stede: beboeren, Anne Vik, Kari Holm, Per Sand" in seen
    assert "Fem til stede. Tre nye tiltak." in seen


def test_tasks_stand_with_owner_and_due_date(page: GroupScreen) -> None:
    page.open("A1")
    seen = words(page.tasks)
    assert "Fristen var 12.11.2026" in seen
    assert "Beboeren selv" in seen
    assert "Mangler samtykke" in seen  # the teacher's, who may not be told
    assert "Bestille tolk" not in seen
    press(page.tasks, "1 er gjort")
    assert "Gjort 06.11.2026" in words(page.tasks)


def test_f9_hides_names_minutes_and_tasks(page: GroupScreen) -> None:
    page.open("A2", part="meetings")
    discretion.set_on(True)
    seen = words(page)
    assert not [word for word in ("Lindås", "Siv Moen", "Skaffe nøkkel") if word in seen]
    page.open("A1")
    assert "Tre nye tiltak" not in words(page)
    assert "Varig bolig nær skolen" not in words(page)
    discretion.set_on(False)
    assert "Varig bolig nær skolen" in words(page)


def test_a_group_that_has_ended_begins_nothing(page: GroupScreen) -> None:
    page.open("A3")
    assert not page.meeting_button.isVisible()
    assert "Lag samarbeidsplan" not in words(page)
    assert "Gi samtykke" not in words(page)


# Members and consent ------------------------------------------------------------------------------------------------


def test_a_contact_of_the_register_is_added_with_a_consent(qtbot, page: GroupScreen, store) -> None:
    page.open("A4", form="add-member")
    write(qtbot, page, "contact", "Jon Li")
    assert not form(page).fields["contact.service"].isVisible()
    write(qtbot, page, "consent.given", "20.11.2026")
    form(page).fields["consent.scope"].editor.set_value(("health",))
    save(qtbot, page)
    added = member(store, "A4", "Jon Li")
    assert (added.contact, added.start) == ("K5", TODAY)
    assert (added.consent.state, added.consent.scope) == (ConsentState.VALID, ("health",))


def test_a_new_contact_is_written_where_it_is_needed(qtbot, page: GroupScreen, store) -> None:
    page.open("A4", form="add-member")
    write(qtbot, page, "contact", "Kristin Ødegård")
    assert form(page).fields["contact.service"].isVisible()
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["contact.service"].state == "danger")
    form(page).fields["contact.service"].editor.set_value("home_care")
    form(page).fields["contact.service"].show_state("", "")
    write(qtbot, page, "contact.phone", "400 10 008")
    save(qtbot, page)
    added = member(store, "A4", "Kristin Ødegård")
    assert (added.service, added.phone) == ("home_care", "400 10 008")
    assert added.consent.state is ConsentState.MISSING


def test_a_refused_consent_keeps_neither_the_member_nor_the_contact(qtbot, page: GroupScreen, store) -> None:
    page.open("A4", form="add-member")
    write(qtbot, page, "contact", "Kristin Ødegård")
    form(page).fields["contact.service"].editor.set_value("home_care")
    write(qtbot, page, "consent.given", "20.11.2026")
    write(qtbot, page, "consent.until", "01.11.2026")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["consent.scope"].state == "danger")
    form(page).fields["consent.scope"].editor.set_value(("plan",))
    form(page).fields["consent.scope"].show_state("", "")
    qtbot.waitUntil(lambda: form(page).fields["consent.until"].state == "danger")
    assert (contact.find(store, "Ødegård"), stored(store, "A4").members) == ([], [])
    write(qtbot, page, "consent.until", "01.11.2027")
    save(qtbot, page)
    assert len(contact.find(store, "Ødegård")) == 1
    assert [one.name for one in stored(store, "A4").members] == ["Kristin Ødegård"]
    assert member(store, "A4", "Kristin Ødegård").consent.until == date(2027, 11, 1)


def test_what_is_odd_about_a_new_contact_is_told(qtbot, page: GroupScreen, office) -> None:
    page.open("A4", form="add-member")
    write(qtbot, page, "contact", "Kristin Ødegård")
    form(page).fields["contact.service"].editor.set_value("home_care")
    write(qtbot, page, "contact.email", "ikke epost")
    with qtbot.waitSignal(office.toast_asked) as told:
        save(qtbot, page)
    assert "Dette ser ikke ut som en e-postadresse." in told.args[0]


def test_the_same_member_twice_is_told_about(qtbot, page: GroupScreen, store) -> None:
    page.open("A2", form="add-member")
    write(qtbot, page, "contact", "Jon Li")
    write(qtbot, page, "member.start", "10.08.2026")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["member.start"].state == "danger")
    assert "allerede med" in form(page).fields["member.start"].message()
    assert len(stored(store, "A2").members) == 3


def test_a_consent_is_given_from_the_row_that_lacks_one(qtbot, page: GroupScreen, store) -> None:
    page.open("A1")
    press(page, "Gi samtykke til å dele med Mona Bakke")
    assert form(page).fields["given"].editor.value() == TODAY
    save(qtbot, page)
    assert member(store, "A1", "Mona Bakke").consent.state is ConsentState.VALID
    assert "Mangler samtykke" not in words(page.parts["members"])


def test_a_withdrawn_consent_can_be_brought_back(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1")
    page.do("withdraw", member(store, "A1", "Per Sand").consent.consent_id)
    with qtbot.waitSignal(office.toast_asked) as told:
        save(qtbot, page)
    assert "Samtykket er trukket" in words(page.parts["members"])
    told.args[1]()
    assert member(store, "A1", "Per Sand").consent.state is ConsentState.VALID


def test_the_menu_of_a_member_follows_how_they_stand(page: GroupScreen, store) -> None:
    page.open("A1")
    tab = page.parts["members"]
    with_consent = [text for text, _act in tab.entries(member(store, "A1", "Per Sand"))]
    without = [text for text, _act in tab.entries(member(store, "A1", "Mona Bakke"))]
    assert "Trekk samtykket" in with_consent
    assert not {"Trekk samtykket", "Endre samtykket"} & set(without)


def test_a_consent_entered_by_mistake_is_deleted_and_can_be_brought_back(page: GroupScreen, office, qtbot, store):
    page.open("A1")
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("delete-consent", member(store, "A1", "Per Sand").consent.consent_id)
    assert member(store, "A1", "Per Sand").consent.state is ConsentState.MISSING
    told.args[1]()
    assert member(store, "A1", "Per Sand").consent.until == date(2027, 9, 21)


def test_a_coordinator_is_chosen_with_one_press_where_there_is_none(page: GroupScreen, office, qtbot, store) -> None:
    page.open("A1")
    page.do("leave", member(store, "A1", "Kari Holm").id)
    write(qtbot, page, "end", "19.11.2026")
    save(qtbot, page)
    assert "Gruppen har ingen koordinator" in words(page.strips)
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("make-coordinator", member(store, "A1", "Per Sand").id)
    assert stored(store).coordinator.name == "Per Sand"
    told.args[1]()
    assert stored(store).coordinator is None


def test_a_member_who_leaves_keeps_a_last_day(qtbot, page: GroupScreen, store) -> None:
    page.open("A1")
    page.do("leave", member(store, "A1", "Per Sand").id)
    save(qtbot, page)
    assert member(store, "A1", "Per Sand").end == TODAY


def test_a_member_entered_by_mistake_is_removed_and_can_be_brought_back(page: GroupScreen, office, qtbot, store):
    page.open("A1")
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("remove-member", member(store, "A1", "Per Sand").id)
    assert "Per Sand" not in words(page.parts["members"])
    told.args[1]()
    assert member(store, "A1", "Per Sand").role == "økonomi og bostøtte"


# Meetings -----------------------------------------------------------------------------------------------------------


def test_a_meeting_is_planned_with_keys(qtbot, page: GroupScreen, store) -> None:
    page.open("A2")
    qtbot.keyClick(page, Qt.Key.Key_N, CTRL)
    qtbot.waitUntil(lambda: page.forms.current is not None)
    write(qtbot, page, "moment", "10.12.2026 kl. 13.00")
    qtbot.keyClick(form(page).fields["moment"].editor.input, Qt.Key.Key_Return)
    save(qtbot, page)
    assert stored(store, "A2").next_meeting.moment == datetime(2026, 12, 10, 13, 0)  # noqa: DTZ001
    assert "Torsdag 10. desember 2026" in words(page.meeting)


def test_a_time_that_is_no_time_is_told_about_beside_the_field(qtbot, page: GroupScreen, store) -> None:
    page.open("A2", form="meeting")
    write(qtbot, page, "moment", "31.11.2026 kl. 13.00")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["moment"].state == "danger")
    assert "November 2026 har 30 dager" in form(page).fields["moment"].message()
    assert stored(store, "A2").next_meeting is None


def test_a_day_without_a_time_of_day_is_told_about(qtbot, page: GroupScreen, store) -> None:
    page.open("A2", form="meeting")
    write(qtbot, page, "moment", "10.12.2026")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["moment"].state == "danger")
    assert "klokkeslettet" in form(page).fields["moment"].message()
    assert stored(store, "A2").next_meeting is None


def test_a_meeting_is_held_with_tasks_and_the_next_one_in_one_form(qtbot, page: GroupScreen, store) -> None:
    page.open("A1", meeting=stored(store).next_meeting.id)
    boxes = form(page).fields["came"].editor.boxes
    assert list(boxes) == ["resident", "K1", "K3", "K4", "K2"]
    assert boxes["K4"].text() == "Mona Bakke (mangler samtykke)"
    for key in ("resident", "K2"):
        qtbot.keyClick(boxes[key], Qt.Key.Key_Space)
    write(qtbot, page, "minutes", "Amina flytter 15. desember.")
    agreed = form(page).fields["agreed"].editor
    first = agreed.lines[0]
    qtbot.keyClicks(first.what.line, "Melde flytting")
    qtbot.keyClick(first.what.line, Qt.Key.Key_Return)
    qtbot.keyClicks(first.who.line, "Per Sand")
    qtbot.keyClick(first.who.line, Qt.Key.Key_Return)
    qtbot.keyClicks(first.due.line, "10.12.2026")
    qtbot.keyClick(first.due.line, Qt.Key.Key_Return)
    qtbot.keyClicks(agreed.lines[1].what.line, "Vaske leiligheten")
    write(qtbot, page, "next.moment", "14.01.2027 kl. 09.30")
    save(qtbot, page)
    after = stored(store)
    held = next(one for one in after.meetings if one.moment.date() == date(2026, 12, 3))
    assert (held.held, held.resident_came, held.came) == (True, True, [("K2", "Per Sand")])
    new = [(one.what, one.owner, one.contact, one.due) for one in after.open_tasks if one.agreed == date(2026, 12, 3)]
    assert new == [("Melde flytting", "Per Sand", "K2", date(2026, 12, 10)), ("Vaske leiligheten", "", None, None)]
    assert after.next_meeting.moment == datetime(2027, 1, 14, 9, 30)  # noqa: DTZ001
    assert after.next_meeting.place == "Rådhuset, møterom 2"


def test_a_refused_next_meeting_keeps_nothing_of_the_minutes(qtbot, page: GroupScreen, store) -> None:
    before = stored(store)
    page.open("A1", meeting=before.next_meeting.id)
    write(qtbot, page, "minutes", "Amina flytter 15. desember.")
    qtbot.keyClicks(form(page).fields["agreed"].editor.lines[0].what.line, "Melde flytting")
    write(qtbot, page, "next.moment", "03.12.2026 kl. 09.30")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["next.moment"].state == "danger")
    after = stored(store)
    assert (after.meetings, after.open_tasks) == (before.meetings, before.open_tasks)


def test_a_task_without_words_stops_the_form_and_loses_nothing(qtbot, page: GroupScreen, store) -> None:
    page.open("A1", meeting=stored(store).next_meeting.id)
    agreed = form(page).fields["agreed"].editor
    qtbot.keyClicks(agreed.lines[0].who.line, "Vaktmesteren")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["agreed"].state == "danger")
    assert stored(store).next_meeting is not None
    qtbot.keyClicks(agreed.lines[0].what.line, "Skaffe nøkkel")
    save(qtbot, page)
    assert [one.owner for one in stored(store).open_tasks if one.what == "Skaffe nøkkel"] == ["Vaktmesteren"]


def test_what_is_half_written_of_a_meeting_is_there_again(shown, qtbot, page: GroupScreen, office, store) -> None:
    meeting = stored(store).next_meeting.id
    page.open("A1", meeting=meeting)
    qtbot.keyClick(form(page).fields["came"].editor.boxes["K1"], Qt.Key.Key_Space)
    qtbot.keyClicks(form(page).fields["agreed"].editor.lines[0].what.line, "Ringe Husbanken")
    form(page).keep_draft()
    again = shown(GroupScreen(office), 1120, 768)
    again.open("A1", meeting=meeting)
    assert form(again).fields["came"].editor.value() == ("K1",)
    assert form(again).fields["agreed"].editor.value()[0].what == "Ringe Husbanken"


def test_a_meeting_that_was_not_held_asks_only_for_the_next(qtbot, page: GroupScreen, store) -> None:
    page.open("A1", meeting=stored(store).next_meeting.id)
    form(page).fields["held"].editor.set_value(False)
    form(page).edited.emit("held")
    assert not form(page).fields["minutes"].isVisible()
    save(qtbot, page)
    held = next(one for one in stored(store).meetings if one.moment.date() == date(2026, 12, 3))
    assert (held.held, held.resident_came) == (False, None)


def test_the_minutes_stay_when_a_meeting_is_said_not_to_have_been_held(qtbot, page: GroupScreen, store) -> None:
    held = next(one for one in stored(store).meetings if one.minutes)
    page.open("A1", meeting=held.id)
    form(page).fields["held"].editor.set_value(False)
    form(page).edited.emit("held")
    save(qtbot, page)
    now = next(one for one in stored(store).meetings if one.id == held.id)
    assert (now.held, now.minutes) == (False, held.minutes)


def test_minutes_are_corrected_with_who_came_as_it_was(page: GroupScreen, store) -> None:
    held = next(one for one in stored(store).meetings if one.moment.date() == date(2026, 11, 5))
    page.open("A1", meeting=held.id)
    assert form(page).fields["came"].editor.value() == ("resident", "K1", "K3", "K2")
    assert form(page).fields["minutes"].editor.value() == "Fem til stede. Tre nye tiltak."


def test_a_deleted_meeting_can_be_brought_back_with_who_came(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1", part="meetings")
    held = next(one for one in stored(store).meetings if one.moment.date() == date(2026, 11, 5))
    with qtbot.waitSignal(office.toast_asked) as told:
        page.do("delete-meeting", held.id)
    assert "05.11.2026" not in words(page.parts["meetings"])
    told.args[1]()
    assert held in stored(store).meetings


def test_a_calendar_file_is_saved_where_the_officer_says(page: GroupScreen, store, tmp_path, monkeypatch) -> None:
    path = tmp_path / "mote.ics"
    monkeypatch.setattr("app.ui.screens.letters.saving.QFileDialog.getSaveFileName", lambda *_asked: (str(path), ""))
    page.open("A1")
    page.do("calendar", stored(store).next_meeting.id)
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")


# Papers -------------------------------------------------------------------------------------------------------------


def test_an_invitation_is_seen_as_it_will_be_and_who_is_left_out_is_said(page: GroupScreen, store) -> None:
    page.open("A1")
    page.do("invite", stored(store).next_meeting.id)
    papers = page.parts["papers"]
    assert papers.preview.papers.content().startswith(b"%PDF")
    assert any("Mona Bakke" in said for said in papers.preview.said())
    assert any(said.startswith("Adressesperre") for said in papers.preview.said())
    assert not page.tasks.isVisible()
    assert not page.meeting.isVisible()
    names = [papers.choices.recipients.editor.combo.itemText(at) for at in range(4)]
    assert names == ["Beboeren", "Kari Holm", "Anne Vik", "Per Sand"]  # not who may be told nothing


def test_another_recipient_and_language_make_the_letter_anew(page: GroupScreen, store) -> None:
    page.open("A1")
    page.do("invite", stored(store).next_meeting.id)
    papers = page.parts["papers"]
    before = papers.preview.papers.content()
    papers.choices.recipients.editor.set_value("K2")
    papers.choices.language.editor.set_value("nn")
    papers.choices.language.editor.edited.emit()
    assert papers.choices.chosen()[2:] == ("K2", "nn")
    assert papers.preview.papers.content() not in (before, b"")


def test_a_meeting_is_marked_as_called_and_that_can_be_undone(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1")
    page.do("invite", stored(store).next_meeting.id)
    with qtbot.waitSignal(office.toast_asked) as told:
        press(page, "Merk som innkalt")
    page.refresh()
    assert stored(store).next_meeting.invited == TODAY
    assert not page.parts["papers"].invited_button.isVisible()
    assert not page.meeting.isVisible()
    told.args[1]()
    assert stored(store).next_meeting.invited is None


def test_the_folder_is_printed_from_memory(page: GroupScreen, store, monkeypatch) -> None:
    printed = []
    monkeypatch.setattr(
        "app.ui.kit.pdf_printing.choose_printer", lambda content, _parent: bool(printed.append(content))
    )
    page.open("A1")
    page.do("folder", stored(store).next_meeting.id)
    assert not page.parts["papers"].choices.recipients.isVisible()
    press(page, "Skriv ut")
    assert printed[0].startswith(b"%PDF")


def test_a_printed_invitation_offers_to_mark_the_meeting(qtbot, page: GroupScreen, office, store, monkeypatch) -> None:
    monkeypatch.setattr("app.ui.kit.pdf_printing.choose_printer", lambda _content, _parent: True)
    page.open("A1")
    page.do("invite", stored(store).next_meeting.id)
    with qtbot.waitSignal(office.toast_asked) as told:
        page.parts["papers"].print_out()
    assert told.args[2] == "Merk som innkalt"
    told.args[1]()
    assert stored(store).next_meeting.invited == TODAY


@pytest.mark.parametrize(("ending", "begins"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_an_invitation_is_saved_and_said_to_be_in_clear(
    page: GroupScreen, store, tmp_path, monkeypatch, ending: str, begins: bytes
) -> None:
    path = tmp_path / f"brev.{ending}"
    monkeypatch.setattr("app.ui.screens.letters.saving.QFileDialog.getSaveFileName", lambda *_asked: (str(path), ""))
    page.open("A1")
    page.do("invite", stored(store).next_meeting.id)
    page.parts["papers"].save(ending)
    assert path.read_bytes().startswith(begins)
    assert any("ikke kryptert" in said for said in page.parts["papers"].preview.said())


def test_a_group_without_meetings_says_where_papers_come_from(qtbot, page: GroupScreen, office) -> None:
    page.open("A4", part="papers")
    assert "Planlegg det først" in words(page.parts["papers"])
    with qtbot.waitSignal(office.navigated) as gone:
        press(page.parts["papers"], "Planlegg møte")
    assert gone.args == ["group", {"ref": "A4", "form": "meeting"}]


# Tasks, the plan and the group --------------------------------------------------------------------------------------


def test_a_task_is_ticked_off_and_that_can_be_undone(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1")
    with qtbot.waitSignal(office.toast_asked) as told:
        press(page.tasks, "Gjort: Søke bostøtte")
    assert next(one for one in stored(store).tasks if one.what == "Søke bostøtte").done == TODAY
    told.args[1]()
    assert next(one for one in stored(store).tasks if one.what == "Søke bostøtte").done is None


def test_who_ticks_off_with_the_keyboard_stands_at_the_next_task(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1")
    QApplication.processEvents()
    office.changed.connect(lambda _tables: page.refresh())  # as the window does
    (first,) = [one for one in _shown(page.tasks, QAbstractButton) if one.accessibleName() == "Gjort: Søke bostøtte"]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    next_one = "Gjort: Se på leiligheten i Fjordveien"
    qtbot.waitUntil(lambda: QApplication.focusWidget().accessibleName() == next_one)
    assert page.tasks.isAncestorOf(QApplication.focusWidget())
    assert [one.what for one in stored(store).done_tasks if one.done == TODAY] == ["Søke bostøtte"]


def test_a_task_is_another_contacts_or_a_name_or_the_residents(qtbot, page: GroupScreen, store) -> None:
    page.open("A1", form="task")
    write(qtbot, page, "what", "Be om legeerklæring")
    write(qtbot, page, "owner", "Jon Li")
    save(qtbot, page)
    made = next(one for one in stored(store).tasks if one.what == "Be om legeerklæring")
    assert (made.contact, made.agreed) == ("K5", TODAY)
    page.do("task", made.id)
    assert form(page).fields["owner"].editor.value() == "K5"
    write(qtbot, page, "owner", "Naboen")
    save(qtbot, page)
    made = next(one for one in stored(store).tasks if one.what == "Be om legeerklæring")
    assert (made.contact, made.owner) == (None, "Naboen")


def test_a_plan_is_begun_for_the_household_with_the_group(qtbot, page: GroupScreen, office) -> None:
    page.open("A1")
    with qtbot.waitSignal(office.navigated) as gone:
        press(page.plan, "Lag samarbeidsplan")
    assert gone.args == ["plan_wizard", {"household": "H41", "group": "A1"}]


def test_a_group_is_ended_with_its_members_and_that_can_be_undone(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1", form="end")
    with qtbot.waitSignal(office.toast_asked) as told:
        save(qtbot, page)
    assert stored(store).end == TODAY
    assert member(store, "A1", "Per Sand").end == TODAY
    told.args[1]()
    assert stored(store).end is None


def test_a_last_day_before_the_first_is_told_about_beside_the_field(qtbot, page: GroupScreen, store) -> None:
    page.open("A1", form="end")
    write(qtbot, page, "end", "01.01.2020")
    qtbot.keyClick(page.forms.current, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: form(page).fields["end"].state == "danger")
    assert stored(store).end is None


def test_a_deleted_group_can_be_brought_back(qtbot, page: GroupScreen, office, store) -> None:
    page.open("A1")
    with qtbot.waitSignal(office.toast_asked) as told, qtbot.waitSignal(office.navigated) as gone:
        page.do("delete")
    assert gone.args[0] == "groups"
    told.args[1]()
    assert len(stored(store).members) == 4
    assert consents.of(store, "H41")
