"""Which database errors the officer can act on, and what to say. All others are bugs."""

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm.exc import StaleDataError

from app.errors import OfficerError, Stale
from app.texts import N_, _

_KNOWN = {
    "database is locked": N_("Et annet program bruker databasen akkurat nå. Vent litt og prøv igjen."),
    "database or disk is full": N_("Disken er full. Frigjør plass og prøv igjen. Ingenting er endret."),
    "attempt to write a readonly database": N_("Databasen er skrivebeskyttet. Sjekk rettighetene til filen og mappen."),
    "unable to open database file": N_(
        "Får ikke åpnet databasefilen. Sjekk at mappen finnes, og at du har tilgang til den."
    ),
    "disk i/o error": N_("Disken svarer ikke som den skal. Sjekk at den er koblet til, og prøv igjen."),
    "database disk image is malformed": N_("Databasefilen er skadet. Hent tilbake den siste sikkerhetskopien."),
    "file is not a database": N_(
        "Databasefilen er skadet, eller nøkkelfilen ved siden av hører til en annen database. "
        "Hent tilbake den siste sikkerhetskopien."
    ),
}


def explain(error: Exception) -> OfficerError | None:
    """A plain text for an error of the environment; None for a bug."""
    if isinstance(error, StaleDataError):
        return Stale(_("Opplysningene er endret et annet sted siden du åpnet dem. Åpne dem på nytt."), {})
    text = str(error.orig if isinstance(error, DBAPIError) else error).casefold()
    return next((OfficerError(_(message)) for known, message in _KNOWN.items() if known in text), None)
