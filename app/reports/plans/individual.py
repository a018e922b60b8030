"""The housing part of an individual plan: the ten points of FOR-2022-06-22-1110 § 9 in their order, and the child's
part in it. A point with nothing says so, with lines to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app import formats
from app.models.contact import SERVICE
from app.models.cooperation_plan import COORDINATOR_OFFER
from app.reports.plans.blocks import Blank, Block, Facts, Look, Section, Words
from app.reports.plans.goals import Goals
from app.reports.plans.sections import Plan
from app.reports.plans.variants import Variant
from app.reports.plans.wording import coordinator, letterhead, named_coordinator, span
from app.services.plan.paper import PaperPerson, PlanPaper
from app.texts import _

_LINES = 2
_RELATIVE = SERVICE.text("relative")


@dataclass(frozen=True, slots=True)
class IndividualPlan:
    """The plan by the points of the regulation."""

    paper: PlanPaper
    variant: Variant

    def sections(self) -> Iterator[Section]:
        points = (
            (_("Mål, ressurser og behov"), self._goals()),
            (_("Hvem som deltar"), self._plan.participants().blocks),
            (_("Hvem som lager planen, og hvem som koordinerer"), self._makers()),
            (_("Hva hver av oss bidrar med"), self._contributions()),
            (_("Tjenester og tiltak, hvor mye, og hvem som har ansvaret"), self._measures()),
            (_("Hvordan tiltakene gjennomføres"), self._carrying_out()),
            (_("Koordinator, barnekoordinator eller kontaktlege"), self._coordinator()),
            (_("Planperiode, og når planen skal ses over"), self._period()),
            (_("Samtykke"), self._consents()),
            (_("Samarbeid som trengs med andre"), self._cooperation()),
        )
        for number, (title, blocks) in enumerate(points, 1):
            yield Section(f"{number}. {title}", list(blocks) or list(_nothing()))
        yield self._child()
        yield self._plan.signatures()

    @property
    def _plan(self) -> Plan:
        return Plan(self.paper, self.variant)

    @property
    def _measured(self) -> Goals:
        return Goals(self.paper, self.variant)

    def _goals(self) -> Iterator[Block]:
        main = [goal.text for goal in self.paper.goals_of("main")]
        sub = [goal.text for goal in self.paper.goals_of("sub")]
        goals = [(label, "\n".join(found)) for label, found in ((_("Hovedmål"), main), (_("Delmål"), sub)) if found]
        rows = [*self._plan.facts("own_words"), *goals, *self._plan.facts("resources", "needs", "background")]
        if rows:
            yield Facts(rows)

    def _makers(self) -> Iterator[Block]:
        maker = ", ".join(filter(None, (self.paper.officer, self.paper.office, letterhead(self.paper.letterhead))))
        found = coordinator(self.paper)
        housing = named_coordinator(found) if found and found.shares else ""
        rows = (
            (_("Boligdelen lages av"), maker),
            (_("Boligdelen koordineres av"), housing),
            (_("Hele planen koordineres av"), self._plan.text("ip_coordinator")),
        )
        yield from _known(rows)

    def _contributions(self) -> Iterator[Block]:
        own = [one.own_part or one.what for one in self._measured.every() if one.own_part or one.residents]
        relatives = ", ".join(one.name for one in self._plan.people() if one.service == _RELATIVE)
        name, text = self.paper.first_name, self._plan.text
        rows = (
            (_("{name} gjør selv", name=name), "\n".join(own)),
            (_("{name}, når noe går galt", name=name), text("resident_does")),
            (_("Tjenestene, når noe går galt"), text("services_do")),
            (_("Pårørende som deltar"), relatives),
        )
        yield from _known(rows)

    def _measures(self) -> Iterator[Block]:
        measures = self._measured.every()
        if measures:
            yield self._measured.table(measures)

    def _carrying_out(self) -> Iterator[Block]:
        if self._plan.text("follow_up"):
            yield Words(self._plan.text("follow_up"))
        tenancy = list(self._plan.tenancy())
        if tenancy:
            yield Facts(tenancy)

    def _coordinator(self) -> Iterator[Block]:
        offer = self.paper.values.get("coordinator_offer")
        if offer:
            yield Words(_("Koordinator er {offer}.", offer=_(COORDINATOR_OFFER.text(offer))))

    def _period(self) -> Iterator[Block]:
        values = self.paper.values
        if values.get("start") or values.get("end"):
            yield Words(_("Planen gjelder {days}.", days=span(values.get("start"), values.get("end"))))
        if self._plan.evaluated():
            yield Words(self._plan.evaluated())

    def _consents(self) -> Iterator[Block]:
        day = self.paper.values.get("consented")
        if day:
            yield Words(_("{name} sa ja til planen {day}.", name=self.paper.first_name, day=formats.day(day)))
        told: Sequence[PaperPerson] = self._plan.people()
        if told:
            names = ", ".join(one.name for one in told)
            yield Words(_("Disse har samtykke til å få taushetsbelagte opplysninger: {names}.", names=names))

    def _cooperation(self) -> Iterator[Block]:
        rows = self._plan.facts("notice_routine", "whom_to_call")
        if rows:
            yield Facts(rows)

    def _child(self) -> Section:
        """Asked whenever a plan concerns a child (§ 9)."""
        said = self._plan.text("child_participation")
        asked = Words(_("Fylles ut når planen gjelder et barn."), Look.MUTED)
        return Section(_("Hvordan barnet har vært med"), [Words(said)] if said else [asked, Blank(_LINES)])


def _known(rows: Sequence[tuple[str, str]]) -> Iterator[Block]:
    known = [row for row in rows if row[1]]
    if known:
        yield Facts(known)


def _nothing() -> Iterator[Block]:
    yield Words(_("Ikke fylt ut i samarbeidsplanen."), Look.MUTED)
    yield Blank(_LINES)
