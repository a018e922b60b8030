"""Fill a Word template. Values are rendered once and as text: a placeholder or XML in them is printed."""

import io
import re
import zlib
from collections.abc import Mapping
from typing import TYPE_CHECKING
from zipfile import BadZipFile

from app.errors import OfficerError
from app.texts import _

if TYPE_CHECKING:
    from docx.opc.coreprops import CoreProperties
    from jinja2.sandbox import SandboxedEnvironment
    from markupsafe import Markup

_FORBIDDEN = re.compile(r"[^\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""
_UNDERSCORE_BETWEEN_BRACES = re.compile(r"(?<=[{}%])_(?=[{}%])")
_NEW_PARAGRAPH = "\a"
_ALLOWED = frozenset({
    "Output", "TemplateData", "Const", "Name", "If", "CondExpr", "Compare", "Operand", "And", "Or", "Not", "List",
    "Tuple", "Test", "Filter", "Getattr",
})  # fmt: skip
"""What a template is made of, as jinja2 calls it."""
_FILTERS = frozenset({"upper", "lower", "capitalize", "trim", "length"})


class BadTemplate(OfficerError):  # noqa: N818  # named as what it says, like the other errors of the officer
    """A template that cannot be used. The text says what is wrong; the built-in one can be used instead."""


def filled(template: bytes, values: Mapping[str, str]) -> bytes:
    """The letter as .docx. Blank lines in a value part paragraphs. Raises BadTemplate."""
    from docxtpl import DocxTemplate  # noqa: PLC0415  # costs 0.3 s, and only letters need it
    from jinja2 import TemplateError  # noqa: PLC0415

    out = io.BytesIO()
    try:
        letter = DocxTemplate(io.BytesIO(template))
        letter.render({name: _plain(value) for name, value in values.items()}, environment(), autoescape=True)
        _forget_writers(letter.docx.core_properties)
        letter.save(out)
    except TemplateError as error:
        raise BadTemplate(explained(error)) from None  # its context may hold what the letter says
    except broken():
        raise BadTemplate(_("Malen er ikke et Word-dokument som kan fylles ut. {way_out}", way_out=way_out())) from None
    return out.getvalue()


def environment() -> "SandboxedEnvironment":
    """Where templates are rendered: nothing of Python can be reached, and an unknown placeholder is an error.

    Only placeholders and conditions may be used: a loop or a sum can go on for ever or fill the memory.
    """
    from jinja2 import StrictUndefined, nodes  # noqa: PLC0415
    from jinja2.exceptions import SecurityError  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    class PlaceholdersOnly(SandboxedEnvironment):
        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            """What both parsing and rendering go through."""
            tree = super()._parse(source, name, filename)
            if any(type(node).__name__ not in _ALLOWED for node in tree.find_all(nodes.Node)):
                raise SecurityError
            if any(node.name in self.filters.keys() - _FILTERS for node in tree.find_all(nodes.Filter)):
                raise SecurityError
            return tree

    return PlaceholdersOnly(undefined=StrictUndefined, autoescape=True)


def broken() -> tuple[type[Exception], ...]:
    """What the libraries raise for a file that is not what it claims, or for impossible sums in a template."""
    from docx.opc.exceptions import OpcError  # noqa: PLC0415  # as above
    from lxml.etree import LxmlError  # noqa: PLC0415

    of_the_file = (OpcError, LxmlError, BadZipFile, zlib.error, OSError, RuntimeError, AttributeError)
    return (*of_the_file, ArithmeticError, LookupError, TypeError, ValueError)


def explained(error: Exception) -> str:
    """What is wrong with a template, from what jinja2 raised."""
    from jinja2 import TemplateSyntaxError, UndefinedError  # noqa: PLC0415

    if isinstance(error, UndefinedError):
        name = re.search(r"'([^']+)' is undefined", str(error))
        return unknown([name[1]] if name else [])
    if isinstance(error, TemplateSyntaxError):
        return _(
            "En flettekode i malen er skrevet feil ({reason}). Se etter klammer som mangler, og etter et «if» uten "
            "«endif». {way_out}",
            reason=error.message, way_out=way_out(),
        )  # fmt: skip
    return _("Malen bruker noe som ikke er tillatt i en mal. {way_out}", way_out=way_out())


def unknown(names: list[str]) -> str:
    """That the template asks for what no letter of its kind has."""
    listed = ", ".join(f"{{{{ {name} }}}}" for name in names)
    return _(
        "Malen bruker felt som ikke finnes: {names}. Rett dem etter listen over felt. {way_out}",
        names=listed, way_out=way_out(),
    )  # fmt: skip


def way_out() -> str:
    return _("Du kan bruke den innebygde malen så lenge.")


def _forget_writers(properties: "CoreProperties") -> None:
    """A template is often an old letter: who wrote it, and to whom, does not follow the new one."""
    for name in ("author", "category", "comments", "keywords", "last_modified_by", "subject", "title"):
        setattr(properties, name, "")


def _plain(value: str) -> "Markup":
    from markupsafe import Markup, escape  # noqa: PLC0415

    text = _FORBIDDEN.sub("", value.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")).strip()
    text = _UNDERSCORE_BETWEEN_BRACES.sub("&#95;", str(escape(text)))  # or docxtpl writes {{ for {_{
    return Markup(re.sub(r"\n\s*\n", _NEW_PARAGRAPH, text))  # noqa: S704  # escaped above
