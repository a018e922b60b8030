"""The help as Markdown: one file a screen and language in `resources/help`, and the keys as they are declared."""

from collections.abc import Iterable, Sequence

from app.paths import resource
from app.texts import _, current_language

GENERAL = "general"
KEYS = "keys"
KeyList = Sequence[tuple[str, str]]


def page_help(screen: str) -> str:
    """What helps with a screen, in the window's language; what helps everywhere when it has no page of its own."""
    folder = resource("help") / current_language()
    path = folder / f"{screen}.md"
    return (path if path.exists() else folder / f"{GENERAL}.md").read_text("utf-8")


def keys_help(groups: Iterable[tuple[str, KeyList]]) -> str:
    """The keys under their headings, and those that work the same in every list and form."""
    parts = [f"# {_('Hurtigtaster')}"]
    parts += [f"## {title}\n\n{_table(keys)}" for title, keys in groups if keys]
    return "\n\n".join([*parts, page_help(KEYS)])


def _table(keys: KeyList) -> str:
    lines = [f"| {_('Tast')} | {_('Hva den gjør')} |", "|---|---|"]
    return "\n".join([*lines, *(f"| **{key}** | {text} |" for key, text in keys)])
