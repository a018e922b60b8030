"""Which answer holds where there are several editions and years, and what is told of an answer."""

from collections.abc import Iterator
from datetime import date

import pytest

from app import clock
from app.errors import Invalid
from app.models import AnswerMeasure
from app.services.reporting import answers, handing_in, measures, years
from app.services.reporting.answers import Answer
from app.storage.store import Store

QUESTION = "examples.eviction"
APPEALS = "routines.appeals_board"


@pytest.fixture(autouse=True)
def january() -> Iterator[None]:
    with clock.at(date(2027, 1, 8)):
        yield


@pytest.fixture
def year(store: Store) -> int:
    return years.open_year(store, 2026)


def corrected(store: Store, year: int) -> int:
    """A second edition, beside the one that is handed in."""
    years.mark_checked(store, year)
    handing_in.hand_in(store, year, b"{}", "0.5.0")
    return years.new_edition(store, year)


def value_in(store: Store, year: int, key: str) -> int | None:
    with store.read() as session:
        return answers.values_in(session, year).get(key)


def test_the_newest_edition_holds_also_while_it_is_a_draft(store: Store, year: int) -> None:
    answers.save(store, year, APPEALS, {"value": 0})
    draft = corrected(store, year)
    assert value_in(store, 2026, APPEALS) == 0
    answers.save(store, draft, APPEALS, {"value": 1, "text": "Nemnd fra mai."})
    assert value_in(store, 2026, APPEALS) == 1
    assert answers.last_year(store, 2027)[APPEALS].text == "Nemnd fra mai."
    assert years.newest_of(store, 2026) == years.rows(store)[0]
    assert [row.edition for row in years.rows(store)] == [2, 1]


def test_an_answer_taken_back_in_a_new_edition_is_not_that_of_the_old(store: Store, year: int) -> None:
    answers.save(store, year, APPEALS, {"value": 1, "text": "Nemnd."})
    draft = corrected(store, year)
    answers.save(store, draft, APPEALS, {"value": None})
    assert value_in(store, 2026, APPEALS) is None


def test_last_year_is_the_latest_before(store: Store, year: int) -> None:
    for number, text in ((2023, "Lenge siden."), (2024, "Sist.")):
        answers.save(store, years.open_year(store, number), QUESTION, {"text": text})
    assert answers.last_year(store, 2026)[QUESTION].text == "Sist."
    assert answers.load(store, year, QUESTION) == Answer(QUESTION)


@pytest.mark.parametrize(("text", "count"), [("", 0), ("  ", 0), ("ett", 1), (" to  ord\n", 2), ("a\tb\n\nc", 3)])
def test_words_are_what_stands_between_spaces(text: str, count: int) -> None:
    assert answers.word_count(text) == count


def test_a_measure_that_is_told_again_is_used_once(store: Store, year: int) -> None:
    one, other = (measures.save(store, None, {"name": name}).ref for name in ("Møte", "Boligteam"))
    answers.save(store, year, QUESTION, {"measures": [one]})
    answers.save(store, year, QUESTION, {"measures": [other, one, one]})
    assert answers.of(store, year)[QUESTION].measures == [one, other]
    answers.save(store, year, QUESTION, {"text": "Bare teksten."})
    assert answers.of(store, year)[QUESTION].measures == [one, other]
    with store.read() as session:
        assert session.query(AnswerMeasure).count() == 2


def test_a_question_of_another_form_is_refused_before_anything_is_written(store: Store, year: int) -> None:
    with pytest.raises(Invalid) as refused:
        answers.save(store, year, "temporary.households", {"value": 1})
    assert refused.value.problems == {"question": "Spørsmålet finnes ikke i skjemaet."}
    assert answers.of(store, year) == {}


@pytest.mark.parametrize(
    ("question", "values", "told"),
    [
        (QUESTION, {"not_relevant": True}, {"why_not"}),
        (QUESTION, {"not_relevant": True, "why_not": "Har ingen."}, set()),
        (APPEALS, {"value": 1}, {"text"}),
        (APPEALS, {"value": 1, "text": "Nemnd."}, set()),
        (APPEALS, {"value": 0}, set()),
        ("involvement.planning", {"value": 1}, set()),
    ],
)
def test_what_is_hard_to_check_later_is_told(
    store: Store, year: int, question: str, values: dict[str, object], told: set[str]
) -> None:
    assert set(answers.save(store, year, question, values).warnings) == told


@pytest.mark.parametrize(
    ("question", "value"),
    [(APPEALS, -1), (APPEALS, 2), ("involvement.planning", 0), ("involvement.planning", 6), (QUESTION, 3)],
)
def test_a_value_that_the_question_does_not_take_is_refused(store: Store, year: int, question: str, value: int) -> None:
    with pytest.raises(Invalid):
        answers.save(store, year, question, {"value": value})


def test_a_measure_does_not_end_before_it_begins(store: Store) -> None:
    day = date(2026, 2, 28)
    measures.save(store, None, {"name": "Én dag", "start": day, "end": day})
    with pytest.raises(Invalid):
        measures.save(store, None, {"name": "Baklengs", "start": day, "end": date(2026, 2, 27)})


def test_a_year_keeps_the_rules_of_counting_it_began_with(store: Store) -> None:
    year = years.open_year(store, 2026)
    years.save_rules(store, year, {"length_of_stay": "all_stays", "young_max_age": 25})
    draft = corrected(store, year)
    kept = years.load(store, draft)
    assert (kept["length_of_stay"], kept["young_max_age"], kept["form"]) == ("all_stays", 25, "2025")
