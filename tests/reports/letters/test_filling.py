"""What looks like a placeholder, XML or worse in a value is printed as text."""

import io
import zipfile

import pytest
from docx import Document

from app.reports.letters.filling import BadTemplate, filled
from app.reports.letters.printing import printed
from tests.reports.letters.conftest import docx_text, pdf_text, template

NAME = template("Til {{ recipient_name }}.", "Slutt")


def in_both(value):
    docx = filled(NAME, {"recipient_name": value})
    return docx_text(docx), pdf_text(printed(docx, "Brev", "nb"))


@pytest.mark.parametrize(
    "name",
    [
        "{{ 7 * 7 }}", "{% for x in y %}", "{# gjemt #}", "{_{ 7 }_}", "{_% if %_}", "{{r reasons }}", "{%p if x %}",
        "<w:p><w:r><w:t>annet</w:t></w:r></w:p>", "</w:t></w:r></w:p>", "]]>", "<!-- gjemt -->", "Ola & Kari",
        "&amp; &#65;", "<b>fet</b>", "<br/>", "${x}", "%(x)s", "Åse «Bø» Østby–Lie", "'\"\\", "_",
    ],
)  # fmt: skip
def test_it_prints_as_text(name):
    docx, pdf = in_both(name)
    assert f"Til {name}." in docx
    assert f"Til {name}." in pdf


def test_what_xml_cannot_hold_is_left_out():
    docx, pdf = in_both("Å\x00s\x07e\x0c \ud800Ø\ufffe\x1by\x7fen")
    assert "Til Åse Øyen." in docx
    assert "Til Åse Øyen." in pdf


def test_an_emoji_is_in_the_word_file_and_in_the_pdf():
    docx, pdf = in_both("Åse 😀👩‍👧")
    assert "Til Åse 😀👩‍👧." in docx
    assert "Til Åse 😀👩👧." in pdf


def test_lines_and_paragraphs_are_kept():
    document = Document(io.BytesIO(filled(NAME, {"recipient_name": "en\r\nto\n\n \ntre"})))
    assert [paragraph.text for paragraph in document.paragraphs] == ["Til en\nto", "tre.", "Slutt"]


def test_the_header_is_filled_in_the_same_way():
    document, out = Document(), io.BytesIO()
    document.sections[0].header.paragraphs[0].text = "{{ recipient_name }}"
    document.save(out)
    docx = filled(out.getvalue(), {"recipient_name": "<A> & {{ b }}"})
    assert docx_text(docx).startswith("<A> & {{ b }}")
    assert "<A> & {{ b }}" in pdf_text(printed(docx, "Brev", "nb"))


@pytest.mark.parametrize("text", ["{{ nobody }}", "{% if nobody %}a{% endif %}", "{{ nobody.age }}"])
def test_an_unknown_placeholder_is_named(text):
    with pytest.raises(BadTemplate, match=r"\{\{ nobody \}\}.*innebygde malen"):
        filled(template(text), {"recipient_name": "Åse"})


@pytest.mark.parametrize(
    "text",
    ["{{ recipient_name.__class__.__mro__ }}", "{{ recipient_name.__init__.__globals__ }}",
     "{{ ''.__class__.__subclasses__() }}", "{% for i in range(10 ** 9) %}x{% endfor %}",
     "{{ 1 / 0 }}", "{{ recipient_name + 1 }}", "{{ recipient_name[7:].nothing.at.all }}"],
)  # fmt: skip
def test_a_template_reaches_nothing_of_the_program(text):
    with pytest.raises(BadTemplate, match="innebygde malen"):
        filled(template(text), {"recipient_name": "Åse"})


def test_what_goes_wrong_says_nothing_of_the_letter():
    with pytest.raises(BadTemplate) as caught:
        filled(template("{{ recipient_name }} {{ nobody }}"), {"recipient_name": "Åse Hemmelig"})
    assert "Hemmelig" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_no_part_of_it_is_the_raw_value():
    docx = filled(NAME, {"recipient_name": "<w:p/>"})
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        assert b"&lt;w:p/&gt;" in package.read("word/document.xml")


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}", "{{ 'x' * 999999999 }}",
        "{{ 10 ** 10 ** 8 }}", "{{ 'x'|center(2000000000) }}", "{{ '{:2000000000}'.format(1) }}",
        "{{ lipsum(n=99999) }}",
    ],
)  # fmt: skip
def test_a_template_cannot_keep_the_program_busy(text):
    with pytest.raises(BadTemplate, match="ikke er tillatt"):
        filled(template(text), {})


def test_conditions_may_be_joined():
    text = "{% if a in ['x', 'y'] and not b %}{{ a|upper }}{% else %}{{ b if b else 'ingen' }}{% endif %}"
    assert "X" in docx_text(filled(template(text), {"a": "x", "b": ""}))


def test_who_an_old_letter_was_from_and_to_does_not_follow_the_new_one():
    document = Document(io.BytesIO(NAME))
    document.core_properties.title = "Vedtak til Ola Nordmann"
    document.core_properties.last_modified_by = "Kari Forrige"
    old = io.BytesIO()
    document.save(old)
    letter = Document(io.BytesIO(filled(old.getvalue(), {"recipient_name": "Åse"}))).core_properties
    assert (letter.title, letter.last_modified_by, letter.author) == ("", "", "")
