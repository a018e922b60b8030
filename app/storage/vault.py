"""The key of the database: random, kept beside it wrapped by the passphrase and by the printed recovery key.

Imports no SQLAlchemy: the unlock window stands on this module alone.
"""

import hashlib
import json
import re
import secrets
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.errors import OfficerError
from app.storage import replacing
from app.storage.durable import write_whole
from app.texts import _

VERSION = 1
COST = 2**16  # scrypt's n: 64 MB and about 0.2 s a try
KEY_LENGTH = 32
# No character here can be read as another: no 0 O, 1 I L, 5 S, 8 B, Z, G, U. 24 of 24 are 110 bits.
ALPHABET = "234679ACDEFHJKMNPQRTVWXY"
GROUPS = 6
GROUP_LENGTH = 4


class WrongSecret(OfficerError):  # noqa: N818  # named as those of app.errors
    """Neither the passphrase nor the recovery key."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """`number` is the four digits of Statistics Norway's list."""

    number: str
    name: str


@dataclass(frozen=True, slots=True)
class NewVault:
    raw_key: bytes
    recovery_key: str  # shown once, to be printed


@dataclass(frozen=True, slots=True)
class Header:
    """What lies beside the database in clear text: nothing about a person."""

    municipality: Municipality
    passphrase: Mapping[str, Any]
    recovery: Mapping[str, Any]


def header_file(database: Path) -> Path:
    return database.with_name(database.name + ".key")


def create(database: Path, passphrase: str, municipality: Municipality, recovery_key: str | None = None) -> NewVault:
    """Make a key and write the header. `recovery_key`: one from `fresh_recovery_key` that was shown already.

    Raises OfficerError where a header or database is already there.
    """
    if header_file(database).exists() or database.exists():
        raise OfficerError(_("Det ligger allerede en database her. Velg en annen mappe eller et annet navn."))
    raw_key = secrets.token_bytes(KEY_LENGTH)
    recovery_key = recovery_key or fresh_recovery_key()
    wrapped = (_wrap(raw_key, _spoken(passphrase)), _wrap(raw_key, _typed(recovery_key)))
    _write(database, Header(municipality, *wrapped))
    return NewVault(raw_key, recovery_key)


def unlock(database: Path, secret: str) -> bytes:
    """The raw key. `secret` is the passphrase or the recovery key. Raises WrongSecret or OfficerError."""
    header = read(database)
    raw_key = _unwrap(header.passphrase, _spoken(secret))
    if raw_key is None and looks_like_recovery_key(secret):
        raw_key = _unwrap(header.recovery, _typed(secret))
    if raw_key is None:
        raise WrongSecret(_("Passordsetningen eller nøkkelen stemmer ikke. Prøv igjen."))
    return raw_key


def change_passphrase(database: Path, raw_key: bytes, new: str) -> None:
    """The old passphrase stops working; the recovery key stays."""
    header = read(database)
    _write(database, Header(header.municipality, _wrap(raw_key, _spoken(new)), header.recovery))


def new_recovery_key(database: Path, raw_key: bytes) -> str:
    """A new recovery key to print; the old one stops working."""
    header = read(database)
    recovery_key = fresh_recovery_key()
    _write(database, Header(header.municipality, header.passphrase, _wrap(raw_key, _typed(recovery_key))))
    return recovery_key


def rename_municipality(database: Path, municipality: Municipality) -> None:
    header = read(database)
    _write(database, Header(municipality, header.passphrase, header.recovery))


def municipality(database: Path) -> Municipality:
    """Whose database it is, known before it is unlocked."""
    return read(database).municipality


def looks_like_recovery_key(secret: str) -> bool:
    typed = _typed(secret)
    return len(typed) == GROUPS * GROUP_LENGTH and set(typed) <= set(ALPHABET)


