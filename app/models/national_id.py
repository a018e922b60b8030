"""Fødselsnummer and D-number: control digits, birth date, and the synthetic numbers of tests and demo data.

FOR-2017-07-14-1201 §§ 2-2-1, 2-2-2. From 1 January 2032 the first control digit may leave a remainder of 0, 1, 2 or 3
(before: 0 only), and neither gender nor birth date can be read from numbers given then; old numbers stay valid
(Skatteetaten).
"""

import re
from dataclasses import dataclass
from datetime import date

from app import clock
from app.errors import OfficerError
from app.texts import _

LENGTH = 11
_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)
_NEW_KIND = date(2032, 1, 1)
_SYNTHETIC_MONTHS = {80: "tenor", 65: "nhn", 40: "nav"}
# Individual number from-to and the years of birth it was given for (FOR-2017-07-14-1201 § 2-2-1). Those born before
# `dates.EARLIEST` (500-749 for 1854-1899) are left out: nobody born then can be registered.
_CENTURIES = ((0, 499, 1900, 1999), (900, 999, 1940, 1999), (500, 999, 2000, 2039))


class InvalidNationalId(OfficerError):  # noqa: N818  # named as those of app.errors
    """The number cannot be right; the message says why, without repeating it."""


@dataclass(frozen=True, slots=True)
class NationalId:
    """A number whose control digits hold. `gender` is woman or man; both it and the birth date are None for a number of
    the 2032 kind, which tells neither."""

    number: str
    birth_date: date | None
    is_d_number: bool
    synthetic: bool
    gender: str | None


def bare(number: str) -> str:
    """The number without the spaces, dots and hyphens it may be written with."""
    return re.sub(r"[\s.-]", "", number)


def check(number: str) -> NationalId:
    """Read a fødselsnummer or D-number; spaces are left out. Raises InvalidNationalId saying what is wrong.

    A first control digit of the 2032 kind is accepted from 1 January 2032 on.
    """
    digits = bare(number)
    if not digits.isascii() or not digits.isdigit():
        raise InvalidNationalId(_("Fødselsnummeret skal bare ha siffer."))
    if len(digits) != LENGTH:
        raise InvalidNationalId(_("Nummeret har {count} siffer. Det skal ha 11.", count=len(digits)))
    head = _head(digits)
    births = [birth for century in (1900, 2000) if (birth := head.birth_in(century))]
    if not births:
        raise _no_birth_date()
    new_kind = _control(digits)
    birth = None if new_kind else next((b for b in births if _given_for(b.year, int(digits[6:9]))), None)
    if birth is None and clock.today() < _NEW_KIND:
        raise _no_birth_date()
    gender = None if birth is None else ("man" if int(digits[8]) % 2 else "woman")
    return NationalId(digits, birth, head.is_d_number, head.synthetic, gender)


def holds(number: str) -> bool:
    """Whether `check` accepts the number."""
    try:
        check(number)
    except InvalidNationalId:
        return False
    return True


@dataclass(frozen=True, slots=True)
class _Head:
    """The six first digits, without what D-numbers and synthetic numbers add."""

    day: int
    month: int
    year: int  # of the century
    is_d_number: bool
    synthetic: bool

    def birth_in(self, century: int) -> date | None:
        try:
            return date(century + self.year, self.month, self.day)
        except ValueError:
            return None


def _head(digits: str) -> _Head:
    day, month, year = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    is_d_number = day > 40  # noqa: PLR2004  # the first digit has 4 added
    added = next((extra for extra in _SYNTHETIC_MONTHS if 1 <= month - extra <= 12), 0)  # noqa: PLR2004  # months
    return _Head(day - 40 * is_d_number, month - added, year, is_d_number, bool(added))


def _no_birth_date() -> InvalidNationalId:
    return InvalidNationalId(_("De seks første sifrene er ikke en fødselsdato. Se etter om to siffer er byttet om."))


def _given_for(year: int, individual: int) -> bool:
    return any(low <= individual <= high and first <= year <= last for low, high, first, last in _CENTURIES)


def _control(digits: str) -> bool:
    """Raise for wrong control digits; True for a first control digit of the 2032 kind."""
    numbers = [int(digit) for digit in digits]
    first = (sum(w * n for w, n in zip(_FIRST, numbers, strict=False)) + numbers[9]) % 11
    second = (sum(w * n for w, n in zip(_SECOND, numbers, strict=False)) + numbers[10]) % 11
    new_kind = first in (1, 2, 3)
    if second or (first and not (new_kind and clock.today() >= _NEW_KIND)):
        raise InvalidNationalId(_("Kontrollsifrene stemmer ikke. Se etter om et siffer er feil eller byttet om."))
    return new_kind


def synthetic_number(birth: date, serial: int, *, d_number: bool = False) -> str:
    """A synthetic number (month + 80, as Skatteetaten's Tenor) for tests and the demo municipality.

    `serial` picks among those of one birth date, from 0; some individual numbers have no control digits and are passed
    over. Raises ValueError when there are no more, or for a birth date outside 1900-2039.
    """
    given = [(low, high) for low, high, first, last in _CENTURIES if first <= birth.year <= last]
    if not given:
        raise ValueError(birth.year)
    low, high = given[0]
    head = f"{birth.day + 40 * d_number:02}{birth.month + 80:02}{birth.year % 100:02}"
    found = -1
    for individual in range(low, high + 1):
        number = _completed(f"{head}{individual:03}")
        found += number is not None
        if number and found == serial:
            return number
    raise ValueError(serial)


def _completed(nine: str) -> str | None:
    numbers = [int(digit) for digit in nine]
    first = -sum(w * n for w, n in zip(_FIRST, numbers, strict=False)) % 11
    second = -sum(w * n for w, n in zip(_SECOND, [*numbers, first], strict=False)) % 11
    return None if 10 in (first, second) else f"{nine}{first}{second}"  # noqa: PLR2004  # not one digit
