"""The program's own typeface, Inter, loaded once from `resources/fonts`."""

import sys
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from app.paths import resource

FAMILY = "Inter"
FILES = ("Inter_400Regular.ttf", "Inter_500Medium.ttf", "Inter_600SemiBold.ttf")

# The point size each system calls normal. A larger one was chosen by the officer, and everything follows it.
_NORMAL_POINTS = {"win32": 9.0, "darwin": 13.0}
_NORMAL_POINTS_ELSEWHERE = 11.0


@cache
def load() -> None:
    """Make Inter known to Qt. Needs a QApplication; a missing file leaves the system's typeface."""
    for name in FILES:
        QFontDatabase.addApplicationFont(str(resource("fonts") / name))


@cache
def system_scale() -> float:
    """How much larger than normal the system's own font is, never below 1."""
    points = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF()
    return max(1.0, points / _NORMAL_POINTS.get(sys.platform, _NORMAL_POINTS_ELSEWHERE))


def inter(pixels: int, weight: int, *, tabular: bool = False) -> QFont:
    """Inter at a size in logical pixels; `tabular` gives all digits one width, for columns of numbers."""
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)  # hinted, "igjen" reads "lgjen" at 13 px
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def is_available() -> bool:
    """Whether Inter was found; for the self-test."""
    return QApplication.instance() is not None and FAMILY in QFontDatabase.families()
