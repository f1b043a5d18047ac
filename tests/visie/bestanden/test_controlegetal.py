"""The proof of the wording: the canonical text, the script in the documentation, and the page that explains both."""

import hashlib
import json
import subprocess
import sys

import pytest

from tests.site.lezer import ROOT, boom, klassen, vind, woorden
from tests.visie.bestanden.hulp import DAG, boek, maak_drie_edities
from visie.bestanden import gegevens, tekst
from visie.editie.models import Editie

pytestmark = pytest.mark.django_db
SCRIPT = ROOT / "docs" / "controlegetal.py"


def reken(bestand):
    uit = subprocess.run([sys.executable, SCRIPT, bestand], capture_output=True, text=True, check=True)
    return uit.stdout.strip().split(" ", 1)


@pytest.fixture
def visie_json(tmp_path):
    """A function that writes visie.json, with something in it replaced, and returns where."""

    inhoud = gegevens.visie(boek(), DAG).inhoud.decode()

    def schrijf(oud="", nieuw=""):
        assert oud in inhoud
        bestand = tmp_path / "visie.json"
        bestand.write_text(inhoud.replace(oud, nieuw, 1), encoding="utf-8")
        return bestand

    return schrijf


def test_the_hash_of_the_canonical_text_is_the_digest_of_every_editie_and_the_page_lists_them(client, gedeeld):
    maak_drie_edities()

    gerekend = [hashlib.sha256(tekst.canoniek(boek(n), DAG).inhoud).hexdigest() for n in (3, 2, 1)]

    assert gerekend == [editie.digest_nl for editie in Editie.objects.published()]
    assert gerekend[2] == json.loads((ROOT / "fixtures" / "digest.json").read_text())["1"]["nl"]
    assert len(set(gerekend)) == 3
    rijen = next(boom(client.get("/controlegetal/")).iter("tbody"))
    assert [(next(rij.iter("a")).get("href"), next(rij.iter("code")).text) for rij in rijen] == [
        (f"/edities/{nummer}/controlegetal/", getal) for nummer, getal in zip((3, 2, 1), gerekend, strict=True)
    ]


def test_the_script_computes_the_digest_from_the_file_and_notices_a_changed_word(visie_json):
    digest = Editie.objects.get(nummer=1).digest_nl

    assert reken(visie_json()) == [digest, "staat ook in dit bestand"]
    getal, oordeel = reken(visie_json("betaalbare huisvesting", "dure huisvesting"))  # the first is that of the text
    assert (getal == digest, oordeel) == (False, "staat NIET in dit bestand")


def test_the_page_shows_the_script_itself_and_how_the_canonical_text_of_its_editie_begins(client):
    heel = tekst.canoniek(boek(1), DAG).inhoud.decode()

    pagina = boom(client.get("/edities/1/controlegetal/"))

    assert vind(pagina, "script").text.strip() == SCRIPT.read_text().strip()
    assert heel.startswith(vind(pagina, "regels").text)
    assert f"{heel.count(chr(10))} regels" in " ".join(woorden(pagina))


def test_a_reader_finds_all_that_the_digest_is_computed_from(client):
    pagina = boom(client.get("/controlegetal/"))
    lijst = next(e for e in next(pagina.iter("main")).iter("ul") if "uit" in klassen(e))

    regels = [(woorden(li)[0], " ".join(woorden(li)[1:])) for li in lijst]

    assert regels == [
        ("Editie", "titel, ondertitel"),
        ("Hoofdstuk", "titel, tekst"),
        ("Paragraaf", "titel, tekst"),
        ("Doelstelling", "nummer, korte_titel, titel, tekst, kop_activiteiten"),
        ("Activiteit", "nummer, titel, tekst"),
        ("Thema", "titel"),
        ("Oproep", "nummer, tekst"),
        ("Noot", "nummer, tekst"),
    ]


@pytest.mark.parametrize("pad", ["/verantwoording/", "/edities/"])
def test_the_pages_about_the_text_lead_to_it(client, pad):
    assert "/controlegetal/" in {a.get("href") for a in boom(client.get(pad)).iter("a")}
