"""`boligvei report`: the figures of a year or a part of it, as files."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app import clock
from app.commands.command import SUCCESS, Command, database_argument, progress, say, tell
from app.commands.opening import opened
from app.commands.values import day, names, whole, young_age
from app.texts import N_, _

if TYPE_CHECKING:
    from app.reports.runner import Rules
    from app.storage.store import Store

LENGTHS = ("nights_in_year", "longest_stay", "all_stays")


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("--year", type=whole, required=True, metavar="ÅR", help=_("rapportåret, for eksempel 2025"))
    parser.add_argument("--period", metavar="PERIODE", help=_("en del av året: 2025-05, 2025-T2 eller 2025-Q3"))
    parser.add_argument("--out", type=Path, required=True, metavar="MAPPE", help=_("mappen filene legges i"))
    parser.add_argument(
        "--formats",
        type=names,
        metavar="LISTE",
        help=_(
            "xlsx, pdf, csv, json; alle disse når det ikke er nevnt. For hele året også husbanken, form13, startloan, "
            "politicians"
        ),
    )
    parser.add_argument(
        "--form",
        metavar="SKJEMA",
        help=_("skjemaet året rapporteres på, for eksempel 2025; da skrives årsrapporten også"),
    )
    parser.add_argument(
        "--public",
        action="store_true",
        help=_("skjul små tall og det de kan regnes ut fra. Filene får «-offentlig» i navnet"),
    )
    parser.add_argument(
        "--length-of-stay",
        choices=LENGTHS,
        help=_("hva «mer enn 3 måneder» betyr; ellers som i innstillingene"),
    )
    parser.add_argument(
        "--young-max-age",
        type=young_age,
        metavar="ALDER",
        help=_("øvre alder for unge; ellers som i innstillingene"),
    )
    parser.add_argument("--today", type=day, metavar="DATO", help=_("regn som om dette er dagens dato"))


def run(arguments: Namespace) -> int:
    from app.reports import audience, yearly
    from app.reports.making import FORMATS, knows_nothing, make_reports
    from app.reports.period import parse

    today = arguments.today or clock.today()
    formats = arguments.formats or (*FORMATS, *(yearly.OF_FORM if arguments.form else ()))
    period = parse(arguments.year, arguments.period)
    with opened(arguments) as store, clock.at(today):
        rules = _rules(store, arguments)
        there = _files(arguments.out)
        for path in make_reports(
            store, period, rules, today, arguments.out, formats, progress,
            audience=audience.of(store, is_public=arguments.public), form_name=arguments.form or "",
        ):  # fmt: skip
            say(path)
            if path.name in there:
                tell(_("{name} er skrevet på nytt. Den gamle er erstattet.", name=path.name))
        if knows_nothing(store, period, today):
            tell(_("Det er ikke ført noe for {year}. Velg et annet år, eller før tallene først.", year=period.year))
    return SUCCESS


def _files(folder: Path) -> frozenset[str]:
    """The names of what is there already."""
    return frozenset(path.name for path in folder.iterdir()) if folder.is_dir() else frozenset()


def _rules(store: "Store", arguments: Namespace) -> "Rules":
    """The municipality's own rules, unless others are asked for."""
    from app.reports.runner import Rules
    from app.services import settings

    young = arguments.young_max_age
    return Rules(
        arguments.length_of_stay or settings.get(store, settings.LENGTH_OF_STAY),
        settings.get(store, settings.YOUNG_MAX_AGE) if young is None else young,
    )


COMMAND = Command("report", N_("skriv tallene for et år eller en del av det"), arguments, run)
