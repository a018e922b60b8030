"""A tenancy as a line of the list: who lives where, on which contract, and where it stands."""

from app import clock, formats
from app.models.tenancy import CONTRACT, MOVED_TO
from app.services.naming import household_number
from app.services.state_look import StateLook
from app.services.tenancy.listing import TenancyRow
from app.services.tenancy.state import STATES, TenancyState
from app.texts import N_, _, n_
from app.ui.kit import cells
from app.ui.kit.editors.choice import sentence
from app.ui.kit.rows import Column
from app.ui.screens import tenancies_cells
from app.ui.screens.household_line import HouseholdLine


class Line(HouseholdLine[TenancyRow]):
    """A tenancy as it is shown; the properties are its cells, each of one or two lines."""

    __slots__ = ()

    @property
    def number(self) -> str:
        """ "L1 · Husstand 41"; the number stands alone where it is in place of the name."""
        number = household_number(self.row.household)
        return self.row.ref if self.row.name == number else f"{self.row.ref} · {number}"

    @property
    def home(self) -> str:
        return ", ".join((self.address, self.lived))

    @property
    def address(self) -> str:
        return self.row.address

    @property
    def lived(self) -> str:
        """Since when they have lived in the dwelling, over all its contracts."""
        return _("Fra {day}", day=formats.day(self.row.since))

    @property
    def agreement(self) -> str:
        return ", ".join(part for part in (self.contract, self.edition) if part)

    @property
    def contract(self) -> str:
        """ "Til 28.02.2027", "Tidsubestemt"."""
        if self.row.contract_until is not None and self.row.contract != "indefinite":
            return _("Til {day}", day=formats.day(self.row.contract_until))
        return sentence(CONTRACT.text(self.row.contract)) if self.row.contract else _("Ikke oppgitt")

    @property
    def edition(self) -> str:
        """ "Kontrakt 2 av 2"."""
        if self.row.editions < 2:  # noqa: PLR2004  # the only contract
            return ""
        return _("Kontrakt {edition} av {editions}", edition=self.row.edition, editions=self.row.editions)

    @property
    def standing(self) -> str:
        return ", ".join(part for part in (self.state, self.when) if part)

    @property
    def look(self) -> StateLook:
        return STATES[self.row.state]

    @property
    def state(self) -> str:
        return sentence(self.look.label)

    @property
    def when(self) -> str:
        """The day that the state is about, and where they went."""
        row = self.row
        if row.moved_out is not None:
            gone = formats.day(row.moved_out)
            return " · ".join((gone, _(MOVED_TO.text(row.moved_to)))) if row.moved_to else gone
        if row.ends is not None:
            return _("slutter {day}", day=formats.day(row.ends))
        if row.state is TenancyState.AHEAD:
            return _("fra {day}", day=formats.day(row.start))
        return self._left()

    def _left(self) -> str:
        """How long until the contract ends, or since it did."""
        until = self.row.contract_until
        if until is None or self.row.state not in (TenancyState.ENDING_SOON, TenancyState.OVERRUN):
            return ""
        days = (until - clock.today()).days
        if days < 0:
            return n_("for {count} dag siden", "for {count} dager siden", -days)
        return n_("om {count} dag", "om {count} dager", days) if days else _("i dag")


COLUMNS = (
    Column("whose", N_("Leietaker"), personal=True, paint=cells.household(), least=190),
    Column("home", N_("Bolig"), 240, paint=cells.two_lines("address", "lived"), least=180),
    Column("agreement", N_("Kontrakt"), 140, paint=tenancies_cells.paint_agreement),
    Column("standing", N_("Status"), 240, paint=tenancies_cells.paint_standing, least=190),
)  # fmt: skip
