"""What has happened to a household in the dwellings it rents, for its timeline."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.formats import day as format_day
from app.models.tenancy import MOVED_TO, NOTICE, PARTY, WAY_ON, WHY_MOVED
from app.services.tenancy import tenancy_sql as tsql
from app.services.timeline_entry import TimelineEntry, midnight
from app.texts import N_, _

# A contract that was renewed, and a dwelling that was swapped, are told of by what came after.
_HAPPENED = text(f"""
WITH own AS (
    SELECT l.*, {tsql.DWELLING_NAME} AS place FROM tenancy l JOIN dwelling d ON d.id = l.dwelling_id
    WHERE l.household_id = :id
)
SELECT start AS moment, 'tenancy:' || COALESCE(made_as, 'first') AS kind, place, contract_until AS a, NULL AS b, ref
FROM own WHERE start <= :today
UNION ALL SELECT moved_out, 'tenancy:moved_out', place, why_moved, moved_to, ref FROM own
    WHERE moved_out <= :today AND COALESCE(why_moved, '') <> 'renewed'
      AND NOT (COALESCE(why_moved, '') = 'swap' AND EXISTS (SELECT 1 FROM tenancy n WHERE n.replaces_id = own.id))
UNION ALL SELECT n.day, 'tenancy:notice', NULL, n.kind, n.party, own.ref
    FROM tenancy_notice n JOIN own ON own.id = n.tenancy_id WHERE n.day <= :today
UNION ALL SELECT r.day, 'tenancy:review', NULL, r.way_on, NULL, own.ref
    FROM tenancy_review r JOIN own ON own.id = r.tenancy_id WHERE r.day <= :today
""")  # noqa: S608  # constants

TITLES: Mapping[str, tuple[str, str]] = {
    "tenancy:first": (N_("Flyttet inn: {place}"), N_("Flyttet inn i leid bolig")),
    "tenancy:renewal": (N_("Leiekontrakten er fornyet: {place}"), N_("Leiekontrakten er fornyet")),
    "tenancy:swap": (N_("Byttet bolig: {place}"), N_("Byttet bolig")),
    "tenancy:moved_out": (N_("Flyttet ut: {place}"), N_("Flyttet ut av leid bolig")),
    "tenancy:notice": (N_("Leieforholdet"), N_("Leieforholdet")),
    "tenancy:review": (N_("Veien videre når kontrakten går ut"), N_("Veien videre når kontrakten går ut")),
}
"""Every kind of entry there is here: how it is called, and how while the place is hidden."""


def entries(session: Session, household_id: int, today: date, *, hidden: bool) -> Iterator[TimelineEntry]:
    """What has happened until and including `today`; `hidden` leaves out where they live."""
    for row in session.execute(_HAPPENED, {"id": household_id, "today": today.isoformat()}):
        seen, without_place = TITLES[row.kind]
        title = _(without_place) if hidden or row.place is None else _(seen).format(place=row.place)
        moment, target = midnight(date.fromisoformat(row.moment)), ("tenancy", row.ref)
        yield TimelineEntry(moment, row.kind, title, _WORDS.get(row.kind, _until)(row), target=target)


def _until(row: Any) -> str:
    return _("Kontrakt til {day}.", day=format_day(date.fromisoformat(row.a))) if row.a else ""


def _moved_out(row: Any) -> str:
    why = _(WHY_MOVED.text(row.a)).capitalize() if row.a else ""
    to = _("Til: {place}", place=_(MOVED_TO.text(row.b))) if row.b else ""
    return ". ".join(part for part in (why, to) if part)


def _notice(row: Any) -> str:
    what = _("{what} fra {party}", what=_(NOTICE.text(row.a)), party=_(PARTY.text(row.b)))
    return what[:1].upper() + what[1:]


def _review(row: Any) -> str:
    return _(WAY_ON.text(row.a)).capitalize()


_WORDS: Mapping[str, Callable[[Any], str]] = {
    "tenancy:moved_out": _moved_out,
    "tenancy:notice": _notice,
    "tenancy:review": _review,
}
