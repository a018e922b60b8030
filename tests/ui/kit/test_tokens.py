"""Every contrast the visual direction promises, computed again."""

import xml.etree.ElementTree as ET

import pytest

from app.paths import resource
from app.ui.kit.tokens import DARK, LIGHT, THEMES, TONE_ICONS, TONE_NAMES, Tokens, contrast

# token, ground, promised contrast (light, dark)
PROMISED = [
    ("field", "surface", 3.7, 4.5),
    ("text", "surface", 16.6, 13.6),
    ("text2", "surface", 7.6, 8.8),
    ("text3", "surface", 5.5, 6.3),
    ("accent", "surface", 7.3, 7.8),
    ("onaccent", "accent", 7.3, 7.8),
    ("accenttext", "surface", 8.4, 9.1),
    ("bar", "surface", 5.4, 4.2),
]
TONES = {
    "danger": (6.2, 7.3),
    "warn": (6.6, 7.9),
    "info": (7.1, 7.4),
    "ok": (6.2, 7.3),
    "neutral": (6.8, 7.6),
    "priv": (7.4, 7.1),
}
GROUNDS = ("canvas", "sidebar", "surface", "subtle", "hover", "sel")


def test_known_contrasts():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize(("token", "ground", "light", "dark"), PROMISED)
def test_promised_contrast(token, ground, light, dark):
    for tokens, promised in ((LIGHT, light), (DARK, dark)):
        assert contrast(tokens.colour(token), tokens.colour(ground)) == pytest.approx(promised, abs=0.06)


@pytest.mark.parametrize("name", TONE_NAMES)
def test_status_text_on_its_own_ground(name):
    for tokens, promised in zip((LIGHT, DARK), TONES[name], strict=True):
        tone = tokens.tone(name)
        assert contrast(tone.text, tone.soft) == pytest.approx(promised, abs=0.06)


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_all_text_can_be_read_on_every_ground(tokens: Tokens, ground):
    for text in ("text", "text2", "text3", "accenttext"):
        assert contrast(tokens.colour(text), tokens.colour(ground)) >= 4.5


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
def test_marks_can_be_seen(tokens: Tokens):
    for name in TONE_NAMES:
        assert contrast(tokens.tone(name).solid, tokens.surface) >= 3
    for mark in ("accent", "field", "bar"):
        assert contrast(tokens.colour(mark), tokens.surface) >= 3


def test_every_status_has_an_icon():
    for icon in TONE_ICONS.values():
        assert resource(f"icons/{icon}.svg").exists()


@pytest.mark.parametrize("tokens", THEMES.values(), ids=THEMES)
@pytest.mark.parametrize(
    ("name", "token"),
    [
        ("check", "onaccent"),
        ("minus", "onaccent"),
        ("dot", "onaccent"),
        ("chevron-down", "text2"),
        ("chevron-left", "text2"),
        ("chevron-right", "text2"),
    ],
)
def test_marks_in_the_style_sheet_have_the_themes_colour(tokens: Tokens, name, token):
    """A style sheet cannot colour an SVG, so these few lie there in both themes' colours."""
    text = resource(f"icons/{tokens.name}/{name}.svg").read_text("utf-8")
    assert tokens.colour(token) in text
    ET.fromstring(text)  # noqa: S314  # our own file


def test_licences_lie_beside_what_they_cover():
    assert "SIL OPEN FONT LICENSE" in resource("fonts/LICENSE-Inter.txt").read_text("utf-8").upper()
    assert "ISC" in resource("icons/LICENSE-Lucide.txt").read_text("utf-8")
