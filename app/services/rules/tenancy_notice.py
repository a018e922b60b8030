"""Rules for a notice in a tenancy: its formal demands and deadlines (husleieloven §§ 9-2 and 9-6 to 9-9)."""

from collections.abc import Iterator
from datetime import date

from app.formats import day as format_day
from app.models import Tenancy, TenancyNotice
from app.services.findings import Finding, error, warning
from app.services.tenancy import notice_dates
from app.services.tenancy.state import fixed_until
from app.services.tenancy_act.notice import expiry
from app.texts import _


def notice_findings(notice: TenancyNotice, tenancy: Tenancy, today: date) -> Iterator[Finding]:
    """Errors: what happens before the notice came. All else is a warning."""
    backwards = list(_backwards(notice))
    yield from backwards
    if backwards:
        return
    yield from _dates(notice, tenancy, today)
    if notice.party == "landlord":
        yield from _form(notice)
    yield from _term(notice, tenancy)
    yield from _protest(notice, today)


def _backwards(notice: TenancyNotice) -> Iterator[Finding]:
    for name in ("expires", "protested", "sued", "withdrawn"):
        value = getattr(notice, name)
        if value and value < notice.day:
            message = _("Dette er før varselet kom fram {day}.", day=format_day(notice.day))
            yield error(notice, name, "end-before-start", message)


def _dates(notice: TenancyNotice, tenancy: Tenancy, today: date) -> Iterator[Finding]:
    for name in ("day", "protested", "sued", "withdrawn"):
        value = getattr(notice, name)
        if value and value > today:
            yield warning(notice, name, "ahead", _("Datoen ligger fram i tid."))
    if tenancy.moved_out and notice.day > tenancy.moved_out:
        message = _("De flyttet ut {day}, før dette.", day=format_day(tenancy.moved_out))
        yield warning(notice, "day", "after-moved-out", message)
    if notice.kind == "request" and notice.party == "tenant":
        yield warning(
            notice, "party", "request-by-tenant", _("Det er utleieren som oppfordrer leietakeren om å flytte.")
        )


def _form(notice: TenancyNotice) -> Iterator[Finding]:
    """What a landlord's notice must be (§§ 9-7 and 9-9); a request to move must be in writing (§ 9-2)."""
    if not notice.written:
        yield warning(notice, "written", "not-in-writing", _("Utleierens varsel er ugyldig når det ikke er skriftlig."))
    if notice.kind != "request" and not notice.reason:
        message = _("Utleieren må begrunne det. Ellers er det ugyldig (husleieloven §§ 9-7 og 9-9).")
        yield warning(notice, "reason", "not-reasoned", message)
    if notice_dates.is_termination_by_landlord(notice) and not notice.told_protest:
        message = _("Uten opplysning om retten til å protestere er oppsigelsen ugyldig (husleieloven § 9-7).")
        yield warning(notice, "told_protest", "not-told-protest", message)


def _term(notice: TenancyNotice, tenancy: Tenancy) -> Iterator[Finding]:
    if notice.kind != "termination":
        return
    if notice.expires and notice.expires < expiry(notice.day):
        message = _("Tre måneder til utgangen av en kalendermåned er {day}. Kortere må være avtalt.",
                    day=format_day(expiry(notice.day)))  # fmt: skip
        yield warning(notice, "expires", "short-notice", message)
    until, last = fixed_until(tenancy), notice_dates.last_day(notice)
    if until and last and notice.day <= until < last:
        message = _("Kontrakten går ut allerede {day}, før oppsigelsestiden er over.", day=format_day(until))
        yield warning(notice, "expires", "contract-ends-first", message)
    if tenancy.told_binding and tenancy.contract == "fixed":
        message = _("Leietakeren har fått skriftlig at avtalen ikke kan sies opp i leietiden (husleieloven § 9-2).")
        yield warning(notice, "kind", "binding-contract", message)


def _protest(notice: TenancyNotice, today: date) -> Iterator[Finding]:
    """A protest in time means that the landlord must sue, or the termination lapses (§ 9-8)."""
    last = notice_dates.protest_by(notice)
    if last is None:
        if notice.protested:
            message = _("Det er bare en oppsigelse fra utleieren det protesteres mot (husleieloven § 9-8).")
            yield warning(notice, "protested", "nothing-to-protest", message)
        return
    if notice.protested and notice.protested > last:
        message = _("Fristen for å protestere var {day}.", day=format_day(last))
        yield warning(notice, "protested", "late-protest", message)
    if notice_dates.has_lapsed(notice, today):
        sue_by = notice_dates.sue_by(notice)
        message = _("Fristen for søksmål var {day}. Oppsigelsen er falt bort (husleieloven § 9-8).",
                    day=format_day(sue_by) if sue_by else "")  # fmt: skip
        yield warning(notice, "sued", "lapsed", message)
