"""The whole vision as one HTML file: every word once, in order; nothing from elsewhere; harmless whatever it says."""

import gzip
import re
from functools import cache

import html5lib

from tests.site.lezer import vind, visietekst
from tests.site.lezer import woorden as gelezen
from tests.visie.bestanden.woorden import DAG, SCRIPT, met_errata, van_de_noten, van_de_tekst, vijandig
from visie.bestanden import bladzijde


@cache
def maak(boek):
    html = bladzijde.visie(boek, DAG).inhoud.decode()
    return html, html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def elementen(boom):
    return [e for e in boom.iter() if isinstance(e.tag, str)]


def test_the_page_holds_the_text_and_the_notes_word_for_word(geheel):
    boek = met_errata(geheel)

    _, boom = maak(boek)

    lijst = vind(boom, "noten")
    noten = {id(e) for e in visietekst(lijst)}
    assert [w for e in visietekst(boom) if id(e) not in noten for w in gelezen(e)] == van_de_tekst(boek)
    assert [
        (li.get("id"), [w for e in visietekst(li) for w in gelezen(e)])
        for li in lijst.iter("li")
        if li.get("popover") is not None
    ] == van_de_noten(boek)


def test_each_erratum_stands_in_its_part_and_is_no_word_of_the_text(geheel):
    _, boom = maak(met_errata(geheel))

    errata = [e for e in elementen(boom) if e.get("class") == "erratum"]

    assert [" ".join(" ".join(e.itertext()).split()) for e in errata] == [
        "Erratum van 1 mei 2026, geen deel van de vastgestelde tekst ‘in de wijk’, lees: ‘in de buurt’ Een fout."
    ] * 4
    assert [
        plek for plek in ("zelfzorg", "werkplezier", "oproep-3", "noot-31") if errata_in(vind(boom, plek)) == 0
    ] == []
    assert [e for blok in visietekst(boom) for e in blok.iter() if e in errata] == []


def errata_in(element):
    return len([e for e in elementen(element) if e.get("class") == "erratum"])


def test_it_asks_nobody_for_anything_and_runs_no_script(geheel):
    html, boom = maak(geheel)

    geladen = [e.get("src") or e.get("href") for e in elementen(boom) if e.tag in ("img", "link", "script", "iframe")]
    beleid = next(e.get("content") for e in boom.iter("meta") if e.get("http-equiv"))

    assert [adres[:5] for adres in geladen] == ["data:"] * len(geladen)
    assert {adres[:22] for adres in re.findall(r"url\(([^)]*)\)", html)} == {"data:font/woff2;base64"}
    assert [
        e.tag for e in elementen(boom) if e.tag == "script" or any(naam.startswith("on") for naam in e.attrib)
    ] == []
    assert beleid.startswith("default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;")


def test_every_link_within_the_page_leads_to_one_place(geheel):
    _, boom = maak(geheel)

    ids = [e.get("id") for e in elementen(boom) if e.get("id")]
    binnen = [e.get("href")[1:] for e in boom.iter("a") if e.get("href").startswith("#")]
    knoppen = [e.get("popovertarget") for e in boom.iter("button")]

    assert len(ids) == len(set(ids))
    assert {*binnen, *knoppen} - {*ids} == set()


def test_the_colophon_says_which_editie_it_is(geheel):
    _, boom = maak(geheel)
    u = geheel.uitgave

    regels = [" ".join("".join(e.itertext()).split()) for e in next(boom.iter("dl"))]

    assert regels == [
        "Editie", "1, vastgesteld maart 2025", "Gemaakt op", "30 november 2026", "Vast adres", u.adres,
        "Is dit de geldende editie?", u.geldend, "Controlegetal van de tekst", u.digest,
    ]  # fmt: skip
    assert u.rechten in " ".join("".join(vind(boom, "over").itertext()).split())


def test_it_is_small_and_the_same_for_the_same_boek_and_day(geheel):
    html, _ = maak(geheel)

    assert len(gzip.compress(html.encode(), 6, mtime=0)) <= 250_000
    assert bladzijde.visie(geheel, DAG).inhoud == html.encode()


def test_hostile_words_stay_words(geheel):
    boek = vijandig(geheel)

    _, boom = maak(boek)

    lijst = vind(boom, "noten")
    noten = {id(e) for e in visietekst(lijst)}
    assert [e for e in elementen(boom) if e.tag == "script"] == []
    assert [w for e in visietekst(boom) if id(e) not in noten for w in gelezen(e)] == van_de_tekst(boek)
    assert "".join(next(boom.iter("h1")).itertext()) == SCRIPT
