"""The workbook is opened, recalculated and saved anew by LibreOffice, and says the same."""

import io
import shutil
import subprocess
from pathlib import Path

import pytest
from openpyxl import load_workbook

from app.reports import husbanken
from tests.reports.husbanken.conftest import TODAY

SOFFICE = shutil.which("soffice")
SECONDS = 120


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice is not installed: the workbook is not recalculated")
def test_libreoffice_opens_and_recalculates_the_workbook(counted, given, tmp_path: Path):
    ours = husbanken.write(counted, given, TODAY)
    source = tmp_path / "bok.xlsx"
    source.write_bytes(ours)
    asked = [
        SOFFICE, f"-env:UserInstallation=file://{tmp_path}/profil", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", tmp_path / "ut", source,
    ]  # fmt: skip
    done = subprocess.run([str(part) for part in asked], capture_output=True, timeout=SECONDS, check=True)
    assert b"rror" not in done.stderr
    before, after = load_workbook(io.BytesIO(ours)), load_workbook(tmp_path / "ut" / "bok.xlsx")
    assert after.sheetnames == before.sheetnames
    for title in before.sheetnames:
        assert _values(after[title]) == _values(before[title])
    assert {line.key for line in counted.steering.lines} <= set(after.defined_names)
    assert len(after["Oversikt"]._charts) == len(before["Oversikt"]._charts)


def _values(sheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet for cell in row if cell.value not in {None, ""}}
