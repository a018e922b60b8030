"""What must stay unsure of every small number, with numbers that fit as the proof of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.reports.suppression.solver import Answer, Known, Puzzle, Range, Relation

_Question = tuple[str, Sequence[Range]]
"""A number, and ranges of which it must be able to lie in one."""
_Answers = Sequence[tuple[_Question, Answer | None]]


class Unsure:
    """What is known so far, and to each question the numbers that answer it. Those found before hold for what is known
    later, as long as nothing that is shown since is another number in them."""

    def __init__(self, states: Sequence[tuple[Known, _Answers]]) -> None:
        self._states = states

    def knowing(self, names: Sequence[str]) -> "Unsure | None":
        """With more numbers shown; None when a question then has no answer."""
        states = []
        for known, answers in self._states:
            told = known.and_known(names)
            still = _still(told, answers, names)
            if still is None:
                return None
            states.append((told, still))
        return Unsure(states)


def unsure_of(relations: Sequence[Relation], truth: Mapping[str, int], limit: int, positive: Collection[str]) -> Unsure:
    """Every small number may be 0 or 1, and may be the highest small number or more. What zeros tell by being shown,
    that what is hidden is at least 1 (`positive`), leaves it unsure, too."""
    most = max(truth.values(), default=0) + 2 * limit
    small = [(name, value) for name, value in truth.items() if 0 < value < limit]
    ends = [(name, [within]) for name, _value in small for within in ((0, 1), (limit - 1, most))]
    others = [(name, [(value + 1, most), (0, value - 1)]) for name, value in small]
    plain = Puzzle(relations, truth, room=2 * limit).nothing_known()
    told = Puzzle(relations, truth, room=2 * limit, positive=positive).nothing_known()
    # a whole of three hidden parts is 3 whenever it is small, whatever else is shown: nothing to keep
    kept = [(asked, answer) for asked, answer in _answers(told, others) if answer is not None]
    return Unsure([(plain, _answers(plain, ends)), (told, kept)])


def _answers(known: Known, questions: Iterable[_Question]) -> _Answers:
    return [(question, _answer(known, question)) for question in questions]


def _answer(known: Known, question: _Question) -> Answer | None:
    name, ranges = question
    return next((found for within in ranges if (found := known.may_be(name, within)) is not None), None)


def _still(known: Known, answers: _Answers, revealed: Collection[str]) -> _Answers | None:
    still = []
    for question, kept in answers:
        fits = kept is not None and kept.keys().isdisjoint(revealed)
        answer = kept if fits else _answer(known, question)
        if answer is None:
            return None
        still.append((question, answer))
    return still
