"""The chart as an SVG: well formed, readable by itself, and with its numbers as text."""

import re
from xml.etree import ElementTree as ET

import pytest

from app.reports import chart_sheet, charts_svg, trend
from tests.reports.test_trend import HOMES, by_letters

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def content():
    shapes = chart_sheet.sheet(HOMES, ["Offentlig: tall under 4 er skjult.", "Laget i dag"], by_letters)
    return charts_svg.svg(shapes, chart_sheet.WIDTH, chart_sheet.HEIGHT, "Boliger <& leie>", trend.as_words(HOMES))


def test_it_says_what_it_is_and_every_number(content):
    root = ET.fromstring(content)  # noqa: S314  # our own file
    assert root.find(f"{SVG}title").text == "Boliger <& leie>"
    assert root.find(f"{SVG}desc").text == trend.as_words(HOMES)
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert {"Boliger", "42", "Landet 51,5", "Offentlig: tall under 4 er skjult.", "Laget i dag"} <= set(texts)


def test_it_needs_nothing_from_elsewhere(content):
    text = content.decode()
    assert "script" not in text
    assert re.findall(r'https?://[^"]+', text) == ["http://www.w3.org/2000/svg"]
    assert set(re.findall(r'(?:fill|stroke)="([^"]+)"', text)) <= set(re.findall(r"#[0-9A-F]{6}", text))


def test_all_of_it_is_on_the_sheet(content):
    for each in ET.fromstring(content).iter(f"{SVG}text"):  # noqa: S314  # our own file
        assert 0 < float(each.get("x")) < chart_sheet.WIDTH
        assert 0 < float(each.get("y")) < chart_sheet.HEIGHT
