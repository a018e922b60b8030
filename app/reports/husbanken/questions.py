"""The sheet of questions: what was answered, in how many words, and with which measures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.reports.dossier import Dossier
from app.reports.husbanken.own_words import put_warning
from app.reports.husbanken.texts import height, pieces
from app.reports.snapshot import Given
from app.reports.steering import Steering
from app.reports.xlsx.look import Styles
from app.reports.xlsx.page import lines, set_height, set_print, set_widths, write_title
from app.services.reporting import answers
from app.services.reporting.answers import Answer
from app.services.reporting.form import TASKS, Question
from app.texts import _

_GOAL, _QUESTION, _ANSWER, _MEASURES = 8, 44, 90, 30
_WIDTHS = (_GOAL, _QUESTION, _ANSWER, 9, _MEASURES)


@dataclass(frozen=True, slots=True)
class _Told:
    """One question as it stands on the sheet; `words` is None where there is no text to count."""

    goal: int
    question: str
    answer: str
    words: int | None
    measures: str


def write_questions(sheet: Any, styles: Styles, head: Dossier, steering: Steering, given: Given) -> None:
    """Fill the sheet: the open questions, then what is in place behind each yes and each scale."""
    header_row = put_warning(sheet, styles, head, write_title(sheet, styles, head, _("Spørsmål og svar")))
    texts = ((_("Mål"), "column"), (_("Spørsmål"), "column_small"), (_("Svar"), "column"),
             (_("Ord"), "column_right"), (_("Tiltak"), "column_small"))  # fmt: skip
    for column, (text, role) in enumerate(texts, 1):
        styles.put(sheet.cell(header_row, column), text, role)
    at = header_row + 1
    for told in _all(steering, given):
        at = _write(sheet, styles, at, told)
    set_widths(sheet, _WIDTHS)
    set_print(sheet, head, header_row=header_row)


def _all(steering: Steering, given: Given) -> Iterator[_Told]:
    names = {measure.ref: measure.name for measure in given.measures}
    for question in steering.form.questions:
        answer = given.answers.get(question.key, Answer(question.key))
        yield _told(question.goal, question_text(question), answer, names)
    for line in steering.lines:
        if line.key.startswith((answers.YES_NO, answers.SCALE)):
            yield _told(line.goal.goal, line.label, given.answers.get(line.key, Answer(line.key)), names)


def _told(goal: int, asked: str, answer: Answer, names: Mapping[str, str]) -> _Told:
    measures = "; ".join(names[ref] for ref in answer.measures if ref in names)
    words = answer.words if answer.text and not answer.not_relevant else None
    return _Told(goal, asked, _answer(answer), words, measures)


def question_text(question: Question) -> str:
    """What is asked about, and what is asked for."""
    return f"{question.text}. {_(TASKS[question.kind])}."


def _answer(answer: Answer) -> str:
    if answer.not_relevant:
        return _("Ikke relevant: {why}", why=answer.why_not) if answer.why_not else _("Ikke relevant.")
    return " ".join(filter(None, (_value(answer.question, answer.value), answer.text))) or _("Ikke besvart.")


def _value(key: str, value: int | None) -> str:
    if value is None:
        return ""
    if key.startswith(answers.YES_NO):
        return _("Ja.") if value else _("Nei.")
    return _("{value} av {highest}.", value=value, highest=answers.HIGHEST)


def _write(sheet: Any, styles: Styles, at: int, told: _Told) -> int:
    """One question, its answer over as many rows as it needs; returns the first free row."""
    parts = pieces(told.answer, _ANSWER)
    styles.put(sheet.cell(at, 1), told.goal, "answer", "0")
    styles.put(sheet.cell(at, 2), told.question, "question")
    styles.put(sheet.cell(at, 4), told.words, "count", "0")
    styles.put(sheet.cell(at, 5), told.measures, "question")
    _write_answer(sheet, styles, at, parts)
    set_height(
        sheet, at, max(height(parts[0], _ANSWER), lines(told.question, _QUESTION), lines(told.measures, _MEASURES))
    )
    return at + len(parts)


def _write_answer(sheet: Any, styles: Styles, at: int, parts: Sequence[str]) -> None:
    for row, part in enumerate(parts, at):
        styles.put(sheet.cell(row, 3), part, "answer")
        set_height(sheet, row, height(part, _ANSWER))
