"""What stands above the figures: who decides, and which rates are missing."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.texts import _
from app.ui.kit import theme
from app.ui.kit.buttons import button
from app.ui.kit.labels import label
from app.ui.kit.strip import Glyph, WarningStrip
from app.ui.screens.calculation.alternatives import Alternative, told_missing
from app.ui.screens.calculation.sheets import Sheet


def notice(sheet: Sheet) -> tuple[QWidget, ...]:
    """What must always stand beside the figures."""
    words = label(sheet.notice(), "secondary", "text2", wrap=True)
    words.setMinimumWidth(theme.px(140))
    return Glyph("info", "accenttext"), words


def missing(alternatives: Sequence[Alternative], open_rates: Callable[[], object]) -> WarningStrip | None:
    """Says which rates are missing, with the way to enter them; None when all are there."""
    told = told_missing(alternatives)
    if not told:
        return None
    several = _("Tall som venter på dem, er merket «Mangler sats». Velg et slikt tall for å se hvilke det gjelder.")
    action = button(_("Åpne Satser"), "secondary", "percent", open_rates, small=True)
    return WarningStrip(_("Satser mangler"), told[0] if len(told) == 1 else several, action=action)
