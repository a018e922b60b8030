"""Code lists: a closed set of values, each with a stable key for the database and a Norwegian code for the workbook."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Code:
    """`key` is stored, `text` is the workbook's code (bokmål, never translated) and the msgid of the label shown."""

    key: str
    text: str
    group: str = ""


@dataclass(frozen=True)
class CodeList:
    """An ordered, closed list of codes."""

    codes: tuple[Code, ...] = field(default=())

    @cached_property
    def by_key(self) -> dict[str, Code]:
        return {code.key: code for code in self.codes}

    @cached_property
    def by_text(self) -> dict[str, Code]:
        """Case-folded workbook code -> code."""
        return {code.text.casefold(): code for code in self.codes}

    def __iter__(self) -> Iterator[Code]:
        return iter(self.codes)

    def text(self, key: str) -> str:
        """The workbook's code of a stored key. Raises KeyError for an unknown one."""
        return self.by_key[key].text


def codes(**texts: str) -> CodeList:
    """A code list from key=text, in order."""
    return CodeList(tuple(Code(key, text) for key, text in texts.items()))
