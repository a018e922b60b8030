"""What the import page asks of the worker: plain functions, none of which touches the window."""

from pathlib import Path
from typing import NamedTuple

from app.exchange.importing import ExitStatus, ImportPlan, apply, plan
from app.exchange.own_list import Match, as_book, code_texts, headers, propose, remember
from app.exchange.raw import RawBook, RawSheet
from app.exchange.sheets import SHEETS
from app.exchange.table import read_list
from app.exchange.targets import ARREARS, guess_code, targets
from app.exchange.values import as_text
from app.formats import fold
from app.storage import backup
from app.storage.store import Store
from app.texts import _, n_
from app.ui.kit.tasks import Progress

EXCHANGE = ".xlsx"
ENDINGS = (EXCHANGE, ".csv")
FIRST = 12
"""The rows that are shown to find the headers in."""


class Taken(NamedTuple):
    """What came in."""

    status: ExitStatus
    new: int
    changed: int
    left_out: int


class Look(NamedTuple):
    """A list of the officer's own, as far as it is matched: its first rows, an example of each column, and the
    distinct texts of each column that holds codes."""

    sheet: RawSheet
    match: Match
    names: list[str]
    first: list[tuple[int, list[str]]]
    examples: dict[str, str]
    texts: dict[str, list[str]]


def read_file(path: Path, _progress: Progress) -> RawBook:
    """Any file the officer may choose. Raises OfficerError."""
    return read_list(path)


def is_exchange(book: RawBook) -> bool:
    """Whether it is a workbook of Boligvei's own form, by the names of its sheets and their headers: a list that the
    finance system has called *Restanser* is not."""
    return any(_is_own(sheet) for sheet in book.sheets)


def _is_own(raw: RawSheet) -> bool:
    sheet = next((sheet for name, sheet in SHEETS.items() if fold(name) == fold(raw.name)), None)
    if sheet is None:
        return False
    first = next((row for _number, row in raw.read()), {})
    texts = {fold(as_text(cell)) for cell in first.values()}
    known = [sheet.id_header] if sheet.id_header else list(sheet.by_header)
    return any(fold(header) in texts for header in known)


def make_plan(store: Store, book: RawBook, progress: Progress) -> ImportPlan:
    """Work out what taking it in would do. Raises OfficerError."""
    return plan(store, book, progress)


def plan_list(store: Store, look: Look, progress: Progress) -> ImportPlan:
    """The same for the officer's own list; how it is matched is remembered."""
    remember(store, look.names, look.match)
    return plan(store, as_book(store, look.sheet, look.match), progress)


def look_at(store: Store, sheet: RawSheet, header_row: int | None, _progress: Progress) -> Look:
    """The list with the match that is remembered or guessed."""
    return _look(sheet, propose(store, sheet, header_row))


def look_again(sheet: RawSheet, match: Match, _progress: Progress) -> Look:
    """The list after a column is matched otherwise: its codes are guessed, those that were chosen stay."""
    for key, texts in code_texts(sheet, match).items():
        codes, known = targets()[key].codes, match.codes.setdefault(key, {})
        for text in texts:
            guess = guess_code(codes, text) if codes and text not in known else None
            if guess:
                known[text] = guess
    return _look(sheet, match)


def _look(sheet: RawSheet, match: Match) -> Look:
    first: list[tuple[int, list[str]]] = []
    examples: dict[str, str] = {}
    names = headers(sheet, match.header_row)
    for number, row in sheet.read():
        if len(first) < FIRST:
            first.append((number, [as_text(row.get(at)) for at in range(max(row) + 1)]))
        if number > match.header_row:
            examples |= {name: as_text(row[at]) for at, name in names.items() if row.get(at) and name not in examples}
            if len(first) == FIRST and len(examples) == len(names):
                break
    return Look(sheet, match, list(names.values()), first, examples, code_texts(sheet, match))


def is_arrears(plan_: ImportPlan) -> bool:
    """Whether balances of arrears are all that comes in."""
    return {count.sheet for count in plan_.counts} == {ARREARS}


def take_in(store: Store, plan_: ImportPlan, folder: Path | None, *, partial: bool, progress: Progress) -> Taken:
    """Make a verified backup, when there is a folder for it, and write the plan. Raises OfficerError."""
    if folder is not None:
        backup.backup(store, folder, lambda done, total: progress(done, total, ""))
    status = apply(store, plan_, accept_partial=partial, progress=progress)
    counts = plan_.counts
    return Taken(
        status,
        sum(each.new for each in counts),
        sum(each.changed for each in counts),
        sum(each.left_out for each in counts),
    )


def told(taken: Taken) -> str:
    """ "Hentet inn: 12 nye rader og 3 endrede rader. 2 rader er utelatt." """
    new = n_("{count} ny rad", "{count} nye rader", taken.new)
    changed = n_("{count} endret rad", "{count} endrede rader", taken.changed)
    text = _("Hentet inn: {new} og {changed}.", new=new, changed=changed)
    if taken.left_out:
        text += " " + n_("{count} rad er utelatt.", "{count} rader er utelatt.", taken.left_out)
    return text
