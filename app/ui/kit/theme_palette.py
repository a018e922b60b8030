"""The whole QPalette from the tokens, so that nothing Qt draws by itself falls out of the theme."""

from PySide6.QtGui import QColor, QPalette

from app.ui.kit.tokens import Tokens

Part = QPalette.ColorRole
Group = QPalette.ColorGroup


def _parts(t: Tokens) -> dict[Part, str]:
    return {
        Part.Window: t.canvas,
        Part.WindowText: t.text,
        Part.Base: t.surface,
        Part.AlternateBase: t.subtle,
        Part.Text: t.text,
        Part.PlaceholderText: t.text3,
        Part.Button: t.surface,
        Part.ButtonText: t.text,
        Part.BrightText: t.danger.text,
        Part.Highlight: t.accent,
        Part.HighlightedText: t.onaccent,
        Part.Accent: t.accent,
        Part.Link: t.accenttext,
        Part.LinkVisited: t.accenttext,
        Part.ToolTipBase: t.text,
        Part.ToolTipText: t.canvas,
        Part.Light: t.surface,
        Part.Midlight: t.hover,
        Part.Mid: t.line2,
        Part.Dark: t.line2,
        Part.Shadow: t.line2,
    }


def palette(t: Tokens) -> QPalette:
    """The palette of a theme, with disabled text in the meta colour."""
    made = QPalette()
    for part, colour in _parts(t).items():
        made.setColor(part, QColor(colour))
    for part in (Part.WindowText, Part.Text, Part.ButtonText):
        made.setColor(Group.Disabled, part, QColor(t.text3))
    made.setColor(Group.Disabled, Part.Base, QColor(t.subtle))
    return made
