"""A plain screen from its declaration: list, record, saving, deleting."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt

from app.errors import Invalid, OfficerError, Stale
from app.models import Provider
from app.models.fields import fields_of
from app.ui.kit import dialog, messages
from app.ui.kit.context import Context
from app.ui.kit.form import pick
from app.ui.kit.page import RecordPage
from app.ui.kit.rows import Column, column_of
from app.ui.kit.spec import Action, Plain, Saved, Screen

NAME = next(iter(fields_of(Provider)))


@dataclass
class Services:
    """Providers in memory, with the signatures services have."""

    records: dict[str, dict] = field(default_factory=dict)
    trouble: Exception | None = None

    def list_rows(self, _store: object) -> list[dict]:
        return [{"ref": ref, **values} for ref, values in sorted(self.records.items())]

    def load(self, _store: object, ref: str) -> dict:
        return {"version": 1, "facts": f"Botilbud {ref}", **self.records[ref]}

    def save(self, _store: object, ref: str | None, values: dict, _version: int | None) -> Saved:
        if self.trouble:
            raise self.trouble
        ref = ref or f"B{len(self.records) + 1}"
        self.records[ref] = values
        return Saved(ref, {NAME: "Ligner på et annet."} if values[NAME] == "Solheim" else {})

    def delete(self, _store: object, ref: str):
        gone = self.records.pop(ref)
        return lambda: self.records.__setitem__(ref, gone)


@pytest.fixture
def services() -> Services:
    return Services({"B1": {NAME: "Brua camping"}, "B2": {NAME: "Solgården"}})


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def screen(services: Services, done: list[str]) -> Screen:
    plain = Plain(
        list_rows=services.list_rows,
        columns=(column_of(fields_of(Provider)[NAME]), Column("ref")),
        fields=pick(Provider, NAME),
        load=services.load,
        save=services.save,
        delete=services.delete,
        actions=(Action("Åpne", lambda _context, row: done.append(row["ref"]), shortcut="Ctrl+O"),),
        new="Nytt botilbud",
        empty_title="Ingen botilbud ennå",
    )
    made = Screen(key="providers", title="Botilbud", build=lambda context: RecordPage(context, made, plain))
    return made


@pytest.fixture
def page(shown, context: Context, screen: Screen) -> RecordPage:
    return shown(screen.build(context), 1100, 700)


def write(qtbot, page: RecordPage, text: str) -> None:
    line = page.form.fields[NAME].editor.input
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def test_the_first_record_is_open(page: RecordPage) -> None:
    assert page.form.values() == {NAME: "Brua camping"}
    assert page.head.title.text() == "Brua camping"
    assert page.head.facts.text() == "Botilbud B1"


def test_the_list_leads_to_the_record(page: RecordPage) -> None:
    page.list.select("B2")
    assert page.form.values() == {NAME: "Solgården"}


def test_saving_stores_says_so_and_shows_what_is_odd(qtbot, page: RecordPage, services: Services) -> None:
    write(qtbot, page, "Solheim")
    with qtbot.waitSignal(page._context.toast_asked):
        page.form.submit()
    assert services.records["B1"] == {NAME: "Solheim"}
    assert page.list.current()[NAME] == "Solheim"
    assert page.form.fields[NAME].message() == "Ligner på et annet."
    assert not page.form.is_dirty()


def test_a_broken_rule_stands_beside_its_field_and_nothing_is_lost(qtbot, page: RecordPage, services: Services) -> None:
    services.trouble = Invalid({NAME: "Navnet er tatt."})
    write(qtbot, page, "Solgården")
    page.form.submit()
    assert page.form.fields[NAME].message() == "Navnet er tatt."
    assert page.form.values() == {NAME: "Solgården"}


def test_a_stale_record_shows_both_values(qtbot, page: RecordPage, services: Services) -> None:
    services.trouble = Stale("Noen har endret botilbudet.", {NAME: "Brua hytter", "version": 7})
    write(qtbot, page, "Brua")
    page.form.submit()
    assert page.form.fields[NAME].message() == "Lagret nå: Brua hytter"
    assert page.form.values() == {NAME: "Brua"}
    assert page._version == 7


def test_other_trouble_is_told(qtbot, page: RecordPage, services: Services, monkeypatch) -> None:
    told = []
    monkeypatch.setattr(messages, "tell", lambda _title, text, _parent=None: told.append(text))
    services.trouble = OfficerError("Disken er full.")
    write(qtbot, page, "Brua")
    page.form.submit()
    assert told == ["Disken er full."]
    assert page.form.is_dirty()


def test_a_new_record(qtbot, page: RecordPage, services: Services) -> None:
    page.new_button.click()
    assert page.form.values() == {NAME: None}
    write(qtbot, page, "Nye hybler")
    page.form.submit()
    assert services.records["B3"] == {NAME: "Nye hybler"}
    assert page.list.current()["ref"] == "B3"


def test_moving_on_without_drafts_asks_first(qtbot, page: RecordPage, monkeypatch) -> None:
    answers = iter([False, True])
    monkeypatch.setattr(dialog, "ask", lambda *_words: next(answers))
    write(qtbot, page, "Brua")
    page.list.select("B2")
    assert page.list.current()["ref"] == "B1"
    assert page.form.values() == {NAME: "Brua"}
    page.list.select("B2")
    assert page.form.values() == {NAME: "Solgården"}


def test_deleting_can_be_undone(qtbot, page: RecordPage, services: Services) -> None:
    with qtbot.waitSignal(page._context.toast_asked) as told:
        page.list.menu().actions()[-1].trigger()
    assert list(services.records) == ["B2"]
    assert page.form.values() == {NAME: "Solgården"}
    told.args[1]()
    page.reload()
    assert page.list.model.total() == 2


def test_an_action_gets_its_row(page: RecordPage, done: list[str]) -> None:
    page.list.menu().actions()[0].trigger()
    assert done == ["B1"]


def test_a_change_elsewhere_is_shown(page: RecordPage, services: Services) -> None:
    services.records["B1"] = {NAME: "Brua hytter"}
    page.refresh()
    assert page.form.values() == {NAME: "Brua hytter"}


def test_what_is_typed_stays_when_something_changes_elsewhere(qtbot, page: RecordPage, services: Services) -> None:
    write(qtbot, page, "Brua")
    services.records["B2"] = {NAME: "Solhaug"}
    page.refresh()
    assert page.list.model.find(NAME, "Solhaug") >= 0
    assert page.form.values() == {NAME: "Brua"}


def test_searching_narrows_the_list(qtbot, page: RecordPage) -> None:
    qtbot.keyClicks(page.search, "solg")
    qtbot.waitUntil(lambda: page.list.model.count() == 1)
    assert page._count.text() == "1 av 2"


def test_without_records_the_first_step_is_offered(context, shown, screen, services) -> None:
    services.records.clear()
    page = shown(screen.build(context), 1100, 700)
    assert page._stack.currentIndex() == 1
    page.start_new()
    assert page._stack.currentIndex() == 0
    assert page.form.isVisible()


def test_it_opens_where_it_is_asked_to(page: RecordPage) -> None:
    page.open(ref="B2", field=NAME)
    assert page.form.values() == {NAME: "Solgården"}
    assert page.form.fields[NAME].editor.input.hasFocus()


def test_ctrl_f_goes_to_the_search(qtbot, page) -> None:
    page.search.setText("Brua")
    page.form.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    assert page.search.selectedText() == "Brua"
