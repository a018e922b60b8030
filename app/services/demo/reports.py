"""The reports of Lillevik: last year's is answered and checked, this year's is begun."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal

from app.models import (
    Ambition,
    AnswerMeasure,
    EntryRow,
    PublishedFigure,
    ReportAnswer,
    ReportingYear,
    ReportMeasure,
    ReportTick,
)
from app.services.demo.rows import Rows
from app.services.reporting import form

_MEASURES = (
    ("Restansemøtet", "Boligkontoret, Nav og økonomi møtes hver måned om dem som ligger etter med husleien."),
    ("Leie til eie", "Leietakere med råd til det får hjelp til startlån og til å finne en bolig."),
    ("Boligskole", "Tre kvelder om budsjett, husregler og naboskap for dem som skal bo for seg selv."),
    ("Vaktordning med krisesenteret", "Et rom står klart for familier hele døgnet."),
)
_ANSWERS: Mapping[str, tuple[str, tuple[int, ...]]] = {
    "examples.eviction": ("Vi tar kontakt samme uke som vi får et varsel, og møtes om restanser hver måned.", (1,)),
    "examples.turnover": ("Ett år før kontrakten går ut, spør vi om de kan kjøpe eller leie et annet sted.", (2,)),
    "examples.families": ("Familier med barn får startlån først. Ni av ti får svar innen fem uker.", (2,)),
    "examples.temporary_families_young": ("Ingen familier skal bo på hotell. Vi har et rom på krisesenteret.", (4,)),
    "examples.services": ("Booppfølging på dagtid, og boligskole to ganger i året.", (3,)),
    "results.temporary": ("Færre bor lenge i midlertidige botilbud enn for to år siden.", ()),
    "routines.eviction_systems": ("Skriftlig rutine fra 2023, med hvem som gjør hva.", (1,)),
    "routines.appeals_board": ("Klagenemnda behandler klager hver annen måned.", ()),
    "involvement.planning": ("Beboerrådet ga råd til boligplanen.", ()),
    "involvement.projects": ("To beboere er med i byggekomiteen for Skogveien.", ()),
    "routines.planning_considerations": ("Ikke skrevet inn i kommuneplanen ennå.", ()),
    "routines.private_rental_guidance": ("Brosjyre, og en time på boligkontoret.", ()),
}
_VALUES = {
    "involvement.planning": 3,
    "involvement.projects": 4,
    "routines.planning_considerations": 0,
}
"""What is answered otherwise than yes."""
_PLACES = {"Grimvik": Decimal("1.4"), "KOSTRA-gruppe 2": Decimal("1.1")}
_COMPARED = {"temporary.households": 9, "temporary.over_3_months": 4, "dwellings.total": 19}
_YEARS = 3


def write(rows: Rows, today: date) -> None:
    """Two reporting years with answers, and what they are compared with."""
    measures = [
        rows.add(ReportMeasure, name=name, text=text, start=date(today.year - 3, 1, 1)) for name, text in _MEASURES
    ]
    _year(rows, today.year - 1, measures, _ANSWERS, datetime.combine(date(today.year, 1, 19), time(13, 20)))
    begun = {key: _ANSWERS[key] for key in ("examples.eviction", "routines.appeals_board")}
    _year(rows, today.year, measures, begun, None)
    rows.add(Ambition, key="temporary.children", kind="at_most", value=Decimal(0), yellow=Decimal(2))
    rows.add(EntryRow, sheet="form_13", row="own-1", position=900, label="Merknad til skjemaet")
    rows.add(
        ReportTick, year=today.year - 1, sheet="startloan", row="startloan.purchase", day=date(today.year, 1, 9),
    )  # fmt: skip
    for place, factor in _PLACES.items():
        for key, value in _COMPARED.items():
            for back in range(1, _YEARS + 1):
                figure = (value * factor + back).quantize(Decimal(1))
                rows.add(
                    PublishedFigure, place=place, year=today.year - back, key=key, value=figure,
                    origin="Laget for demoen",
                )  # fmt: skip


def _year(
    rows: Rows,
    year: int,
    measures: list[int],
    answers: Mapping[str, tuple[str, tuple[int, ...]]],
    checked: datetime | None,
) -> None:
    reporting = rows.add(
        ReportingYear, year=year, edition=1, form=form.name_for(year), length_of_stay="nights_in_year",
        young_max_age=24, checked=checked,
    )  # fmt: skip
    for question, (text, used) in answers.items():
        value = _VALUES.get(question, 1 if question.startswith("routines.") else None)
        answer = rows.add(ReportAnswer, reporting_id=reporting, question=question, text=text, value=value)
        for number in used:
            rows.add(AnswerMeasure, answer_id=answer, measure_id=measures[number - 1])
