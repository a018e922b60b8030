"""How the state of a report, and of a figure against its ambition, looks: a word, a tone and an icon."""

from collections.abc import Mapping

from app.reports.dossier import unit_word, value_text
from app.reports.indicator import Value
from app.reports.status import Colour
from app.reports.steering import GoalLine
from app.services.reporting.years import CHECKED, DRAFT, HANDED_IN, YearRow
from app.services.rules import reporting as rules
from app.texts import N_, _
from app.ui.kit.strip import WarningStrip
from app.ui.kit.tokens import ToneName

STATES: Mapping[str, tuple[str, ToneName, str]] = {
    DRAFT: (N_("Kladd"), "neutral", "pencil"),
    CHECKED: (N_("Kontrollert"), "info", "list-checks"),
    HANDED_IN: (N_("Levert"), "ok", "lock"),
}
"""Of a report: msgid, tone, icon."""
LOST: tuple[str, ToneName, str] = (N_("Levert, ikke lagret her"), "warn", "lock")
"""Of one that is handed in, when only the records of today can be shown."""

COLOURS: Mapping[Colour, tuple[ToneName, str]] = {
    Colour.GREEN: ("ok", "circle-check"),
    Colour.YELLOW: ("warn", "trending-up"),
    Colour.RED: ("danger", "trending-down"),
    Colour.NONE: ("neutral", "minus"),
}


def edition_text(row: YearRow) -> str:
    """ "Utgave 2 · Levert"."""
    return _("Utgave {number} · {state}", number=row.edition, state=_(look(row)[0]))


def look(row: YearRow) -> tuple[str, ToneName, str]:
    """What an edition's state looks like: msgid, tone, icon."""
    return LOST if row.is_lost else STATES[row.state]


def lost_strip() -> WarningStrip:
    """Says what is shown in place of a report that was handed in, and where the report is; hidden until it is so."""
    strip = WarningStrip(
        _("Den leverte rapporten er ikke lagret her"),
        _(
            "Den kom med en arbeidsbok, som bare har kontrollsummen. Tallene er talt nå, og kan være andre enn de som "
            "ble levert. Hent tilbake en sikkerhetskopi for å se rapporten slik den var."
        ),
    )
    strip.hide()
    return strip


def value_words(line: GoalLine) -> str:
    """The figure as it is read: "45,5", or what was answered: "Ja", "4 av 5"."""
    return said(line.key, line.value)


def said(key: str, value: Value) -> str:
    """The value of a figure in any year, as `value_words` says that of the year."""
    if key.startswith(rules.YES_NO) and value is not None:
        return _("Ja") if value else _("Nei")
    if key.startswith(rules.SCALE) and value is not None:
        return _("{value} av {highest}", value=value_text(value), highest=rules.HIGHEST)
    return value_text(value)


def unit_words(line: GoalLine) -> str:
    """What the value counts; nothing for an answer."""
    return "" if is_answer(line.key) or line.value is None else unit_word(line.figure)


def is_answer(key: str) -> bool:
    """Whether a figure is what the officer answers, rather than what is counted."""
    return key.startswith((rules.YES_NO, rules.SCALE))


def history_words(line: GoalLine) -> str:
    """The years before, and the base year: "2023: 4 · 2024: 5 · 2025: 3 · basisåret 2014: 12"."""
    if line.goal.base_year is None and all(value is None for _year, value in line.history):
        return _("Ingen tall fra årene før.")
    parts = [f"{year}: {said(line.key, value)}" for year, value in line.history]
    if line.goal.base_year is not None:
        base = _("basisåret {year}: {value}", year=line.goal.base_year, value=said(line.key, line.base_value))
        parts.append(base)
    return " · ".join(parts)
