"""One figure over the years as plain shapes: nothing is joined over a gap, and every number is there as text."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.reports.charts import Words
from app.reports.shapes import Dot, Line, cut, spread, wrapped
from app.reports.trend import Other, Trend, as_words, lay_out

HOMES = Trend(
    "Boliger", "boliger", "Testvik", {2014: 40, 2021: 42, 2022: ":", 2023: 47, 2024: None, 2025: 46},
    Decimal("44.5"), 2014, [Other("Hamar", {2023: 38, 2024: 39}), Other("Landet", {2025: Decimal("51.5")})],
)  # fmt: skip


def by_letters(text, size):
    return len(text) * size * 0.5


def shapes(trend=HOMES, width=500.0):
    return lay_out(trend, width, 200.0, by_letters)


def texts(trend=HOMES):
    return [shape.text for shape in shapes(trend) if isinstance(shape, Words)]


def test_every_number_is_there_as_text():
    shown = texts()
    for number in ("40", "42", "47", "46", ":", "–", "Hamar 39", "Landet 51,5", "Ambisjon 44,5"):
        assert number in shown
    words = as_words(HOMES)
    assert words == (
        "Testvik: 2014 40, 2021 42, 2022 :, 2023 47, 2024 –, 2025 46. Ambisjon 44,5. Hamar: 2023 38, 2024 39. "
        "Landet: 2025 51,5."
    )


def test_no_line_is_drawn_over_a_year_that_is_not_known():
    own = [shape for shape in shapes() if isinstance(shape, Line) and shape.colour == "accent"]
    assert own == []  # no two years beside each other are known
    joined = Trend("", "", "Testvik", {2023: 1, 2024: 2, 2025: 5})
    lines = [shape for shape in shapes(joined) if isinstance(shape, Line)]
    assert len(lines) == 2
    assert all(not line.dashes for line in lines)


def test_the_base_year_is_named_and_its_dot_is_open():
    assert "basisår" in texts()
    dots = [shape for shape in shapes() if isinstance(shape, Dot) and shape.colour == "accent"]
    assert [dot.is_open for dot in dots] == [True, False, False, False]


def test_the_others_are_told_apart_without_colour():
    others = [Other(name, {2024: at, 2025: at + 1}) for at, name in enumerate("ABC")]
    lines = [
        shape for shape in shapes(Trend("", "", "Testvik", {2025: 3}, None, None, others)) if isinstance(shape, Line)
    ]
    assert len({line.dashes for line in lines}) == 3
    assert all(line.dashes for line in lines)


def test_nothing_known_draws_nothing():
    assert shapes(Trend("", "", "Testvik", {})) == []
    assert shapes(Trend("", "", "Testvik", {2024: None, 2025: ":"})) == []


def test_years_that_have_no_room_are_left_out_but_never_the_last_or_the_base():
    long = Trend("", "", "T", {year: year - 1990 for year in range(1990, 2026)}, None, 1990)
    years = [
        text
        for text in (shape.text for shape in shapes(long, 200) if isinstance(shape, Words))
        if text[:2] in {"19", "20"} and len(text) == 4
    ]
    assert "1990" in years
    assert "2025" in years
    assert len(years) < 12


values = st.dictionaries(st.integers(2010, 2025), st.none() | st.just(":") | st.integers(0, 10**7), min_size=1)


@given(values, st.none() | st.decimals(0, 10**7, places=1), st.lists(values, max_size=3))
def test_it_stays_within_its_rectangle(own, ambition, others):
    numbers = [{year: value for year, value in each.items() if value != ":"} for each in others]
    trend = Trend("", "", "Testvik", dict(sorted(own.items())), ambition, None,
                  [Other(f"K{at}", dict(sorted(each.items()))) for at, each in enumerate(numbers)])  # fmt: skip
    for shape in lay_out(trend, 600.0, 240.0, by_letters):
        assert -0.01 <= shape.y <= 240.01
        assert -0.01 <= shape.x <= 600.01


@given(st.lists(st.floats(0, 200), max_size=8))
def test_names_never_stand_in_each_other(wanted):
    placed = spread(sorted(wanted), 11, 0, 200)
    assert all(after - before >= 10.99 for before, after in pairwise(placed))
    assert all(-0.01 <= height <= 200.01 for height in placed)


def test_words_are_cut_and_wrapped_to_the_room():
    assert cut("Kongsvinger", 10, 30, by_letters) == "Kongs…"
    assert cut("Hamar", 10, 30, by_letters) == "Hamar"
    assert wrapped("tall under fire er skjult", 10, 60, by_letters) == ["tall under", "fire er", "skjult"]
