"""How much a reader has to fetch. The figures hold for ever: they are never raised."""

import gzip
import re

from django.contrib.staticfiles import finders

from tests.conftest import ROOT

LANG = {"/hele-visie/", "/bronnen/"}
EERSTE_BEELD, KOUD_BEZOEK, SCRIPT, SCRIPT_IN_GEBRUIK = 14_600, 64_000, 2_000, 3_000
# A tool that a reader opens by name, and a script that no other page has.
GEREEDSCHAP = {"leesmap.js": 900, "controlegetal.js": 1_600}
STATIC = ROOT / "static"
LETTERS = ("bron-serif.woff2", "figtree.woff2", "bron-serif-cursief.woff2")


def gewicht(response):
    return len(gzip.compress(response.content, 6))


def test_html_and_style_of_every_page_fit_in_the_first_round_trip(paginas):
    gewichten = {adres: gewicht(response) for adres, response in paginas.items() if adres not in LANG}

    assert {adres: bytes_ for adres, bytes_ in gewichten.items() if bytes_ > EERSTE_BEELD} == {}


def bestand(naam):
    with open(finders.find(naam), "rb") as file:
        return file.read()


def test_a_cold_visit_with_fonts_stays_small(paginas):
    *recht, cursief = (len(bestand(f"lettertypen/{naam}")) for naam in LETTERS)
    beeld = len(gzip.compress(bestand("favicon.svg")))

    gewichten = {}
    for adres in set(paginas) - {"/hele-visie/"}:
        response = paginas[adres]
        gewichten[adres] = gewicht(response) + sum(recht) + beeld + (cursief if b"<em>" in response.content else 0)

    assert {adres: bytes_ for adres, bytes_ in gewichten.items() if bytes_ > KOUD_BEZOEK} == {}


def test_icons_are_drawn_in_the_page_and_fetched_by_none(lezer):
    for adres in ("/", "/doelstellingen/werkplezier/"):
        html = lezer.get(adres).content.decode()

        assert "<use" not in html and "iconen." not in html
        iconen = re.findall(r'<svg(?! class="staaf").*?</svg>', html)
        assert iconen
        assert all(re.match(r'<svg viewBox="0 0 24 24" aria-hidden="true"><(path|rect) ', icoon) for icoon in iconen)


def test_script_at_load_and_what_comes_on_use_stay_small():
    scripts = [str(pad.relative_to(STATIC)) for pad in STATIC.rglob("*.js") if "beheer" not in pad.parts]
    zwaar = {naam: len(gzip.compress(bestand(naam))) for naam in scripts}

    assert zwaar.pop("portaal.js") <= SCRIPT
    assert {naam for naam, grens in GEREEDSCHAP.items() if zwaar.pop(naam) > grens} == set()
    assert sum(zwaar.values()) <= SCRIPT_IN_GEBRUIK
