"""Every text the officer sees passes through here: gettext, written in bokmål, with nynorsk and English catalogues.

`_()` translates now, `n_()` by number, `N_()` only marks a text so that a declaration can be translated when it is
shown. Values are filled in after translation: `_("Nummeret har {count} siffer.", count=10)`; never an f-string.
"""

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from app.paths import resource

DOMAIN = "boligvei"
LANGUAGES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}

_current: gettext.NullTranslations = gettext.NullTranslations()
_language = "nb"


@lru_cache(maxsize=len(LANGUAGES))
def _catalogue(language: str) -> gettext.NullTranslations:
    if language == "nb":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, localedir=str(resource("translations")), languages=[language])


def use_language(language: str) -> None:
    """Choose the language of all texts from now on: `nb`, `nn` or `en`. Raises KeyError for any other."""
    global _current, _language  # one window, one language
    _current, _language = _catalogue(language if LANGUAGES[language] else "nb"), language


def current_language() -> str:
    """The language of all texts now: `nb`, `nn` or `en`."""
    return _language


@contextmanager
def language(code: str) -> Iterator[None]:
    """Use another language for a while: a letter is written in its recipient's."""
    before = current_language()
    use_language(code)
    try:
        yield
    finally:
        use_language(before)


def _(message: str, **values: object) -> str:
    """The text in the current language with `{name}` filled in. An empty text stays empty."""
    text = _current.gettext(message) if message else ""
    return text.format(**values) if values else text


def n_(singular: str, plural: str, count: int, **values: object) -> str:
    """As `_`, by number; `{count}` is always there to fill in."""
    return _current.ngettext(singular, plural, count).format(count=count, **values)


def N_(message: str) -> str:
    """Mark a text for the catalogues without translating it."""
    return message
