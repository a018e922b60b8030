"""Fødselsnummer and D-numbers: control digits, birth dates, synthetic numbers and those from 2032 on."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app import clock
from app.models.national_id import InvalidNationalId, check, holds, synthetic_number

BIRTHS = st.dates(date(1900, 1, 1), date(2039, 12, 31))
SERIALS = st.integers(0, 50)
PLACES = st.integers(0, 10)
NEW_YEAR = date(2032, 1, 1)

FIRST, SECOND = (3, 7, 6, 1, 8, 9, 4, 5, 2), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def with_control(nine: str, remainder: int = 0) -> str | None:
    """The number whose first control digit leaves the remainder; None when a control digit would be 10."""
    first = (remainder - sum(w * int(n) for w, n in zip(FIRST, nine, strict=True))) % 11
    if first == 10:
        return None
    second = -sum(w * int(n) for w, n in zip(SECOND, f"{nine}{first}", strict=True)) % 11
    return None if second == 10 else f"{nine}{first}{second}"


@given(BIRTHS, SERIALS, st.booleans())
def test_a_synthetic_number_tells_its_birth_date(birth: date, serial: int, d_number: bool) -> None:
    number = synthetic_number(birth, serial, d_number=d_number)
    read = check(number)
    assert (read.number, read.birth_date, read.is_d_number, read.synthetic) == (number, birth, d_number, True)
    assert read.gender == ("man" if int(number[8]) % 2 else "woman")


@given(BIRTHS, st.integers(0, 20))
def test_synthetic_numbers_of_one_day_differ(birth: date, serial: int) -> None:
    assert synthetic_number(birth, serial) != synthetic_number(birth, serial + 1)


@pytest.mark.parametrize("today", [date(2026, 11, 20), NEW_YEAR])
@given(birth=BIRTHS, serial=SERIALS, place=PLACES, other=st.integers(1, 9))
def test_one_wrong_digit_is_refused(today: date, birth: date, serial: int, place: int, other: int) -> None:
    number = synthetic_number(birth, serial)
    wrong = number[:place] + str((int(number[place]) + other) % 10) + number[place + 1 :]
    with clock.at(today):
        assert not holds(wrong)


@pytest.mark.parametrize("today", [date(2026, 11, 20), NEW_YEAR])
@given(birth=BIRTHS, serial=SERIALS, place=st.integers(0, 9))
def test_two_neighbours_swapped_are_refused(today: date, birth: date, serial: int, place: int) -> None:
    number = synthetic_number(birth, serial)
    assume(number[place] != number[place + 1])
    swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    with clock.at(today):
        assert not holds(swapped)


@pytest.mark.parametrize(
    ("number", "birth", "d_number"),
    [("12927197004", date(1971, 12, 12), False), ("62872700345", date(1927, 7, 22), True)],
)
def test_numbers_published_by_kobolab(number: str, birth: date, d_number: bool) -> None:
    read = check(number)
    assert (read.birth_date, read.is_d_number, read.synthetic) == (birth, d_number, True)


def test_spaces_and_dots_are_left_out() -> None:
    assert check(" 129271 97004 ").number == "12927197004"


@pytest.mark.parametrize(
    ("number", "told"),
    [
        ("1292719700", "10 siffer. Det skal ha 11"),
        ("129271970045", "12 siffer"),
        ("1292719700O", "bare ha siffer"),
        ("\u0661" * 11, "bare ha siffer"),  # digits of another script
        ("12927197005", "Kontrollsifrene stemmer ikke"),
        ("32817197004", "ikke en fødselsdato"),
        ("00817197004", "ikke en fødselsdato"),
        ("30827197004", "ikke en fødselsdato"),
        ("12937197004", "ikke en fødselsdato"),  # month 13
        ("12007197004", "ikke en fødselsdato"),
    ],
)
def test_the_message_says_what_is_wrong_without_the_number(number: str, told: str) -> None:
    with pytest.raises(InvalidNationalId, match=told) as refused:
        check(number)
    assert len(number) < 9 or number not in str(refused.value)


@given(st.dates(date(1854, 1, 1), date(1899, 12, 31)), st.integers(500, 749))
def test_nobody_is_born_before_1900(birth: date, individual: int) -> None:
    number = with_control(f"{birth.day:02}{birth.month + 80}{birth.year % 100:02}{individual}")
    assume(number is not None)
    with pytest.raises(InvalidNationalId, match="ikke en fødselsdato"):
        check(number)


@given(BIRTHS, st.integers(0, 999), st.integers(1, 3))
def test_the_numbers_of_2032_hold_from_2032_and_tell_no_birth_date(birth: date, individual: int, rest: int) -> None:
    number = with_control(f"{birth.day:02}{birth.month + 80}{birth.year % 100:02}{individual:03}", rest)
    assume(number is not None)
    with clock.at(date(2031, 12, 31)):
        assert not holds(number)
    with clock.at(NEW_YEAR):
        read = check(number)
    assert (read.birth_date, read.gender, read.is_d_number, read.synthetic) == (None, None, False, True)


@given(st.dates(date(2040, 1, 1), date(2053, 12, 31)), st.integers(500, 899))
def test_later_births_are_not_read_by_the_old_table(birth: date, individual: int) -> None:
    """Remainder 0 is still given, but these individual numbers meant no year of birth before 2032."""
    number = with_control(f"{birth.day:02}{birth.month + 80}{birth.year % 100:02}{individual}")
    assume(number is not None)
    with clock.at(NEW_YEAR):
        assert check(number).birth_date is None
    with clock.at(date(2031, 12, 31)):
        assert not holds(number)


@pytest.mark.parametrize("rest", range(4, 11))
def test_other_remainders_never_hold(rest: int) -> None:
    numbers = [n for n in (with_control(f"129271{serial}", rest) for serial in range(900, 999)) if n]
    with clock.at(NEW_YEAR):
        assert numbers
        assert not any(holds(number) for number in numbers)


def test_a_date_of_the_2032_kind_is_still_a_date() -> None:
    number = with_control("309326970", 1) or with_control("309326971", 1)
    assert number is not None
    with clock.at(NEW_YEAR), pytest.raises(InvalidNationalId, match="ikke en fødselsdato"):
        check(number)


@pytest.mark.parametrize("birth", [date(1899, 12, 31), date(2040, 1, 1)])
def test_no_synthetic_number_outside_the_table(birth: date) -> None:
    with pytest.raises(ValueError, match=str(birth.year)):
        synthetic_number(birth, 0)


def test_the_numbers_of_one_day_run_out() -> None:
    with pytest.raises(ValueError, match="600"):
        synthetic_number(date(2001, 1, 1), 600)
