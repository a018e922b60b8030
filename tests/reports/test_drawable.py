"""What the paper's letters can draw."""

import pytest

from app.reports.pdf import fonts
from app.reports.pdf.drawable import drawable


@pytest.fixture(autouse=True)
def letters():
    fonts.register()


@pytest.mark.parametrize("text", ["Åse Øyen", "ŧŋđ čš", "Žarko Łukasz", "Юлія", "Αθήνα", "«1 – 2» … • □ →"])
def test_what_the_font_has_stays(text):
    assert drawable(text) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("🐕", "□"), ("שלום", "□□□□"), ("中", "□"), ("a\u200db\ufe0f", "ab"), ("a\x00b\x07", "ab"),
        ("A\u030ase", "Åse"), ("𝐀", "A"), ("a\tb", f"a{4 * chr(0xA0)}b"), ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ],
)  # fmt: skip
def test_what_it_lacks_is_a_square_or_its_plain_letter(text, drawn):
    assert drawable(text) == drawn
