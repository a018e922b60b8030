"""`boligvei plan`: a cooperation plan as a PDF, or as a Word document where the file's name ends in .docx."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from app.commands.command import SUCCESS, Command, database_argument, say
from app.commands.opening import opened
from app.texts import LANGUAGES, N_, _

VARIANTS = ("resident", "meeting", "without_background", "individual_plan")
_ENDINGS = (".pdf", ".docx")


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("--plan", required=True, metavar="ID", help=_("planens nummer, for eksempel PL3"))
    parser.add_argument(
        "--out", type=_file, required=True, metavar="FIL", help=_("filen som skrives, .pdf eller .docx")
    )
    parser.add_argument("--variant", choices=VARIANTS, default=VARIANTS[0], help=_("hvem utskriften er for"))
    parser.add_argument("--language", choices=tuple(LANGUAGES), help=_("ellers språket beboeren leser"))
    parser.add_argument("--large", action="store_true", help=_("stor skrift"))


def run(arguments: Namespace) -> int:
    from app.reports import files
    from app.reports.plans import paper_of, plan_docx, plan_pdf

    make = plan_docx if arguments.out.suffix.lower() == ".docx" else plan_pdf
    with opened(arguments) as store:
        paper = paper_of(store, arguments.plan)
    content = make(paper, arguments.variant, language=arguments.language, large=arguments.large)
    say(files.replace(arguments.out, content))
    return SUCCESS


def _file(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() not in _ENDINGS:
        raise ArgumentTypeError(_("filen må ende på .pdf eller .docx"))
    return path


COMMAND = Command("plan", N_("skriv ut en samarbeidsplan"), arguments, run)
