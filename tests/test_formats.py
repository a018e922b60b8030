"""Text to search and sort by, and Norwegian dates, numbers and money, written and read."""

import pytest

from app import formats


@pytest.mark.parametrize(
    ("written", "searched"),
    [
        ("Åse  Bjørnæs ", "aase bjornaes"),
        ("Aase", "aase"),
        ("A\u030ase", "aase"),  # å in two code points
        ("Désirée Özil-Müller", "desiree ozil-muller"),
        ("Đorđe\tŁukasz\nStrauß", "dorde lukasz strauss"),
        ("", ""),
    ],
)
def test_fold(written: str, searched: str) -> None:
    assert formats.fold(written) == searched


def test_sort_key_follows_the_norwegian_alphabet() -> None:
    names = [
        "Aase",
        "Ærlig",
        "zorro",
        "Østby",
        "Anders",
        "Ås",
        "berg",
        "Ålesund",
        "Østbye",
        "Aasen",
        "Érik",
    ]
    assert " ".join(sorted(names, key=formats.sort_key)) == (
        "Anders berg Érik zorro Ærlig Østby Østbye Ålesund Ås Aase Aasen"
    )


def test_sort_key_sees_no_case_and_reads_aa_as_aa_ring() -> None:
    assert formats.sort_key("AASE") == formats.sort_key("Åse")
