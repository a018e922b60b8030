"""`boligvei import`: take in an exchange workbook. Refuses while the window is open."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.commands.command import REFUSED, Command, database_argument, progress, say, tell
from app.commands.opening import opened
from app.texts import N_, _

if TYPE_CHECKING:
    from app.exchange.importing import ImportPlan
    from app.exchange.problems import Problem


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("book", type=Path, metavar="ARBEIDSBOK", help=_("utvekslingsarbeidsboken (.xlsx)"))
    parser.add_argument("--check-only", action="store_true", help=_("bare kontroller; skriv ingenting"))
    parser.add_argument(
        "--accept-partial", action="store_true", help=_("hent inn radene som er i orden, og list opp resten")
    )


def run(arguments: Namespace) -> int:
    from app.exchange.importing import apply, plan
    from app.exchange.reading import read_book

    with opened(arguments, alone=True) as store:
        planned = plan(store, read_book(arguments.book), progress)
        status = planned.status(accept_partial=arguments.accept_partial)
        _tell_problems(planned, left_out=arguments.accept_partial)
        if not arguments.check_only:
            status = apply(store, planned, accept_partial=arguments.accept_partial, progress=progress)
        _say_counts(planned)
    if status == REFUSED:
        tell(_("Ingenting er hentet inn. Rett feilene og prøv igjen."))
    elif arguments.check_only:
        tell(_("Bare kontrollert. Ingenting er skrevet."))
    return int(status)


def _tell_problems(planned: "ImportPlan", *, left_out: bool) -> None:
    for problem in planned.errors:
        tell(_("Feil: {problem}", problem=_line(problem)))
    for problem in planned.left_out if left_out else ():
        tell(_("Utelatt: {problem}", problem=_line(problem)))
    for problem in planned.warnings:
        tell(_("Advarsel: {problem}", problem=_line(problem)))
    for cleared in planned.cleared:
        place = _("{sheet}, rad {row}, {column}", sheet=cleared.sheet, row=cleared.row, column=cleared.column)
        tell(_("Tømmes: {place} («{value}»)", place=place, value=cleared.value))


def _line(problem: "Problem") -> str:
    value = f" («{problem.value}»)" if problem.value else ""
    return f"{problem.place}{value}: {problem.message}" if problem.place else f"{problem.message}{value}"


def _say_counts(planned: "ImportPlan") -> None:
    for count in planned.counts:
        say(
            _(
                "{sheet}: {new} nye, {changed} endret, {unchanged} uendret, {left_out} utelatt",
                sheet=count.sheet, new=count.new, changed=count.changed, unchanged=count.unchanged,
                left_out=count.left_out,
            )
        )  # fmt: skip


COMMAND = Command("import", N_("hent inn en utvekslingsarbeidsbok"), arguments, run)
