"""Two changes of one text go together: nothing that only one of the two touched is lost, the rest is for a person."""

import json
import random

import pytest

from tests.conftest import ROOT
from visie.tekst.html import normalise
from visie.tekst.samenvoegen import (
    BEIDE,
    EIGEN,
    OPGESLAGEN,
    Botsing,
    as_html,
    botsingen,
    eenheden,
    merge,
    merge_value,
    resolve,
)

EEN, TWEE, DRIE = "<p>De huisarts luistert. De patiënt vertelt.</p>", "<p>We werken samen.</p>", "<p>Zo blijft het.</p>"
BASIS = f"{EEN}\n{TWEE}\n{DRIE}"


def samen(basis, opgeslagen, eigen):
    """Return the text in which two go together; None when they collide."""
    delen = resolve(merge(*map(eenheden, (basis, opgeslagen, eigen))), {})
    return None if delen is None else as_html(delen)


def botst(basis, opgeslagen, eigen):
    """Return the collisions, each as what is stored and what was typed, without markup of blocks."""
    gevonden = botsingen(merge(*map(eenheden, (basis, opgeslagen, eigen))))
    return [(as_html(botsing.opgeslagen), as_html(botsing.eigen)) for botsing in gevonden]


def texts():
    """Return every text of the first editie that has markup."""

    def walk(waarde):
        if isinstance(waarde, str):
            yield from [waarde] if waarde.startswith(("<p>", "<ul>")) else []
        elif isinstance(waarde, dict | list):
            for elk in waarde.values() if isinstance(waarde, dict) else waarde:
                yield from walk(elk)

    return list(walk(json.loads((ROOT / "fixtures" / "visie.json").read_text())))


def test_every_text_of_the_first_editie_comes_back_to_the_letter():
    teksten = texts()

    assert len(teksten) > 100
    assert [as_html(eenheden(tekst)) for tekst in teksten] == teksten


@pytest.mark.parametrize(
    "tekst",
    [
        "<p>A <strong>b.</strong> <strong>C</strong> d.</p>",
        "<p><strong>A. <em>B. C.</em> D.</strong> E.</p>",
        "<p><em>A</em><br><em>B</em></p>",
        "<p><strong>A.<br>B. C.</strong></p>",
        "<p><strong>A. </strong>B.</p>",
        '<p>A.<sup data-noot="3 4"></sup> B<sup data-noot="5"></sup>. C.</p>',
        "<p>A.</p>\n<ul>\n<li>X. Y.</li>\n<li>Z.</li>\n</ul>\n<p>B.</p>",
        "<p>Zie art. 5 en 1 &lt; 2 &amp; 3. ‘Ja.’ “Nee!” (Ook.)</p>",
        "",
    ],
)
def test_a_text_is_its_units(tekst):
    assert normalise(tekst) == tekst
    assert as_html(eenheden(tekst)) == tekst


def test_a_unit_is_a_sentence_with_its_marks_and_notes():
    tekst = '<p><strong>A. B.</strong><sup data-noot="3"></sup> C<br>D.</p>\n<ul>\n<li>E. F.</li>\n</ul>'

    woorden = [as_html([eenheid]) for eenheid in eenheden(tekst)]

    assert woorden == [
        "",
        "<p><strong>A.</strong></p>",
        '<p><strong>B.</strong><sup data-noot="3"></sup></p>',
        "<p>C</p>",
        "",
        "<p>D.</p>",
        "",
        "<p>E.</p>",
        "<p>F.</p>",
    ]


