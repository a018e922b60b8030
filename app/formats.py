"""How text, dates and numbers are written, read, searched and sorted: the Norwegian way in every language."""

import re
import unicodedata
from calendar import monthrange
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

from app import clock
from app.dates import EARLIEST, LATEST
from app.errors import Unreadable
from app.texts import N_, _

_LETTERS = {"ð": "d", "đ": "d", "þ": "th", "ŋ": "n", "ŧ": "t", "ł": "l", "œ": "oe", "ı": "i"}
_SEARCHED = str.maketrans(_LETTERS | {"å": "aa", "ø": "o", "æ": "ae", "ö": "o", "ä": "ae", "ü": "u"})
# The three characters after z stand for æ, ø and å, so that a plain comparison of code points sorts them.
_SORTED = str.maketrans(_LETTERS | {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}", "ü": "y"})


def dwelling(address: str, unit_number: str | None) -> str:
    """A dwelling by its address: "Storgata 14 A H0201"."""
    return f"{address} {unit_number}" if unit_number else address


def fold(text: str) -> str:
    """Text as it is searched, not shown: no case, å as aa, ø as o, æ as ae, no other accents, one space."""
    return _plain(text, _SEARCHED)


def sort_key(text: str) -> str:
    """A text that sorts in Norwegian order when compared code point by code point, as SQLite's BINARY does.

    Case does not count; æ, ø, å come last in that order; aa sorts as å, ä as æ, ö as ø, ü as y.
    """
    return _plain(text, _SORTED).replace("aa", "}")


def _plain(text: str, letters: dict[int, str]) -> str:
    composed = unicodedata.normalize("NFKC", text).casefold()
    composed = unicodedata.normalize("NFC", composed).translate(letters)
    marked = unicodedata.normalize("NFD", composed)
    bare = "".join(character for character in marked if not unicodedata.combining(character))
    return " ".join(bare.translate(letters).split())


# How dates, numbers and money are shown -----------------------------------------------------------------------------

NO_BREAK = "\u00a0"
_MONTHS = (
    N_("januar"), N_("februar"), N_("mars"), N_("april"), N_("mai"), N_("juni"), N_("juli"), N_("august"),
    N_("september"), N_("oktober"), N_("november"), N_("desember"),
)  # fmt: skip
_WEEKDAYS = (
    N_("mandag"), N_("tirsdag"), N_("onsdag"), N_("torsdag"), N_("fredag"), N_("lørdag"), N_("søndag"),
)  # fmt: skip


def day(value: date) -> str:
    """20.11.2026"""
    return f"{value:%d.%m.%Y}"


def short_day(value: date) -> str:
    """20.11."""
    return f"{value:%d.%m.}"


def month_name(month: int) -> str:
    """The month's name, 1 is januar."""
    return _(_MONTHS[month - 1])


def long_day(value: date) -> str:
    """fredag 20. november 2026"""
    return f"{_(_WEEKDAYS[value.weekday()])} {value.day}. {month_name(value.month)} {value.year}"


def moment(value: datetime) -> str:
    """20.11.2026 kl. 09.14"""
    return _("{day} kl. {time}", day=day(value), time=f"{value:%H.%M}")


def whole(value: int) -> str:
    """1 234 567, with no-break spaces."""
    return f"{value:,}".replace(",", NO_BREAK)


def number(value: Decimal | int, places: int | None = None) -> str:
    """1 234,5: the decimals it has, or `places` of them (half away from zero)."""
    exact = Decimal(value)
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    text = f"{exact or abs(exact):,f}"  # never "-0"
    return text.replace(",", NO_BREAK).replace(".", ",")


def amount(value: Decimal | int) -> str:
    """1 234 567,50 kr; whole kroner without decimals."""
    return f"{bare_amount(value)}{NO_BREAK}kr"


def bare_amount(value: Decimal | int) -> str:
    """The same without its unit, where that is said beside it."""
    exact = Decimal(value)
    return number(exact, 0 if exact == exact.to_integral_value() else 2)


def percent(value: Decimal | int) -> str:
    """45,5 %: always one decimal, half away from zero (indicators.md, Numbers)."""
    return f"{number(value, 1)}{NO_BREAK}%"


# How they are read ---------------------------------------------------------------------------------------------------

_HIGHEST = Decimal(10) ** 12
_YEAR_OF_TWO_DIGITS = 30  # 25 is 2025, 31 is 1931: people's birth years are written so more often than dates ahead


_PARTED_DAY = re.compile(r"(?P<day>\d\d?) ?([./-]| ) ?(?P<month>\d\d?) ?\2 ?(?P<year>\d{4}|\d\d)")
_YEARLESS_DAY = re.compile(r"(\d\d?) ?[./-] ?(\d\d?)\.?")
_LONG_DAY = re.compile(r"(\d\d?)\. ?(\w+) (\d{4})")
_SOLID_DAY = re.compile(r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4}|\d\d)")


def parse_day(text: str) -> date:
    """A date typed as 20.11.2026, 20.11.26, 20112026, 201126, 2026-11-20, i dag, i går or i morgen.

    Raises Unreadable saying what would be right; so for dates outside 1900-2100.
    """
    words = " ".join(text.lower().split())
    near = {_("i dag"): 0, _("i går"): -1, _("i morgen"): 1}.get(words)
    if near is not None:
        return clock.today() + timedelta(days=near)
    match = re.fullmatch(r"(\d{4})-(\d\d?)-(\d\d?)", words)
    if match:
        return _date(*(int(part) for part in match.groups()))
    match = _PARTED_DAY.fullmatch(words) or _SOLID_DAY.fullmatch(words)
    if not match:
        raise Unreadable(_("Skriv datoen som 20.11.2026."))
    number_of_day, month, year = match["day"], match["month"], match["year"]
    full = int(year) if len(year) > 2 else _full_year(int(year))  # noqa: PLR2004  # two digits
    return _date(full, int(month), int(number_of_day))


