"""A paragraph about someone is not there while others see the screen."""

from app.ui.kit import discretion
from app.ui.kit.layout import column, holder
from app.ui.kit.private_text import PrivateText


def test_f9_leaves_blocks_and_nothing_to_read(shown) -> None:
    text = PrivateText("Drikker mindre nå.")
    page = shown(holder(column(text, None)), 300, 100)
    assert page.isVisible()
    plain = text.grab().toImage()
    discretion.set_on(True)
    assert (text.text(), text.private()) == ("", "Drikker mindre nå.")
    assert text.isVisible()
    assert text.grab().toImage() != plain
    discretion.set_on(False)
    assert text.text() == "Drikker mindre nå."


def test_the_blocks_do_not_tell_how_much_is_written(shown) -> None:
    short, long = PrivateText("Ja"), PrivateText("Et helt liv " * 20)
    page = shown(holder(column(short, long, None)), 300, 300)
    assert page.isVisible()
    discretion.set_on(True)
    assert short.grab().toImage() == long.grab().toImage()


def test_an_empty_one_takes_no_room(shown) -> None:
    text = PrivateText("Noe")
    page = shown(holder(column(text, None)), 300, 100)
    assert page.isVisible()
    text.set_private("")
    assert not text.isVisible()


def test_a_word_without_end_does_not_set_the_width(shown) -> None:
    text = PrivateText("x" * 140)
    page = shown(holder(column(text, None)), 300, 300)
    assert page.minimumSizeHint().width() < 100
    assert text.height() > 2 * text.fontMetrics().height()
    assert text.private() == "x" * 140
