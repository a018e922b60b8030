"""The theme dresses everything, and what is on the screen follows a change."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.kit import icons, theme, type_roles
from app.ui.kit.buttons import button
from app.ui.kit.labels import label, set_tone
from app.ui.kit.theme_sheet import sheet
from app.ui.kit.tokens import DARK, LIGHT


@pytest.fixture(autouse=True)
def light(qapp):
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def test_dark_and_light(qapp):
    heard = []
    theme.signals().changed.connect(lambda: heard.append(theme.current().name))
    theme.apply(qapp, "dark")
    assert theme.current() is DARK
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.canvas)
    theme.apply(qapp, "light")
    assert theme.current() is LIGHT
    assert heard == ["dark", "light"]


def test_text_size_reaches_widgets_already_made(qapp, qtbot):
    title = label("I dag", "title")
    qtbot.addWidget(title)
    assert title.font().pixelSize() == 24
    theme.apply(qapp, "light", text_scale=2.0)
    assert title.font().pixelSize() == 48
    assert theme.px(34) == 68


def test_text_is_never_larger_than_200_percent(qapp):
    theme.apply(qapp, "light", text_scale=3.0)
    assert type_roles.scale() == 2.0


def test_no_font_in_the_style_sheet():
    assert "font-" not in sheet(LIGHT)
    assert "font:" not in sheet(LIGHT)


def test_fonts_are_ours_and_unhinted():
    found = QFontInfo(type_roles.font("card_title"))
    assert (found.family(), found.weight()) == ("Inter", 600)
    assert QApplication.font().family() == "Inter"


def test_button_is_34_high_and_28_in_rows_and_focus_changes_neither(qtbot):
    made, small = button("Lagre"), button("Lagre", small=True)
    for one, height in ((made, 34), (small, 28)):
        qtbot.addWidget(one)
        one.show()
        assert one.sizeHint().height() == height
        width = one.sizeHint().width()
        one.setFocus()
        assert one.sizeHint().height() == height
        assert one.sizeHint().width() == width


def test_button_icon_follows_the_theme(qapp, qtbot):
    made = button("Lagre", "primary", "check")
    qtbot.addWidget(made)
    before = made.icon().pixmap(16).toImage()
    theme.apply(qapp, "dark")
    assert made.icon().pixmap(16).toImage() != before


def test_icons_are_drawn_at_the_screens_resolution():
    picture = icons.pixmap("bed", "#155E75", 16, 1.5)
    assert (picture.width(), picture.devicePixelRatio()) == (24, 1.5)


def test_unknown_icon_is_an_error():
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", "#000000", 16)


def test_system_theme_is_followed_only_when_chosen(qapp, monkeypatch):
    hints = qapp.styleHints()
    theme.apply(qapp, "system")
    monkeypatch.setattr(theme, "_system_is_dark", lambda _app: True)
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert theme.current() is DARK
    theme.apply(qapp, "light")
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert theme.current() is LIGHT


def test_unlock_window_can_be_dressed_without_the_database():
    """The unlock window is shown before SQLAlchemy is imported."""
    parts = "theme, buttons, labels, logo, strip, card, layout, state_line, dialog, empty, progress"
    code = f"import sys; from app.ui.kit import {parts}; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_text_keeps_its_size_when_its_tone_changes(qapp, shown):
    text = shown(label("Fyll ut", "meta", "text3"))
    theme.apply(qapp, "light", text_scale=2.0)
    size = text.font().pixelSize()
    set_tone(text, "danger")
    assert text.font().pixelSize() == size == 24
