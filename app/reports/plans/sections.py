"""What a cooperation plan says on paper, in order: the resident's copy, the meeting's, and that without background.

A part with nothing in it is left out with its heading.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app import formats
from app.reports.plans.blocks import Block, Cell, Facts, Grid, Section, Signatures, Words
from app.reports.plans.goals import Goals
from app.reports.plans.variants import RESIDENT, Variant
from app.reports.plans.wording import addition, coordinator, service, span, voluntary
from app.services.plan.paper import PaperPerson, PlanPaper
from app.texts import N_, _

_WHO = (0.3, 0.46, 0.24)
_SITUATION = ("own_words", "background", "resources", "needs")
_TROUBLE = ("whom_to_call", "resident_does", "services_do", "notice_routine")

_HEADINGS: Mapping[str, str] = {
    "own_words": N_("Dette er viktig for {name}"),
    "background": N_("Bakgrunn"),
    "resources": N_("Det som går bra"),
    "needs": N_("Det {name} trenger hjelp til"),
    "whom_to_call": N_("Hvem {name} kan ringe"),
    "resident_does": N_("Dette gjør {name}"),
    "services_do": N_("Dette gjør tjenestene"),
    "notice_routine": N_("Hvem som får beskjed, og når"),
}
"""What a part is called in a shared copy, by the plan's field."""
_MY_HEADINGS: Mapping[str, str] = {
    "own_words": N_("Dette er viktig for meg"),
    "background": N_("Slik er det nå"),
    "resources": N_("Det som går bra"),
    "needs": N_("Det jeg trenger hjelp til"),
    "whom_to_call": N_("Hvem jeg kan ringe"),
    "resident_does": N_("Dette gjør jeg"),
    "services_do": N_("Dette gjør tjenestene"),
    "notice_routine": N_("Hvem som får beskjed, og når"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan as a variant shows it."""

    paper: PlanPaper
    variant: Variant

    def sections(self) -> Iterator[Section]:
        yield from self.content()
        yield self.signatures()

    def content(self) -> Iterator[Section]:
        """All but the lines to sign on."""
        goals = Goals(self.paper, self.variant)
        yield self.participants()
        if self.variant.sensitive:
            yield from self._situation()
        yield from goals.main()
        yield from goals.sub()
        yield from self.home()
        yield from self._trouble()
        yield from self.follow_up()

    @property
    def mine(self) -> bool:
        """Whether it is the resident who speaks."""
        return self.variant is RESIDENT

    def people(self) -> Sequence[PaperPerson]:
        return [one for one in self.paper.participants if one.shares or not self.variant.shared]

    def participants(self) -> Section:
        """The resident always takes part."""
        whose = _("Dette er min plan") if self.mine else _("Beboer")
        resident = (Cell(self.paper.resident), Cell(whose), Cell(""))
        others = [(Cell(one.name), Cell(service(one)), Cell(one.phone or "")) for one in self.people()]
        return Section(_("Hvem samarbeider"), [Grid(_WHO, [resident, *others])])

    def text(self, field: str) -> str:
        return str(self.paper.values.get(field) or "").strip()

    def heading(self, field: str) -> str:
        if self.mine:
            return _(_MY_HEADINGS[field])
        return _(_HEADINGS[field], name=self.paper.first_name)

    def _situation(self) -> Iterator[Section]:
        facts = self.facts(*_SITUATION)
        if facts:
            yield Section(_("Om meg") if self.mine else _("Om {name}", name=self.paper.first_name), [Facts(facts)])

    def facts(self, *fields: str) -> list[tuple[str, str]]:
        """What is said in these fields of the plan, with what each is called."""
        return [(self.heading(field), self.text(field)) for field in fields if self.text(field)]

    def home(self) -> Iterator[Section]:
        facts = list(self.tenancy())
        if facts:
            title = _("Boligen min") if self.mine else _("Boligen og leieavtalen")
            yield Section(title, [Facts(facts)])

    def tenancy(self) -> Iterator[tuple[str, str]]:
        """What is agreed in the tenancy. The home of a protected household is not told beside its name."""
        values = self.paper.values
        if self.text("home") and not self.paper.protection:
            yield _("Bolig"), self.text("home")
        if values.get("fixed_until"):
            yield _("Leieavtalen varer til"), formats.day(values["fixed_until"])
        yield from self._renewal()
        yield from self._known((("pay_days", _("Husleien betales")),))
        if values.get("rent_deduction"):
            yield _("Trekk av husleien"), " ".join((_deduction(), self.text("rent_deduction_terms"))).strip()
        yield from self._known((("house_rules", _("Husregler")), ("tenancy_other", _("Andre avtaler"))))

    def _renewal(self) -> Iterator[tuple[str, str]]:
        goal = _("Det er et mål at leieavtalen blir fornyet.") if self.paper.values.get("renewal_goal") else ""
        said = "\n".join(filter(None, (goal, self.text("renewal_terms"))))
        if said:
            yield _("Ny leieavtale"), said

    def _known(self, labels: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
        return ((label, self.text(field)) for field, label in labels if self.text(field))

    def _trouble(self) -> Iterator[Section]:
        facts = self.facts(*_TROUBLE)
        if facts:
            yield Section(_("Når noe går galt"), [Facts(facts)])

    def follow_up(self) -> Iterator[Section]:
        blocks: list[Block] = [Words(line) for line in (self.text("follow_up"), self.evaluated()) if line]
        if blocks:
            yield Section(_("Hvordan vi følger opp"), blocks)

    def evaluated(self) -> str:
        days = [formats.day(day) for day in self.paper.evaluations]
        if not days:
            return ""
        listed = _(" og ").join(filter(None, (", ".join(days[:-1]), days[-1])))
        return _("Vi ser sammen på hvordan planen går {days}.", days=listed)

    def signatures(self) -> Section:
        """With what is signed said above the lines, so that they never stand alone on a page."""
        return Section(_("Underskrift"), [*self._signed(), Signatures(self.signing())], together=True)

    def _signed(self) -> Iterator[Words]:
        values = self.paper.values
        mine = _("Planen er frivillig. Jeg kan når som helst be om å endre eller avslutte den.")
        yield Words(mine if self.mine else voluntary(self.paper))
        yield Words(addition())
        if values.get("start") or values.get("end"):
            days = span(values.get("start"), values.get("end"))
            yield Words(_("Planen gjelder {days}. Vi lager en ny når målene er nådd.", days=days))
        if values.get("signed"):
            yield Words(_("Planen ble underskrevet {day}.", day=formats.day(values["signed"])))

    def signing(self) -> Sequence[str]:
        """The resident, and the coordinator or else the office."""
        found = coordinator(self.paper)
        other = found.name if found and (found.shares or not self.variant.shared) else ""
        return (self.paper.resident, other or self.paper.officer or self.paper.office or _("For kommunen"))


def _deduction() -> str:
    return _("Frivillig. Trekket kan stoppes når som helst.")
