"""How templates and their placeholders are written: in the list of letters, and in that of the placeholders."""

from collections.abc import Iterator

from app import formats
from app.models.person import WRITTEN_FORM
from app.reports.letters.kinds import LETTERS, LetterKind
from app.services import letter
from app.services.letter import TemplateRow
from app.storage.store import Store
from app.texts import N_, _
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column

Line = dict[str, object]

TEMPLATE_COLUMNS = (
    Column("label"),
    Column("facts"),
    Column("state", "", 100, tone=lambda _line: "info", icon=lambda _line: "file-text"),
)
FIELD_COLUMNS = (Column("code", N_("Flettekode"), 230), Column("meaning", N_("Blir til")))


def template_lines(store: Store) -> list[Line]:
    """Every kind of letter in both written forms, with the template that is used."""
    own = {(row.kind, row.language): row for row in letter.templates(store)}
    return [
        _line(kind, form.key, own.get((kind.key, form.key))) for form in WRITTEN_FORM for kind in LETTERS.values()
    ]  # fmt: skip


def _line(kind: LetterKind, language: str, own: TemplateRow | None) -> Line:
    since = _("{file}, fra {day}", file=own.file_name, day=formats.day(own.since)) if own else ""
    return {
        "ref": f"{kind.key}:{language}",
        "kind": kind,
        "language": language,
        "own": own,
        "label": sentence(kind.title),
        "facts": since or _("Den innebygde malen"),
        "state": _("egen") if own else "",
        "group": sentence(WRITTEN_FORM.text(language)),
    }


def field_lines(kind: LetterKind) -> list[Line]:
    """What a template of the kind may hold: first what only this letter has."""
    return [*_fields(kind, own=True), *_fields(kind, own=False)]


def _fields(kind: LetterKind, *, own: bool) -> Iterator[Line]:
    group = _("I dette brevet") if own else _("I alle brev")
    for name, meaning in kind.placeholders.items():
        if (name in kind.own) == own:
            yield {"ref": name, "code": code_of(name), "meaning": _(meaning), "group": group}


def code_of(name: str) -> str:
    """The placeholder as it is written in a template."""
    return f"{{{{ {name} }}}}"
