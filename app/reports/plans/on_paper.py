"""Draws a print on A4: one page where it can be, and text of any length over as many as it needs."""

import textwrap
from collections.abc import Iterator, Sequence

from reportlab.platypus import CondPageBreak, Flowable, PageBreak, Paragraph, Spacer

from app.reports.pdf import fonts
from app.reports.pdf.page import Paper, built, words
from app.reports.plans.blocks import Section, Sheet
from app.reports.plans.drawing import Rows, flowables
from app.reports.plans.look import Measures, measures

_LONGEST_HEAD, _LONGEST_FOOT = 60, 90  # characters
_LEAST = 7  # lines of a section that stand below its heading, or all of it
_SHORT = 3  # pages: a print so short is set closer where that saves a page


def printed(sheet: Sheet) -> bytes:
    """The PDF, in the language in use."""
    fonts.register()
    paper = Paper(
        _short(sheet.letterhead, _LONGEST_HEAD), sheet.kind, _short(sheet.foot, _LONGEST_FOOT), language=sheet.language,
        beside=_short(sheet.office, _LONGEST_HEAD), foot_size=10 if sheet.large else 8,
    )  # fmt: skip
    airy, *closer = measures(large=sheet.large)
    content, pages = built(paper, list(_flow(sheet, airy, paper)))
    if 1 < pages <= _SHORT:
        for closest in closer:
            tried, fewer = built(paper, list(_flow(sheet, closest, paper)))
            if fewer < pages:
                return tried
    return content


def _short(text: str, longest: int) -> str:
    return textwrap.shorten(text, longest, placeholder=" …")


def _flow(sheet: Sheet, look: Measures, paper: Paper) -> Iterator[Flowable]:
    if sheet.address:
        yield words(sheet.address, look.text(spaceAfter=look.gap(3)))
    yield words(sheet.heading, look.title())
    if sheet.lead:
        yield words(sheet.lead, look.muted())
    for section in sheet.sections:
        yield from _part(section, look) if section.part else _section(section, look, paper)


def _part(section: Section, look: Measures) -> Iterator[Flowable]:
    yield PageBreak()
    yield words(section.title, look.part())
    if section.lead:
        yield words(section.lead, look.muted())


def _section(section: Section, look: Measures, paper: Paper) -> Iterator[Flowable]:
    blocks = [list(flowables(block, look, paper.width)) for block in section.blocks]
    heading = [words(section.title, look.heading())] if section.title else []
    everything = [*heading, *(one for block in blocks for one in block)]
    first = [*heading, *(blocks[0] if blocks else [])]
    needed = _height(everything, paper) if section.together else _least(first, look, paper)
    yield CondPageBreak(min(needed, paper.height))
    for number, block in enumerate(blocks):
        if number and len(block) > 1:  # a panel: its title must not stand alone
            yield CondPageBreak(min(_least(block, look, paper), paper.height))
        yield from heading if number == 0 else ()
        yield from block
        if not section.title:  # a letter's paragraphs
            yield Spacer(0, look.gap(0.7))
    if not blocks:
        yield from heading


def _least(flow: Sequence[Flowable], look: Measures, paper: Paper) -> float:
    """What must have room before a page ends: all of it, or its first lines, and at least a first row below heads."""
    return min(_height(flow, paper), max(look.line * _LEAST, _to_first_row(flow, paper)))


def _to_first_row(flow: Sequence[Flowable], paper: Paper) -> float:
    above = 0.0
    for one in flow:
        height = _height([one], paper)
        if isinstance(one, Rows) and not one.is_head:
            return above + one.least()
        above += height
    return 0.0


def _height(flow: Sequence[Flowable], paper: Paper) -> float:
    return sum((one.wrap(paper.width, paper.height)[1] + _around(one) for one in flow), 0.0)


def _around(one: Flowable) -> float:
    """The space before and after; too much rather than too little, since neighbours share it."""
    return float(one.getSpaceBefore() + one.getSpaceAfter()) if isinstance(one, Paragraph | Spacer) else 0.0
