"""Tells what is odd beside the fields of a form as it is filled in; saving stays open."""

from collections.abc import Callable, Mapping
from typing import Any

from app.ui.kit.form import Form

Odd = Callable[[dict[str, Any]], Mapping[str, str]]
"""What can be read of the form -> what is odd about it, by field."""


def preview(form: Form, odd: Odd) -> None:
    """Ask each time a field is left, and tell of those one has been to."""
    visited: set[str] = set()

    def left(name: str) -> None:
        visited.add(name)
        readable = {key: field.editor.value() for key, field in form.fields.items() if not field.unreadable()}
        form.show_warnings({key: text for key, text in odd(readable).items() if key in visited})

    for field in form.fields.values():
        field.left.connect(left)
