"""What hangs on a provider over time: how each of the three lists is called, and what it shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from app import clock, formats
from app.dates import EARLIEST
from app.models import Inspection, Price, QualityAgreement
from app.models.fields import fields_of
from app.texts import N_, _
from app.ui.kit.form_items import Item, pick
from app.ui.kit.rows import Column, column_of

Row = Mapping[str, Any]
State = Callable[[Row, Sequence[Row], date], tuple[str, str]]
"""An entry, all of its list, and today -> whether it holds, in a word, and the word's tone."""


@dataclass(frozen=True, slots=True)
class Part:
    """Texts are msgids; `columns` show rows as `part_rows` gives them, with `state` from `state_of`."""

    key: str
    title: str
    new: str
    edit: str
    icon: str
    empty: str
    empty_text: str
    items: tuple[Item, ...]
    columns: tuple[Column, ...]
    state_of: State = lambda _row, _rows, _today: ("", "")
    defaults: Callable[[], Mapping[str, Any]] = dict


def _in_force(row: Row, _rows: Sequence[Row], today: date) -> tuple[str, str]:
    if row["start"] > today:
        return _("Gjelder senere"), "info"
    if row["end"] and row["end"] < today:
        return _("Gått ut"), "neutral"
    return _("Gjelder nå"), "ok"


def _price_in_force(row: Row, rows: Sequence[Row], today: date) -> tuple[str, str]:
    """A price holds until the next one begins."""
    if row["start"] > today:
        return _("Gjelder senere"), "info"
    later = any(row["start"] < other["start"] <= today for other in rows)
    return (_("Tidligere pris"), "neutral") if later else (_("Gjelder nå"), "ok")


def _since(day: date) -> str:
    return _("Alltid") if day <= EARLIEST else formats.day(day)


_STATE = Column("state", "", 160, tone=lambda row: row["tone"] or None)
_AGREEMENT, _PRICE, _VISIT = fields_of(QualityAgreement), fields_of(Price), fields_of(Inspection)

AGREEMENTS = Part(
    key="agreement",
    title=N_("Kvalitetsavtaler"),
    new=N_("Ny kvalitetsavtale"),
    edit=N_("Rediger kvalitetsavtalen"),
    icon="file-check",
    empty=N_("Ingen kvalitetsavtale"),
    empty_text=N_("Uten kvalitetsavtale må hvert vedtak begrunne hvorfor botilbudet brukes."),
    items=pick(QualityAgreement),
    columns=(
        column_of(_AGREEMENT["start"], 150),
        replace(column_of(_AGREEMENT["end"]), show=lambda day: formats.day(day) if day else _("Uten sluttdato")),
        _STATE,
    ),
    state_of=_in_force,
    defaults=lambda: {"start": clock.today()},
)
PRICES = Part(
    key="price",
    title=N_("Priser"),
    new=N_("Ny pris"),
    edit=N_("Rediger prisen"),
    icon="coins",
    empty=N_("Ingen pris"),
    empty_text=N_("Uten pris per døgn blir kostnaden i rapporten for lav."),
    items=pick(Price),
    columns=(
        replace(column_of(_PRICE["start"], 150), show=_since),
        column_of(_PRICE["amount"], 150),
        Column("gap"),
        _STATE,
    ),
    state_of=_price_in_force,
    defaults=lambda: {"start": clock.today()},
)
VISITS = Part(
    key="inspection",
    title=N_("Tilsyn"),
    new=N_("Nytt tilsyn"),
    edit=N_("Rediger tilsynet"),
    icon="clipboard-check",
    empty=N_("Ingen tilsyn"),
    empty_text=N_("Her kommer besøkene hos botilbudet, med sjekkliste og avvik."),
    items=pick(Inspection),
    columns=(column_of(_VISIT["day"], 120), column_of(_VISIT["who"], 170), column_of(_VISIT["deviations"])),
    defaults=lambda: {"day": clock.today()},
)
PARTS = (AGREEMENTS, PRICES, VISITS)
