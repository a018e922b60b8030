"""The answers of a reporting year: open ones with measures, and yes, no or a scale with what is in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select
from sqlalchemy.orm import Session

from app.errors import Invalid
from app.models import AnswerMeasure, ReportAnswer, ReportingYear, ReportMeasure
from app.services.records import Saved, Values, by_id, by_ref, merge, outcome
from app.services.reporting import years
from app.services.rules.reporting import HIGHEST, LOWEST, SCALE, YES_NO, answer_findings, questions_of
from app.storage.store import Store
from app.texts import _

__all__ = [
    "HIGHEST", "LOWEST", "SCALE", "YES_NO", "Answer", "last_year", "load", "of", "of_year", "questions_of", "save",
    "values_in", "word_count",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered to one question. `measures` are exchange IDs, `words` how many the text has."""

    question: str
    value: int | None = None
    text: str = ""
    not_relevant: bool = False
    why_not: str = ""
    measures: Sequence[str] = ()
    version: int | None = None

    @property
    def words(self) -> int:
        return word_count(self.text)

    def is_given(self, *, as_value: bool) -> bool:
        """Whether it answers a question that asks for words, or `as_value` for a choice; or says why it is not
        relevant."""
        if self.not_relevant:
            return bool(self.why_not)
        return self.value is not None if as_value else bool(self.text)


def word_count(text: str) -> int:
    """How many words a text has, as a word processor counts them: what stands between spaces."""
    return len(text.split())


def of(store: Store, reporting_id: int) -> Mapping[str, Answer]:
    """What has been answered, by question."""
    with store.read() as session:
        return of_year(session, reporting_id)


def of_year(session: Session, reporting_id: int) -> Mapping[str, Answer]:
    """As `of`, in a session of the caller's."""
    measures: dict[int, list[str]] = {}
    used = (
        select(AnswerMeasure.answer_id, ReportMeasure.ref)
        .join(ReportMeasure, ReportMeasure.id == AnswerMeasure.measure_id)
        .join(ReportAnswer, ReportAnswer.id == AnswerMeasure.answer_id)
        .where(ReportAnswer.reporting_id == reporting_id)
        .order_by(ReportMeasure.id)
    )
    for answer_id, ref in session.execute(used):
        measures.setdefault(answer_id, []).append(ref)
    given = session.scalars(select(ReportAnswer).where(ReportAnswer.reporting_id == reporting_id))
    return {one.question: _answer(one, measures.get(one.id, ())) for one in given}


def _answer(one: ReportAnswer, measures: Sequence[str]) -> Answer:
    return Answer(
        one.question, one.value, one.text or "", bool(one.not_relevant), one.why_not or "", measures, one.version
    )


def last_year(store: Store, year: int) -> Mapping[str, Answer]:
    """The answers of the newest edition of the latest year before this one; none when there is no such year."""
    with store.read() as session:
        before = select(ReportingYear.id).where(ReportingYear.year < year)
        order = (ReportingYear.year.desc(), ReportingYear.edition.desc())
        found = session.scalar(before.order_by(*order).limit(1))
        return of_year(session, found) if found else {}


def save(store: Store, reporting_id: int, question: str, values: Values, version: int | None = None) -> Saved:
    """Save one answer: the fields of `ReportAnswer`, and `measures` as exchange IDs. Raises Invalid, Stale, or
    OfficerError for a report that is handed in. A report that was checked becomes a draft again."""
    with store.write() as session:
        year = years.editable(session, reporting_id)
        if question not in questions_of(year.form):
            raise Invalid({"question": _("Spørsmålet finnes ikke i skjemaet.")})
        stored = select(ReportAnswer).where(
            ReportAnswer.reporting_id == reporting_id, ReportAnswer.question == question
        )
        answer = session.scalar(stored) or ReportAnswer(reporting_id=reporting_id, question=question)
        merge(session, answer, {**values, "question": question}, version)
        session.flush()
        if "measures" in values:
            _use(session, answer, values["measures"])
        return outcome(answer, answer_findings(answer))


def _use(session: Session, answer: ReportAnswer, refs: Sequence[str]) -> None:
    wanted = {by_ref(session, ReportMeasure, ref).id for ref in refs}
    for link in session.scalars(select(AnswerMeasure).where(AnswerMeasure.answer_id == answer.id)).all():
        if link.measure_id not in wanted:
            session.delete(link)
        wanted.discard(link.measure_id)
    session.add_all([AnswerMeasure(answer_id=answer.id, measure_id=measure_id) for measure_id in sorted(wanted)])


def values_in(reader: Session | Connection, year: int) -> Mapping[str, int]:
    """What the newest edition of a year answers in numbers, by key. What is not relevant is not answered, whatever was
    chosen before that was said."""
    editions = select(ReportingYear.id).where(ReportingYear.year == year).order_by(ReportingYear.edition.desc())
    newest = editions.limit(1).scalar_subquery()
    asked = select(ReportAnswer.question, ReportAnswer.value).where(
        ReportAnswer.reporting_id == newest, ReportAnswer.value.is_not(None), ReportAnswer.not_relevant.is_not(True)
    )
    return {question: value for question, value in reader.execute(asked) if value is not None}


def load(store: Store, reporting_id: int, question: str) -> Answer:
    """One answer, empty when nothing has been answered."""
    with store.read() as session:
        by_id(session, ReportingYear, reporting_id)
        return of_year(session, reporting_id).get(question, Answer(question))
