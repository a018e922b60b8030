"""Text to search and sort by, and Norwegian dates, numbers and money, written and read."""

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import clock, formats
from app.dates import EARLIEST, LATEST
from app.errors import Unreadable

AMOUNTS = st.decimals(0, 10**11, places=2)
NUMBERS = st.decimals(-(10**11), 10**11, places=4)


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Åse  Bjørnæs ", "aase bjornaes"),
        ("Aase", "aase"),
        ("A\u030ase", "aase"),  # å in two code points
        ("Désirée Özil-Müller", "desiree ozil-muller"),
        ("Đorđe\tŁukasz\nStrauß", "dorde lukasz strauss"),
        ("", ""),
    ],
)
def test_fold(written: str, searched: str) -> None:
    assert formats.fold(written) == searched


def test_a_dwelling_is_called_by_its_address() -> None:
    assert formats.dwelling("Storgata 14 A", "H0201") == "Storgata 14 A H0201"
    assert formats.dwelling("Storgata 14 A", None) == formats.dwelling("Storgata 14 A", "") == "Storgata 14 A"


def test_sort_key_follows_the_norwegian_alphabet() -> None:
    names = ["Aase", "Ærlig", "zorro", "Østby", "Anders", "Ås", "berg", "Ålesund", "Østbye", "Aasen", "Érik"]
    assert " ".join(sorted(names, key=formats.sort_key)) == (
        "Anders berg Érik zorro Ærlig Østby Østbye Ålesund Ås Aase Aasen"
    )


def test_sort_key_sees_no_case_and_reads_aa_as_aa_ring() -> None:
    assert formats.sort_key("AASE") == formats.sort_key("Åse")


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [
        (Decimal("1234.5"), None, "1 234,5"),
        (1234567, None, "1 234 567"),
        (Decimal("6.25"), 1, "6,3"),
        (Decimal("-6.25"), 1, "-6,3"),
        (Decimal("-0.001"), 2, "0,00"),
        (Decimal(0), 1, "0,0"),
        (Decimal("1E+3"), None, "1 000"),
    ],
)
def test_number(value: Decimal, places: int | None, shown: str) -> None:
    assert formats.number(value, places) == shown.replace(" ", formats.NO_BREAK)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("12.45", "12,5 %"), ("12.44", "12,4 %"), ("45", "45,0 %"), ("-0.04", "0,0 %"), ("100", "100,0 %")],
)
def test_percent_has_one_decimal(value: str, shown: str) -> None:
    assert formats.percent(Decimal(value)) == shown.replace(" ", formats.NO_BREAK)


@pytest.mark.parametrize(
    ("value", "shown"), [("1200", "1 200 kr"), ("1200.5", "1 200,50 kr"), ("0", "0 kr"), ("-3", "-3 kr")]
)
def test_amount(value: str, shown: str) -> None:
    assert formats.amount(Decimal(value)) == shown.replace(" ", formats.NO_BREAK)


def test_days_and_moments() -> None:
    day = date(2026, 11, 20)
    assert formats.day(day) == "20.11.2026"
    assert formats.short_day(day) == "20.11."
    assert formats.long_day(day) == "fredag 20. november 2026"
    assert formats.moment(datetime(2026, 11, 20, 9, 14)) == "20.11.2026 kl. 09.14"  # noqa: DTZ001  # local, as stored


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("1 234,5", "1234.5"),
        ("1\u00a0234\u202f567", "1234567"),
        ("1.234", "1234"),
        ("1.234.567,89", "1234567.89"),
        ("1234.5", "1234.5"),
        ("0.125", "0.125"),
        ("-0.125", "-0.125"),
        ("1 234.567", "1234.567"),
        (",5", "0.5"),
        ("5,", "5"),
        ("- 3", "-3"),
        ("\u22123", "-3"),
        ("-0", "0"),
        ("0001", "1"),
    ],
)
def test_parse_number(typed: str, read: str) -> None:
    value = formats.parse_number(typed)
    assert (value, value.is_signed()) == (Decimal(read), read.startswith("-"))