SAMEN = {
    "paragraphs at different places": (
        BASIS,
        f"<p>Vooraf.</p>\n{BASIS}",
        f"{EEN}\n{TWEE}\n<p>Tussendoor.</p>\n{DRIE}",
        f"<p>Vooraf.</p>\n{EEN}\n{TWEE}\n<p>Tussendoor.</p>\n{DRIE}",
    ),
    "two sentences of one paragraph": (
        EEN,
        "<p>De huisarts luistert goed. De patiënt vertelt.</p>",
        "<p>De huisarts luistert. De patiënt vertelt veel.</p>",
        "<p>De huisarts luistert goed. De patiënt vertelt veel.</p>",
    ),
    "one splits a paragraph, the other changes elsewhere": (
        BASIS,
        f"<p>De huisarts luistert.</p>\n<p>De patiënt vertelt.</p>\n{TWEE}\n{DRIE}",
        f"{EEN}\n{TWEE}\n<p>Zo blijft het altijd.</p>",
        f"<p>De huisarts luistert.</p>\n<p>De patiënt vertelt.</p>\n{TWEE}\n<p>Zo blijft het altijd.</p>",
    ),
    "one splits a paragraph, the other changes the sentence before it": (
        EEN,
        "<p>De huisarts luistert.</p>\n<p>De patiënt vertelt.</p>",
        "<p>De huisarts hoort. De patiënt vertelt.</p>",
        "<p>De huisarts hoort.</p>\n<p>De patiënt vertelt.</p>",
    ),
    "one removes a paragraph, the other changes the next": (
        BASIS,
        f"{EEN}\n{DRIE}",
        f"{EEN}\n{TWEE}\n<p>Zo moet het.</p>",
        f"{EEN}\n<p>Zo moet het.</p>",
    ),
    "one adds a paragraph, the other changes the next": (
        BASIS,
        f"{EEN}\n<p>Nieuw.</p>\n{TWEE}\n{DRIE}",
        f"{EEN}\n<p>We werken apart.</p>\n{DRIE}",
        f"{EEN}\n<p>Nieuw.</p>\n<p>We werken apart.</p>\n{DRIE}",
    ),
    "one adds behind what the other changed": (
        TWEE,
        "<p>We werken samen. Altijd.</p>",
        "<p>We werken apart.</p>",
        "<p>We werken apart. Altijd.</p>",
    ),
    "the same change by both": (TWEE, "<p>Wij.</p>", "<p>Wij.</p>", "<p>Wij.</p>"),
    "the same paragraph added by both, and more by one": (
        TWEE,
        f"{TWEE}\n{DRIE}",
        f"<p>Vooraf.</p>\n{TWEE}\n{DRIE}",
        f"<p>Vooraf.</p>\n{TWEE}\n{DRIE}",
    ),
    "an item of a list and a note in another": (
        "<ul>\n<li>Een.</li>\n<li>Twee.</li>\n</ul>",
        "<ul>\n<li>Een.</li>\n<li>Half.</li>\n<li>Twee.</li>\n</ul>",
        '<ul>\n<li>Een.</li>\n<li>Twee.<sup data-noot="3"></sup></li>\n</ul>',
        '<ul>\n<li>Een.</li>\n<li>Half.</li>\n<li>Twee.<sup data-noot="3"></sup></li>\n</ul>',
    ),
    "bold over two sentences, and a change behind it": (
        "<p><strong>Een. Twee.</strong> Drie.</p>",
        "<p><strong>Een. Twee.</strong> Vier.</p>",
        "<p><strong>Een. En. Twee.</strong> Drie.</p>",
        "<p><strong>Een. En. Twee.</strong> Vier.</p>",
    ),
    "two lines of one address": (
        "<p>Een<br>Twee<br>Drie</p>",
        "<p>Eén<br>Twee<br>Drie</p>",
        "<p>Een<br>Twee<br>Vier</p>",
        "<p>Eén<br>Twee<br>Vier</p>",
    ),
    "a text that was empty": ("", "", EEN, EEN),
    "a text that one emptied": (EEN, "", EEN, ""),
}


@pytest.mark.parametrize(("basis", "een", "ander", "uitkomst"), SAMEN.values(), ids=SAMEN)
def test_what_does_not_overlap_goes_together_whoever_was_first(basis, een, ander, uitkomst):
    assert (samen(basis, een, ander), samen(basis, ander, een)) == (uitkomst, uitkomst)


BOTST = {
    "one sentence": (TWEE, "<p>We spelen samen.</p>", "<p>We werken apart.</p>", None),
    "both append at the same place": (TWEE, f"{TWEE}\n<p>A.</p>", f"{TWEE}\n<p>B.</p>", [("<p>A.</p>", "<p>B.</p>")]),
    "one removes what the other changed": (BASIS, f"{EEN}\n{DRIE}", BASIS.replace("samen", "apart"), None),
    "one removes the paragraph to which the other adds": (
        f"{EEN}\n{TWEE}",
        EEN,
        f"{EEN}\n<p>We werken samen. Altijd.</p>",
        [("", "<p>We werken samen. Altijd.</p>")],
    ),
    "both empty and fill": (TWEE, "", "<p>Iets anders.</p>", [("", "<p>Iets anders.</p>")]),
}


@pytest.mark.parametrize(("basis", "een", "ander", "delen"), BOTST.values(), ids=BOTST)
def test_what_overlaps_is_for_a_person_whoever_was_first(basis, een, ander, delen):
    heen, terug = botst(basis, een, ander), botst(basis, ander, een)

    assert len(heen) == 1 and terug == [(b, a) for a, b in heen]
    assert delen is None or heen == delen


