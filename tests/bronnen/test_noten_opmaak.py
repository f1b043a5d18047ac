"""Note markers become references that can be opened in place, and the list of notes can lead back to each."""

import re

import pytest

from bronnen import noten
from bronnen.models import Noot

NOTEN = {
    "1": Noot(anker="noot-1", nummer=1),
    "31": Noot(anker="noot-31", nummer=31),
    "asterisk": Noot(anker="noot-asterisk", nummer=None),
}


def marker(sleutels):
    return f'<sup data-noot="{sleutels}"></sup>'


def reference(n, klasse="v1"):
    """Return the reference to note n as it should be on the page, where it is the first place that cites it."""
    teken = "*" if n == "asterisk" else n
    return (
        f'<span id="verwijzing-{n}" class="{klasse}">'
        f'<button popovertarget="noot-{n}" aria-label="Noot {teken}">{teken}</button>'
        f'<a href="#noot-{n}" role="doc-noteref" aria-label="Noot {teken}">{teken}</a></span>'
    )


def test_the_end_of_the_last_word_and_its_marker_stay_together():
    aangehaald = {}

    html = noten.put_notes(f"<p>een vertrouwd huisartsteam{marker(31)}.</p>", NOTEN, aangehaald)

    assert html == (
        f'<p>een vertrouwd huis<span class="nb">artsteam<sup class="ref">{reference("31")}</sup></span>.</p>'
    )
    assert aangehaald == {"31": ["verwijzing-31"]}


def test_a_sign_that_html_writes_as_a_word_is_left_whole_before_a_marker():
    html = noten.put_notes(f"<p>in de &quot;zorg&quot;{marker(31)}</p>", NOTEN, {})

    assert html == (f'<p>in de &quot;zorg&quot;<span class="nb"><sup class="ref">{reference("31")}</sup></span></p>')


def test_two_notes_at_one_place_are_separated_by_a_comma():
    html = noten.put_notes(f"dak{marker('1 31')}", NOTEN, {})

    assert html == (
        f'<span class="nb">dak<sup class="ref reeks">{reference("1")}'
        f'<span class="k">,</span>{reference("31", "v2")}</sup></span>'
    )


def test_a_line_may_end_before_a_third_note_and_not_before_a_second():
    html = noten.put_notes(f"dak{marker('1 31 asterisk')}", NOTEN, {})

    na_het_woord = html.partition("</span></sup></span>")[2]
    assert na_het_woord == (
        f'<sup class="ref reeks"><wbr><span class="k">,</span>{reference("asterisk", "v3 ster")}</sup>'
    )


def test_each_place_of_a_note_has_its_own_id_over_all_texts_of_a_page():
    aangehaald = {}

    first = noten.put_notes(f"dak{marker(1)} en muur{marker(1)}", NOTEN, aangehaald)
    second = noten.put_notes(f"vloer{marker('31 1')}", NOTEN, aangehaald)

    ids = re.findall(r'id="([^"]+)"', first + second)
    assert ids == ["verwijzing-1", "verwijzing-1-2", "verwijzing-31", "verwijzing-1-3"]
    assert re.findall(r'class="(v\d+)"', first + second) == ["v1", "v2"]  # beside the text: at the first place only
    assert aangehaald == {"1": ["verwijzing-1", "verwijzing-1-2", "verwijzing-1-3"], "31": ["verwijzing-31"]}


def test_a_note_without_a_number_shows_an_asterisk():
    html = noten.put_notes(f"zorg{marker('asterisk')}", NOTEN, {})

    sterretje = reference("asterisk", "v1 ster")
    assert html == f'<span class="nb">zorg<sup class="ref">{sterretje}</sup></span>'


def test_a_marker_without_its_note_is_shown_and_not_counted():
    aangehaald = {}

    html = noten.put_notes(f"zorg{marker(99)}", NOTEN, aangehaald)

    assert html == '<span class="nb">zorg<sup class="ref"><span class="onbekend">[99]</span></sup></span>'
    assert aangehaald == {}


def test_a_marker_after_markup_stands_on_its_own():
    html = noten.put_notes(f"<p><em>zorg</em>{marker(1)}</p>", NOTEN, {})

    assert html == f'<p><em>zorg</em><span class="nb"><sup class="ref">{reference("1")}</sup></span></p>'


@pytest.mark.parametrize("html", ["", "<p>Zonder noten &amp; zonder meer.</p>", "<p>50 m2</p>"])
def test_a_text_without_markers_stays_as_it_is(html):
    assert noten.put_notes(html, NOTEN, {}) == html


def test_a_shown_text_has_ids_on_its_blocks_and_is_safe_to_print():
    html = noten.show(f"<p>Een</p>\n<p>Twee{marker(1)}</p>", "voorwoord", NOTEN, {})

    assert html.__html__() == (
        '<p id="voorwoord-p1">Een</p>\n'
        f'<p id="voorwoord-p2"><span class="nb">Twee<sup class="ref">{reference("1")}</sup></span></p>'
    )


def test_a_note_without_text_says_that_it_is_missing():
    assert noten.missing_text() == (
        "<p><em>De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt.</em></p>"
    )
