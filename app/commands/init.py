"""`boligvei init`: a new, empty database."""

from argparse import ArgumentParser, Namespace

from app.commands.command import SUCCESS, Command, database_argument, tell
from app.commands.making import made
from app.errors import OfficerError
from app.texts import N_, _


def arguments(parser: ArgumentParser) -> None:
    database_argument(parser)
    parser.add_argument("--municipality", required=True, metavar="NUMMER", help=_("kommunenummer, fire siffer"))


def run(arguments: Namespace) -> int:
    from app.models.places import municipalities
    from app.services import settings

    place = municipalities().get(arguments.municipality)
    if place is None:
        raise OfficerError(_("Ingen kommune har nummer {number}. Se listen hos ssb.no.", number=arguments.municipality))
    with made(arguments, place.number, place.name) as store, store.write() as session:
        settings.write(session, settings.MUNICIPALITY_NUMBER, place.number)
        settings.write(session, settings.MUNICIPALITY_NAME, place.name)
    tell(_("Skriv ut gjenopprettingsnøkkelen og lås den inn. Den vises bare nå."))
    return SUCCESS


COMMAND = Command("init", N_("lag en ny, tom database for en kommune"), arguments, run)
