"""Making a letter in two steps: what the case or the eviction says is gathered, then the officer's own words are added.

All of it stays in memory; only `keep` stores the letter, encrypted, with what it is about.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app import clock, texts
from app.errors import Invalid
from app.models import Person
from app.models.person import WRITTEN_FORM
from app.models.places import municipalities
from app.reports.letters.facts import values_of
from app.reports.letters.filling import filled
from app.reports.letters.ground import CaseGround, EvictionGround, ground_of, main_person, owner_of
from app.reports.letters.kinds import LETTERS, Asked, LetterKind
from app.services import letter, settings, viewing
from app.services.case.course import GRANTED
from app.services.letter import LetterFiles
from app.storage.store import Store
from app.texts import _

_OWED = frozenset({"refused", "partly", "dismissed"})
"""Outcomes that must be reasoned (forvaltningsloven § 24)."""
_NOTHING_GIVEN = frozenset({"refused", "dismissed"})


@dataclass(frozen=True, slots=True)
class Prepared:
    """What a case or an eviction gives a letter. `values` are all placeholders; those the kind asks for are proposals.

    `warnings` are texts; `step_number` is the step the letter tells of. `has_children`: the household of a case has, on
    the day of the decision.
    """

    kind: LetterKind
    language: str
    owner_ref: str
    values: Mapping[str, str] = field(repr=False)
    step_number: int | None
    warnings: Sequence[str]
    has_children: bool

    @property
    def asks(self) -> Sequence[Asked]:
        """What the officer may fill in: not what the applicant gets, when that is nothing."""
        nothing = self.values.get("outcome") in _NOTHING_GIVEN
        wanted = (asked for asked in self.kind.asks if not asked.when or self.values[asked.when])
        return [asked for asked in wanted if not (asked.granted and nothing)]

    @property
    def proposals(self) -> dict[str, str]:
        """What the officer may change, by placeholder, in the order of the form."""
        return {asked.name: self.values[asked.name] for asked in self.asks}


@dataclass(frozen=True, slots=True)
class Made:
    """A letter that is not stored yet. `file_name` has no ending and names no person."""

    files: LetterFiles = field(repr=False)
    owner_ref: str
    recipient: str = field(repr=False)
    step_number: int | None
    file_name: str


def prepare(
    store: Store, owner_ref: str, kind: str, *, language: str | None = None, reveal_address: bool = False,
    provider_ref: str | None = None,
) -> Prepared:  # fmt: skip
    """Gather what the case or the eviction says for a letter. `language` (nb, nn) is the recipient's own where none is
    given.

    Strictly confidential persons are logged as seen, everyone protected when the address is shown.
    Raises OfficerError when the case has not come so far.
    """
    with store.read() as session:
        owner = owner_of(session, kind, owner_ref)
        chosen = language or _written_form(session, main_person(session, owner))
        ground = ground_of(session, owner, chosen, reveal_address=reveal_address, provider_ref=provider_ref)
        with texts.language(chosen):
            values = values_of(ground, LETTERS[kind])
        step, children = _step_and_children(ground, LETTERS[kind])
        seen = viewing.watched(session, owner.household_id, address=reveal_address)
    viewing.log(store, seen, "address" if reveal_address else "letter")
    warnings = _warnings(values)
    return Prepared(LETTERS[kind], chosen, owner_ref, values, step, warnings, children)


def make(store: Store, prepared: Prepared, typed: Mapping[str, str], *, use_builtin: bool = False) -> Made:
    """Fill and print the letter, with what the officer typed in the fields that `prepared.kind.asks` names.

    Uses the municipality's own template where there is one, unless `use_builtin`. Raises Invalid with the names of
    fields, or "" for what the case itself lacks; BadTemplate when the municipality's template fails.
    """
    from app.reports.letters.printing import printed  # noqa: PLC0415  # reportlab costs 0.3 s

    kind, language = prepared.kind, prepared.language
    known = {asked.name for asked in prepared.asks}
    values = {**prepared.values, **{name: text for name, text in typed.items() if name in known}}
    problems = _problems(prepared, values)
    if problems:
        raise Invalid(problems)
    own = None if use_builtin else letter.template_of(store, kind.key, language)
    docx = filled(own or kind.template(language).read_bytes(), values)
    with texts.language(language):
        title = _(kind.outside)
        pdf = printed(docx, title[:1].upper() + title[1:], language)
    name = f"{prepared.owner_ref} {title} {clock.today().isoformat()}"
    files = LetterFiles(kind.key, language, docx, pdf)
    return Made(files, prepared.owner_ref, values["recipient_name"], prepared.step_number, name)


def keep(store: Store, made: Made) -> int:
    """Store the letter with its case or eviction; returns its id."""
    return letter.keep(store, made.owner_ref, made.files, recipient=made.recipient, step_number=made.step_number)


def _step_and_children(ground: CaseGround | EvictionGround, kind: LetterKind) -> tuple[int | None, bool]:
    if isinstance(ground, EvictionGround):
        return None, False
    step = ground.step(*kind.step) if kind.step else None
    return step.number if step else None, ground.children_on(ground.case.decided or ground.today)


def _problems(prepared: Prepared, values: Mapping[str, str]) -> dict[str, str]:
    """What the letter must have and has not, by field; "" for what has to be put right in the case."""
    found = {
        asked.name: _("{label} må fylles ut.", label=_(prepared.kind.placeholders[asked.name]))
        for asked in prepared.kind.asks if asked.required and not values[asked.name].strip()
    }  # fmt: skip
    owed = values.get("outcome", "") in _OWED
    if owed and not values["reasons"]:
        found[""] = _("Vedtaket mangler begrunnelse. Rett vedtaket i saken, og lag brevet på nytt.")
    elif owed and prepared.has_children and not values["child_interest"]:
        found[""] = _("Husstanden har barn. Skriv om barnets beste i vedtaket i saken, og lag brevet på nytt.")
    if values.get("earmarked") and not values["terms"].strip():
        found["terms"] = _("Skriv hvilke unntak fra husleieloven som er avtalt (husleieloven § 11-1).")
    if values.get("case_kind") == "housing_help" and values.get("outcome") in GRANTED and not values["gives"].strip():
        found["gives"] = _("Skriv hovedinnholdet i hjelpen (boligsosialloven § 7).")
    return found


def _warnings(values: Mapping[str, str]) -> list[str]:
    empty = {
        "office": _("Kontoret i brevhodet mangler. Skriv det inn i Innstillinger."),
        "officer": _("Navnet ditt mangler i underskriften. Skriv det inn i Innstillinger."),
        "recipient_address": _("Mottakeren har ingen adresse."),
    }
    return [warning for name, warning in empty.items() if not values[name]]


def _written_form(session: Session, person: Person) -> str:
    """The recipient's own setting, or else the municipality's."""
    if person.written_form in WRITTEN_FORM.by_key:
        return str(person.written_form)
    place = municipalities().get(settings.read(session, settings.MUNICIPALITY_NUMBER))
    return "nn" if place and place.written_form == "nn" else "nb"
