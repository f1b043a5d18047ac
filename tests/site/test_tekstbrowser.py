"""A text browser shows every word of the vision, in order: w3m, which knows neither style nor script."""

import re
import shutil
import subprocess

import pytest

from tests.conftest import _missing
from tests.site.lezer import boom, visietekst, woorden

MAIN = re.compile(r"<main.*</main>", re.S)
MARKERING = re.compile(r'<sup class="ref[^"]*">.*?</sup>', re.S)


@pytest.fixture(scope="module")
def w3m():
    """Return what a reader of w3m sees of html, on lines as long as it takes."""
    if not shutil.which("w3m"):
        _missing("No w3m found. Install it with: sudo apt install w3m")

    def dump(html):
        opdracht = ["w3m", "-dump", "-T", "text/html", "-cols", "10000", "-I", "UTF-8", "-O", "UTF-8"]
        return subprocess.run(opdracht, input=html, capture_output=True, text=True, check=True).stdout

    return dump


def in_een(wat):
    return "".join(wat.split())


def test_every_passage_of_every_page_is_shown_in_order(w3m, paginas):
    inhoud = {adres: MAIN.search(response.text)[0] for adres, response in paginas.items()}
    gelezen = in_een(w3m(MARKERING.sub("", "<hr>".join(inhoud.values()))))  # one start of the program for all

    weg, tot, aantal = [], 0, 0
    for adres in inhoud:
        for element in visietekst(next(boom(paginas[adres]).iter("main"))):
            passage = "".join(woord for woord in woorden(element) if not woord.startswith("⟦"))
            plek, aantal = gelezen.find(passage, tot), aantal + 1
            weg += [(adres, passage[:60])] if plek < 0 else []
            tot = max(tot, plek + len(passage))
    assert weg == []
    assert aantal > 1000


def test_words_that_stand_beside_each_other_do_not_run_together(w3m, paginas):
    def regels(adres):
        return [" ".join(regel.split()) for regel in w3m(paginas[adres].text).splitlines()]

    start, oproep = regels("/"), regels("/oproepen/14/")

    assert "• Overheid 10 oproepen" in start
    assert "• 2 Ons hoofddoel: borgen van persoonlijke continuïteit 3 minuten" in start
    assert "1. 1 Iedere inwoner van Nederland heeft een vertrouwd huisartsteam dichtbij. 8 activiteiten" in start
    assert "Gericht aan Gemeenten" in oproep
    assert "Vorige: oproep 13 · Overheid · Van stagnatie" in " ".join(oproep)
    assert "• Oproep 1" in regels("/oproepen/")
    doel = regels("/doelstellingen/samenwerking-in-de-wijk/")
    assert "Terug naar de tekst bij noot 27 Over noot 27 Sluit" in doel
