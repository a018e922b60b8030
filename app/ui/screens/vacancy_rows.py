"""A dwelling that stood empty, as a line of a year's list."""

from dataclasses import dataclass

from app import formats
from app.models.dwelling import DISPOSAL
from app.services.dwelling.vacancy import VacancyRow
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the list; the properties are its cells."""

    ref: str
    row: VacancyRow

    @property
    def about(self) -> str:
        return f"{self.name}, {self.held}"

    @property
    def name(self) -> str:
        return self.row.name

    @property
    def held(self) -> str:
        return " · ".join((self.ref, sentence(DISPOSAL.text(self.row.disposal))))

    @property
    def days(self) -> str:
        return formats.whole(self.row.vacancy.days)

    @property
    def out_of_use(self) -> str:
        return formats.whole(self.row.vacancy.out_of_use) if self.row.vacancy.out_of_use else ""

    @property
    def kroner(self) -> str:
        """Of a dwelling whose rent is unknown on some of the days, what is known."""
        return formats.amount(self.row.vacancy.lost)

    @property
    def lacks(self) -> str:
        count = self.row.vacancy.without_rent
        return n_("Husleie mangler for {count} dag", "Husleie mangler for {count} dager", count) if count else ""


COLUMNS = (
    Column("about", N_("Bolig"), paint=cells.two_lines("name", "held"), least=220),
    Column("days", N_("Ledige dager"), 130, align="right", role="number"),
    Column("out_of_use", N_("Av dem ute av bruk"), 160, align="right", role="number"),
    Column("kroner", N_("Tapt leie"), 140, align="right", role="number"),
    Column("lacks", "", 220, tone=lambda _line: "warn", icon=lambda line: "triangle-alert" if line.lacks else ""),
)


def explained() -> str:
    """How the figures are made."""
    return _(
        "En dag er ledig når kommunen disponerer boligen og ingen leier den. Tapt leie er månedsleien ganger 12, delt "
        "på dagene i året, for hver ledig dag. Tilvisningsboliger står i listen, men ikke i summene."
    )
