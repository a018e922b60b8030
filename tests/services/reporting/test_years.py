"""A year's report: opened once, answered, checked, handed in for good, and corrected beside the old."""

from collections.abc import Iterator
from datetime import date

import pytest

from app import clock
from app.errors import Invalid, OfficerError, Stale
from app.models import ReportingYear
from app.services import settings
from app.services.reporting import ambitions, answers, form, handing_in, measures, years
from app.storage.store import Store

QUESTION = "examples.eviction"


@pytest.fixture(autouse=True)
def january() -> Iterator[None]:
    with clock.at(date(2027, 1, 8)):
        yield


@pytest.fixture
def year(store: Store) -> int:
    return years.open_year(store, 2026)


def state(store: Store, reporting_id: int) -> str:
    return next(row.state for row in years.rows(store) if row.id == reporting_id)


def hand_in(store: Store, year: int) -> str:
    years.mark_checked(store, year)
    return handing_in.hand_in(store, year, b'{"a": 1}', "0.5.0")


def test_a_year_is_opened_once(store: Store, year: int) -> None:
    assert years.open_year(store, 2026) == year
    assert [(row.year, row.edition, row.state, row.form) for row in years.rows(store)] == [(2026, 1, "draft", "2025")]


def test_an_answer_is_kept_with_its_measures_and_its_words(store: Store, year: int) -> None:
    ref = measures.save(store, None, {"name": "Restansemøte"}).ref
    answers.save(store, year, QUESTION, {"text": "Vi møtes  hver måned.\nNav er med.", "measures": [ref]})
    answer = answers.of(store, year)[QUESTION]
    assert (answer.words, answer.measures) == (7, [ref])
    assert measures.rows(store)[0].uses == 1
    with pytest.raises(OfficerError, match="1 svar"):
        measures.delete(store, ref)
    answers.save(store, year, QUESTION, {"measures": []})
    measures.delete(store, ref)
    assert measures.rows(store) == []


def test_last_years_answers_stand_beside_the_empty_ones(store: Store, year: int) -> None:
    answers.save(store, year, QUESTION, {"text": "I fjor."})
    years.open_year(store, 2028)
    assert answers.last_year(store, 2028)[QUESTION].text == "I fjor."
    assert answers.last_year(store, 2026) == {}


@pytest.mark.parametrize(
    ("question", "value", "is_possible"),
    [
        ("routines.appeals_board", 1, True), ("routines.appeals_board", 0, True), ("routines.appeals_board", 2, False),
        ("involvement.planning", 1, True), ("involvement.planning", 5, True), ("involvement.planning", 0, False),
        ("involvement.planning", 6, False), (QUESTION, 1, False),
    ],
)  # fmt: skip
def test_yes_no_and_scales_take_their_own_values(
    store: Store, year: int, question: str, value: int, is_possible: bool
) -> None:
    if is_possible:
        answers.save(store, year, question, {"value": value})
        with store.read() as session:
            assert answers.values_in(session, 2026).get(question) == value
    else:
        with pytest.raises(Invalid):
            answers.save(store, year, question, {"value": value})
        assert question not in answers.of(store, year)


def test_a_yes_without_what_is_in_place_is_told(store: Store, year: int) -> None:
    assert "text" in answers.save(store, year, "routines.appeals_board", {"value": 1}).warnings
    assert not answers.save(store, year, "routines.appeals_board", {"value": 0}).warnings


def test_what_is_not_relevant_is_no_answer_to_a_figure(store: Store, year: int) -> None:
    key = "routines.appeals_board"
    answers.save(store, year, key, {"value": 1, "text": "Nemnda møtes hver måned."})
    answers.save(store, year, key, {"not_relevant": True, "why_not": "Vi deler nemnd med naboen."})
    with store.read() as session:
        assert key not in answers.values_in(session, 2026)
    answers.save(store, year, key, {"not_relevant": False, "why_not": None})
    with store.read() as session:
        assert answers.values_in(session, 2026)[key] == 1


def test_an_unknown_question_is_refused(store: Store, year: int) -> None:
    with pytest.raises(Invalid):
        answers.save(store, year, "examples.nothing", {"text": "x"})


def test_a_stale_answer_is_refused(store: Store, year: int) -> None:
    first = answers.save(store, year, QUESTION, {"text": "a"}).version
    answers.save(store, year, QUESTION, {"text": "b"}, first)
    with pytest.raises(Stale):
        answers.save(store, year, QUESTION, {"text": "c"}, first)


def test_an_edit_makes_a_checked_report_a_draft_again(store: Store, year: int) -> None:
    years.mark_checked(store, year)
    assert state(store, year) == "checked"
    answers.save(store, year, QUESTION, {"text": "a"})
    assert state(store, year) == "draft"


def test_a_report_is_handed_in_when_it_has_been_checked_and_never_changes(store: Store, year: int) -> None:
    with pytest.raises(OfficerError, match="kontrollen"):
        handing_in.hand_in(store, year, b"{}", "0.5.0")
    checksum = hand_in(store, year)
    kept = handing_in.handed_in(store, year)
    assert kept
    assert (kept.document, kept.checksum, kept.is_whole, kept.program) == (b'{"a": 1}', checksum, True, "0.5.0")
    for change in (
        lambda: answers.save(store, year, QUESTION, {"text": "a"}),
        lambda: years.save_rules(store, year, {"young_max_age": 25}),
        lambda: years.delete(store, year),
        lambda: years.mark_checked(store, year),
        lambda: hand_in(store, year),
    ):
        with pytest.raises(OfficerError):
            change()
    assert handing_in.handed_in(store, year) == kept


