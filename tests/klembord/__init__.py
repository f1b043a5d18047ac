"""What programs put on a clipboard, what a text keeps of it, and the line that says what fell away."""

from typing import NamedTuple

from tests.conftest import ROOT


class Geval(NamedTuple):
    """One clipboard: its HTML, the text that is stored, and the line under the editor.

    `server` is what becomes of the same HTML when it came in without the editor, where that is something else.
    """

    naam: str
    html: str
    tekst: str
    regel: str = ""
    server: str | None = None

    @property
    def zonder_editor(self):
        return self.tekst if self.server is None else self.server


def _uit(naam, tekst, *verder):
    return Geval(naam, (ROOT / "tests" / "klembord" / f"{naam}.html").read_text(), tekst, *verder)


def _regels(*regels):
    return "\n".join(regels)


PROGRAMMAS = [
    _uit("veld-word-lijst", "<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>"),
    _uit(
        "veld-doorgehaald-opmerking",
        "<p>De zorg is goed geregeld.</p>",
        "Geplakt zonder: 1 verwijderde passage, 1 opmerking.",
    ),
    _uit("veld-macht-en-index", "<p>Een praktijk van 120 m², CO₂, 1e lijn, 10⁶.</p>"),
    _uit(
        "word",
        _regels(
            "<p>De huisarts in 2035</p>",
            "<p>De zorg is <strong>dicht bij huis</strong> en <em>persoonlijk</em>, "
            "zegt <strong><em>iedereen</em></strong>.</p>",
            "<ul>",
            "<li>Een team</li>",
            "<li>met een <strong>assistent</strong></li>",
            "<li>en met spreekuren</li>",
            "</ul>",
            "<p>Bewezen is dit sinds 2020.</p>",
            "<p><strong>Wie</strong></p>",
            "<p>De huisarts</p>",
            "<p>en het team</p>",
            "<p>in 2035</p>",
        ),
        "Geplakt zonder: 1 verwijderde passage, 1 opmerking, 1 verborgen tekst, 1 tabel (elke cel werd een alinea), "
        "1 kop (werd een alinea), het nummer van 1 punt, kleuren. "
        "Voetnoot 1 (“Nivel, 2020.”) is niet geplakt; maak er een noot van.",
    ),
    _uit(
        "word-web",
        _regels(
            "<p><strong>Dicht bij huis</strong> is zorg <em>nabij</em></p>",
            "<ul>",
            "<li>Een</li>",
            "<li><strong>Twee</strong></li>",
            "<li>Drie m²</li>",
            "</ul>",
        ),
        "Geplakt zonder: het nummer van 1 punt.",
    ),
    _uit(
        "google-docs",
        _regels(
            "<p>De kop</p>",
            "<p>Gewoon, <strong>vet</strong>, <em>cursief</em> en CO₂.</p>",
            "<ul>",
            "<li>Een</li>",
            "<li><strong>Onder een</strong></li>",
            "<li>Twee</li>",
            "</ul>",
        ),
        "Geplakt zonder: 1 link (de woorden bleven), 1 kop (werd een alinea).",
    ),
    _uit(
        "excel",
        _regels(
            "<p><strong>Jaar</strong></p>",
            "<p><strong>Aantal</strong></p>",
            "<p>2035</p>",
            "<p><em>m</em><strong><em>²</em></strong></p>",
            "<p>7.900<br>of meer</p>",
        ),
        "Geplakt zonder: 1 verborgen tekst, 1 tabel (elke cel werd een alinea).",
        _regels(
            "<p><strong>Jaar</strong></p>",
            "<p><strong>Aantal</strong></p>",
            "<p>2035</p>",
            "<p><em>m<strong>²</strong></em></p>",
            "<p>7.900<br>of meer</p>",
        ),
    ),
    _uit(
        "sheets",
        "<p><strong>Jaar</strong></p>\n<p>2035</p>\n<p><em>genoeg</em></p>",
        "Geplakt zonder: 1 tabel (elke cel werd een alinea).",
    ),
    _uit(
        "apple",
        _regels(
            "<p>Gewoon en <strong>vet</strong>, <strong>ook vet</strong> en <em>cursief</em>.</p>",
            "<ul>",
            "<li><strong>Een</strong></li>",
            "<li>Twee</li>",
            "</ul>",
        ),
        "Geplakt zonder: 1 afbeelding.",
    ),
    _uit(
        "libreoffice",
        _regels(
            "<p>Kop</p>",
            "<p>Gewoon, <strong>vet</strong> en <em>cursief</em>.</p>",
            "<ul>",
            "<li>Een</li>",
            "<li>Twee</li>",
            "<li>Onder twee</li>",
            "</ul>",
        ),
        "Geplakt zonder: 1 verwijderde passage, 1 kop (werd een alinea), de nummers van 2 punten. "
        "Voetnoot 1 (“De voetnoot.”) is niet geplakt; maak er een noot van.",
    ),
    _uit(
        "outlook",
        _regels(
            "<p>Beste Jan,</p>",
            "<p><strong>Let op</strong>: zie de site .</p>",
            "<ul>",
            "<li>Een</li>",
            "<li>Twee</li>",
            "</ul>",
        ),
        "Geplakt zonder: 1 afbeelding, 1 link (de woorden bleven), kleuren.",
    ),
]

