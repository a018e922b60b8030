"""How a screen is declared: its place in the navigation and what builds it; a plain page by columns, fields and
services. Light, since the window reads every declaration before it opens."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.texts import N_

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.storage.store import Store
    from app.ui.kit.context import Context, Undo
    from app.ui.kit.form_items import Item
    from app.ui.kit.rows import Column, Row


@dataclass(frozen=True, slots=True)
class Saved:
    """A stored record: its exchange ID, and what is odd about it by field."""

    ref: str
    warnings: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do with the current row. `text` is a msgid, verb and noun; `when` says for which rows."""

    text: str
    run: Callable[[Context, Row], object]
    icon: str | None = None
    shortcut: str = ""
    when: Callable[[Row], bool] = lambda _row: True


def opens(text: str, screen: str, shortcut: str, ref: Callable[[Row], str] = lambda row: str(row.ref)) -> Action:
    """Go to the page of what a row is, or of what it belongs to. `text` is a msgid."""
    return Action(text, lambda context, row: context.navigate(screen, ref=ref(row)), shortcut=shortcut)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """A list to the left and a record's form to the right.

    Of the columns the first is the line's title, the last its status at the right, those between its second
    line. `list_rows(store)` gives rows with `ref`; `load(store, ref)` the form's values, with `version`, and
    `title` and `facts` for its head when there are any; `save(store, ref or None, values, version)` raises
    Invalid or Stale; `delete(store, ref)` gives what undoes it. `fields` may ask the context, for references
    to other records. `check(store, ref or None, values)` tells what is wrong as soon as a field is left. `new` is empty
    where the records are given and none can be added.
    """

    list_rows: Callable[[Store], Sequence[Row]]
    columns: tuple[Column, ...]
    fields: tuple[Item, ...] | Callable[[Context], Sequence[Item]]
    load: Callable[[Store, str], Mapping[str, Any]]
    save: Callable[[Store, str | None, dict[str, Any], Any], Saved]
    delete: Callable[[Store, str], Undo] | None = None
    defaults: Callable[[Store], Mapping[str, Any]] = lambda _store: {}  # the values a new record begins with
    check: Callable[[Store, str | None, Mapping[str, object]], Mapping[str, str]] | None = None
    actions: tuple[Action, ...] = ()
    new: str = N_("Ny")  # a msgid: "Nytt botilbud"
    submit: str = N_("Lagre")
    hint: str = N_("Søk i listen")
    empty_title: str = N_("Ingenting her ennå")
    empty_text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list over the whole page, of records that have pages of their own (`kit/list_page.py`).

    `segments`: key and msgid of each, "all" among them. `rows(store, segment)` gives rows with `ref`, `facts(rows)`
    what stands beside the title; a page that reads a part at a time has its own. The first column has a `least`
    width. The first action is also what Enter does. Texts are msgids: `which` names the segments, `nothing_*` stands
    there when nothing fits them or the search, `empty_*` when there are no records.
    """

    segments: Mapping[str, str]
    columns: tuple[Column, ...]
    rows: Callable[[Store, str], Sequence[Row]] = lambda _store, _segment: ()
    facts: Callable[[Sequence[Row]], str] = lambda _rows: ""
    actions: tuple[Action, ...]
    new: str
    which: str
    hint: str
    nothing_title: str
    nothing_text: str
    empty_title: str
    empty_text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One place in the navigation. `build(context)` makes its page when it is first opened, a RecordPage of what is
    declared or one made by hand, and imports it first then.

    `title` and `group` are msgids; `count(store)` is what waits there, and `tables` those whose change renews
    it (empty: any). A widget with a method `open(**args)` receives what `context.navigate(key, **args)` was
    given.
    """

    key: str
    title: str
    build: Callable[[Context], QWidget]
    group: str = ""
    icon: str = "folder"
    count: Callable[[Store], int] | None = None
    tables: frozenset[str] = frozenset()
