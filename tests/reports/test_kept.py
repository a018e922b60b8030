"""All that a report showed when it was handed in is made again from it, for the municipality and for everyone."""

import io
from datetime import date
from decimal import Decimal
from zipfile import ZipFile

import pytest
from pypdf import PdfReader

from app import clock
from app.models import MunicipalFigure
from app.reports import making, publishing, snapshot, yearly
from app.reports.audience import INTERNAL, public
from app.reports.handing_in import hand_in
from app.reports.making import collect
from app.reports.period import of_year
from app.services.reporting import years
from app.storage.store import Store
from app.storage.vault import Municipality
from tests.reports import small_town

TODAY = date(2026, 1, 15)


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Every file before and after half of the records are gone, by audience and name."""
    path = tmp_path_factory.mktemp("kept") / "a.boligvei"
    store, _key = Store.create(path, "riktig hest batteri stift", Municipality("9999", "Testvik"))
    with clock.at(TODAY):
        with store.write() as session:
            small_town.fill(session)
            session.add(MunicipalFigure(year=2014, key="homeless.social_assistance", value=Decimal(10)))
        years.mark_checked(store, years.open_year(store, 2025))
        hand_in(store, years.newest_of(store, 2025), lambda _check: "Kjent.", TODAY)
        before = made(store)
        with store.write() as session:
            connection = session.connection()
            for table in ("stay", "tenancy", "eviction", "case"):
                connection.exec_driver_sql(f'DELETE FROM "{table}" WHERE id % 2')  # noqa: S608  # names of ours
            connection.exec_driver_sql("UPDATE municipal_figure SET value = 99")
        after = made(store)
        anew = [report.figures["temporary.households"].value for report in collect_anew(store)]
    store.close()
    return before, after, anew


def made(store):
    return {
        (audience.key, name): content
        for audience in (INTERNAL, public(4))
        for name, content in of_audience(store, audience)
    }


def of_audience(store, audience):
    year = yearly.collect(store, 2025, TODAY, audience)
    yield from yearly.write(year, [name for name in yearly.FORMATS if audience.is_public or name != "politicians"])
    dossier = publishing.published(yearly.dossier_of(year), audience)
    for name in making.FORMATS:
        yield name, making._writer(name)(dossier)


def said(content):
    """What a file says, without the moment that zip and PDF were written at."""
    if content.startswith(b"%PDF"):
        return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    if content.startswith(b"PK"):
        with ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist() if name != "docProps/core.xml"}
    return content


def collect_anew(store):
    dossier = collect(store, of_year(2025), snapshot.Rules(), TODAY, with_months=False)
    return dossier.report, *dossier.earlier


def test_the_records_say_something_else_now(files):
    _before, _after, anew = files
    assert anew[0] < 4


@pytest.mark.parametrize("audience", ["internal", "public"])
def test_every_file_says_the_same(files, audience):
    before, after, _anew = files
    names = [name for to, name in before if to == audience]
    assert len(names) > len(making.FORMATS)
    assert [name for name in names if said(before[audience, name]) != said(after[audience, name])] == []
