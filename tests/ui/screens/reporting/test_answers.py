"""The questions: typed beside last year's answer, stored when left, and kept as a draft before that."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.services.reporting import answers, measures, years
from app.storage.store import Store
from app.ui.kit.context import Context
from app.ui.screens.export_ground import lines_of
from app.ui.screens.export_open import open_record
from app.ui.screens.reporting.page import ReportingPage
from app.ui.screens.reporting.words import history_words

YEAR = 2026
TEMPORARY = "examples.temporary"


def card_of(page: ReportingPage, goal: int, key: str):
    page.parts.goals.go_to(goal)
    QTest.qWait(1)  # a card is in view once the event loop has run
    return page.parts.goals.page.cards[key]


def typed(card, text: str) -> None:
    note = card.fields.text.text
    note.setFocus()
    QTest.keyClicks(note, text)


def test_a_year_begins_with_one_button(page: ReportingPage, store: Store, settle) -> None:
    page.tabs.choose("goals")
    page.parts.begin.click()
    settle()
    assert [(one.year, one.state) for one in years.rows(store)] == [(YEAR, "draft")]
    assert page.parts.currentWidget() is page.parts.goals
    assert page.head.state.text() == "Kladd"


def test_fifteen_goals_with_figures_and_questions(draft: ReportingPage) -> None:
    model = draft.parts.goals.list.model
    goals = [row for at in range(model.rowCount()) if (row := model.row_at(at)) is not None]
    assert [row.ref for row in goals] == list(range(1, 16))
    figures, questions = 0, 0
    for goal in goals:
        draft.parts.goals.go_to(goal.ref)
        shown = draft.parts.goals.page
        figures += len(shown.figures.lines) if shown.figures else 0
        questions += sum(not card._shown.asked.has_value for card in shown.cards.values())
    assert (figures, questions) == (21, 24)


def test_an_answer_is_stored_when_it_is_left(draft: ReportingPage, store: Store, reporting_id: int, settle) -> None:
    card = card_of(draft, 2, TEMPORARY)
    typed(card, "Vi har fire nye boliger")
    assert card.fields.words.text() == "5 ord"
    QTest.keyClick(card.fields.text.text, Qt.Key.Key_Tab)
    assert answers.load(store, reporting_id, TEMPORARY).text == "Vi har fire nye boliger"
    settle()
    assert card is draft.parts.goals.page.cards[TEMPORARY]  # nothing was taken from under the hands
    row = draft.parts.goals.list.current()
    assert (row.ref, row.state) == (2, "1 av 2")


def test_what_is_typed_survives_before_it_is_stored(
    draft: ReportingPage, office: Context, store: Store, reporting_id: int, shown, settle
) -> None:
    card = card_of(draft, 2, TEMPORARY)
    typed(card, "Halvferdig")
    card._keeper.flush()
    assert answers.load(store, reporting_id, TEMPORARY).text == ""
    again = ReportingPage(office)
    shown(again, 1150, 768)
    settle()
    again.tabs.choose("goals")
    assert card_of(again, 2, TEMPORARY).fields.text.value() == "Halvferdig"


def test_last_years_answer_stands_beside_and_can_be_taken(store: Store, page: ReportingPage, settle) -> None:
    before = years.open_year(store, YEAR - 1)
    answers.save(store, before, TEMPORARY, {"text": "Tre hybler ble lagt ned."})
    years.open_year(store, YEAR)
    page.tabs.choose("goals")
    settle()
    card = card_of(page, 2, TEMPORARY)
    assert card.before.text.text() == "Tre hybler ble lagt ned."
    card.before.take.click()
    assert card.fields.text.value() == "Tre hybler ble lagt ned."


def test_not_relevant_asks_why_and_counts_as_answered(
    draft: ReportingPage, store: Store, reporting_id: int, settle
) -> None:
    card = card_of(draft, 4, "examples.refugees")
    QTest.keyClick(card.fields.not_relevant, Qt.Key.Key_Space)
    assert card.strips.says_something  # a reason is asked for
    card.fields.why_not.text.setFocus()
    QTest.keyClicks(card.fields.why_not.text, "Ingen bosettes her")
    QTest.keyClick(card.fields.why_not.text, Qt.Key.Key_Tab)
    stored = answers.load(store, reporting_id, "examples.refugees")
    assert (stored.not_relevant, stored.why_not) == (True, "Ingen bosettes her")
    settle()
    assert draft.parts.goals.list.current().tone == "ok"


def test_yes_gives_the_figure_its_value(draft: ReportingPage, store: Store, reporting_id: int, settle) -> None:
    key = "routines.private_rental_guidance"
    card = card_of(draft, 7, key)
    card.fields.choice.combo.setFocus()
    QTest.keyClicks(card.fields.choice.combo, "J")
    assert answers.load(store, reporting_id, key).value == 1
    assert card.strips.says_something  # what is in place should be said
    settle()
    line = next(line for line in draft.shown().steering.lines if line.key == key)
    assert (line.value, line.status.colour.value) == (1, "green")


def test_a_measure_is_made_in_place_and_used_again(
    draft: ReportingPage, store: Store, reporting_id: int, settle
) -> None:
    first = card_of(draft, 2, TEMPORARY)
    QTest.keyClicks(first.measures.name, "Booppfølging")
    assert first.measures.add.text() == "Lag nytt tiltak"
    QTest.keyClick(first.measures.name, Qt.Key.Key_Return)
    settle()
    (measure,) = measures.rows(store)
    assert answers.load(store, reporting_id, TEMPORARY).measures == [measure.ref]
    settle()
    second = card_of(draft, 11, "examples.services")
    QTest.keyClicks(second.measures.name, "booppfølging")
    assert second.measures.add.text() == "Legg til"
    second.measures.add.click()
    (measure,) = measures.rows(store)
    assert measure.uses == 2


def test_a_measure_that_is_taken_out_is_still_there_for_others(
    draft: ReportingPage, store: Store, reporting_id: int
) -> None:
    card = card_of(draft, 2, TEMPORARY)
    QTest.keyClicks(card.measures.name, "Booppfølging")
    card.measures.add.click()
    card.measures._take_out(card.measures.refs[0])
    assert answers.load(store, reporting_id, TEMPORARY).measures == ()
    assert [one.uses for one in measures.rows(store)] == [0]


def test_years_without_figures_are_told_in_words(draft: ReportingPage) -> None:
    answered = [one for one in draft.shown().steering.lines if one.key.startswith("routines.")]
    assert {history_words(one) for one in answered} == {"Ingen tall fra årene før."}


def test_the_ground_of_a_figure_opens_and_closes(draft: ReportingPage, settle) -> None:
    draft.parts.goals.go_to(3)
    draft.parts.goals.page.figures.grounds["temporary.children"].click()
    assert draft.ground.isVisible()
    line = next(line for line in draft.shown().steering.lines if line.key == "temporary.children")
    assert draft.ground.records.model.total() == len(line.figure.records) > 0
    draft.ground.closed.emit()
    assert not draft.ground.isVisible()
    assert draft.parts.goals.rail.isVisible()


def test_an_ambition_of_our_own_is_measured_against_until_it_is_dropped(draft: ReportingPage, settle) -> None:
    draft.parts.goals.go_to(3)
    goal = draft.parts.goals.page
    goal.figures.flags["temporary.children"].click()
    form = goal.place.current.form
    form.fields["kind"].editor.set_value("at_most")
    form.fields["value"].editor.line.setText("0")
    form.submit()
    settle()
    line = next(line for line in goal.figures.lines if line.key == "temporary.children")
    assert (line.goal.ambition, line.status.target) == ("at_most", 0)
    goal.figures.ambition_dropped.emit("temporary.children")
    settle()
    line = next(line for line in goal.figures.lines if line.key == "temporary.children")
    assert line.goal.ambition == ""


def test_a_figure_of_another_register_is_entered_where_it_is_asked_for(
    draft: ReportingPage, office: Context, settle
) -> None:
    gone = []
    office.navigated.connect(lambda screen, arguments: gone.append((screen, arguments)))
    draft.parts.goals.go_to(1)
    settle()
    draft.parts.goals.page.figures.entered.emit("homeless.social_assistance")
    check = next(one for one in draft.shown().counted.checks if one.key == "form.base_year")
    line = next(one for one in lines_of(office.store, draft.shown().counted, check) if one.ref == "startloan.purchase")
    open_record(office, line, check.field)
    assert gone == [
        ("municipal_figures", {"figure": "homeless.social_assistance", "year": 2026}),
        ("municipal_figures", {"figure": "startloan.purchase", "year": 2017}),
    ]
