"""How a household is called on the screen, in lists and where its name must not be seen."""

import re
from collections.abc import Sequence

from app.texts import _, n_


def household_number(ref: str) -> str:
    """ "Husstand 41": the household without a name, for protected ones and for the screen-share key."""
    match = re.fullmatch(r"H0*(\d+)", ref)
    return _("Husstand {number}", number=match[1] if match else ref)


def household_name(main: str, adults: Sequence[str], children: Sequence[str]) -> str:
    """ "Amina Yusuf med Sahra og Bilal", "Nora og Elias Berg": given the main person's full name and first names."""
    names = [*adults, *children]
    if not names:
        return main
    if len(names) > 3:  # noqa: PLR2004  # more names than a heading holds
        return _("{main} og {others}", main=main, others=n_("{count} til", "{count} til", len(names)))
    return _("{main} med {others}", main=main, others=joined(names))


def joined(names: Sequence[str]) -> str:
    """ "Sahra, Bilal og Ali"."""
    if len(names) == 1:
        return names[0]
    return _("{first} og {last}", first=", ".join(names[:-1]), last=names[-1])


def shown_name(ref: str, main: str | None, children: int, protection: int) -> str:
    """Whose a record is, where the place may stand beside it: of a protected household only its number."""
    return household_number(ref) if protection else listed_name(main, children)


def listed_name(main: str | None, children: int) -> str:
    """Whose a record is, in a list without places: its main person (full name, None when there is none) and how many
    children."""
    return with_children(main, children) if main else _("Uten hovedperson")


def with_children(main: str, children: int) -> str:
    """ "Fatou Ceesay og 1 barn", for lists."""
    return main if not children else main + " " + n_("og {count} barn", "og {count} barn", children)
