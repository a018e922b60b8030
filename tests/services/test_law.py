"""What the law says, by day."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.services import law
from app.services.law import Body, in_force

OLD = Body("board", date(2020, 1, 1), {"nb": "gammel", "nn": "gamal"}, "")
NEW = Body("board", date(2026, 7, 1), {"nb": "ny", "nn": "ny"}, "")


@pytest.mark.parametrize(
    ("day", "found"),
    [(date(2026, 6, 30), OLD), (date(2026, 7, 1), NEW), (date(2030, 1, 1), NEW), (date(2020, 1, 1), OLD),
     (date(1999, 1, 1), OLD)],
)  # fmt: skip
def test_a_row_holds_until_the_next_begins(day: date, found: Body) -> None:
    assert in_force([NEW, OLD], "board", day) is found


def test_an_unknown_key_is_a_bug() -> None:
    with pytest.raises(KeyError):
        law.reference("no such", date(2026, 1, 1))


@given(st.sampled_from(law.law().references))
def test_each_reference_has_a_name_a_content_and_a_source_in_both_written_forms(one: law.Reference) -> None:
    for texts in (one.name, one.content):
        assert set(texts) == {"nb", "nn"}
        assert all(texts.values())
    assert one.source


def test_each_deadline_names_a_reference_and_has_a_length() -> None:
    known = {one.key for one in law.law().references}
    for period in law.law().periods:
        assert period.reference in known
        assert period.key == "same_day" or period.months or period.weeks or period.days or period.day_of_month


def test_no_key_begins_twice_on_one_day() -> None:
    rows = law.law()
    for table in (rows.references, rows.periods, rows.bodies):
        begun = [(row.key, row.since) for row in table]
        assert len(set(begun)) == len(begun)
