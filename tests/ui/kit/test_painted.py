"""What is drawn by hand: it has a name in words, follows the theme, and bears any values."""

import pytest

from app.ui.kit import theme
from app.ui.kit.badge import Badge, badge_size
from app.ui.kit.bars import Bar, BarChart
from app.ui.kit.buttons import button
from app.ui.kit.card import Card
from app.ui.kit.empty import Empty
from app.ui.kit.header import PageHeader
from app.ui.kit.labels import label
from app.ui.kit.occupancy import MOST, OccupancyDots
from app.ui.kit.spark import Spark
from app.ui.kit.strip import NoteStrip, WarningStrip
from app.ui.kit.tokens import TONE_NAMES


@pytest.mark.parametrize("tone", TONE_NAMES)
def test_badge_says_its_word_and_has_room_for_it(qtbot, tone):
    made = Badge(tone, "Forfalt")
    qtbot.addWidget(made)
    assert made.accessibleName() == made.text() == "Forfalt"
    assert made.sizeHint().width() > made.fontMetrics().horizontalAdvance("Forf")
    assert badge_size("Forfalt", ground=False).width() < made.sizeHint().width()
    assert not made.grab().isNull()


def test_painted_widgets_follow_the_theme(qtbot, qapp):
    made = Badge("danger", "Forfalt")
    qtbot.addWidget(made)
    light = made.grab().toImage()
    theme.apply(qapp, "dark")
    assert made.grab().toImage() != light


@pytest.mark.parametrize(("used", "total"), [(0, 0), (4, 6), (7, 6), (200, 300)])
def test_occupancy_in_words_and_squares(qtbot, used, total):
    made = OccupancyDots(used, total)
    qtbot.addWidget(made)
    assert made.accessibleName() == f"{used} av {total} plasser i bruk"
    assert made.sizeHint().width() <= MOST * 13
    made.grab()


@pytest.mark.parametrize("values", [(), (None, None), (5,), (3, None, 4), (2, 2, 2), (1, 9, 4)])
def test_spark_bears_any_years(qtbot, values):
    made = Spark(values, "1 til 4")
    qtbot.addWidget(made)
    assert made.accessibleName() == "1 til 4"
    assert not made.grab().isNull()


@pytest.mark.parametrize("goal", [None, 0, 50, 500])
def test_bars_say_their_numbers(qtbot, goal):
    bars = [Bar("2024", 0, "0"), Bar("2025", None, ""), Bar("2026", 45.5, "45,5")]
    made = BarChart(bars, goal, "mål 50" if goal else "")
    qtbot.addWidget(made)
    made.resize(300, 120)
    assert made.accessibleName().startswith("2024: 0, 2025: ikke kjent, 2026: 45,5")
    assert not made.grab().isNull()


def test_bars_without_years_draw_nothing_and_do_not_fail(qtbot):
    made = BarChart()
    qtbot.addWidget(made)
    assert not made.grab().isNull()


def test_strips_are_read_out_whole(qtbot):
    warning = WarningStrip("Utenfor kvalitetsavtalen", "Vedtaket må begrunne det.", action=button("Rett"))
    note = NoteStrip("Neste steg", "Visning mandag.")
    for made in (warning, note):
        qtbot.addWidget(made)
    assert warning.accessibleName() == "Utenfor kvalitetsavtalen. Vedtaket må begrunne det"
    assert note.accessibleName() == "Neste steg: Visning mandag."


def test_empty_screen_offers_the_first_step_rightmost(qtbot):
    first, load = button("Registrer første opphold", "primary"), button("Hent fra Excel")
    made = Empty("bed", "Ingen opphold ennå", "Her ser du hvem som bor midlertidig.", first, load)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    assert first.x() > load.x()


def test_header_refuses_a_fourth_action(qtbot):
    with pytest.raises(ValueError, match="three actions"):
        PageHeader("I dag", actions=tuple(label(str(at)) for at in range(4)))
    made = PageHeader("I dag", back=("Husstander", lambda: None))
    qtbot.addWidget(made)
    made.set_badges(Badge("info", "Barnefamilie"))
    made.set_badges(Badge("priv", "Fortrolig"))
    made.set_facts("Husstand 41")
    assert made.facts.text() == "Husstand 41"


def test_card_rows_have_hairlines_between(qtbot):
    card = Card("Medlemmer", padded=False)
    qtbot.addWidget(card)
    card.add_row(label("Amina"))
    card.add_row(label("Sahra"))
    assert card.body.count() == 3
