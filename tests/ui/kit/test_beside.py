"""The side panel goes under the main column where both have no room."""

from PySide6.QtWidgets import QLabel

from app.ui.kit import theme
from app.ui.kit.beside import Beside


def test_side_panel_goes_under_when_narrow_or_at_large_text(qtbot, qapp):
    side = QLabel("Tidslinje")
    made = Beside(QLabel("Husstand"), side)
    qtbot.addWidget(made)
    made.resize(1100, 500)
    made.show()
    assert made.is_beside()
    assert side.width() == 336
    made.resize(700, 500)
    assert not made.is_beside()
    made.resize(1100, 500)
    assert made.is_beside()
    theme.apply(qapp, "light", 2.0)
    made.resize(1101, 500)
    assert not made.is_beside()
    theme.apply(qapp, "light")
