"""The step about the situation today, where the tenancy that the plan belongs to fills in the home."""

from collections.abc import Sequence

from app.services.plan import begin, links
from app.texts import N_, _
from app.ui.kit.editors import ChoiceEditor
from app.ui.kit.form_items import Item, Own
from app.ui.wizards.plan.form_step import FormStep, LeftOut
from app.ui.wizards.plan.work import PlanWork

_TENANCY = "tenancy"


class SituationStep(FormStep):
    """Another tenancy brings its dwelling and the end of its contract along."""

    def __init__(self, work: PlanWork, items: Sequence[Item], left_out: LeftOut) -> None:
        super().__init__(work, items, left_out)
        self.edited.connect(self._fill_in)

    def _fill_in(self, name: str) -> None:
        chosen = self._work.content.tenancy
        if name != _TENANCY or chosen is None:
            return
        known = begin.of_tenancy(self._work.store, self._work.content.household, chosen)
        for field, value in known.items():
            if field in self.fields:
                self.fields[field].editor.set_value(value)
        self._on_typed()


def belongs_to(work: PlanWork) -> Sequence[Item]:
    """The tenancies of the household, when it has some."""
    offered = links.choices(work.store, work.content.household).tenancies
    if not offered:
        return ()
    return (
        Own(
            _TENANCY, N_("Leieforholdet"),
            lambda: ChoiceEditor(((ref, text, "") for ref, text in offered), _("Ingen")),
            help=N_("Boligen og sluttdatoen blir hentet herfra."),
        ),
    )  # fmt: skip
