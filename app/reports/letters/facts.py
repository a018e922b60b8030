"""The values of a letter's placeholders from the records, as text in the recipient's written form."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from sqlalchemy import select

from app import formats
from app.errors import OfficerError
from app.models import CaseStep, Provider, Stay
from app.reports.letters.ground import CaseGround, EvictionGround, Ground, day_text
from app.reports.letters.housing import allocation, help_offer
from app.reports.letters.kinds import LetterKind
from app.reports.letters.placeholders import DECISION, RULES
from app.services import settings
from app.services.case.case_types import HUSBANKEN
from app.services.case.course import GRANTED
from app.services.facts import decisions_of, provider_facts
from app.services.naming import household_number
from app.services.records import by_ref
from app.texts import _

Values = dict[str, str]


def values_of(ground: CaseGround | EvictionGround, kind: LetterKind) -> Values:
    """Every placeholder of the letter. Raises OfficerError when the case has not come so far."""
    own = help_offer(ground) if isinstance(ground, EvictionGround) else {**_of_case(ground), **_OWN[kind.key](ground)}
    values = {**dict.fromkeys(kind.placeholders, ""), **_everywhere(ground), **own}
    return {name: values[name] for name in kind.placeholders}


def _everywhere(ground: Ground) -> Values:
    session = ground.session
    return {
        "municipality": ground.municipality(),
        "office": settings.read(session, settings.OFFICE),
        "officer": settings.read(session, settings.OFFICER),
        "date": day_text(ground.today),
        "case_ref": ground.owner.ref,
        "household_ref": ground.household.ref,
        "recipient_name": f"{ground.person.first_name} {ground.person.last_name}",
        "recipient_address": _address(ground),
        **{name: ground.rule(key) for name, key in RULES.items()},
    }


def _of_case(ground: CaseGround) -> Values:
    return {
        "case_kind": ground.case.kind,
        "case_type": _(ground.case_type.label),
        "received": day_text(ground.case.received),
        "complaint_body": ground.body(),
        "basis": ground.basis(),
    }


def _address(ground: Ground) -> str:
    if ground.protected and not ground.reveal_address:
        return _("[adressen er sperret – send i lukket konvolutt etter kommunens rutine]")
    person = ground.person
    place = " ".join(filter(None, (person.postcode, person.city)))
    return "\n".join(filter(None, (person.address, place)))


def _preliminary_answer(ground: CaseGround) -> Values:
    step, complaint = ground.step("preliminary_answer"), ground.open_complaint()
    about = {"complained": day_text(complaint.day) if complaint else ""}
    if step is None or (complaint and ground.held.index(step) < ground.held.index(complaint)):
        return about
    return {**about, "delay_reason": step.remark or "", "expected": day_text(step.expected)}


def _invitation(_ground: CaseGround) -> Values:
    return {}


def _decision(ground: CaseGround) -> Values:
    step = ground.step("decision", "changed")
    if step is None:
        raise OfficerError(_("Registrer vedtaket i saken først. Brevet lages av det."))
    if step.outcome == "withdrawn":
        raise OfficerError(_("Søknaden er trukket. Da er det ikke noe vedtak å sende."))
    received, (arrives, due) = ground.step("received"), ground.arrival_and_due()
    return {
        **_decided(step),
        "decider": _("Husbanken") if ground.case_type.body == HUSBANKEN else ground.municipality(),
        "asked_for": (received.what if received else None) or "",
        "arrives": day_text(arrives),
        "complaint_due": day_text(due),
    }


def _decided(step: CaseStep) -> Values:
    granted = step.outcome in GRANTED
    texts = ("reasons", "child_interest", "conditions", "activity")
    return {
        **{name: getattr(step, name) or "" for name in texts},
        "decided": day_text(step.day),
        "outcome": step.outcome or "",
        "amount": formats.amount(step.amount) if granted and step.amount is not None else "",
        "valid_from": day_text(step.valid_from) if granted else "",
        "valid_to": day_text(step.valid_to) if granted else "",
    }


def _complaint_forwarded(ground: CaseGround) -> Values:
    forwarded, complaint = ground.step("forwarded"), ground.step("complaint")
    if forwarded is None or complaint is None:
        raise OfficerError(_("Registrer i saken at klagen er sendt videre. Brevet lages av det."))
    return {
        "complained": day_text(complaint.day),
        "decided": day_text(ground.case.decided),
        "forwarded": day_text(forwarded.day),
        "statement": forwarded.remark or "",
        "complaint_body": forwarded.body or ground.body(),
    }


def _complaint_outcome(ground: CaseGround) -> Values:
    answer, complaint = ground.step("complaint_outcome", "changed"), ground.step("complaint")
    if answer is None or complaint is None:
        raise OfficerError(_("Registrer svaret på klagen i saken først. Brevet lages av det."))
    by_us, forwarded = answer.kind == "changed", ground.step("forwarded")
    decision = _decision(ground) if by_us else dict.fromkeys(DECISION, "")
    return {
        **decision,
        "complained": day_text(complaint.day),
        "complaint_outcome": answer.complaint_outcome or "",
        "complaint_decided": day_text(answer.day),
        "changed_by_us": "1" if by_us else "",
        "complaint_reasons": "" if by_us else answer.remark or "",
        "complaint_body": (forwarded.body if forwarded and not by_us else None) or ground.body(),
    }


def _requisition(ground: CaseGround) -> Values:
    stay = _stay(ground)
    provider = _provider(ground, stay)
    first, last = _nights(ground, stay)
    price = stay.price if stay and stay.price is not None else None
    if price is None:
        price = provider_facts(ground.session, provider).price_on(stay.arrived if stay else ground.today)
    return {
        "recipient_name": provider.name,
        "recipient_address": (provider.address or "").replace(", ", "\n"),
        "provider_name": provider.name,
        "guest": _guest(ground),
        "persons": _persons(*ground.persons),
        "nights_from": first,
        "nights_to": last,
        "price": formats.amount(price) if price is not None else "",
        "invoice_to": ", ".join(filter(None, (ground.municipality(), settings.read(ground.session, settings.OFFICE)))),
    }


def _stay(ground: CaseGround) -> Stay | None:
    """The household's latest stay, unless another provider was chosen."""
    query = select(Stay).where(Stay.household_id == ground.case.household_id).order_by(Stay.arrived.desc(), Stay.id)
    stay = ground.session.scalars(query).first()
    if stay is None or ground.provider_ref is None:
        return stay
    return stay if stay.provider_id == by_ref(ground.session, Provider, ground.provider_ref).id else None


