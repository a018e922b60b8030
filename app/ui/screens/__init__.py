"""Every place in the window, in the order of the navigation. A new screen is one file and one line here."""

from app.ui.kit.spec import Screen
from app.ui.screens import households, stays, today

SCREENS: tuple[Screen, ...] = (today.SCREEN, households.SCREEN, stays.SCREEN)
