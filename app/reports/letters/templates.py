"""Putting the municipality's own template in place: it is checked first, so that no letter fails later."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

from app.reports.letters.filling import BadTemplate, broken, environment, explained, filled, unknown, way_out
from app.reports.letters.kinds import LETTERS, LetterKind
from app.services import letter
from app.storage.store import Store
from app.texts import _

_MOST_BYTES = 10_000_000
_MOST_UNPACKED = 60_000_000


def replace(store: Store, kind: str, language: str, file_name: str, docx: bytes) -> list[str]:
    """Use the municipality's own template for a letter from now on. Returns what the officer should know of it (texts).

    Raises BadTemplate saying what is wrong with it; then the one before stays.
    """
    warnings = check(LETTERS[kind], docx)
    letter.put_template(store, kind, language, Path(file_name).name, docx)
    return warnings


def check(kind: LetterKind, docx: bytes) -> list[str]:
    """What the officer should know of a template (texts). Raises BadTemplate when it cannot be used."""
    _check_file(docx)
    names = _asked_for(docx)
    known = kind.placeholders
    if names - set(known):
        raise BadTemplate(unknown(sorted(names - set(known))))
    filled(docx, dict.fromkeys(known, ""))
    filled(docx, dict.fromkeys(known, "x"))
    return list(_warnings(kind, docx, names))


def _check_file(docx: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            parts = package.infolist()
    except zipfile.BadZipFile:
        raise BadTemplate(
            _("Filen er ikke et Word-dokument (.docx). Lagre malen som .docx i Word, og velg den på nytt. {way_out}",
              way_out=way_out())
        ) from None  # fmt: skip
    names = {part.filename for part in parts}
    if "word/document.xml" not in names or "word/vbaProject.bin" in names:
        raise BadTemplate(_("Filen er ikke et vanlig Word-dokument uten makroer. {way_out}", way_out=way_out()))
    if len(docx) > _MOST_BYTES or sum(part.file_size for part in parts) > _MOST_UNPACKED:
        raise BadTemplate(_("Malen er for stor. Bruk mindre bilder i den. {way_out}", way_out=way_out()))


def _asked_for(docx: bytes) -> set[str]:
    """The placeholders it names."""
    from docxtpl import DocxTemplate  # noqa: PLC0415  # costs 0.3 s
    from jinja2 import TemplateError  # noqa: PLC0415

    try:
        return set(DocxTemplate(io.BytesIO(docx)).get_undeclared_template_variables(environment()))
    except TemplateError as error:
        raise BadTemplate(explained(error)) from None
    except broken():
        raise BadTemplate(_("Word-dokumentet kan ikke leses. {way_out}", way_out=way_out())) from None


_MUST: dict[str, tuple[str, ...]] = {
    "preliminary_answer": ("delay_reason", "expected"),
    "invitation": ("meeting_time", "meeting_place"),
    "decision": ("outcome", "basis", "reasons", "child_interest", "conditions", "complaint_body", "complaint_due"),
    "allocation": (
        "dwelling",
        "move_in",
        "contract_until",
        "rent",
        "deposit",
        "terms",
        "basis",
        "complaint_body",
        "complaint_due",
    ),
    "complaint_forwarded": ("complaint_body",),
    "complaint_outcome": ("complaint_outcome", "complaint_reasons", "reasons", "complaint_due"),
    "requisition": ("provider_name", "nights_from", "nights_to", "price", "invoice_to"),
    "help_offer": ("contact_name", "contact_phone", "contact_hours"),
}
"""What a letter of the kind has to tell (forvaltningsloven §§ 11 a, 24-27, husleieloven § 11-1)."""


def _warnings(kind: LetterKind, docx: bytes, names: set[str]) -> Iterator[str]:
    missing = [name for name in ("recipient_name", *_MUST[kind.key]) if name not in names]
    if missing:
        listed = ", ".join(_(kind.placeholders[name]) for name in missing)
        yield _("Malen mangler noe brevet skal ha: {what}.", what=listed)
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        if any(name.startswith("word/media/") for name in package.namelist()):
            yield _("Bilder i malen kommer med i Word-filen, men ikke i PDF-en.")
