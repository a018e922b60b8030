"""Any flat list an officer keeps: the sheets of an .xlsx file, or a .csv file, as raw rows."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from charset_normalizer import from_bytes

from app.errors import OfficerError
from app.exchange.package import FILE_LIMIT, MEGABYTE
from app.exchange.raw import RawBook, RawRow, RawSheet
from app.exchange.reading import read_book
from app.texts import _

_DELIMITERS = ";,\t"
_SAMPLE = 20  # lines


def read_list(path: Path) -> RawBook:
    """Raises OfficerError for a file that is neither a sound .xlsx nor a text file with columns."""
    return _read_csv(path) if path.suffix.casefold() in (".csv", ".txt", ".tsv") else read_book(path)


def _read_csv(path: Path) -> RawBook:
    try:
        content = path.read_bytes() if path.stat().st_size <= FILE_LIMIT else None
    except OSError as cause:
        raise OfficerError(
            _("Får ikke åpnet {name}. Finnes filen, og har du tilgang til den?", name=path.name)
        ) from cause
    if content is None:
        most = FILE_LIMIT // MEGABYTE
        raise OfficerError(_("{name} er større enn {most} MB. Del den i flere filer.", name=path.name, most=most))
    if not content.strip():
        raise OfficerError(_("{name} er tom.", name=path.name))
    text = _decoded(content)
    if text is None or "\0" in text:
        raise OfficerError(_("{name} er ikke en tekstfil. Åpne den i Excel og lagre den som .xlsx.", name=path.name))
    delimiter = _delimiter(text)

    def read() -> Iterator[tuple[int, RawRow]]:
        for number, row in enumerate(csv.reader(io.StringIO(text), delimiter=delimiter), 1):
            cells = {index: cell.strip() for index, cell in enumerate(row) if cell.strip()}
            if cells:
                yield number, cells

    return RawBook(path.name, (RawSheet(path.stem, read),))


def _decoded(content: bytes) -> str | None:
    """UTF-8 when it is that, else what it looks most like."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        best = from_bytes(content, cp_isolation=["cp1252", "latin_1", "mac_roman", "cp865"]).best()
        return str(best) if best else None


def _delimiter(text: str) -> str:
    """The one that parts the most of the first lines into the same number of columns. Statistics have a line or two
    of words above the columns, with commas in them."""
    lines = [line for line in text.splitlines() if line.strip()][:_SAMPLE]
    return max(_DELIMITERS, key=lambda sign: _agreement([line.count(sign) for line in lines]))


def _agreement(counts: Sequence[int]) -> tuple[int, int]:
    """How many lines have the commonest number of a sign, and what that number is."""
    return max((counts.count(count), count) if count else (0, 0) for count in counts)
