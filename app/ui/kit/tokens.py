"""Colours and sizes of the window, as data: the table of the visual direction, and nothing of Qt.

A test computes every contrast ratio the visual direction promises again.
"""

from dataclasses import dataclass
from typing import Literal

ToneName = Literal["danger", "warn", "info", "ok", "neutral", "priv"]
TONE_NAMES: tuple[ToneName, ...] = ("danger", "warn", "info", "ok", "neutral", "priv")

# A status is always a word and an icon as well as a colour.
TONE_ICONS: dict[ToneName, str] = {
    "danger": "circle-alert",
    "warn": "triangle-alert",
    "info": "clock",
    "ok": "circle-check",
    "neutral": "calendar",
    "priv": "shield",
}


@dataclass(frozen=True)
class Tone:
    """One status: `text` is read on `soft` or on a surface, `solid` fills bars and marks."""

    text: str
    soft: str
    solid: str


@dataclass(frozen=True)
class Tokens:
    """Every colour of one theme as `#RRGGBB`."""

    name: Literal["light", "dark"]
    canvas: str
    sidebar: str
    surface: str
    subtle: str
    hover: str
    sel: str
    line: str
    line2: str
    field: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_hover: str
    onaccent: str
    accenttext: str
    accentsoft: str
    bar: str
    track: str
    danger: Tone
    warn: Tone
    info: Tone
    ok: Tone
    neutral: Tone
    priv: Tone

    def tone(self, name: ToneName) -> Tone:
        """The status colours called `name`."""
        found: Tone = getattr(self, name)
        return found

    def colour(self, name: str) -> str:
        """The colour called `name`; a status gives its text colour, `danger.solid` its solid one."""
        base, _, part = name.partition(".")
        found: str | Tone = getattr(self, base)
        return found if isinstance(found, str) else str(getattr(found, part or "text"))


LIGHT = Tokens(
    name="light",
    canvas="#F6F5F2",
    sidebar="#EDEBE6",
    surface="#FFFFFF",
    subtle="#F8F7F5",
    hover="#F1EFEB",
    sel="#E3EFF2",
    line="#E3E0DA",
    line2="#D3CFC7",
    field="#87857E",
    text="#1A1F24",
    text2="#4E555C",
    text3="#646A71",
    accent="#155E75",
    accent_hover="#0F4A5D",
    onaccent="#FFFFFF",
    accenttext="#125468",
    accentsoft="#E0EEF2",
    bar="#2F7287",
    track="#E6E3DC",
    danger=Tone("#A8201A", "#FBE8E5", "#B3261E"),
    warn=Tone("#7A4A00", "#FBEFD5", "#B86E00"),
    info=Tone("#1D4E89", "#E4EDF8", "#2F6DB5"),
    ok=Tone("#1B6338", "#E2F1E6", "#2C7A4B"),
    neutral=Tone("#4A5057", "#ECEAE5", "#646A71"),
    priv=Tone("#5A3A86", "#EFE8F7", "#7450A8"),
)

DARK = Tokens(
    name="dark",
    canvas="#14171A",
    sidebar="#0F1214",
    surface="#1C2024",
    subtle="#21262B",
    hover="#262B31",
    sel="#16343F",
    line="#2C3238",
    line2="#3A424A",
    field="#7E8790",
    text="#E9EAEB",
    text2="#B9BEC4",
    text3="#9AA1A8",
    accent="#74BDD4",
    accent_hover="#8CCBDF",
    onaccent="#06232C",
    accenttext="#8ACBE0",
    accentsoft="#163540",
    bar="#3F8BA3",
    track="#313840",
    danger=Tone("#FF9F95", "#42201E", "#F07167"),
    warn=Tone("#F1BF6A", "#3B2D13", "#E0A03A"),
    info=Tone("#9CC3F3", "#1B2F49", "#6AA5EA"),
    ok=Tone("#86CFA0", "#1A3525", "#57B57C"),
    neutral=Tone("#C2C7CC", "#2C3238", "#9AA1A8"),
    priv=Tone("#C9AEEF", "#33264A", "#A784DC"),
)

THEMES: dict[str, Tokens] = {"light": LIGHT, "dark": DARK}


@dataclass(frozen=True)
class Sizes:
    """Lengths in logical pixels at 100 % text; `theme.px` scales them."""

    page_margin: int = 28
    card_gap: int = 14
    card_padding: int = 16
    gap: int = 8
    tight: int = 4
    button: int = 34
    button_small: int = 28
    field: int = 34
    row: int = 40
    row_two_lines: int = 52
    row_group: int = 28
    navigation: int = 216
    navigation_narrow: int = 60
    radius_badge: int = 5
    radius_button: int = 7
    radius_inset: int = 8
    radius_card: int = 10
    icon_badge: int = 14
    icon_button: int = 16
    icon_navigation: int = 17


SIZES = Sizes()
NARROW_BELOW = 1100  # logical pixels at 100 % text: below this the navigation is icons only


_LINEAR_BELOW = 0.04045  # WCAG 2, relative luminance


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= _LINEAR_BELOW else float(((share + 0.055) / 1.055) ** 2.4)


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1, as WCAG 2 defines it."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio between two colours, 1 to 21, as WCAG 2 defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
