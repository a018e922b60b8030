"""The step of those who take part."""

from app.ui.wizards.plan.person_row import PersonRow


def test_who_was_found_again_takes_part_once_though_taking_out_is_undone(qtbot, begin, office) -> None:
    wizard = begin("H41")
    people = wizard.wizard.body("people")
    before = [one.contact for one in wizard.work.content.participants]
    line = next(each for each in people.card.findChildren(PersonRow) if each.ref == before[1])
    with qtbot.waitSignal(office.toast_asked) as told:
        line.removed.emit(line.ref)
    people.finder.picked.emit(("known", before[1]))
    told.args[1]()
    assert [one.contact for one in wizard.work.content.participants] == before