def test_a_collision_is_resolved_as_chosen_and_two_new_paragraphs_stay_two():
    stukken = merge(*map(eenheden, (TWEE, f"{TWEE}\n<p>A.</p>", f"{TWEE}\n<p>B.</p>")))

    teksten = [as_html(resolve(stukken, {0: keuze})) for keuze in (OPGESLAGEN, EIGEN, BEIDE)]

    assert teksten == [f"{TWEE}\n<p>A.</p>", f"{TWEE}\n<p>B.</p>", f"{TWEE}\n<p>A.</p>\n<p>B.</p>"]


@pytest.mark.parametrize("keuzes", [{}, {0: None}, {0: "iets"}, {1: EIGEN}])
def test_what_is_not_chosen_is_not_decided(keuzes):
    assert resolve([Botsing((), ("A.",), ("B.",))], keuzes) is None


@pytest.mark.parametrize(
    ("basis", "opgeslagen", "eigen", "uitkomst"),
    [
        ("Zorg", "Zorg", "Hulp", ("Hulp",)),
        ("Zorg", "Hulp", "Zorg", ("Hulp",)),
        ("Zorg", "Hulp", "Hulp", ("Hulp",)),
        ("", "", "", ("",)),
        ("Zorg", "Hulp", "Steun", None),
        ("Zorg", "", "Steun", None),
    ],
)
def test_a_title_is_one_whole(basis, opgeslagen, eigen, uitkomst):
    assert resolve(merge_value(basis, opgeslagen, eigen), {}) == uitkomst


def edited(chance, zinnen, wie):
    """Return a text ([[sentence]], one list a paragraph) with a few edits of somebody, whose words bear that name."""
    blokken = [list(blok) for blok in zinnen]
    for n in range(chance.randint(1, 4)):
        blok = chance.choice(blokken)
        plek = chance.randrange(len(blok))
        nieuw = f'{wie} zegt <strong>nummer</strong> {n}.<sup data-noot="{n}"></sup>'
        wat = chance.choice(["other", "more", "less", "paragraph", "split", "gone"])
        if wat == "other":
            blok[plek] = nieuw
        elif wat == "more":
            blok.insert(plek, nieuw)
        elif wat == "less" and len(blok) > 1:
            del blok[plek]
        elif wat == "paragraph":
            blokken.insert(chance.randint(0, len(blokken)), [nieuw])
        elif wat == "split" and plek:
            blokken.insert(blokken.index(blok) + 1, blok[plek:])
            del blok[plek:]
        elif wat == "gone" and len(blokken) > 1:
            blokken.remove(blok)
    return "\n".join(f"<p>{' '.join(blok)}</p>" for blok in blokken)


def sentences(delen):
    return [eenheid for eenheid in delen if eenheid != "<p>"]


def test_of_random_edits_nothing_that_only_one_touched_is_lost():
    chance, samengevoegd = random.Random(2035), 0
    for _keer in range(600):
        start = [[f"Zin {b} {z}." for z in range(chance.randint(1, 4))] for b in range(chance.randint(1, 5))]
        basis = "\n".join(f"<p>{' '.join(blok)}</p>" for blok in start)
        een, ander = edited(chance, start, "An"), edited(chance, start, "Bo")
        b, a, e = map(eenheden, (basis, een, ander))

        stukken, omgekeerd = merge(b, a, e), merge(b, e, a)

        paren = [(botsing.opgeslagen, botsing.eigen) for botsing in botsingen(stukken)]
        assert paren == [(botsing.eigen, botsing.opgeslagen) for botsing in botsingen(omgekeerd)]
        for keuze in (OPGESLAGEN, EIGEN, BEIDE):
            delen = resolve(stukken, dict.fromkeys(range(len(paren)), keuze))
            assert {*b} & {*a} & {*e} - {"<p>"} <= {*delen}  # what nobody touched
            assert normalise(as_html(delen)) == as_html(delen)
            assert sentences(eenheden(as_html(delen))) == sentences(delen)
        beide = resolve(stukken, dict.fromkeys(range(len(paren)), BEIDE))
        assert ({*a} | {*e}) - {*b} <= {*beide}  # what somebody wrote
        if not paren:
            samengevoegd += 1
            assert len({*sentences(beide)}) == len(sentences(beide))  # nothing came twice
            assert {*b} & {*beide} - {"<p>"} == {*b} & {*a} & {*e} - {"<p>"}  # what somebody removed is gone
    assert samengevoegd > 100
