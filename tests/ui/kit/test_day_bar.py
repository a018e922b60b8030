"""The day counter: its colour and words are what the officer acts on."""

import pytest
from PySide6.QtGui import QColor

from app.ui.kit import theme
from app.ui.kit.day_bar import DayBar, DayCounter, day_tone, left_text


@pytest.mark.parametrize(
    ("day", "tone"), [(1, None), (64, None), (65, "warn"), (92, "warn"), (93, "danger"), (101, "danger")]
)
def test_amber_the_last_28_days_red_after(day, tone):
    assert day_tone(day, 92) == tone


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (67, "25 dager til 3 måneder"),
        (91, "1 dag til 3 måneder"),
        (92, "0 dager til 3 måneder"),
        (93, "1 dag over 3 måneder"),
        (101, "9 dager over 3 måneder"),
    ],
)
def test_words(day, words):
    assert left_text(day, 92) == words


def _colour_at(bar, share):
    picture = bar.grab().toImage()
    return picture.pixelColor(round(picture.width() * share), 4)


def test_bar_is_filled_to_today(qtbot):
    bar = DayBar(46, 92)
    qtbot.addWidget(bar)
    bar.resize(400, bar.sizeHint().height())
    tokens = theme.current()
    assert _colour_at(bar, 0.4) == QColor(tokens.bar)
    assert _colour_at(bar, 0.6) == QColor(tokens.track)


def test_over_three_months_the_rest_is_red(qtbot):
    bar = DayBar(120, 92)
    qtbot.addWidget(bar)
    bar.resize(400, bar.sizeHint().height())
    tokens = theme.current()
    assert _colour_at(bar, 0.5) == QColor(tokens.bar)
    assert _colour_at(bar, 0.9) == QColor(tokens.danger.solid)


def test_screen_reader_hears_the_count(qtbot):
    bar = DayBar(67, 92)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "Dag 67 av 92"
    assert bar.accessibleDescription() == "25 dager til 3 måneder"


def test_counter_can_be_built_for_any_day(qtbot):
    for day in (1, 92, 400):
        made = DayCounter(day, 92)
        qtbot.addWidget(made)
        assert not made.grab().isNull()
