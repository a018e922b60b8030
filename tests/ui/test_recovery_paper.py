"""The sheet with the recovery key can be read on paper."""

from app.ui import recovery_paper


def test_the_words_are_large_enough_to_read_on_paper() -> None:
    document = recovery_paper._document("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF", "Lillevik")
    assert document.defaultFont().pointSizeF() >= 11, "a size in the window's pixels is dust at 1200 dpi"