def parse_near_day(text: str) -> date:
    """As `parse_day`, and besides 20.11 or 20/11, which is this year's, and 20. november 2026: for a field that shows
    what it was read as."""
    words = " ".join(text.lower().split())
    near = _YEARLESS_DAY.fullmatch(words)
    if near:
        return _date(clock.today().year, int(near[2]), int(near[1]))
    long = _LONG_DAY.fullmatch(words)
    months = [_(month) for month in _MONTHS]
    if long and long[2] in months:
        return _date(int(long[3]), months.index(long[2]) + 1, int(long[1]))
    return parse_day(text)


def _full_year(year: int) -> int:
    return 2000 + year if year <= _YEAR_OF_TWO_DIGITS else 1900 + year


def _date(year: int, month: int, number_of_day: int) -> date:
    if not EARLIEST.year <= year <= LATEST.year:
        raise Unreadable(_("Året må ligge mellom {first} og {last}.", first=EARLIEST.year, last=LATEST.year))
    if not 1 <= month <= 12:  # noqa: PLR2004  # months
        raise Unreadable(_("Det finnes ikke noen måned {month}.", month=month))
    last = monthrange(year, month)[1]
    if not 1 <= number_of_day <= last:
        name = month_name(month).capitalize()
        raise Unreadable(_("{month} {year} har {last} dager.", month=name, year=year, last=last))
    return date(year, month, number_of_day)


def parse_moment(text: str) -> datetime:
    """A date and a time: 20.11.2026 09.14, 20.11.2026 kl. 9:14, 2026-11-20T09:14:00; the time may be left out."""
    match = re.fullmatch(r"\s*(.+?)(?:[\sT]+(?:kl\.?\s*)?(\d\d?)[.:](\d\d)(?:[.:](\d\d))?)?\s*", text)
    if not match:
        raise Unreadable(_("Skriv dato og tid som 20.11.2026 kl. 09.14."))
    on = parse_day(match[1])
    hour, minute, second = (int(part or 0) for part in match.groups()[1:])
    try:
        return datetime.combine(on, time(hour, minute, second))
    except ValueError:
        typed = f"{hour:02}.{minute:02}"
        raise Unreadable(_("Klokkeslettet {time} finnes ikke. Klokken går fra 00.00 til 23.59.", time=typed)) from None


_SPACED_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(\s\d{3})+([.,]\d*)?")
_DOTTED_THOUSANDS = re.compile(r"-?[1-9]\d{0,2}(\.\d{3})+(,\d*)?")
_PLAIN_NUMBER = re.compile(r"-?(\d+([.,]\d*)?|[.,]\d+)")


class _TooLarge(Unreadable):
    """A number that can be read, and is more than anything here can be."""


def parse_number(text: str) -> Decimal:
    """An exact number: 1 234,5, 1234.5, -3. Spaces stand only between thousands. A dot before exactly three last digits
    parts thousands too, as in Norwegian: 1.234 is 1234; any other dot, as in 0.125, is a decimal point.
    Raises Unreadable."""
    bare = re.sub(r"^-\s", "-", text.strip().replace("\u2212", "-"))
    if _SPACED_THOUSANDS.fullmatch(bare):
        bare = re.sub(r"\s", "", bare)
    elif _DOTTED_THOUSANDS.fullmatch(bare):
        bare = bare.replace(".", "")
    if not _PLAIN_NUMBER.fullmatch(bare):
        raise Unreadable(_("Skriv et tall, for eksempel 1 234,5."))
    value = Decimal(bare.replace(",", "."))
    if abs(value) >= _HIGHEST:
        raise _TooLarge(_("Tallet er for stort. Se om det er et siffer for mye."))
    return value or value.copy_abs()  # never -0


def parse_amount(text: str) -> Decimal:
    """Kroner with at most two decimals and not below 0: 1 234,50, kr 1 234, 1 234,50 kr, 1234,-. Raises Unreadable."""
    bare = re.sub(r"(?i)\bkr\b\.?|kroner|nok|,-\s*$", "", text).strip()
    try:
        value = parse_number(bare)
    except _TooLarge:
        raise
    except Unreadable:
        raise Unreadable(_("Skriv beløpet i kroner, for eksempel 1 234,50.")) from None
    if value < 0:
        raise Unreadable(_("Beløpet kan ikke være under 0."))
    if value != round(value, 2):
        raise Unreadable(_("Beløpet kan ha høyst to desimaler (øre)."))
    return value


def parse_whole(text: str) -> int:
    """A whole number. Raises Unreadable."""
    try:
        value = parse_number(text)
    except Unreadable:
        value = Decimal("0.5")
    if value != value.to_integral_value():
        raise Unreadable(_("Skriv et helt tall, for eksempel 12."))
    return int(value)


def parse_yes_no(text: str) -> bool:
    """Ja or nei. Raises Unreadable."""
    known = {"ja": True, "j": True, "nei": False, "n": False}
    answer = known.get(text.strip().casefold())
    if answer is None:
        raise Unreadable(_("Skriv ja eller nei."))
    return answer
