"""A wizard's steps as data."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.ui.kit.form_items import Item

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """`title`, `subtitle` and `text` are msgids: the rail's two lines, and the sentence under the heading; `short` is
    the step's name on the button that leads to it, where that is not its title.

    A step is a form of `items`, or `build(answers)` makes a widget with `values() -> dict`, and, where it
    needs them, `show_problems(dict)` and a signal `edited`. `fields` are the names it asks for, where its values do
    not say so: a problem with one of them, or with a part of it (`goals.1.text`), leads there. `check(answers)` gives
    what is wrong by field; `done_as(answers)` is what the rail says of a finished step. `is_done(answers)` tells
    whether a step that can be taken in any order is finished.
    """

    key: str
    title: str
    subtitle: str = ""
    text: str = ""
    heading: str = ""
    short: str = ""
    items: Sequence[Item] = ()
    build: Callable[[Answers], QWidget] | None = None
    fields: Collection[str] = ()
    check: Callable[[Answers], Mapping[str, str]] | None = None
    done_as: Callable[[Answers], str] | None = None
    is_done: Callable[[Answers], bool] | None = None

    def asks_for(self, name: str) -> bool:
        """Whether the field `name`, or what it is a part of, is one of `fields`."""
        return name.partition(".")[0] in self.fields
