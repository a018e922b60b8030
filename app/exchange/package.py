"""Opening an .xlsx file that may be anything: what cannot be used is refused in plain words, and nothing is unpacked
to disk or expanded beyond a limit."""

import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from app.errors import OfficerError
from app.texts import _

MEGABYTE = 1_000_000
FILE_LIMIT = 200 * MEGABYTE
UNPACKED_LIMIT = 500 * MEGABYTE  # ten times the export of 20,000 households
MOST_CHARACTERS = 1_000_000  # Excel keeps 32,767 in a cell, other programs more
_CHUNK = 1 << 18
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")  # old .xls, or a wrapper around a workbook with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")

Start = Callable[[str, dict[str, str]], None]


class UnsafeXmlError(Exception):
    """The file declares entities, which no spreadsheet program writes."""


_DAMAGE = (
    BadZipFile, zlib.error, expat.ExpatError, UnsafeXmlError, EOFError, KeyError, IndexError, ValueError,
    RuntimeError, NotImplementedError, UnicodeError, OverflowError)  # fmt: skip
"""What the standard library raises over a zip or XML file that is not sound."""


def check_file(path: Path) -> None:
    """Raise OfficerError for a file that is missing, empty, too large, protected or plainly not an .xlsx."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(8)
            protected = start == _OLE and _ENCRYPTED in file.read(FILE_LIMIT)
    except OSError as cause:
        raise OfficerError(
            _("Får ikke åpnet {name}. Finnes filen, og har du tilgang til den?", name=path.name)
        ) from cause
    if size == 0:
        raise OfficerError(_("{name} er tom.", name=path.name))
    if size > FILE_LIMIT:
        most = FILE_LIMIT // MEGABYTE
        raise OfficerError(_("{name} er større enn {most} MB. Del den i flere filer.", name=path.name, most=most))
    if protected:
        raise OfficerError(_("{name} har passord. Åpne den i Excel, fjern passordet og lagre.", name=path.name))
    if start == _OLE:
        raise OfficerError(_("{name} er i et gammelt format. Åpne den i Excel og lagre den som .xlsx.", name=path.name))
    if not start.startswith(b"PK"):
        raise not_a_workbook(path.name)


def not_a_workbook(name: str) -> OfficerError:
    return OfficerError(
        _("{name} er ikke en Excel-arbeidsbok (.xlsx). Åpne den i Excel og lagre den som .xlsx.", name=name)
    )


@contextmanager
def unpacking(path: Path) -> Iterator[ZipFile]:
    """The file as a zip, with every damage inside told as an OfficerError."""
    try:
        with ZipFile(path) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
                raise OfficerError(_("{name} blir for stor når den pakkes ut. Del den i flere filer.", name=path.name))
            yield archive
    except _DAMAGE as cause:
        message = _(
            "{name} er skadet eller ikke en Excel-arbeidsbok. Åpne den i Excel og lagre den på nytt.",
            name=path.name,
        )
        raise OfficerError(message) from cause
    except OSError as cause:
        raise OfficerError(_("Får ikke lest {name}. Prøv igjen.", name=path.name)) from cause


def new_parser() -> Any:
    """An XML parser that refuses entity declarations; names come as "namespace local"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.buffer_size = _CHUNK
    parser.StartDoctypeDeclHandler = _refuse
    return parser


def _refuse(*_declaration: object) -> None:
    raise UnsafeXmlError


def chunks(archive: ZipFile, part: str) -> Iterator[bytes]:
    """The bytes of a part of the package, unpacked bit by bit."""
    with archive.open(part) as source:
        while chunk := source.read(_CHUNK):
            yield chunk


def check_length(pieces: list[str]) -> None:
    """Raise OfficerError once the pieces of one text are more than a cell can sensibly hold."""
    if len(pieces) > 1 and sum(map(len, pieces)) > MOST_CHARACTERS:
        raise OfficerError(_("En celle har mer tekst enn det er plass til. Del teksten i flere celler."))


def each_element(archive: ZipFile, part: str, start: Start) -> None:
    """Call `start(local name, attributes)` for every element of a small part."""
    parser = new_parser()
    parser.StartElementHandler = lambda name, attributes: start(local(name), attributes)
    for chunk in chunks(archive, part):
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def local(name: str) -> str:
    """The name without its namespace; strict and transitional workbooks differ in it."""
    return name.rpartition(" ")[2]
