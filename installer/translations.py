"""The catalogues of the window's texts: `--update` brings them up to date, `--check` says what is missing.

Texts come from the calls `_`, `N_` and `n_` in app/ and from the labels of the figures. Bokmål is the source,
so it has no catalogue. `--check` fails when a text has no translation, a placeholder differs, a compiled
catalogue is stale, or an f-string stands where a text should.
"""

import argparse
import ast
import csv
import io
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "app"
FIGURES = ROOT / "resources" / "codes" / "figure_keys.csv"
CATALOGUES = ROOT / "resources" / "translations"
LANGUAGES = ("nn", "en")
KEYWORDS = {"_": None, "N_": None, "n_": (1, 2)}
DOMAIN = "boligvei"
NOISE = re.compile(
    rb'^"(POT-Creation-Date|PO-Revision-Date|Generated-By|Last-Translator|Language-Team'
    rb"|Report-Msgid-Bugs-To|Project-Id-Version): [^\n]*\n",
    re.MULTILINE,
)
"""Header lines that would change with each run, or say nothing."""
_NEVER = datetime(2026, 1, 1, tzinfo=UTC)
PLACEHOLDER = re.compile(r"\{(\w+)")


def texts() -> Catalog:
    """Every text of the program, with where it stands."""
    found = Catalog(domain=DOMAIN, project="Boligvei", charset="utf-8")
    for name, _line, message, comments, _context in sorted(
        extract_from_dir(SOURCES, keywords=KEYWORDS, options_map={}), key=lambda each: (each[0], each[1])
    ):
        if message:
            found.add(message, locations=[(f"app/{Path(name).as_posix()}", 0)], auto_comments=comments)
    with FIGURES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found.add(row["label"], locations=[(FIGURES.relative_to(ROOT).as_posix(), 0)])
    return found


def po_file(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def load(language: str) -> Catalog:
    """The catalogue as it is stored; an empty one where there is none."""
    path = po_file(language)
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, project="Boligvei", charset="utf-8", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def update(language: str, wanted: Catalog) -> None:
    """Add new texts, drop those no longer used, and compile. Nothing is guessed from similar texts."""
    catalogue = load(language)
    catalogue.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
    catalogue.obsolete.clear()
    catalogue.header_comment = f"# Boligvei, {language}. Made by installer/translations.py --update."
    path = po_file(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    out = io.BytesIO()
    write_po(out, catalogue, width=110, sort_output=True, include_lineno=False)
    path.write_bytes(NOISE.sub(b"", out.getvalue()))
    written = load(language)
    written.creation_date = _NEVER  # so that the same texts give the same file
    with mo_file(language).open("wb") as compiled:
        write_mo(compiled, written)


def mo_file(language: str) -> Path:
    return po_file(language).with_suffix(".mo")


def is_compiled(language: str, catalogue: Catalog) -> bool:
    """Whether the compiled catalogue says the same as the other."""
    if not mo_file(language).exists():
        return False
    with mo_file(language).open("rb") as file:
        compiled = {_first(m.id): _all(m.string) for m in read_mo(file) if m.id}
    return compiled == {_first(m.id): _all(m.string) for m in catalogue if m.id and all(_all(m.string))}


def problems_in(language: str, wanted: Catalog) -> Iterator[str]:
    """What is wrong with a language's catalogue."""
    catalogue = load(language)
    for message in wanted:
        if message.id:
            translated = catalogue.get(message.id)
            for problem in problems_with(message, translated):
                yield f"{language}: {problem}: {_first(message.id)!r}"
    yield from (f"{language}: no longer used: {_first(m.id)!r}" for m in catalogue if m.id and m.id not in wanted)
    if not is_compiled(language, catalogue):
        yield f"{language}: the compiled catalogue is stale; run installer/translations.py --update"


def problems_with(message: Message, translated: Message | None) -> Iterator[str]:
    """What is wrong with one translation."""
    if translated is None:
        yield "missing"
        return
    strings = _all(translated.string)
    if not all(strings):
        yield "not translated"
    elif translated.fuzzy:
        yield "fuzzy"
    else:
        wanted = {frozenset(PLACEHOLDER.findall(text)) for text in _all(message.id)}
        if not {frozenset(PLACEHOLDER.findall(text)) for text in strings} <= wanted:
            yield "placeholders differ"


def _all(texts_: object) -> tuple[str, ...]:
    return tuple(texts_) if isinstance(texts_, tuple | list) else (str(texts_ or ""),)


def _first(texts_: object) -> str:
    return _all(texts_)[0]


def f_strings(module: ast.Module) -> Iterator[int]:
    """Lines where a text to translate is put together before it is looked up, so that no catalogue has it."""
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            parts = node.args[: 2 if node.func.id == "n_" else 1]
            if any(isinstance(part, ast.JoinedStr | ast.BinOp) for part in parts):
                yield node.lineno


def check() -> list[str]:
    """Everything that is wrong, in all languages and in the sources."""
    wanted = texts()
    found = [problem for language in LANGUAGES for problem in problems_in(language, wanted)]
    for path in sorted(SOURCES.rglob("*.py")):
        lines = f_strings(ast.parse(path.read_text(encoding="utf-8")))
        found += [f"{path.relative_to(ROOT)}:{line}: put together before translation" for line in lines]
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", action="store_true")
    what.add_argument("--update", action="store_true")
    if parser.parse_args().update:
        wanted = texts()
        for language in LANGUAGES:
            update(language, wanted)
        return 0
    found = check()
    print("\n".join(found) if found else "Translations are complete.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
