"""The settings an officer can choose, each made from its declaration: what may be chosen, and how it is kept."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from app.services import settings
from app.services.settings import Declared
from app.storage.store import Store
from app.texts import N_, _, n_
from app.ui.kit.editors import ChoiceEditor, Editor, TextEditor
from app.ui.kit.form import Own, Section
from app.ui.screens.export_rules import age_choices, length_choices

Choices = Callable[[], Iterable[tuple[str, str, str]]]


@dataclass(frozen=True, slots=True)
class Choosable:
    """A setting in the form. Without `choices` it is a line of text; `wide` has room for a long label."""

    setting: Declared[Any]
    choices: Choices | None = None
    help: str = ""
    wide: bool = False

    def field(self) -> Own:
        return Own(self.setting.name, self.setting.label, self._editor, help=self.help, wide=self.wide)

    def read(self, value: object) -> object:
        """What is chosen, as the setting's own type; an emptied line is an empty text."""
        return type(self.setting.default)(value) if value is not None else type(self.setting.default)()

    def _editor(self) -> Editor:
        return ChoiceEditor(self.choices(), None) if self.choices else TextEditor()


def _texts(pairs: dict[str, str]) -> Choices:
    return lambda: [(key, _(text), "") for key, text in pairs.items()]


def _numbers(numbers: Iterable[int], text: Callable[[int], str]) -> Choices:
    return lambda: [(str(number), text(number), "") for number in numbers]


def _percent(count: int) -> str:
    return _("{number} %", number=count)


def _minutes(count: int) -> str:
    return n_("{count} minutt", "{count} minutter", count)


def _days(count: int) -> str:
    return n_("{count} dag", "{count} dager", count)


WHO = (
    Choosable(settings.OFFICER, help=N_("Står i brev og i endringsloggen.")),
    Choosable(settings.OFFICE, help=N_("Står øverst i brev.")),
    Choosable(settings.PHONE, help=N_("Står i brev der vi ber noen ringe oss.")),
    Choosable(settings.PHONE_HOURS, help=N_("For eksempel hverdager kl. 9–15.")),
    Choosable(
        settings.APPEALS_BOARD,
        help=N_("Står i brev når kommunen selv avgjør klagen. Tomt felt: kommunens klagenemnd."),
        wide=True,
    ),
)
LOOK = (
    Choosable(settings.THEME, _texts({"system": N_("Som maskinen"), "light": N_("Lyst"), "dark": N_("Mørkt")})),
    Choosable(settings.TEXT_SCALE, _numbers((100, 110, 125, 150, 175, 200), _percent)),
    Choosable(
        settings.LANGUAGE, _texts({"nb": N_("Bokmål"), "nn": N_("Nynorsk"), "en": N_("Engelsk")}),
        N_("Vinduet bytter språk neste gang du åpner Boligvei."),
    ),
    Choosable(settings.IDLE_MINUTES, _numbers((2, 5, 10, 15, 30, 60), _minutes)),
)  # fmt: skip
COUNTING = (
    Choosable(
        settings.LENGTH_OF_STAY, length_choices, N_("SSB sier ikke hvilken som gjelder. Valget står på arket."),
    ),
    Choosable(settings.YOUNG_MAX_AGE, age_choices),
    Choosable(
        settings.SMALL_NUMBER_LIMIT, _numbers((3, 4, 5, 10), str),
        N_("Gjelder det som lages for offentligheten. 0 vises alltid."), wide=True,
    ),
    Choosable(settings.REVIEW_DAYS, _numbers((7, 14, 21, 28), _days), wide=True),
    Choosable(settings.NOTICE_DAYS, _numbers(range(1, 15), _days), wide=True),
)  # fmt: skip
ALL = {each.setting.name: each for each in (*WHO, *LOOK, *COUNTING)}


def items() -> list[Own | Section]:
    """The form's fields under their headings."""
    parts = ((N_("Kontoret"), WHO), (N_("Vinduet"), LOOK), (N_("Telling og oppfølging"), COUNTING))
    found: list[Own | Section] = []
    for title, chosen in parts:
        found += [Section(title), *(each.field() for each in chosen)]
    return found


def values(store: Store) -> dict[str, Any]:
    """What is chosen now, by field name."""
    with store.read() as session:
        return {name: settings.read(session, each.setting) for name, each in ALL.items()}


def keep(store: Store, name: str, value: object) -> object:
    """Store one choice; what was stored."""
    each = ALL[name]
    read = each.read(value)
    if settings.get(store, each.setting) != read:
        settings.put(store, each.setting, read)
    return read
