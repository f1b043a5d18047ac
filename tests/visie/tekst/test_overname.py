"""Where corrected words stand in a text, and where they do not stand any more."""

from types import SimpleNamespace

import pytest

from visie.tekst.overname import found, put_marks, stands, visible


def correctie(bron, lezing):
    return SimpleNamespace(bron=bron, lezing=lezing)


def marked(html, bron, lezing):
    """Return a text with '°' for the mark, and without what keeps that on the line of its word."""
    een = correctie(bron, lezing)
    return put_marks(html, found(html, [een]), lambda c: "°").replace('<span class="nb">', "").replace("</span>", "")


@pytest.mark.parametrize(
    ("html", "bron", "lezing", "verwacht"),
    [
        ("<p>Wij zorgen samen.</p>", "zorgn", "zorgen", "<p>Wij zorgen° samen.</p>"),
        ("<p>Wij zorgen.</p>", "zorgn", "zorgen", "<p>Wij zorgen.°</p>"),
        ("<p>(Wij zorgen).</p>", "zorgn", "zorgen", "<p>(Wij zorgen).°</p>"),
        ("<p>Wij <strong>zorgen</strong>.</p>", "zorgn", "zorgen", "<p>Wij <strong>zorgen</strong>.°</p>"),
        ("<p>Wij <em>zor</em>gen nu.</p>", "zorgn", "zorgen", "<p>Wij <em>zor</em>gen° nu.</p>"),
        (
            '<p>Wij zorgen.<sup data-noot="3"></sup> Ja.</p>', "zorgn", "zorgen",
            '<p>Wij zorgen.<sup data-noot="3"></sup>° Ja.</p>',
        ),
        (
            '<p>Wij<sup data-noot="3"></sup> zorgen hier.</p>', "Wij zorgn", "Wij zorgen",
            '<p>Wij<sup data-noot="3"></sup> zorgen° hier.</p>',
        ),
        ("<p>Zorg &amp; welzijn.</p>", "Zorg & wlzijn", "Zorg & welzijn", "<p>Zorg &amp; welzijn.°</p>"),
        ("<p>R&amp;D hier.</p>", "R&d", "R&D", "<p>R&amp;D° hier.</p>"),
        ("<p>Wij<br>zorgen.</p>", "Wij zorgn", "Wij zorgen", "<p>Wij<br>zorgen.°</p>"),
        ("<ul>\n<li>Een.</li>\n<li>Wij zorgen.</li>\n</ul>", "zorgn", "zorgen",
         "<ul>\n<li>Een.</li>\n<li>Wij zorgen.°</li>\n</ul>"),
        # Words joined, words parted, a hyphen: a reader sees these.
        ("<p>De huisartsenzorg nu.</p>", "huisartsen zorg", "huisartsenzorg", "<p>De huisartsenzorg° nu.</p>"),
        ("<p>De huisarts en zorg.</p>", "huisartsenzorg", "huisarts en zorg", "<p>De huisarts en zorg.°</p>"),
        ("<p>Meedenk- en kijk.</p>", "Meedenken kijk", "Meedenk- en kijk", "<p>Meedenk- en kijk.°</p>"),
        ("<p>Het e-consult.</p>", "e- consult", "e-consult", "<p>Het e-consult.°</p>"),
        # Words taken out, words put in.
        ("<p>Wij zorgen.</p>", "Wij wij zorgen", "Wij zorgen", "<p>Wij zorgen.°</p>"),
        ("<p>Wij allen zorgen.</p>", "Wij zorgen", "Wij allen zorgen", "<p>Wij allen zorgen.°</p>"),
        # More than one place: nobody knows which it was.
        ("<p>Zorg en zorg, ja.</p>", "zrg", "zorg", "<p>Zorg en zorg,° ja.</p>"),
        ("<p>Ja zorg en zorg, ja.</p>", "zrg", "zorg", "<p>Ja zorg en zorg, ja.°</p>"),
        ("<p>Ja zorg.</p>\n<p>Nee zorg, ja.</p>", "zrg", "zorg", "<p>Ja zorg.</p>\n<p>Nee zorg, ja.°</p>"),
        # A character that nobody sees, of an editie that was frozen with it.
        ("<p>Wij zor\u00adgen.</p>", "zorgn", "zorgen", "<p>Wij zor\u00adgen.°</p>"),
    ],
)  # fmt: skip
def test_a_mark_stands_behind_the_words(html, bron, lezing, verwacht):
    assert marked(html, bron, lezing) == verwacht


@pytest.mark.parametrize(
    ("html", "bron", "lezing"),
    [
        ("<p>Wij zorgn samen.</p>", "zorgn", "zorgen"),  # as in the source again
        ("<p>Wij werken samen.</p>", "zorgn", "zorgen"),
        ("<p>Voor spoedzorg.</p>", "Voor speed", "Voor spoed"),  # another word that begins the same
        ("<p>Voor spoed-eisend.</p>", "Voor speed", "Voor spoed"),
        ("<p>Anti-zorg en verzorg.</p>", "zrg", "zorg"),
        ("<p>Wij wij zorgen.</p>", "Wij wij zorgen", "wij zorgen"),  # what was taken out is back
        ("<p>Wij</p>\n<p>zorgen.</p>", "Wij zorgn", "Wij zorgen"),
        # What nobody sees is no correction to show.
        ("<p>Wij zorgen.</p>", "Wij  zorgen", "Wij zorgen"),
        ("<p>Wij zorgen.</p>", "Wij\u00a0zorgen", "Wij zorgen"),
        ("<p>Wij zorgen.</p>", "Wij zor\u00adgen", "Wij zorgen"),
        ("<p>Wij zorgen.</p>", "zorgn", ""),
        ("", "zorgn", "zorgen"),
    ],
)
def test_without_the_words_there_is_no_mark(html, bron, lezing):
    assert marked(html, bron, lezing) == html


def test_two_corrections_in_one_block_have_each_their_mark():
    html, beide = "<p>Wij zorgen voor spoed nu.</p>", [correctie("zorgn", "zorgen"), correctie("speed", "spoed")]

    gemerkt = put_marks(html, found(html, beide), lambda c: f"<b>{c.bron}</b>")

    assert gemerkt == (
        '<p>Wij <span class="nb">zorgen<b>zorgn</b></span> voor <span class="nb">spoed<b>speed</b></span> nu.</p>'
    )


@pytest.mark.parametrize(
    ("woorden", "gezocht", "anders", "verwacht"),
    [
        ("24/7 toegankelijk voor spoed", "toegankelijk voor spoed", "toegankelijk voor speed", True),
        ("24/7 toegankelijk\nvoor spoed", "toegankelijk voor spoed", "", True),
        ("Huisartsen en ggz werken samen", "Huisartsen", "Huisartsen en ggz", False),
        ("Huisartsen en ggz; huisartsen", "huisartsen", "Huisartsen en ggz", True),
    ],
)
def test_words_stand_in_other_words(woorden, gezocht, anders, verwacht):
    assert stands(woorden, gezocht, anders) is verwacht


def test_a_correction_of_white_space_is_not_visible():
    assert not visible(correctie("a  b", "a b"))
    assert visible(correctie("a b", "ab"))
