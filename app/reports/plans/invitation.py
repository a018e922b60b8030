"""The letter that calls one member, or the resident, to a meeting of the group."""

from collections.abc import Iterator, Sequence

from app import formats, texts
from app.errors import OfficerError
from app.reports.plans.blocks import Block, Facts, Points, Section, Sheet, Words
from app.reports.plans.folder import lines
from app.reports.plans.meeting_paper import MeetingPaper, gather
from app.reports.plans.wording import kept_foot, letterhead
from app.services.group.lines import MemberLine
from app.storage.store import Store
from app.texts import _


def invitation_pdf(store: Store, meeting_id: int, contact_ref: str | None, language: str | None = None) -> bytes:
    """The letter on A4 to a contact, or with None to the resident; in the reader's language where none is given.

    Raises OfficerError when the contact is no member on that day, or has no valid consent.
    """
    from app.reports.plans.on_paper import printed  # noqa: PLC0415  # reportlab costs 0.3 s

    paper = gather(store, meeting_id)
    with texts.language(language or _language_of(paper, contact_ref)):
        return printed(_sheet(paper, contact_ref))


def invitation_docx(store: Store, meeting_id: int, contact_ref: str | None, language: str | None = None) -> bytes:
    """As `invitation_pdf`, as a Word document that can be changed."""
    from app.reports.plans.in_word import written  # noqa: PLC0415  # python-docx costs 0.2 s

    paper = gather(store, meeting_id)
    with texts.language(language or _language_of(paper, contact_ref)):
        return written(_sheet(paper, contact_ref))


def _language_of(paper: MeetingPaper, contact_ref: str | None) -> str:
    return texts.current_language() if contact_ref else paper.resident.language


def _sheet(paper: MeetingPaper, contact_ref: str | None) -> Sheet:
    kind = _("Innkalling til møte")
    member = _member(paper, contact_ref) if contact_ref else None
    blocks = _to_member(paper, member) if member else _to_resident(paper)
    return Sheet(
        kind, kind, formats.long_day(paper.today), [Section("", list(blocks)), _greeting(paper)],
        letterhead(paper.municipality), paper.office, kept_foot(f"{kind} {paper.group.ref}", paper.today),
        texts.current_language(), address=_address(paper, member),
    )  # fmt: skip


def _member(paper: MeetingPaper, contact_ref: str) -> MemberLine:
    found = next((one for one in paper.members if one.contact == contact_ref), None)
    if found is None:
        raise OfficerError(_("Kontakten er ikke med i gruppen den dagen. Legg kontakten til som medlem først."))
    if not found.consent.state.shares:
        raise OfficerError(
            _(
                "Medlemmet mangler et samtykke som gjelder, og kan ikke få vite om møtet. Spør beboeren, og registrer "
                "samtykket. Eller hold møtet uten dette medlemmet."
            )
        )
    return found


def _address(paper: MeetingPaper, member: MemberLine | None) -> str:
    """Where a protected resident lives is never printed: the letter goes as the municipality's routine says."""
    if member:
        return "\n".join(filter(None, (member.name, member.workplace)))
    hidden = _("[adressen er sperret – send i lukket konvolutt etter kommunens rutine]")
    return "\n".join(filter(None, (paper.resident.name, hidden if paper.protected else paper.resident.address)))


def _to_resident(paper: MeetingPaper) -> Iterator[Block]:
    yield Words(_("Hei, {name}.", name=paper.resident.first_name))
    yield Words(_("Vi inviterer deg til møte i ansvarsgruppen din."))
    names = [one.name for one in paper.invited]
    coming = [(_("Hvem som kommer"), ", ".join(names))] if names else []
    yield Facts([*_when_and_where(paper, paper.meeting.place, named=True), *coming])
    yield from _agenda(lines(paper.meeting.agenda))
    yield Words(
        _(
            "Det er frivillig å være med. Du bestemmer hva vi skal snakke om, og du kan ta med deg en du stoler på. "
            "Si fra om det er noe du ikke vil at vi tar opp."
        )
    )
    yield Words(_("Passer ikke tiden eller stedet? Si fra, så finner vi noe annet."))


def _to_member(paper: MeetingPaper, member: MemberLine) -> Iterator[Block]:
    """The resident is named by the group's number where name and place must not stand together."""
    yield Words(_("Hei, {name}.", name=member.name))
    whose = paper.group.ref if paper.protected else paper.resident.name
    yield Words(_("Du inviteres til møte i ansvarsgruppen for {name}.", name=whose))
    place = paper.unnamed(paper.meeting.place)
    yield Facts(list(_when_and_where(paper, place, named=not paper.protected)))
    yield from _agenda(lines(paper.unnamed(paper.meeting.agenda)))
    yield Words(_("Beboeren har samtykket til at du får vite om møtet. Det du får vite, er taushetsbelagt."))
    yield Words(_("Si fra til oss om du ikke kan komme."))


def _when_and_where(paper: MeetingPaper, place: str | None, *, named: bool) -> Iterator[tuple[str, str]]:
    """The place of a protected household's meeting is not written in a letter where the resident is `named`."""
    moment = paper.meeting.moment
    yield _("Når"), _("{day} kl. {time}", day=formats.long_day(moment.date()), time=f"{moment:%H.%M}")
    if named and paper.protected:
        yield _("Hvor"), _("Ring oss, så sier vi hvor det er.")
    elif place:
        yield _("Hvor"), place


def _agenda(agenda: Sequence[str]) -> Iterator[Block]:
    if agenda:
        yield Words(_("Dette har vi tenkt å snakke om:"))
        yield Points(agenda)


def _greeting(paper: MeetingPaper) -> Section:
    who = "\n".join(filter(None, (paper.officer, paper.office, letterhead(paper.municipality))))
    return Section("", [Words(_("Vennlig hilsen")), Words(who)], together=True)
