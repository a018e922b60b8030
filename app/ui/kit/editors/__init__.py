"""Editors, one for each kind of field."""

from collections.abc import Callable, Mapping

from app.errors import Unreadable
from app.models.codes import CodeList
from app.models.fields import Field, Kind
from app.ui.kit.editors.base import Editor, Raw
from app.ui.kit.editors.choice import ChoiceEditor, CodeEditor, YesNoEditor
from app.ui.kit.editors.codes import CodesEditor
from app.ui.kit.editors.day import DayEditor
from app.ui.kit.editors.line import LineEditor, TextEditor
from app.ui.kit.editors.moment import MomentEditor
from app.ui.kit.editors.note import NoteEditor
from app.ui.kit.editors.numbers import AmountEditor, NumberEditor, WholeEditor
from app.ui.kit.editors.reference import ReferenceEditor

__all__ = [
    "AmountEditor", "ChoiceEditor", "CodeEditor", "CodesEditor", "DayEditor", "Editor", "LineEditor",
    "MomentEditor", "NoteEditor", "NumberEditor", "Raw", "ReferenceEditor", "TextEditor", "Unreadable",
    "WholeEditor", "YesNoEditor", "editor_for",
]  # fmt: skip

_EDITORS: Mapping[Kind, Callable[[Field], Editor]] = {
    Kind.TEXT: lambda _field: TextEditor(),
    Kind.NOTE: lambda _field: NoteEditor(),
    Kind.DAY: lambda _field: DayEditor(),
    Kind.MOMENT: lambda _field: MomentEditor(),
    Kind.WHOLE: lambda field: WholeEditor(field.unit),
    Kind.AMOUNT: lambda field: AmountEditor(field.unit),
    Kind.NUMBER: lambda field: NumberEditor(field.unit),
    Kind.YES_NO: lambda field: YesNoEditor(field.required),
    Kind.CODE: lambda field: CodeEditor(field.codes or CodeList(), field.required),
    Kind.CODES: lambda field: CodesEditor(field.codes or CodeList(), field.everything),
}


def editor_for(field: Field) -> Editor:
    """The editor of a described field."""
    return _EDITORS[field.kind](field)
