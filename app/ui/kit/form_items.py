"""What a form is declared from: described fields, headings, references to other records, and own editors."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from app.models.fields import Field, Kind, fields_of
from app.ui.kit.editors import Editor, ReferenceEditor, editor_for
from app.ui.kit.editors.reference import Search


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and a hairline above it. `title` is a msgid."""

    title: str


@dataclass(frozen=True, slots=True)
class Reference:
    """A field that holds the exchange ID of another record. `label` and `help` are msgids."""

    name: str
    label: str
    search: Search
    label_of: Callable[[str], str]
    required: bool = False
    help: str = ""
    personal: bool = False  # hidden by the screen-share key


@dataclass(frozen=True, slots=True)
class Own:
    """A field with an editor made by hand. `label` and `help` are msgids; `wide` takes the whole width."""

    name: str
    label: str
    make: Callable[[], Editor]
    required: bool = False
    help: str = ""
    wide: bool = False
    personal: bool = False  # hidden by the screen-share key


Entry = Field | Reference | Own
Item = Entry | Section


def pick(model: type, *names: str, prefix: str = "") -> tuple[Field, ...]:
    """The described fields of a mapped class, all or those named; `prefix` keeps the names of two classes
    apart."""
    fields = fields_of(model)
    chosen = [fields[name] for name in names] if names else list(fields.values())
    return tuple(replace(field, name=prefix + field.name) for field in chosen)


def make_editor(entry: Entry) -> Editor:
    if isinstance(entry, Reference):
        return ReferenceEditor(entry.search, entry.label_of)
    return entry.make() if isinstance(entry, Own) else editor_for(entry)


def is_wide(entry: Entry) -> bool:
    """Whether the field takes the whole width."""
    return entry.wide if isinstance(entry, Own) else isinstance(entry, Field) and entry.kind is Kind.NOTE
