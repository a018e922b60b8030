"""The year in whole sentences, made from the figures: each says a number, and what it was the year before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app import formats
from app.models.figure_keys import figure_keys
from app.reports.dossier import value_text
from app.reports.goal_years import GoalYears
from app.reports.suppression import HIDDEN
from app.texts import N_, _, n_

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Sentence:
    """`say` gives the sentence about a number above 0, without what follows it and the full stop; `none` is the same
    about 0 (a msgid)."""

    key: str
    say: Callable[[Number, str], str]
    none: str


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its heading (a msgid), the sentences, and the figures of its chart and table."""

    heading: str
    sentences: Sequence[Sentence]
    chart: str
    table: Sequence[str]


def _count(number: Number) -> int:
    return int(number)


TEMPORARY = Section(
    N_("Midlertidig botilbud"),
    (
        Sentence(
            "temporary.households",
            lambda number, text: n_(
                "Én husstand bodde i midlertidig botilbud", "I alt bodde {number} husstander i midlertidig botilbud",
                _count(number), number=text,
            ),
            N_("Ingen husstander bodde i midlertidig botilbud"),
        ),
        Sentence(
            "temporary.over_3_months",
            lambda number, text: n_(
                "I mer enn tre måneder bodde én husstand i midlertidig botilbud",
                "I mer enn tre måneder bodde {number} husstander i midlertidig botilbud",
                _count(number), number=text,
            ),
            N_("Ingen husstander bodde i midlertidig botilbud i mer enn tre måneder"),
        ),
        Sentence(
            "temporary.children",
            lambda number, text: n_(
                "Det var barn i én av husstandene i midlertidig botilbud",
                "Det var barn i {number} av husstandene i midlertidig botilbud", _count(number), number=text
            ),
            N_("Ingen husstander med barn bodde i midlertidig botilbud"),
        ),
        Sentence(
            "temporary.young",
            lambda number, text: n_(
                "Det bodde én ung i midlertidig botilbud", "Det bodde {number} unge i midlertidig botilbud",
                _count(number), number=text,
            ),
            N_("Ingen unge bodde i midlertidig botilbud"),
        ),
        Sentence(
            "stays.nights",
            lambda number, text: n_(
                "Det ble ett døgn i midlertidig botilbud", "Det ble {number} døgn i midlertidig botilbud",
                _count(number), number=text,
            ),
            N_("Det ble ingen døgn i midlertidig botilbud"),
        ),
        Sentence(
            "stays.cost",
            lambda _number, text: _("Kommunen betalte {number} kroner for midlertidig botilbud", number=text),
            N_("Kommunen betalte ingenting for midlertidig botilbud"),
        ),
    ),
    "temporary.households",
    (
        "temporary.households", "temporary.over_3_months", "temporary.children", "temporary.young", "stays.nights",
        "stays.average_nights", "stays.cost",
    ),
)  # fmt: skip

NEED = Section(
    N_("Husstander som trenger bolig"),
    (
        Sentence(
            "homeless.total",
            lambda number, text: n_(
                "Ved utgangen av perioden var én husstand bostedsløs",
                "Ved utgangen av perioden var {number} husstander bostedsløse", _count(number), number=text,
            ),
            N_("Ved utgangen av perioden var ingen husstander bostedsløse"),
        ),
        Sentence(
            "need.at_risk",
            lambda number, text: n_(
                "Én husstand sto i fare for å miste boligen", "I fare for å miste boligen sto {number} husstander",
                _count(number), number=text,
            ),
            N_("Ingen husstander sto i fare for å miste boligen"),
        ),
        Sentence(
            "need.unsuitable",
            lambda number, text: n_(
                "Én husstand bodde i en uegnet bolig eller et uegnet bomiljø",
                "I en uegnet bolig eller et uegnet bomiljø bodde {number} husstander", _count(number), number=text,
            ),
            N_("Ingen husstander bodde i en uegnet bolig eller et uegnet bomiljø"),
        ),
    ),
    "homeless.total",
    ("homeless.total", "homeless.children", "need.no_home", "need.at_risk", "need.unsuitable"),
)  # fmt: skip

