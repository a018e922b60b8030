"""Whose debt it is: the title, the badge and the line of facts."""

from PySide6.QtWidgets import QWidget

from app import formats
from app.services.arrears.page import DebtPage
from app.services.naming import household_number, shown_name
from app.texts import _
from app.ui.screens.debt import words


def title(page: DebtPage) -> str:
    """The name; of a protected household its number."""
    head = page.head
    return shown_name(head.household, head.name, 0, head.protection)


def discreet_title(page: DebtPage) -> str:
    """ "Husstand 41"."""
    return household_number(page.head.household)


def badges(page: DebtPage) -> list[QWidget]:
    """How it stands."""
    return [words.badge(page.standing)] if page.standing else []


def facts(page: DebtPage) -> str:
    """What it is about, and what is owed by the latest balance."""
    head, told = page.head, []
    if page.owed is not None:
        day = formats.day(page.balances[0].day)
        told = [_("Skylder {amount} per {day}", amount=formats.amount(page.owed), day=day), words.months(page.months)]
    place = "" if head.protection else head.place
    return " · ".join(part for part in (head.about, place, *told) if part)