@pytest.mark.parametrize(
    "typed",
    ["1 23", "12 34", "1234 567", "0 123", "1 2345", "1,234.5", "1.2.3", "1.23,4", "", "-", "tre", "1e5", "9" * 13],
)
def test_parse_number_refuses(typed: str) -> None:
    with pytest.raises(Unreadable):
        formats.parse_number(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("kr 1 234", "1234"),
        ("1 234,50 kr", "1234.50"),
        ("1234,-", "1234"),
        ("kr. 5", "5"),
        ("500 kroner", "500"),
        ("-0", "0"),
        ("1.200", "1200"),
    ],
)
def test_parse_amount(typed: str, read: str) -> None:
    assert formats.parse_amount(typed) == Decimal(read)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("0.125", "høyst to desimaler"),
        ("1,005", "høyst to desimaler"),
        ("-5", "under 0"),
        ("1 23", "i kroner"),
        ("9" * 40, "for stort"),
    ],
)
def test_parse_amount_says_what_is_wrong(typed: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        formats.parse_amount(typed)


@given(NUMBERS)
def test_a_number_shown_is_read_back(value: Decimal) -> None:
    assert formats.parse_number(formats.number(value)) == value


@given(AMOUNTS)
def test_an_amount_shown_is_read_back(value: Decimal) -> None:
    assert formats.parse_amount(formats.amount(value)) == value


@given(st.dates(EARLIEST, LATEST))
def test_a_day_shown_is_read_back(day: date) -> None:
    assert formats.parse_day(formats.day(day)) == day
    assert formats.parse_day(day.isoformat()) == day


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 12, 31)))  # noqa: DTZ001  # local, as stored
def test_a_moment_shown_is_read_back(moment: datetime) -> None:
    assert formats.parse_moment(formats.moment(moment)) == moment.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20.11.2026", date(2026, 11, 20)),
        ("20.11.26", date(2026, 11, 20)),
        ("20112026", date(2026, 11, 20)),
        ("201126", date(2026, 11, 20)),
        ("2026-11-20", date(2026, 11, 20)),
        ("20/11/2026", date(2026, 11, 20)),
        ("20-11-26", date(2026, 11, 20)),
        ("20 11 2026", date(2026, 11, 20)),
        ("20. 11. 2026", date(2026, 11, 20)),
        (" 1.3.25 ", date(2025, 3, 1)),
        ("1.1.31", date(1931, 1, 1)),
        ("1.1.30", date(2030, 1, 1)),
        ("29.2.2024", date(2024, 2, 29)),
        ("i dag", date(2026, 11, 20)),
        ("I  går", date(2026, 11, 19)),
        ("i morgen", date(2026, 11, 21)),
    ],
)
def test_parse_day(typed: str, read: date) -> None:
    with clock.at(date(2026, 11, 20)):
        assert formats.parse_day(typed) == read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1.3-25", "Skriv datoen som"),
        ("1/3.2025", "Skriv datoen som"),
        ("1..3.25", "Skriv datoen som"),
        ("1.3.025", "Skriv datoen som"),
        ("fredag", "Skriv datoen som"),
        ("29.2.2025", "Februar 2025 har 28 dager"),
        ("31.11.2026", "November 2026 har 30 dager"),
        ("0.11.2026", "November 2026 har 30 dager"),
        ("1.13.2026", "måned 13"),
        ("1.1.1875", "mellom 1900 og 2100"),
        ("1.1.2190", "mellom 1900 og 2100"),
    ],
)
def test_parse_day_says_what_is_wrong(typed: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        formats.parse_day(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2.1", date(2026, 1, 2)),
        (" 31.12. ", date(2026, 12, 31)),
        ("20/11", date(2026, 11, 20)),
        ("15. desember 2026", date(2026, 12, 15)),
        ("15. Desember 2027", date(2027, 12, 15)),
        ("20.11.2025", date(2025, 11, 20)),
        ("i går", date(2026, 11, 19)),
    ],
)
def test_a_day_is_read_without_its_year_where_it_is_shown_again(typed: str, read: date) -> None:
    with clock.at(date(2026, 11, 20)):
        assert formats.parse_near_day(typed) == read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("31.11", "November 2026 har 30 dager"),
        ("29.2", "Februar 2026 har 28 dager"),
        ("31. november 2026", "November 2026 har 30 dager"),
        ("2.13", "måned 13"),
        ("15. juleaften 2026", "Skriv datoen som"),
        ("5", "Skriv datoen som"),
    ],
)
def test_a_day_without_its_year_says_what_is_wrong(typed: str, told: str) -> None:
    with clock.at(date(2026, 11, 20)), pytest.raises(Unreadable, match=told):
        formats.parse_near_day(typed)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("20.11.2026 09.14", datetime(2026, 11, 20, 9, 14)),  # noqa: DTZ001  # local, as stored
        ("20.11.2026 kl. 9:14", datetime(2026, 11, 20, 9, 14)),  # noqa: DTZ001
        ("2026-11-20T09:14:05", datetime(2026, 11, 20, 9, 14, 5)),  # noqa: DTZ001
        ("20.11.2026", datetime(2026, 11, 20)),  # noqa: DTZ001
    ],
)
def test_parse_moment(typed: str, read: datetime) -> None:
    assert formats.parse_moment(typed) == read


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("20.11.2026 25.00", "Klokkeslettet 25.00 finnes ikke"),
        ("20.11.2026 kl. 9.75", "Klokkeslettet 09.75 finnes ikke"),
        ("31.11.2026 09.14", "November 2026 har 30 dager"),
        ("", "Skriv dato og tid som"),
    ],
)
def test_parse_moment_says_what_is_wrong(typed: str, told: str) -> None:
    with pytest.raises(Unreadable, match=told):
        formats.parse_moment(typed)


def test_whole_numbers_and_yes_or_no() -> None:
    assert formats.parse_whole("1 200") == 1200
    assert formats.parse_yes_no(" JA ") is True
    assert formats.parse_yes_no("nei") is False
    for typed in ("2,5", "to"):
        with pytest.raises(Unreadable, match="helt tall"):
            formats.parse_whole(typed)
    with pytest.raises(Unreadable, match="ja eller nei"):
        formats.parse_yes_no("kanskje")