DWELLINGS = Section(
    N_("Kommunale boliger"),
    (
        Sentence(
            "dwellings.total",
            lambda number, text: n_(
                "Kommunen disponerte én bolig", "Kommunen disponerte {number} boliger", _count(number), number=text
            ),
            N_("Kommunen disponerte ingen boliger"),
        ),
        Sentence(
            "dwellings.vacant",
            lambda number, text: n_(
                "Det sto én bolig ledig", "Det sto {number} boliger ledig", _count(number), number=text
            ),
            N_("Ingen boliger sto ledig"),
        ),
        Sentence(
            "dwellings.new_tenants",
            lambda number, text: n_(
                "Kommunen fikk én ny leietaker", "Kommunen fikk {number} nye leietakere", _count(number), number=text
            ),
            N_("Kommunen fikk ingen nye leietakere"),
        ),
        Sentence(
            "dwellings.wheelchair_share",
            lambda _number, text: _("Tilgjengelige for rullestolbrukere var {number} prosent av boligene", number=text),
            N_("Ingen av boligene var tilgjengelige for rullestolbrukere"),
        ),
    ),
    "dwellings.total",
    (
        "dwellings.total", "dwellings.owned", "dwellings.rented_in", "dwellings.disposal_right", "dwellings.vacant",
        "dwellings.new_tenants", "dwellings.turnover", "dwellings.average_tenure", "dwellings.wheelchair_share",
    ),
)  # fmt: skip

EVICTIONS = Section(
    N_("Utkastelser"),
    (
        Sentence(
            "evictions.carried_out",
            lambda number, text: n_(
                "Én utkastelse ble gjennomført", "I alt ble {number} utkastelser gjennomført",
                _count(number), number=text,
            ),
            N_("Ingen utkastelser ble gjennomført"),
        ),
        Sentence(
            "evictions.averted",
            lambda number, text: n_(
                "Én utkastelse ble avverget", "I alt ble {number} utkastelser avverget", _count(number), number=text
            ),
            N_("Ingen utkastelser ble avverget"),
        ),
        Sentence(
            "evictions.warnings",
            lambda number, text: n_(
                "Det ble sendt ett varsel om utkastelse", "Det ble sendt {number} varsler om utkastelse",
                _count(number), number=text,
            ),
            N_("Det ble ikke sendt noen varsler om utkastelse"),
        ),
    ),
    "evictions.warnings",
    (
        "evictions.warnings", "evictions.warnings_children", "evictions.petitions", "evictions.petitions_children",
        "evictions.carried_out", "evictions.carried_out_children", "evictions.averted", "evictions.averted_children",
    ),
)  # fmt: skip

LOANS = Section(
    N_("Startlån"),
    (
        Sentence(
            "startloan.purchase",
            lambda number, text: n_(
                "Én husstand fikk startlån til å kjøpe bolig", "Startlån til å kjøpe bolig fikk {number} husstander",
                _count(number), number=text,
            ),
            N_("Ingen husstander fikk startlån til å kjøpe bolig"),
        ),
        Sentence(
            "startloan.refinancing",
            lambda number, text: n_(
                "Én husstand fikk startlån til refinansiering", "Til refinansiering fikk {number} husstander startlån",
                _count(number), number=text,
            ),
            N_("Ingen husstander fikk startlån til refinansiering"),
        ),
        Sentence(
            "startloan.amount",
            lambda _number, text: _("Kommunen betalte ut {number} kroner i startlån", number=text),
            N_("Kommunen betalte ikke ut startlån"),
        ),
        Sentence(
            "startloan.family_share",
            lambda _number, text: _("Av husstandene med startlån var {number} prosent barnefamilier", number=text),
            N_("Ingen av husstandene med startlån var barnefamilier"),
        ),
    ),
    "startloan.purchase",
    (
        "startloan.purchase", "startloan.refinancing", "startloan.improvement", "startloan.building",
        "startloan.amount", "startloan.family_share",
    ),
)  # fmt: skip

SECTIONS = (TEMPORARY, NEED, DWELLINGS, EVICTIONS, LOANS)


def told(years: GoalYears, section: Section) -> list[str]:
    """The sentences of a section whose numbers are known and may be shown; if none is, that."""
    said = [one for sentence in section.sentences if (one := _told(years, sentence))]
    hidden = [one.key for one in section.sentences if years.shown(one.key, years.year) == HIDDEN]
    if hidden:
        labels = "; ".join(_(figure_keys()[key].label) for key in hidden)
        said.append(_("Noen tall vises ikke, for å verne enkeltpersoner: {labels}.", labels=labels))
    return said or [_("Ingen tall er kjent for {year}.", year=years.year)]


def _told(years: GoalYears, sentence: Sentence) -> str:
    value = years.shown(sentence.key, years.year)
    if value is None or isinstance(value, str):
        return ""
    said = sentence.say(value, value_text(value)) if value else _(sentence.none)
    return _("{sentence}{compared}.", sentence=said, compared=_compared(years, sentence.key, value))


def _compared(years: GoalYears, key: str, value: Number) -> str:
    """What follows the sentence; nothing while the year is not over, or where the year before is not shown."""
    before = None if years.steering.is_provisional else years.recent(key).get(years.year - 1)
    if before is None or isinstance(before, str):
        return ""
    if before == value:
        return _(", det samme som året før")
    return _(", mot {number} året før", number=formats.number(before))