def read(database: Path) -> Header:
    """The header. Raises OfficerError when it is missing, damaged or made by a newer program."""
    replacing.finish(database)  # a restore that a power cut stopped
    path = header_file(database)
    try:
        content = json.loads(path.read_bytes())
        checksum = content.pop("checksum")
        version = content.pop("version")
    except FileNotFoundError:
        raise _missing(database, path) from None
    except OSError as error:
        raise OfficerError(_("Får ikke lest nøkkelfilen {file}.", file=path.name)) from error
    except (ValueError, AttributeError, TypeError, KeyError):
        raise _damaged(path) from None
    if version != VERSION and isinstance(version, int) and version > VERSION:
        raise OfficerError(_("Databasen er laget med en nyere utgave av Boligvei. Installer den nyeste utgaven."))
    if checksum != _checksum(content):
        raise _damaged(path)
    return Header(Municipality(**content["municipality"]), content["passphrase"], content["recovery"])


def _missing(database: Path, path: Path) -> OfficerError:
    if not database.exists():
        return OfficerError(_("Finner ingen database her: {file}", file=str(database)))
    return OfficerError(
        _(
            "Nøkkelfilen {file} mangler. Den skal ligge i samme mappe som databasen. "
            "Legg den tilbake, eller hent tilbake en sikkerhetskopi.",
            file=path.name,
        )
    )


def _damaged(path: Path) -> OfficerError:
    return OfficerError(
        _(
            "Nøkkelfilen {file} er skadet. Hent den eller hele databasen fra en sikkerhetskopi.",
            file=path.name,
        )
    )


def _write(database: Path, header: Header) -> None:
    content = asdict(header)
    whole = {"version": VERSION, **content, "checksum": _checksum(content)}
    try:
        database.parent.mkdir(parents=True, exist_ok=True)
        write_whole(header_file(database), json.dumps(whole, ensure_ascii=False, indent=1).encode())
    except OSError as error:
        raise OfficerError(
            _("Får ikke skrevet i mappen {folder}. Sjekk at du har tilgang til den.", folder=str(database.parent))
        ) from error


def _checksum(content: Mapping[str, Any]) -> str:
    """Tells a damaged file from a wrong passphrase; it protects nothing."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def fresh_recovery_key() -> str:
    """A recovery key to print: six groups of four characters."""
    groups = ("".join(secrets.choice(ALPHABET) for _each in range(GROUP_LENGTH)) for _group in range(GROUPS))
    return "-".join(groups)


def _spoken(passphrase: str) -> bytes:
    """The same bytes from every keyboard: macOS types å as two characters, Windows as one."""
    if not passphrase.strip():
        raise WrongSecret(_("Skriv passordsetningen."))
    return unicodedata.normalize("NFC", passphrase).encode()


def _typed(recovery_key: str) -> str:
    """A recovery key as typed, without case, spaces and dashes of any kind."""
    return re.sub(r"[\W_]+", "", recovery_key).upper()


def _wrap(raw_key: bytes, secret: bytes | str) -> dict[str, Any]:
    from cryptography.hazmat.primitives.keywrap import aes_key_wrap  # noqa: PLC0415  # not before it is needed

    salt = secrets.token_bytes(16)
    wrapped = aes_key_wrap(_stretch(secret, salt, COST), raw_key)
    return {"salt": salt.hex(), "n": COST, "key": wrapped.hex()}


def _unwrap(box: Mapping[str, Any], secret: bytes | str) -> bytes | None:
    from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap  # noqa: PLC0415

    stretched = _stretch(secret, bytes.fromhex(box["salt"]), box["n"])
    try:
        return aes_key_unwrap(stretched, bytes.fromhex(box["key"]))
    except InvalidUnwrap:
        return None


def _stretch(secret: bytes | str, salt: bytes, cost: int) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt  # noqa: PLC0415

    plain = secret.encode() if isinstance(secret, str) else secret
    return Scrypt(salt=salt, length=KEY_LENGTH, n=cost, r=8, p=1).derive(plain)
