"""Every place in the window, in the order of the navigation. A new screen is one file and one line here."""

from app.ui.kit.spec import Screen
from app.ui.screens import (
    case,
    case_form,
    cases,
    export,
    household,
    households,
    imports,
    letter_templates,
    loans,
    municipal_figures,
    providers,
    rates,
    reviews,
    settings,
    stay_form,
    stays,
    today,
)

SCREENS: tuple[Screen, ...] = (
    today.SCREEN,
    households.SCREEN,
    household.SCREEN,
    stay_form.SCREEN,
    stays.SCREEN,
    reviews.SCREEN,
    cases.SCREEN,
    case.SCREEN,
    case_form.SCREEN,
    loans.SCREEN,
    providers.SCREEN,
    export.SCREEN,
    imports.SCREEN,
    municipal_figures.SCREEN,
    rates.SCREEN,
    settings.SCREEN,
    letter_templates.SCREEN,
)
