"""Whatever is typed comes out on paper: nothing is cut, lies over something else, or stops the print."""

import tempfile
from dataclasses import replace
from datetime import date

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reports.plans import VARIANTS, plan_docx, plan_pdf
from tests.reports.plans.annexes import ORDINARY, goal, measure, paper, person
from tests.reports.plans.readback import bare, pages, words_of, written_lines

LATIN = st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=("Cc", "Cf", "Zs"))
BEYOND = st.sampled_from("αβγδεζЖЮІїщქართჰայሰላም🐕😀🏠❤☎")
HEBREW = st.text(st.sampled_from("אבגדהוזחטיכלמנ"), min_size=1, max_size=7)
WORD = st.text(LATIN | BEYOND, min_size=1, max_size=5) | st.text(LATIN, min_size=1, max_size=7)
"""No longer than the narrowest column."""
TEXT = (st.lists(WORD, min_size=1, max_size=60) | st.lists(HEBREW, min_size=1, max_size=60)).map(" ".join)
ANYTHING = st.text(min_size=1, max_size=300)
FIELDS = ("own_words", "home", "house_rules", "whom_to_call", "follow_up")


def plan_of(texts):
    """A plan with these texts in every kind of place."""
    first, second, third, fourth = texts[:4]
    done = measure(first, second, third, own_part=fourth)
    return paper(
        "Kåre Nilsen",
        participants=[person("K1", second, "Nav", third, phone=fourth[:40])],
        goals=[goal(fourth, kind="main"), goal(third, done, measure(second))],
        other=[measure(fourth)],
        **dict(zip(FIELDS, texts[4:], strict=True)),
    )


@settings(max_examples=15, deadline=None)
@given(st.lists(TEXT, min_size=9, max_size=9), st.booleans())
def test_every_word_that_is_typed_is_on_the_paper(texts, large):
    read = bare(words_of(plan_pdf(plan_of(texts), "resident", large=large)))
    for typed in texts:
        for word in typed.split():
            assert bare(word) in read, word


@settings(max_examples=20, deadline=None)
@given(st.lists(ANYTHING, min_size=9, max_size=9), st.sampled_from(sorted(VARIANTS)))
def test_no_text_stops_a_print(texts, variant):
    assert pages(plan_pdf(plan_of(texts), variant))
    assert written_lines(plan_docx(plan_of(texts), variant))


LONG = " ".join(f"ord{number}" for number in range(500))


@pytest.mark.parametrize("large", [False, True])
def test_a_cell_of_five_hundred_words_goes_over_pages(large):
    plan = paper("Kåre Nilsen", goals=[goal(LONG, measure(LONG, LONG, LONG, own_part=LONG))], background=LONG)
    for variant in VARIANTS:
        if variant == "without_background":
            continue
        read = words_of(plan_pdf(plan, variant, large=large))
        assert all(f"ord{number}" in read for number in range(500))


def test_a_word_of_a_hundred_letters_is_parted():
    word = "Bokollektivsamarbeidsavtale" * 4
    assert word in bare(words_of(plan_pdf(paper("Kåre Nilsen", other=[measure(word, word, word)]), "meeting")))


def test_signs_of_markup_are_printed_as_they_are():
    typed = "<b>1 < 2 & 3 > 2</b> &amp; {name} {{ x }} %s <para> </font>"
    plan = replace(paper("Kåre Nilsen", other=[measure(typed, typed)]), resident=f"Kåre {typed}")
    assert words_of(plan_pdf(plan, "resident")).count(typed) == 2 + 3


@pytest.mark.parametrize("word", ["🐕", "שלום", "مرحبا", "Юлія", "Αθήνα", "ሰላም"])
def test_signs_and_letters_of_the_world_are_on_the_paper(word):
    """They can be found, and there is ink where they stand."""
    written = plan_pdf(paper("Kåre Nilsen", own_words=word), "resident")
    assert word in bare(words_of(written))
    nothing = plan_pdf(paper("Kåre Nilsen", own_words=len(word) * "\u00a0" + "."), "resident")
    squares = plan_pdf(paper("Kåre Nilsen", own_words=len(word) * "中"), "resident")
    assert ink(written) > ink(nothing)
    assert picture(written) != picture(squares)


