"""A note may cite a note: every file is made, and says the sign of the other where it stands."""

import csv
import html
import io
import re

from tests.visie.bestanden.test_epub import paginas
from tests.visie.bestanden.woorden import DAG, noot_in_noot
from visie.bestanden import bladzijde, gegevens, tabellen, tekst
from visie.bestanden.boek import of_parts
from visie.bestanden.zetsel import Zetter

ZIN = "Zie ook.[31]"


def test_the_table_says_which_notes_cite_a_note(geheel):
    inhoud = tabellen.noten(noot_in_noot(geheel), DAG).inhoud.decode("utf-8-sig")

    rij = next(rij for rij in csv.DictReader(io.StringIO(inhoud), delimiter=";") if rij["noot"] == "31")

    assert rij["staat_in"].split("; ")[-1] == "Noot 32"


def test_every_file_shows_the_sign_of_the_other_note(geheel):
    boek = noot_in_noot(geheel)

    noten = dict(paginas(boek)[0])["noten.xhtml"]
    in_bestand = {
        "epub": "".join(noten.itertext()),
        "html": re.sub("<[^>]*>", "", html.unescape(bladzijde.visie(boek, DAG).inhoud.decode())),
        "tekst": tekst.visie(boek, DAG).inhoud.decode(),
    }

    assert {naam: inhoud.count(ZIN) for naam, inhoud in in_bestand.items()} == dict.fromkeys(in_bestand, 1)
    deel = Zetter(of_parts(boek, "Leesmap", ["palliatieve-zorg"])).delen()[0]
    gezet = [noot for blok in deel["blokken"] for s in blok["stukken"] for los in s for noot in los.get("noten", [])]
    assert [blok["stukken"][0][0]["tekst"] for noot in gezet for blok in noot["blokken"]] == ["Zie ook.[31]"]


def test_the_data_name_the_note_among_what_cites_it(geheel):
    inhoud = gegevens.visie(noot_in_noot(geheel), DAG).inhoud.decode()

    assert inhoud.count('"noot-32"') == 1 + gegevens.visie(geheel, DAG).inhoud.decode().count('"noot-32"')
