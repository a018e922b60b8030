"""What the import page asks of the worker: plain functions, none of which touches the window."""

from pathlib import Path
from typing import NamedTuple

from app.exchange.importing import ExitStatus, ImportPlan, apply, plan
from app.exchange.raw import RawBook
from app.exchange.reading import read_book
from app.storage import backup
from app.storage.store import Store
from app.texts import _, n_
from app.ui.kit.tasks import Progress

EXCHANGE = ".xlsx"
ENDINGS = (EXCHANGE, ".csv")


class Taken(NamedTuple):
    """What came in."""

    status: ExitStatus
    new: int
    changed: int
    left_out: int


def make_plan(store: Store, path: Path, progress: Progress) -> ImportPlan:
    """Read an exchange workbook and work out what taking it in would do. Raises OfficerError."""
    return plan(store, read_book(path), progress)


def plan_of(store: Store, book: RawBook, progress: Progress) -> ImportPlan:
    """The same for a list of the officer's own, whose columns are matched."""
    return plan(store, book, progress)


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
    """ "12 nye rader og 3 endrede er tatt inn. 2 rader er utelatt." """
    new = n_("{count} ny rad", "{count} nye rader", taken.new)
    changed = n_("{count} endret", "{count} endrede", taken.changed)
    text = _("{new} og {changed} er tatt inn.", new=new, changed=changed)
    if taken.left_out:
        text += " " + n_("{count} rad er utelatt.", "{count} rader er utelatt.", taken.left_out)
    return text
