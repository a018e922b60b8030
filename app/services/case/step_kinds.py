"""The steps of a case as data: what each is called, what it asks for, and when it is the next thing to do."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.models.case import CaseStep
from app.models.codes import CodeList
from app.models.fields import Field, fields_of
from app.services.case.case_types import CaseType
from app.texts import N_


@dataclass(frozen=True, slots=True)
class StepKind:
    """`action` is what a button says, `done` what the course says afterwards (msgids). `labels` are names of fields
    that are other in this step than in the model."""

    key: str
    action: str
    done: str
    icon: str
    fields: Sequence[str]
    required: Sequence[str] = ("day",)
    labels: Mapping[str, str] = field(default_factory=dict)


_ALL = (
    StepKind(
        "received", N_("Registrer søknaden"), N_("Søknaden er mottatt"), "log-in",
        ("day", "channel", "external_ref", "variant", "purpose", "amount", "what", "asks_help", "who"),
        labels={"day": N_("Mottatt"), "amount": N_("Søkt beløp"), "what": N_("Hva det søkes om"),
                "who": N_("Saksbehandler")},
    ),
    StepKind(
        "preliminary_answer", N_("Registrer foreløpig svar"), N_("Foreløpig svar er sendt"), "mail",
        ("day", "expected", "remark"), ("day", "expected"),
        labels={"day": N_("Sendt"), "remark": N_("Hvorfor det tar tid")},
    ),
    StepKind(
        "mapping", N_("Registrer kartlegging"), N_("Kartleggingssamtale"), "clipboard-list",
        ("day", "resources", "housing_history", "economic_needs", "service_needs", "wishes", "remark"),
        labels={"day": N_("Samtalen var")},
    ),
    StepKind(
        "assessment", N_("Registrer vurdering"), N_("Saken er vurdert"), "scale",
        ("day", "outcome", "amount", "reasons", "child_interest", "who"),
        labels={"outcome": N_("Innstilling"), "amount": N_("Innstilt beløp"), "reasons": N_("Vurdering"),
                "who": N_("Hvem innstiller")},
    ),
    StepKind(
        "decision", N_("Registrer vedtak"), N_("Vedtak"), "file-check",
        ("day", "outcome", "amount", "valid_from", "valid_to", "reasons", "child_interest", "conditions", "activity",
         "who"),
        ("day", "outcome"),
        labels={"day": N_("Vedtaksdato"), "amount": N_("Innvilget beløp"), "who": N_("Hvem avgjør")},
    ),
    StepKind(
        "notified", N_("Registrer at brevet er sendt"), N_("Søkeren er underrettet"), "mail",
        ("day", "arrived", "extended_to", "remark"), labels={"day": N_("Brevet ble sendt")},
    ),
    StepKind(
        "paid", N_("Registrer utbetaling"), N_("Utbetalt"), "banknote", ("day", "amount"), ("day", "amount"),
        labels={"day": N_("Utbetalt dato"), "amount": N_("Utbetalt beløp")},
    ),
    StepKind(
        "complaint", N_("Registrer klage"), N_("Klage er mottatt"), "message-square", ("day", "channel", "what"),
        labels={"day": N_("Klage mottatt"), "what": N_("Hva det klages på")},
    ),
    StepKind(
        "changed", N_("Gjør om vedtaket"), N_("Vi har gjort om vedtaket"), "refresh-cw",
        ("day", "complaint_outcome", "outcome", "amount", "valid_from", "valid_to", "reasons", "child_interest",
         "conditions", "activity", "who"),
        ("day", "complaint_outcome", "outcome"),
        labels={"day": N_("Nytt vedtak"), "amount": N_("Innvilget beløp"), "who": N_("Hvem avgjør")},
    ),
    StepKind(
        "forwarded", N_("Registrer at klagen er sendt videre"), N_("Klagen er sendt klageinstansen"), "external-link",
        ("day", "body", "remark"), ("day", "body"),
        labels={"day": N_("Sendt"), "body": N_("Sendt til"), "remark": N_("Vår uttalelse")},
    ),
    StepKind(
        "complaint_outcome", N_("Registrer svar på klagen"), N_("Klagen er avgjort"), "gavel",
        ("day", "complaint_outcome", "remark"), ("day", "complaint_outcome"), labels={"day": N_("Avgjort")},
    ),
    StepKind("closed", N_("Avslutt saken"), N_("Saken er avsluttet"), "check", ("day", "remark"),
             labels={"remark": N_("Hva som er avtalt videre")}),
    StepKind("annulled", N_("Annuller steget"), N_("Steget er annullert"), "undo-2", ("day", "remark"),
             ("day", "remark"), labels={"remark": N_("Hvorfor")}),
)  # fmt: skip

STEP_KINDS: Mapping[str, StepKind] = {kind.key: kind for kind in _ALL}
"""Every kind of step by key, in the order of a whole course."""

_OF_SOME_TYPES = frozenset(
    {"variant", "purpose", "amount", "valid_from", "valid_to", "conditions", "activity"}
)  # fmt: skip
"""Fields that only the types which name them in `uses` have."""
_OF_CHILDREN = "child_interest"
DISMISS = N_("Avvis klagen")
"""What the button of a `complaint_outcome` says while the complaint is with us."""


def step_fields(case_type: CaseType, kind: str, *, children: bool = True) -> tuple[Field, ...]:
    """The fields of a step's form in a case of this type, with the step's own labels and only the type's own codes.
    Without `children` in the household their best interest is not asked for."""
    step, described = STEP_KINDS[kind], fields_of(CaseStep)
    asked = (name for name in step.fields if _asked(case_type, step, name))
    shown = (described[name] for name in asked if children or name != _OF_CHILDREN)
    return tuple(
        replace(
            one,
            label=step.labels.get(one.name, one.label),
            required=one.name in step.required,
            codes=_codes(case_type, kind, one),
        )
        for one in shown
    )


def _asked(case_type: CaseType, step: StepKind, name: str) -> bool:
    return name not in _OF_SOME_TYPES or name in case_type.uses or name in step.required


def _codes(case_type: CaseType, kind: str, one: Field) -> CodeList | None:
    if one.codes is None:
        return None
    wanted = _WANTED.get((kind, one.name)) or {"variant": case_type.variants, "outcome": case_type.outcomes}.get(
        one.name
    )
    return CodeList(tuple(code for code in one.codes if wanted is None or code.key in wanted))


_WANTED: Mapping[tuple[str, str], Sequence[str]] = {
    ("assessment", "outcome"): ("granted", "partly", "refused", "dismissed"),
    ("changed", "outcome"): ("granted", "partly"),
    ("changed", "complaint_outcome"): ("upheld", "partly"),
}
"""Steps in which only some of the codes make sense."""
