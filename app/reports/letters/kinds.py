"""The letters as data: one line a letter."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.models.letter import ABOUT_EVICTION, LETTER_KIND
from app.paths import resource
from app.reports.letters import placeholders
from app.texts import N_


@dataclass(frozen=True, slots=True)
class Asked:
    """A placeholder the officer fills in when the letter is made: its value may come from the case as a proposal.

    `help` is a msgid. `lines`: it may hold several. `day`: it is one day. `granted`: not asked when nothing was given.
    `when`: the placeholder without which it is not asked.
    """

    name: str
    required: bool = False
    lines: bool = False
    help: str = ""
    day: bool = False
    granted: bool = False
    when: str = ""


@dataclass(frozen=True, slots=True)
class LetterKind:
    """`own`: placeholders beside those every letter has, with what each becomes (msgids). `asks`: those of all that the
    officer fills in. `step`: the kinds of step it tells of. `discreet`: what it is called where others may see it, in
    the head of its pages and as a file, when not by its title (msgid)."""

    key: str
    own: Mapping[str, str]
    asks: Sequence[Asked] = ()
    step: Sequence[str] = ()
    discreet: str = ""

    @property
    def title(self) -> str:
        """What the letter is called: a msgid."""
        return LETTER_KIND.text(self.key)

    @property
    def outside(self) -> str:
        """What it is called on its pages and as a file: a msgid."""
        return self.discreet or self.title

    @property
    def placeholders(self) -> Mapping[str, str]:
        """Everything its template may hold: name and description (msgid)."""
        of_case = {} if self.key in ABOUT_EVICTION else placeholders.OF_CASE
        return {**placeholders.EVERYWHERE, **of_case, **self.own}

    def template(self, language: str) -> Path:
        """The built-in template in a written form (nb, nn)."""
        return resource(f"letters/{language}/{self.key}.docx")


_REPRESENTATIVE = Asked("representative", help=N_("Navn på fullmektig eller verge som også får brevet."))
_GIVES = Asked(
    "gives", lines=True, granted=True,
    help=N_("For bolig: omtrent hvor stor, antall rom og hvor lenge. Ved ventetid: når tilsagnet faller bort."),
)  # fmt: skip

_ALL = (
    LetterKind(
        "preliminary_answer", placeholders.DELAY,
        (Asked("delay_reason", required=True, lines=True), Asked("expected", required=True, day=True), _REPRESENTATIVE),
        ("preliminary_answer",),
    ),
    LetterKind(
        "invitation", placeholders.MEETING,
        (Asked("meeting_time", required=True, help=N_("For eksempel mandag 30. november kl. 10.00.")),
         Asked("meeting_place", required=True), Asked("meeting_about", lines=True), Asked("bring", lines=True),
         _REPRESENTATIVE),
        ("mapping",),
    ),
    LetterKind("decision", placeholders.DECISION, (_GIVES, _REPRESENTATIVE), ("decision", "changed")),
    LetterKind(
        "allocation", placeholders.ALLOCATED,
        (Asked("allocation_reasons", lines=True, help=N_("Kan stå tomt når de har fått det de ba om.")),
         Asked("terms", lines=True, when="earmarked",
               help=N_("Skriv unntakene fra husleieloven som er avtalt. Uten det gjelder de ikke.")),
         Asked("keys", lines=True, help=N_("Når og hvor de får nøklene, og hva de skal ha med.")), _REPRESENTATIVE),
    ),
    LetterKind("complaint_forwarded", placeholders.FORWARDED, (Asked("statement", lines=True), _REPRESENTATIVE),
               ("forwarded",)),
    LetterKind(
        "complaint_outcome", placeholders.ANSWERED, (_GIVES, Asked("complaint_reasons", lines=True), _REPRESENTATIVE),
        ("complaint_outcome", "changed"),
    ),
    LetterKind(
        "requisition", placeholders.ORDER,
        (Asked("nights_from", required=True, day=True), Asked("nights_to", required=True, day=True),
         Asked("price", required=True),
         Asked("invoice_to", required=True, lines=True),
         Asked("message", lines=True, help=N_("Ikke skriv noe om hvorfor de trenger et sted å bo."))),
    ),
    LetterKind(
        "help_offer", placeholders.HELP,
        (Asked("contact_name", required=True), Asked("contact_phone", required=True),
         Asked("contact_hours", required=True, help=N_("For eksempel hverdager kl. 9–15.")),
         Asked("meeting_time", help=N_("For eksempel mandag 30. november kl. 10.00.")), Asked("meeting_place"),
         Asked("personal_words", lines=True, help=N_("Ikke skriv hva varselet handler om.")), _REPRESENTATIVE),
        discreet=N_("brev fra kommunen"),
    ),
)  # fmt: skip

LETTERS: Mapping[str, LetterKind] = {kind.key: kind for kind in _ALL}
"""Every letter by key, in the order of the course of a case."""