def test_a_correction_is_an_edition_beside_the_old(store: Store, year: int) -> None:
    with pytest.raises(OfficerError):
        years.new_edition(store, year)
    ref = measures.save(store, None, {"name": "Restansemøte"}).ref
    answers.save(store, year, QUESTION, {"text": "Først.", "measures": [ref]})
    hand_in(store, year)
    again = years.new_edition(store, year, "Et svar er rettet.")
    answers.save(store, again, QUESTION, {"text": "Rettet."})
    assert [(row.edition, row.state, row.remark) for row in years.rows(store)] == [
        (2, "draft", "Et svar er rettet."), (1, "handed_in", None),
    ]  # fmt: skip
    assert answers.of(store, year)[QUESTION].text == "Først."
    assert answers.of(store, again)[QUESTION].measures == [ref]
    assert years.open_year(store, 2026) == again


def test_only_the_newest_edition_is_corrected(store: Store, year: int) -> None:
    hand_in(store, year)
    second = years.new_edition(store, year)
    with pytest.raises(OfficerError):
        years.new_edition(store, year)
    hand_in(store, second)
    with pytest.raises(OfficerError):
        years.new_edition(store, year)
    assert years.new_edition(store, second)
    assert [row.edition for row in years.rows(store)] == [3, 2, 1]


def test_what_is_handed_in_is_not_handed_in_again(store: Store, year: int) -> None:
    checksum = hand_in(store, year)
    with pytest.raises(OfficerError, match="levert allerede"):
        handing_in.hand_in(store, year, b"{}", "0.6.0")
    (row,) = years.rows(store)
    assert row.checksum == checksum


def test_a_year_begins_with_the_rules_of_the_settings(store: Store) -> None:
    with store.write() as session:
        settings.write(session, settings.LENGTH_OF_STAY, "longest_stay")
        settings.write(session, settings.YOUNG_MAX_AGE, 25)
    begun = years.load(store, years.open_year(store, 2026))
    assert (begun["length_of_stay"], begun["young_max_age"]) == ("longest_stay", 25)


def test_a_draft_is_deleted_and_put_back_with_its_answers(store: Store, year: int) -> None:
    answers.save(store, year, QUESTION, {"text": "a"})
    undo = years.delete(store, year)
    assert years.rows(store) == []
    undo()
    assert answers.of(store, year)[QUESTION].text == "a"


def test_the_municipalitys_own_ambition_stands_in_place_of_the_forms(store: Store) -> None:
    made, key = form.form("2025"), "dwellings.wheelchair_share"

    def held() -> object:
        with store.read() as session:
            return ambitions.of_form(session, made)[key].value

    assert held() == 55
    ambitions.save(store, key, {"kind": "at_least", "value": 60})
    assert held() == 60
    undo = ambitions.reset(store, key)
    assert held() == 55
    undo()
    assert held() == 60


def test_an_own_ambition_is_the_municipalitys_in_all_its_parts(store: Store) -> None:
    ambitions.save(store, "dwellings.total", {"kind": "at_most", "value": 40, "base_year": 2020, "yellow": 44})
    with store.read() as session:
        own = ambitions.of_form(session, form.form("2025"))["dwellings.total"]
    assert (own.goal, own.ambition, own.value, own.base_year, own.yellow) == (5, "at_most", 40, 2020, 44)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"kind": "at_least"}, "value"),
        ({"kind": "change", "value": 10}, "base_year"),
        ({"kind": "as_base"}, "base_year"),
        ({"kind": "more_than_base"}, "base_year"),
        ({"kind": "at_most"}, "value"),
        ({"kind": "as_base", "base_year": 201}, "base_year"),
        ({"kind": "as_base", "base_year": 20140}, "base_year"),
    ],
)
def test_an_ambition_says_what_it_needs(store: Store, values: dict[str, object], field: str) -> None:
    with pytest.raises(Invalid) as refused:
        ambitions.save(store, "dwellings.total", values)
    assert field in refused.value.problems


def test_a_report_without_its_document_is_lost(store: Store, year: int) -> None:
    hand_in(store, year)
    assert not years.newest_of(store, 2026).is_lost
    with store.write() as session:
        session.get_one(ReportingYear, year).snapshot = None
    assert years.newest_of(store, 2026).is_lost


@pytest.mark.parametrize("change", ["measure", "ambition", "reset"])
def test_what_every_report_is_made_with_makes_a_checked_one_a_draft_again(store: Store, year: int, change: str) -> None:
    key = "temporary.over_3_months"
    ref = measures.save(store, None, {"name": "Restansemøte"}).ref
    ambitions.save(store, key, {"kind": "at_most", "value": 2})
    years.mark_checked(store, year)
    acts = {
        "measure": lambda: measures.save(store, ref, {"text": "Hver måned."}),
        "ambition": lambda: ambitions.save(store, key, {"kind": "at_most", "value": 1}),
        "reset": lambda: ambitions.reset(store, key),
    }
    acts[change]()
    assert state(store, year) == "draft"
