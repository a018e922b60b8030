"""The check of workbooks itself: it passes a good one and fails each broken one."""

import io
import re
from datetime import date
from zipfile import ZipFile

import pytest

from app.reports import husbanken
from app.reports.goal_years import collect
from app.reports.snapshot import Given
from tests.reports.ooxml import broken_rules

SHEET, CHART, DRAWING = "xl/worksheets/sheet1.xml", "xl/charts/chart1.xml", "xl/drawings/drawing1.xml"
BOOK, STYLES = "xl/workbook.xml", "xl/styles.xml"
RELATIONS, TYPES = "xl/_rels/workbook.xml.rels", "[Content_Types].xml"
BROKEN = {
    "columns after rows": (SHEET, "(<cols>.*?</cols>)(.*?</sheetData>)", r"\2\1"),
    "an unknown element": (SHEET, "<sheetData>", "<nonsense/><sheetData>"),
    "an unknown value": (SHEET, 'orientation="landscape"', 'orientation="sideways"'),
    "a yes that is none": (SHEET, 'showGridLines="0"', 'showGridLines="nei"'),
    "a margin that is missing": (SHEET, ' left="[^"]*"', ""),
    "an unknown kind of cell": (SHEET, 't="inlineStr"', 't="zzz"'),
    "a cell in no place": (SHEET, 'r="B10"', 'r="10B"'),
    "a cell in another row": (SHEET, 'r="B10"', 'r="B11"'),
    "a look that is not there": (SHEET, '(<c r="A1" s=")[0-9]+', r"\g<1>9999"),
    "a number that is none": (SHEET, "<v>[0-9]+</v>", "<v>mange</v>"),
    "a formula": (SHEET, "<v>[0-9]+</v>", "<f>1+1</f><v>2</v>"),
    "rows out of order": (SHEET, '<row r="3"', '<row r="300"'),
    "a row too high": (SHEET, ' ht="[0-9.]+"', ' ht="900"'),
    "a text too long": (SHEET, "(<t[^>]*>)", r"\g<1>" + "x" * 40_000),
    "a part that is not XML": (SHEET, "</sheetData>", ""),
    "a chart out of order": (CHART, "(<plotArea>.*</plotArea>)(.*?)(<plotVisOnly[^>]*>)", r"\3\2\1"),
    "a chart with an axis nowhere": (CHART, '<axId val="[0-9]+" ?/>', ""),
    "a marker of no shape": (CHART, 'symbol val="circle"', 'symbol val="egg"'),
    "a drawing placed nowhere": (DRAWING, "<(xdr:)?from>.*?</(xdr:)?from>", ""),
    "a font out of order": (STYLES, '<b val="1" ?/>(.*?)</font>', r'\1<b val="1"/></font>'),
    "a colour that is none": (STYLES, 'rgb="[0-9A-F]{8}"', 'rgb="red"'),
    "a sheet without a name": (BOOK, '(<sheet [^>]*?)name="[^"]*"', r"\1"),
    "two sheets of one name": (BOOK, 'name="Hovedmål 2"', 'name="hovedmål 1"'),
    "a name of a sheet that is too long": (BOOK, 'name="Hovedmål 2"', f'name="{"x" * 40}"'),
    "a name with a space": (BOOK, 'definedName name="[^"]*"', 'definedName name="to ord"'),
    "a sheet that is not there": (RELATIONS, "worksheets/sheet3.xml", "worksheets/sheet33.xml"),
    "a part of unknown kind": (TYPES, "<Override [^>]*sheet1.xml[^>]*>", ""),
}


@pytest.fixture(scope="module")
def parts(town):
    today = date(2026, 1, 15)
    with ZipFile(io.BytesIO(husbanken.write(collect(town, 2025, today), Given(0), today))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts):
    with io.BytesIO() as out:
        with ZipFile(out, "w") as archive:
            for name, content in parts.items():
                archive.writestr(name, content)
        return out.getvalue()


def test_a_good_workbook_passes(parts):
    assert broken_rules(packed(parts)) == []


@pytest.mark.parametrize("what", list(BROKEN))
def test_a_broken_one_does_not(parts, what):
    name, before, after = BROKEN[what]
    text = parts[name].decode()
    broken = re.sub(before, after, text, count=1, flags=re.DOTALL)
    assert broken != text
    assert broken_rules(packed({**parts, name: broken.encode()}))


def test_a_part_that_is_missing_is_missed(parts):
    assert broken_rules(packed({name: content for name, content in parts.items() if name != CHART}))
