"""What the paper's letters can draw."""

import pytest

from app.reports.pdf import fonts
from app.reports.pdf.drawable import drawable, marked


@pytest.fixture(autouse=True)
def letters():
    fonts.register()


@pytest.mark.parametrize(
    "text", ["Åse Øyen", "ŧŋđ čš", "Žarko Łukasz", "Юлія", "Αθήνα", "«1 – 2» … • □ →", "🐕❤", "שלום", "ሰላም", "Հայ"]
)
def test_what_the_fonts_have_stays(text):
    assert drawable(text) == text


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("中", "□"), ("👩🏽\u200d👧", "👩👧"), ("1\ufe0f\u20e3", "1"), ("❤\ufe0f", "❤"), ("a\u200db\ufe0f", "ab"),
        ("a\x00b\x07", "ab"),
        ("A\u030ase", "Åse"), ("𝐀", "A"), ("a\tb", f"a{4 * chr(0xA0)}b"), ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ],
)  # fmt: skip
def test_what_it_lacks_is_a_square_or_its_plain_letter(text, drawn):
    assert drawable(text) == drawn


def test_what_inter_lacks_names_its_font():
    assert marked("<Hund> 🐕\nשלום") == (
        '&lt;Hund&gt; <font name="Noto-Emoji">🐕</font><br/><font name="DejaVu-Sans">שלום</font>'
    )


def test_arabic_letters_are_joined():
    assert drawable("سلام") == "\ufeb3\ufefc\ufee1"
    assert drawable("می\u200cخ") == "\ufee3\ufbfd\ufea5"
