"""The workbooks are opened, recalculated and saved anew by LibreOffice, all at once, and say the same."""

import io
import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from app.reports import entry_sheets, husbanken, xlsx
from app.services.reporting import entry
from tests.reports.husbanken.conftest import TODAY

SOFFICE = shutil.which("soffice")
SECONDS = 120
BOOKS = ("goals", "public", "figures", "form_13")


@pytest.fixture(scope="module")
def ours(town, dossier, counted, open_to_all, given):
    form = next(one for one in entry.entries() if one.key == "form_13")
    return {
        "goals": husbanken.write(counted, given, TODAY),
        "public": husbanken.write(open_to_all, given, TODAY),
        "figures": xlsx.write(dossier),
        "form_13": entry_sheets.write(dossier, form, entry.rows(town, "form_13", 2025)),
    }


@pytest.fixture(scope="module")
def folder(ours, tmp_path_factory):
    """Where LibreOffice has put its own."""
    if SOFFICE is None:
        pytest.skip("LibreOffice is not installed: the workbooks are not recalculated")
    folder = tmp_path_factory.mktemp("libreoffice")
    for name, content in ours.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    asked = [
        SOFFICE, f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to",
        "xlsx:Calc MS Excel 2007 XML", "--outdir", folder / "ut", *sorted(folder.glob("*.xlsx")),
    ]  # fmt: skip
    done = subprocess.run([str(part) for part in asked], capture_output=True, timeout=SECONDS, check=True)
    assert b"rror" not in done.stderr
    return folder / "ut"


@pytest.mark.parametrize("name", BOOKS)
def test_libreoffice_opens_and_recalculates_the_workbook(ours, folder, name):
    before, after = load_workbook(io.BytesIO(ours[name])), load_workbook(folder / f"{name}.xlsx")
    assert after.sheetnames == before.sheetnames
    for sheet in before:
        assert _values(after[sheet.title]) == _values(sheet)
        assert len(after[sheet.title]._charts) == len(sheet._charts)
    assert set(before.defined_names) <= set(after.defined_names)


def _values(sheet) -> dict[str, object]:
    return {cell.coordinate: cell.value for row in sheet for cell in row if cell.value not in {None, ""}}
