"""The report on paper: the same figures, a chart, and the rules in small print."""

from collections.abc import Iterator
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer, Table

from app import formats
from app.reports import charts
from app.reports.crosstab import alone, crosstab
from app.reports.dossier import (
    Dossier,
    change_text,
    counted_text,
    depth,
    groups,
    made_text,
    provisional_note,
    remark,
    title_of,
    unit_word,
    value_text,
)
from app.reports.indicator import Figure
from app.reports.indicators import stays
from app.reports.method import rules
from app.reports.pdf import fonts, providers
from app.reports.pdf.drawing import ChartDrawing
from app.reports.pdf.measures import explanations, table_of
from app.reports.pdf.page import Paper, build, colour, style, words
from app.texts import _

_INDENT = 11.0
_CHART_HEIGHT = 62 * mm
_NUMBER_WIDTHS = (25 * mm, 22 * mm, 22 * mm, 25 * mm)
_DEEPEST_RULE = 1
"""Parts of parts are all counted alike, so their rule is not written out."""


def write(dossier: Dossier) -> bytes:
    """The .pdf file."""
    fonts.register()
    title = title_of(dossier)
    paper = Paper(
        dossier.municipality.heading, title, made_text(dossier.made), beside=f"{title} · {dossier.audience.word}"
    )
    return build(paper, list(_flow(dossier, paper, title)))


def _flow(dossier: Dossier, paper: Paper, title: str) -> Iterator[Flowable]:
    yield words(title, style(22, "text", fonts.BOLD, spaceAfter=2 * mm))
    yield from _facts(dossier)
    yield Spacer(0, 5 * mm)
    yield ChartDrawing(charts.of_years(dossier), paper.width, _CHART_HEIGHT)
    for number, (group, figures) in enumerate(groups(dossier.report).items()):
        yield PageBreak() if number else Spacer(0, 7 * mm)
        yield words(_(group), style(12.5, "text", fonts.BOLD, spaceAfter=1 * mm))
        yield from _tables(dossier, figures, paper.width)
        if group == stays.GROUP and dossier.providers:
            yield from providers.tables(dossier, paper.width)
    yield Spacer(0, 6 * mm)
    yield KeepTogether(list(_small_print(dossier)))


def _facts(dossier: Dossier) -> Iterator[Flowable]:
    report, municipality = dossier.report, dossier.municipality
    period = report.period
    whose = _(
        "{name} ({number}), {first} til {last}", name=municipality.heading, number=municipality.number,
        first=formats.day(period.first), last=formats.day(period.last),
    )  # fmt: skip
    yield words(whose, style(10, "text2"))
    tone = "warn" if dossier.is_provisional else "text2"
    yield words(counted_text(report), style(10, tone, fonts.MEDIUM if dossier.is_provisional else fonts.BODY))
    yield words(report.rules.text(), style(10, "text2"))
    yield words(dossier.audience.notice, style(10, "accenttext", fonts.MEDIUM))


def _tables(dossier: Dossier, figures: list[Figure], width: float) -> Iterator[Flowable]:
    table, others = crosstab(figures), alone(figures)
    if others:
        yield _table(dossier, others, width)
    if table:
        yield Spacer(0, 5 * mm)
        yield table_of(dossier, table, width)
        yield from explanations(dossier, table)


def _table(dossier: Dossier, figures: list[Figure], width: float) -> Table:
    names = [period.name for period in dossier.periods]
    heads = ["", *names, _("Endring")]
    above = ["", *(figure.rule for figure in figures)]
    told = zip(figures, above, strict=False)
    rows: list[list[Any]] = [heads, *(_row(dossier, figure, explain=figure.rule != rule) for figure, rule in told)]
    table = Table(rows, colWidths=(width - sum(_NUMBER_WIDTHS), *_NUMBER_WIDTHS), repeatRows=1)
    table.setStyle(_look())
    return table


def _row(dossier: Dossier, figure: Figure, *, explain: bool) -> list[Any]:
    """`explain` where the figure above it is not counted alike."""
    level = depth(figure, dossier.report)
    look = style(9, "text2" if level > 1 else "text", fonts.BODY if level else fonts.MEDIUM, leftIndent=level * _INDENT)
    rule = style(7.2, "text3", leftIndent=level * _INDENT)
    return [
        [words(_label(figure), look), *([words(_(figure.rule), rule)] if explain and level <= _DEEPEST_RULE else [])],
        *(value_text(value) for value in dossier.cells(figure.key)),
        change_text(dossier.change(figure.key)),
    ]


def _label(figure: Figure) -> str:
    """With its unit where that is not the group's own, and what must be known about it."""
    label, note = _(figure.label), remark(figure)
    unit = unit_word(figure)
    known = unit in label.casefold() or figure.unit in ("households", "stays") or figure.part_of
    return " ".join(filter(None, (label if known else f"{label} ({unit})", f"({note})" if note else "")))


def _look() -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), fonts.BODY, 9),
        ("FONT", (0, 0), (-1, 0), fonts.MEDIUM, 8), ("TEXTCOLOR", (0, 0), (-1, 0), colour("text3")),
        ("FONT", (1, 1), (-1, -1), fonts.NUMBERS, 9), ("TEXTCOLOR", (2, 1), (-1, -1), colour("text2")),
        ("FONT", (1, 1), (1, -1), fonts.BOLD_NUMBERS, 9), ("TEXTCOLOR", (1, 1), (1, -1), colour("accenttext")),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, colour("accent")), ("LINEBELOW", (0, 1), (-1, -1), 0.4, colour("line")),
        ("LEFTPADDING", (0, 0), (-1, -1), 0), ("RIGHTPADDING", (0, 0), (-1, -1), 2),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6), ("BOTTOMPADDING", (0, 0), (-1, -1), 3.4),
    ]  # fmt: skip


def _small_print(dossier: Dossier) -> Iterator[Flowable]:
    yield words(_("Slik er det talt"), style(9, "text2", fonts.BOLD, spaceAfter=1.2 * mm))
    small = style(7.6, "text3", spaceAfter=0.8 * mm)
    for heading, rule in rules(dossier.report, dossier.audience)[1:]:
        yield words(f"{heading}: {rule}", small)
    sources = dict.fromkeys(figure.source for figure in dossier.report.figures.values())
    yield words(_("Kilder: {sources}.", sources="; ".join(sources)), small)
    if dossier.is_provisional:
        yield words(provisional_note(), small)
    if any(None in dossier.cells(key) for key in dossier.report.figures):
        yield words(_("– betyr at tallet ikke er kjent eller ikke kan regnes ut."), small)
