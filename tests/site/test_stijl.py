"""A page of a kind has the rules of style that its templates can need, also in a state that is rare."""

import re
from itertools import accumulate

import pytest

from tests.conftest import ROOT
from visie.pagina import stijl

TEMPLATES = ROOT / "templates"
WOORD = r"[a-z][a-z0-9-]*"


def selectors(naam):
    """Yield each selector of a stylesheet, without what is in brackets: that can be one thing or another."""
    css = stijl.compact((ROOT / "static" / "stijl" / f"{naam}.css").read_text())
    for kop in re.findall(r"[^{}]+(?=\{)", css):
        if not kop.startswith("@"):
            nodig = re.sub(r":has\([> ]*([^()]*)\)", r" \1", kop)  # what it has to hold
            yield from re.sub(r"\((?:[^()]|\([^()]*\))*\)|\[[^]]*\]", "", nodig).split(",")


def tags():
    """Return {name of a template tag: the template that it shows}."""
    bronnen = "".join(pad.read_text() for pad in ROOT.glob("*/templatetags/*.py"))
    return {tag: naam for naam, tag in re.findall(r'inclusion_tag\("([^"]+)".*?\)\ndef (\w+)', bronnen)}


def met_wat_erin_komt(naam, gezien):
    """Return the text of a template and of all that it extends, includes or shows by a tag."""
    if naam in gezien:
        return ""
    gezien.add(naam)
    tekst = (TEMPLATES / naam).read_text()
    namen = re.findall(r'{% (?:include|extends) "([^"]+)"', tekst)
    namen += [tags()[tag] for tag in re.findall(r"{% (\w+)", tekst) if tag in tags()]
    return tekst + "".join(met_wat_erin_komt(ander, gezien) for ander in namen)


def paginas():
    teksten = {pad.relative_to(TEMPLATES): pad.read_text() for pad in sorted(TEMPLATES.rglob("*.html"))}
    bladen = {str(pad): re.findall(r'{% stijl "(\w+)" %}', tekst) for pad, tekst in teksten.items()}
    return [(naam, namen) for naam, namen in bladen.items() if stijl.ZONDER.keys() & set(namen)]


@pytest.mark.parametrize(("naam", "bladen"), paginas())
def test_a_page_leaves_out_no_rule_that_it_can_need(naam, bladen):
    html = met_wat_erin_komt(naam, set())
    if "{% tekst " in html:
        html += (ROOT / "bronnen" / "noten.py").read_text()  # writes the marks of notes into a text
    if "{% woordelijk " in html:
        html += "<ins><del>"  # what that tag writes besides
    klassen = set(re.findall(WOORD, " ".join(re.findall(r'class="([^"]*)"', html))))
    elementen = set(re.findall(f"<({WOORD})", html)) | {"body", "main"}

    gelinkt = re.findall(r"stijl/(\w+)\.css", html)
    heeft = [*gelinkt, *(file for blad in bladen for file in stijl.BLADEN[blad])]
    weg = {s for file in set(stijl.FILES).difference(heeft) for s in selectors(file)}
    mist = {
        selector
        for selector in weg
        if set(re.findall(rf"\.({WOORD})", selector)) <= klassen
        and set(re.findall(rf"(?<![.:\w-])({WOORD})", selector)) <= elementen
    }
    assert mist == set()


def classes(namen):
    """Return the classes that these sheets have rules for."""
    return {klasse for naam in namen for s in selectors(naam) for klasse in re.findall(rf"\.({WOORD})", s)}


# Words for reading modes, bars and states that have another look, or none, on these pages.
GEWOON = {"content", "doelstop", "feit", "heel", "los", "naar", "t", "volgt", "werk"}


@pytest.mark.parametrize(("naam", "bladen"), paginas())
def test_a_class_that_a_page_uses_has_its_rules_in_the_sheets_of_that_page(naam, bladen):
    html = met_wat_erin_komt(naam, set())
    gebruikt = set(re.findall(WOORD, re.sub(r"{[{%].*?[%}]}", " ", " ".join(re.findall(r'class="([^"]*)"', html)))))
    gelinkt = re.findall(r"stijl/(\w+)\.css", html)
    heeft = {"gebruik", *gelinkt, *(file for blad in bladen for file in stijl.BLADEN[blad])} - {"druk"}
    elders = {file for blad in stijl.BLADEN.values() for file in blad} - heeft

    assert (gebruikt & classes(elders)) - classes(heeft) - GEWOON == set()


def test_no_sheet_has_a_brace_too_many_or_too_few():
    """A browser reads on: what follows then holds in one state only, or not at all."""
    kapot = []
    for pad in (ROOT / "static").rglob("*.css"):
        css = re.sub(r"/\*.*?\*/", "", pad.read_text(), flags=re.S)
        diepten = list(accumulate({"{": 1, "}": -1}.get(teken, 0) for teken in css))
        if min(diepten) < 0 or diepten[-1]:
            kapot.append(pad.name)

    assert kapot == []
