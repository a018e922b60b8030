"""The window's light colours, for paper and workbooks: `#RRGGBB` by the window's own token names."""

COLOURS = {
    "surface": "#FFFFFF",
    "subtle": "#F8F7F5",
    "line": "#E3E0DA",
    "line2": "#D3CFC7",
    "text": "#1A1F24",
    "text2": "#4E555C",
    "text3": "#646A71",
    "accent": "#155E75",
    "onaccent": "#FFFFFF",
    "accenttext": "#125468",
    "accentsoft": "#E0EEF2",
    "track": "#E6E3DC",
    "danger": "#A8201A",
    "danger.soft": "#FBE8E5",
    "warn": "#7A4A00",
    "warn.soft": "#FBEFD5",
    "ok": "#1B6338",
    "ok.soft": "#E2F1E6",
}
EARLIER = ("#8FB3BF", "#D3CFC7")
"""The year before and the one before that, beside this year's accent: told apart in grey print too."""
