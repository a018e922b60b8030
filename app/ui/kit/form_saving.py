"""What every form does with what its service answers."""

from collections.abc import Callable
from typing import Any, TypeVar

from app.errors import Invalid, Stale
from app.ui.kit.form import Form

T = TypeVar("T")


def store_from(
    form: Form, save: Callable[[dict[str, Any]], T], values: dict[str, Any], done: Callable[[T], object]
) -> None:
    """Save the values and then tell `done` what came of it. What is refused stands beside its field, and what another
    has changed beside what is typed; nothing is lost from the form."""
    try:
        found = save(values)
    except Invalid as error:
        form.show_problems(error.problems)
    except Stale as error:
        form.show_other_values(error.current)
        form.footer.show_warning(str(error))
    else:
        form.mark_saved()
        done(found)