def test_a_telephone_number_is_whole_in_a_sentence_read_from_the_right():
    read = words_of(plan_pdf(paper("Kåre Nilsen", own_words="התקשר אל (Nav) 75 00 00 01 מחר 🐕"), "resident"))
    assert "75 00 00 01" in read
    assert "(Nav)" in read


def ink(pdf):
    """How dark the first page is."""
    return sum(255 - grey for grey in picture(pdf))


def picture(pdf):
    with pypdfium2.PdfDocument(pdf) as document:
        return bytes(document[0].render(scale=2, grayscale=True).buffer)


def test_what_no_letters_can_draw_is_a_square_and_not_gone():
    assert "Hund □ og □□" in words_of(plan_pdf(paper("Kåre Nilsen", own_words="Hund 中 og 日本"), "resident"))


def test_lines_stay_lines():
    read = plan_pdf(paper("Kåre Nilsen", own_words="En\nTo\r\nTre\u2028Fire\tFem"), "resident")
    assert "En To Tre Fire Fem" in words_of(read)


def monster():
    """More of everything than any plan has."""
    measures = [measure(f"Tiltak {number} " + "og mer " * 12, f"Person {number}", "hver uke") for number in range(12)]
    goals = [goal(f"Delmål nummer {number}", *measures, term="long") for number in range(12)]
    people = [person(f"K{number}", f"Deltaker {number}", "Nav") for number in range(40)]
    days = [date(2027, month, 1) for month in range(1, 13)]
    return paper(
        "Kåre Nilsen", participants=people, goals=goals, evaluations=days, background=LONG, own_words=LONG,
        house_rules=LONG, whom_to_call="\n".join(f"Nummer {number}" for number in range(80)),
    )  # fmt: skip


@pytest.mark.parametrize("variant", sorted(VARIANTS))
def test_every_page_of_a_monster_is_numbered_and_its_signatures_have_text(variant):
    read = pages(plan_pdf(monster(), variant))
    for number, page in enumerate(read, 1):
        assert f"Side {number} av {len(read)}" in page
    signed = next(page for page in read if "Dato" in page)
    assert "frivillig" in signed


HEADINGS = ("Hvem samarbeider", "Om meg", "Dette er målet mitt", "Dette gjør vi for å nå målet", "Boligen min",
            "Når noe går galt", "Hvordan vi følger opp", "Underskrift")  # fmt: skip


@pytest.mark.parametrize("words", range(0, 700, 35))
def test_no_heading_stands_alone_at_the_foot_of_a_page(words):
    plan = replace(ORDINARY, values={**ORDINARY.values, "background": "ord " * words})
    for page in pages(plan_pdf(plan, "resident", large=True)):
        body = page.partition("Lillevik kommune")[0] or page
        assert not body.rstrip().endswith(HEADINGS)


@pytest.mark.parametrize("words", range(0, 120, 10))
def test_a_measure_of_a_few_lines_stands_on_one_page(words):
    measures = [
        measure(f"Tiltak{number}", "Kari Li", f"så ofte som vi har avtalt, {number}", end=date(2027, 1, number))
        for number in range(1, 29)
    ]
    plan = paper("Kåre Nilsen", goals=[goal("Delmål", *measures)], background="ord " * words)
    read = pages(plan_pdf(plan, "meeting"))
    assert len(read) > 1
    for number in range(1, 29):
        page = next(page for page in read if f"Tiltak{number} " in page)
        assert f"{number:02}.01.2027" in page


def test_nothing_is_written_to_disk(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    plan_pdf(monster(), "resident")
    plan_docx(ORDINARY, "resident")
    assert not list(tmp_path.iterdir())


def test_the_word_document_keeps_what_the_paper_cannot_draw():
    typed = "Hund 🐕 og שלום\x00\x0b <b>&amp;"
    read = [text for _style, text in written_lines(plan_docx(paper("Kåre Nilsen", own_words=typed), "resident"))]
    assert "Hund 🐕 og שלום <b>&amp;" in read
