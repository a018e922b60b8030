"""What a print is made of, before it is paper or a Word document: sections of plain blocks, in order."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto


class Look(Enum):
    """How a text stands out."""

    BODY = auto()
    STRONG = auto()
    MUTED = auto()


@dataclass(frozen=True, slots=True)
class Words:
    text: str
    look: Look = Look.BODY


@dataclass(frozen=True, slots=True)
class Points:
    """Short texts below each other, each with a point before it."""

    texts: Sequence[str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What something is, beside what it is called."""

    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """`small` stands below the text."""

    text: str
    small: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table. `shares` of the width are those of the columns and sum to 1. A grid with a `title` is a panel: a goal
    with what is done to reach it, if anything."""

    shares: Sequence[float]
    rows: Sequence[Sequence[Cell]]
    heads: Sequence[str] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Signatures:
    """A line to sign on and one for the date for each of `who`."""

    who: Sequence[str]


Block = Words | Points | Facts | Grid | Blank | Signatures


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, if any, and what stands under it. `together`: on one page where there is room on one. A `part` begins
    a page, as a document of its own within a longer one; `lead` stands under its heading."""

    title: str
    blocks: Sequence[Block]
    together: bool = False
    part: bool = False
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole print. `kind` is the document's title and names nobody; nor does `foot`. `heading` and `lead` stand on
    the first page, which is begun by `address`, if any."""

    kind: str
    heading: str
    lead: str
    sections: Sequence[Section]
    letterhead: str
    office: str
    foot: str
    language: str
    large: bool = False
    address: str = ""
