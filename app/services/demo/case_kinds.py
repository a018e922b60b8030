"""What is applied for in a small municipality, how often, and what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

MANY = Mapping[str, int]
ALL_OUTCOMES: MANY = {"granted": 60, "partly": 6, "refused": 22, "withdrawn": 8, "dismissed": 4}


@dataclass(frozen=True)
class ApplicationKind:
    """`share` is a weight, `days` a median from application to decision, `amounts` NOK from, to and by steps of. The
    mappings weigh codes. `valid_days`: how long what is granted holds."""

    key: str
    share: int
    days: int
    channels: MANY
    what: tuple[str, ...]
    outcomes: MANY = field(default_factory=lambda: ALL_OUTCOMES)
    amounts: tuple[int, int, int] | None = None
    purposes: MANY = field(default_factory=dict)
    variants: MANY = field(default_factory=dict)
    valid_days: int | None = None


_PAPER: MANY = {"paper": 4, "orally": 2, "phone": 2, "letter": 3}
_STARTSKUDD: MANY = {"startskudd": 9, "paper": 1}

APPLICATIONS = (
    ApplicationKind(
        "startloan", 24, 26, _STARTSKUDD,
        ("Leilighet med tre rom.", "Enebolig på landet.", "Rekkehus nær skolen.", "Samle lån og beholde boligen."),
        {"granted": 48, "partly": 8, "refused": 32, "withdrawn": 9, "dismissed": 3}, (1_000_000, 3_000_000, 50_000),
        {"purchase": 7, "refinancing": 3, "improvement": 1, "building": 1}, valid_days=180,
    ),
    ApplicationKind(
        "establishment_grant", 8, 28, _STARTSKUDD, ("Til kjøp av egen bolig.",), amounts=(50_000, 400_000, 10_000),
        valid_days=180,
    ),
    ApplicationKind(
        "adaptation_grant", 6, 24, {"startskudd": 5, "letter": 2, "paper": 1},
        ("Rampe og bredere dører.", "Bad på bakkeplan.", "Heis i trapp."), amounts=(50_000, 400_000, 10_000),
        valid_days=365,
    ),
    ApplicationKind(
        "municipal_dwelling", 22, 34, {"kobo": 6, **_PAPER},
        ("To rom, helst i sentrum.", "Fire rom nær skolen.", "Bolig uten trapper.", "Ny kontrakt der vi bor."),
        {"granted": 52, "refused": 34, "withdrawn": 8, "dismissed": 6},
        variants={"allocation": 7, "exchange": 1, "renewal": 3}, valid_days=3 * 365,
    ),
    ApplicationKind(
        "deposit_guarantee", 14, 9, _PAPER, ("Leilighet i Skoleveien.", "Hybel i sentrum.", "Leilighet i Fjordveien."),
        amounts=(15_000, 60_000, 1_000), variants={"guarantee": 4, "loan": 1}, valid_days=3 * 365,
    ),
    ApplicationKind(
        "housing_allowance", 10, 20, {"husbanken": 7, "paper": 2}, ("Hjelp til å søke.", "Utbetaling til utleier."),
        variants={"help": 3, "transfer": 1},
    ),
    ApplicationKind(
        "housing_help", 7, 22, _PAPER, ("Hjelp til å finne en bolig.", "Hjelp til å bli boende."), valid_days=365
    ),
    ApplicationKind(
        "living_support", 6, 18, _PAPER, ("Praktisk hjelp i hverdagen.", "Noen å snakke med om økonomi og naboer."),
        valid_days=365,
    ),
    ApplicationKind("individual_plan", 3, 16, _PAPER, ("Samordning av hjelpen.",)),
)  # fmt: skip
"""All types but `temporary`, which follows the stays."""

HOUSING_HISTORIES = (
    "Har leid privat i seks år, med to flyttinger.",
    "Bodde i egen bolig til bruddet i vår.",
    "Har flyttet mye de siste tre årene.",
    "Første egne bolig.",
)
RESOURCES = (
    "Fast arbeid og god kontakt med familien.",
    "Arbeidsavklaringspenger. Har orden på regningene.",
    "Uføretrygd. Klarer hverdagen godt selv.",
    "Deltidsarbeid og skolegang. Ønsker mer arbeid.",
)
ECONOMIC_NEEDS = ("Trenger hjelp til depositum.", "Kan betale vanlig leie med bostøtte.", "Får ikke lån i banken.")
SERVICE_NEEDS = ("Ingen.", "Ukentlig besøk den første tiden.", "Råd om økonomi.")
WISHES = ("Vil bo nær jobb og buss.", "Vil at barna kan bli på skolen sin.", "Ønsker et rolig sted.")

GRANTED = "Husstanden fyller vilkårene, og har ikke klart å skaffe en egnet bolig selv."
REASONS: Mapping[str, tuple[str, ...]] = {
    "granted": (GRANTED,),
    "partly": ("Vilkårene er oppfylt, men behovet er mindre enn det som er søkt om.",),
    "refused": (
        "Husstanden har en egnet bolig, og kan bli boende der.",
        "Inntekten gir ikke rom for lånet når det er trukket fra til livsopphold.",
        "Det er mulig å finne bolig på det private markedet med den hjelpen som er gitt.",
    ),
    "dismissed": ("Søkeren bor i en annen kommune, og er veiledet om å søke der.",),
    "withdrawn": (),
}
CHILD_INTEREST = "Barna får bli på skolen og nær vennene sine. Det har veid tungt."
CHILD_INTEREST_REFUSED = "Barna bor trygt i dag, og avslaget endrer ikke skole eller barnehage."
COMPLAINTS = ("Mener at økonomien er vurdert feil.", "Mener at boligen ikke er egnet.", "Viser til ny legeerklæring.")
CHANGED = "Nye opplysninger i klagen viser at vilkårene er oppfylt."
ACTIVITIES = ("Deltar på boligskole.", "Fører logg over boliger som er søkt.")
