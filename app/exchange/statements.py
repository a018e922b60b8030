"""The rows of a sheet as the database holds them."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

from sqlalchemy import FromClause, Select, inspect, null, select
from sqlalchemy.orm import Session

from app.exchange.sheet import Column, Parent, Sheet
from app.exchange.sheets import SHEETS

_AT_A_TIME = 1_000


def rows_of(session: Session, sheet: Sheet) -> Iterable[Sequence[Any]]:
    """The values of every column in order, oldest record first, read a thousand at a time."""
    columns = [_expression(sheet, column) for column in sheet.columns]
    labelled = [expression.label(f"c{number}") for number, expression in enumerate(columns)]
    statement = joined(select(*labelled).select_from(sheet.model), sheet).order_by(id_of(sheet))
    return session.execute(statement.execution_options(yield_per=_AT_A_TIME))


def id_of(sheet: Sheet) -> Any:
    """The row id of a sheet's records."""
    return inspect(sheet.model).columns["id"]


def joined(statement: Select[Any], sheet: Sheet) -> Select[Any]:
    """The statement with every table joined that the keys of the parents are read from."""
    for parent in sheet.parents:
        table = _table_above(sheet, parent)
        link = table.c.id == getattr(sheet.model, parent.attribute)
        statement = statement.join(table, link, isouter=not parent.required)
        if len(parent.columns) > 1:
            statement = joined(statement, SHEETS[parent.sheet])
    return statement


def parent_expressions(sheet: Sheet, parent: Parent) -> list[Any]:
    """What the columns of a parent's key are in the database; null where a row of the sheet has no such parent."""
    above = SHEETS[parent.sheet]
    if above.id_header:
        return [_table_above(sheet, parent).c.ref]
    return [part for higher in above.owners for part in parent_expressions(above, higher)] + [
        _attribute(above, name) for name in above.key
    ]


@cache
def _table_above(sheet: Sheet, parent: Parent) -> FromClause:
    """The table of a parent, under another name where it is the sheet's own."""
    table = inspect(SHEETS[parent.sheet].model).local_table
    return table.alias(parent.attribute) if parent is sheet.before else table


def _expression(sheet: Sheet, column: Column) -> Any:
    if column.is_id:
        return _attribute(sheet, "ref")
    if column.parent:
        return parent_expressions(sheet, column.parent)[column.parent.columns.index(column.field)]
    return null() if column.short else _attribute(sheet, column.field.name)


def _attribute(sheet: Sheet, name: str) -> Any:
    return inspect(sheet.model).columns[name]