def _provider(ground: CaseGround, stay: Stay | None) -> Provider:
    if ground.provider_ref is not None:
        return by_ref(ground.session, Provider, ground.provider_ref)
    if stay is None:
        raise OfficerError(_("Velg hvilket botilbud rekvisisjonen skal til."))
    return ground.session.get_one(Provider, stay.provider_id)


def _nights(ground: CaseGround, stay: Stay | None) -> tuple[str, str]:
    """The first and the last night: of the stay as far as it is decided, or of the decision in the case."""
    step = ground.step("decision", "changed")
    if stay is None:
        return day_text(step.valid_from if step else None), day_text(step.valid_to if step else None)
    ends = [decision.end for decision in decisions_of(ground.session, stay) if decision.end]
    decided = max(ends, default=step.valid_to if step else None)
    return day_text(stay.arrived), day_text(stay.departed - timedelta(days=1) if stay.departed else decided)


def _guest(ground: Ground) -> str:
    """By name, but not for a household with a protected address: the provider is told another way."""
    if ground.protected and not ground.reveal_address:
        return household_number(ground.household.ref)
    return f"{ground.person.first_name} {ground.person.last_name}"


def _persons(members: int, children: int) -> str:
    if not children:
        return str(members)
    return _("{members}, av dem {children} under 18 år", members=members, children=children)


_OWN: Mapping[str, Callable[[CaseGround], Values]] = {
    "preliminary_answer": _preliminary_answer,
    "invitation": _invitation,
    "decision": _decision,
    "allocation": allocation,
    "complaint_forwarded": _complaint_forwarded,
    "complaint_outcome": _complaint_outcome,
    "requisition": _requisition,
}
