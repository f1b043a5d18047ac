"""The files of an editie that another followed, with an erratum, and of one that was withdrawn: each says so."""

import io
import re
import zipfile

import pytest

from tests.visie.bestanden.woorden import DAG, van_de_noten, van_de_tekst
from tests.visie.twee_edities import maak_editie_2
from visie.bestanden import bladzijde, epub, tekst, vullen
from visie.editie.models import Editie, Erratum, Intrekking
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db


def in_woorden(boek):
    """Return the words of the three files, markup left out: of the book its page about the editie and of one goal."""
    html = bladzijde.visie(boek, DAG).inhoud.decode()
    with zipfile.ZipFile(io.BytesIO(epub.visie(boek, DAG).inhoud)) as zip_:
        paginas = [zip_.read(f"EPUB/{een}.xhtml").decode() for een in ("titel", "deel-24-7-toegankelijk-voor-spoed")]
    kaal = [" ".join(re.sub(r"<style.*?</style>|<[^>]*>", " ", een, flags=re.S).split()) for een in (html, *paginas)]
    return {"html": kaal[0], "epub": " ".join(kaal[1:]), "txt": tekst.visie(boek, DAG).inhoud.decode()}


def test_a_followed_and_a_withdrawn_editie_say_so_in_every_file():
    maak_editie_2()
    oud = Editie.objects.get(nummer=1)
    Erratum.objects.create(
        editie=oud, onderdeel="zelfzorg", passage="digitaal", lezing="ook digitaal", reden="Een fout."
    )

    opgevolgd = vullen.boek(find_document(1))
    Intrekking.objects.create(editie=oud, reden="Vergissing.", datum="2026-07-01")
    ingetrokken = vullen.boek(find_document(1))

    zinnen = (opgevolgd.uitgave.opgevolgd, opgevolgd.uitgave.proef, "ook digitaal", "Een fout.")
    assert [
        (soort, zin) for soort, woorden in in_woorden(opgevolgd).items() for zin in zinnen if zin not in woorden
    ] == []
    zin = "Deze editie is ingetrokken op 1 juli 2026: Vergissing."
    assert [soort for soort, woorden in in_woorden(ingetrokken).items() if zin not in woorden] == []
    assert van_de_tekst(opgevolgd) == van_de_tekst(ingetrokken)
    assert van_de_noten(opgevolgd) == van_de_noten(ingetrokken)