SOORTEN = [
    Geval("bold that is not", '<b style="font-weight:normal"><p>Zorg</p></b>', "<p>Zorg</p>"),
    Geval(
        "plain within bold",
        '<p><b>Vet <span style="FONT-WEIGHT: 400">niet</span></b></p>',
        "<p><strong>Vet </strong>niet</p>",
    ),
    Geval(
        "half bold counts from 600",
        '<p><span style="font-weight:500">a</span> <span style="font-weight:600">b</span></p>',
        "<p>a <strong>b</strong></p>",
    ),
    Geval("unquoted style", "<p><span style=font-weight:bold title=it's>vet</span></p>", "<p><strong>vet</strong></p>"),
    Geval(
        "a sign that closes a tag inside a value",
        """<p title="a > b"><span data-x='<b style="x">' STYLE="font-style:italic">c</span></p>""",
        "<p><em>c</em></p>",
    ),
    Geval(
        "a heading in bold",
        "<h2><b>De kop</b></h2><h3>Een <b>woord</b></h3>",
        "<p>De kop</p>\n<p>Een <strong>woord</strong></p>",
        "Geplakt zonder: 2 koppen (werden alinea’s).",
    ),
    Geval(
        "struck by a style",
        '<p>De <span style="text-decoration:line-through">oude</span> nieuwe zorg</p>',
        "<p>De nieuwe zorg</p>",
        "Geplakt zonder: 1 verwijderde passage.",
    ),
    Geval(
        "hidden in every way",
        '<p>a<span style="display:none">1</span><span hidden>2</span><span style="visibility:hidden">3</span>'
        '<span style="mso-hide:all">4</span><span style="font-size:0">5</span>b</p>',
        "<p>ab</p>",
        "Geplakt zonder: 5 verborgen teksten.",
    ),
    Geval(
        "a footnote of a document on the web",
        '<p>Zorg<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>.</p><hr>'
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Bron A.</p></div>',
        "<p>Zorg.</p>",
        "Voetnoot 1 (“Bron A.”) is niet geplakt; maak er een noot van.",
        "<p>Zorg.</p>\n<p>Bron A.</p>",  # nobody would be told of it
    ),
    Geval(
        "a raised number behind a word",
        "<p>Dat blijkt uit onderzoek<sup>12</sup>.<sup>3,4</sup></p>",
        "<p>Dat blijkt uit onderzoek¹².³,⁴</p>",
        "Staat hier een nootnummer? Maak er dan een noot van: ‘onderzoek¹²’, ‘onderzoek¹².³,⁴’.",
    ),
    Geval(
        "raised letters",
        "<p>5<sup>a</sup>, 2<sup>de</sup>, 10<sup>-3</sup>, NO<sub>x</sub>, x<sup>n</sup></p>",
        "<p>5a, 2de, 10⁻³, NOₓ, xⁿ</p>",
        "Niet meer hoger of lager gezet: ‘a’.",
    ),
    Geval(
        "cells of a table on the web",
        "<table><thead><tr><th>Wie<th>Wat</tr></thead><tr><td>a<td><ul><li>b</ul><td></table>",
        "<p>Wie</p>\n<p>Wat</p>\n<p>a</p>\n<ul>\n<li>b</li>\n</ul>",
        "Geplakt zonder: 1 tabel (elke cel werd een alinea).",
    ),
    Geval("a row without its table", "<td>a</td><td>b</td>", "<p>a</p>\n<p>b</p>", "", "<p>ab</p>"),
    Geval(
        "a list as paragraphs",
        "<p>•\tEen</p><p>1.&nbsp;&nbsp;&nbsp;Twee</p><p>1. Drie</p>",
        "<ul>\n<li>Een</li>\n<li>Twee</li>\n</ul>\n<p>1. Drie</p>",
        "Geplakt zonder: het nummer van 1 punt.",
        "<ul>\n<li>Een</li>\n</ul>\n<p>1. Twee</p>\n<p>1. Drie</p>",
    ),
    Geval("empty paragraphs", "<p>&nbsp;</p><p>a&nbsp; &nbsp;b</p><div><br></div><p> </p>", "<p>a b</p>"),
    Geval("what nobody sees", "<p>huis\u00adarts\u200b\ufeff of\ufb01cieel</p>", "<p>huisarts officieel</p>"),
    Geval(
        "signs that are no tags", "<p>10 < 20 &amp; 3 > 2 &lt;b&gt;</p>", "<p>10 &lt; 20 &amp; 3 &gt; 2 &lt;b&gt;</p>"
    ),
    Geval(
        "a script and an unknown note",
        '<p>a<script>alert(1)</script><img src="x" onerror="alert(2)">b<sup data-noot="nergens"></sup></p>',
        "<p>ab</p>",
        "Geplakt zonder: 1 afbeelding. Niet geplakt, want niet in deze werkversie: noot nergens.",
        '<p>ab<sup data-noot="nergens"></sup></p>',  # the form refuses it
    ),
]
GEVALLEN = [*PROGRAMMAS, *SOORTEN]
