"""Which addresses a damaged one may have meant."""

import re
from urllib.parse import parse_qsl

import pytest

from tests.visie.adressen import ACHTER, NIETS, TABEL, VIJANDIG, asked, of_code
from visie.editie import codes
from visie.tekst.adres import LANGST, as_code, repaired, repaired_query, with_query

OVERAL = ["", "/edities/1", "/Edities/12", "/op/2026-03-01", "/werkversie", "/en", "/voorbeeld/1.aB_c-D_-"]


def arrived(pad):
    return asked(pad.partition("?")[0]).encode("latin-1").decode("utf-8", "replace")


@pytest.mark.django_db
def test_every_code_in_every_damage_is_the_first_code_that_is_read(document):
    patroon, anders = re.compile(f"/({codes.pattern()})"), []
    for code in codes.listed(document):
        for hoe, pad in of_code(code):
            gelezen = repaired(arrived(pad))
            eerste = next((treffer[1] for treffer in map(patroon.fullmatch, gelezen) if treffer), None)
            if eerste != code:
                anders.append((code, hoe, pad, gelezen))

    assert len(codes.listed(document)) > 100
    assert anders == []


@pytest.mark.parametrize("voor", OVERAL)
def test_what_stands_before_a_code_stays_and_a_token_keeps_its_capitals(voor):
    laag = voor if "voorbeeld" in voor else voor.lower()

    gelezen = repaired(f"{voor}/D4-6)."), repaired(f"{voor}/).")

    assert gelezen == ([f"{laag}/d4.6", f"{laag}/d4-6"], [laag or "/"])


@pytest.mark.parametrize("pad", [*TABEL, *NIETS, *VIJANDIG, "", "*", "d4.6", "/" + "%25" * 200, "/\ufdfa" * 99])
def test_whatever_comes_in_what_is_read_is_an_address_of_our_own(pad):
    for gelezen in repaired(arrived(pad)):
        assert re.fullmatch(r"/|(?:/[A-Za-z0-9.][A-Za-z0-9._*-]*)+", gelezen), gelezen
        assert {".", ".."} & set(gelezen.split("/")) == set()


def test_what_is_longer_than_any_address_is_not_read():
    assert (repaired("/" + "a" * (LANGST - 1)) != [], repaired("/" + "a" * LANGST)) == (True, [])


@pytest.mark.parametrize("achter", ACHTER)
def test_what_stands_behind_a_file_or_a_page_is_no_part_of_it(achter):
    if achter != ".html":
        assert "/citeren/bron/x-1.bib" in repaired(arrived(f"/citeren/bron/x-1.bib{achter}"))
    assert "/doelstellingen/werkplezier" in repaired(arrived(f"/doelstellingen/werkplezier{achter}"))


@pytest.mark.parametrize(
    ("getypt", "code"),
    [
        ("D4-6", "d4.6"),
        ("d 4. 6", "d4.6"),
        ("d04,06", "d4.6"),
        ("n31", "n31"),
        ("d4.6.1", ""),
        ("dd4", ""),
        ("4.6", ""),
    ],
)
def test_a_code_is_read_with_other_signs_than_points(getypt, code):
    assert as_code(getypt) == code


@pytest.mark.parametrize(
    ("pad", "eerst"),
    [
        ("/.well-known/security.txt.", "/.well-known/security.txt"),
        ("/ﬁlm/", "/film"),
        ("/coördinatie/", "/coordinatie"),
        ("/hele_visie/", "/hele_visie"),
        ("/voorbeeld/ 1.aB/", None),
        ("/voorbeeld/(1.aB/", None),
    ],
)
def test_other_ways_to_write(pad, eerst):
    assert next(iter(repaired(pad)), None) == eerst


@pytest.mark.parametrize(
    ("vraag", "bedoeld"),
    [
        ("deel=a-b&amp;deel=c", [("deel", "a-b"), ("deel", "c")]),
        ("deel=a&amp;amp;deel=c&AMP;zin=d", [("deel", "a"), ("deel", "c"), ("zin", "d")]),
        ("deel=a&amp%3Bdeel=c", [("deel", "a"), ("deel", "c")]),
        ("deel=a%26amp%3Bdeel%3Dc", [("deel", "a"), ("deel", "c")]),
        ("deel=a&deel=c).", [("deel", "a"), ("deel", "c")]),
        ("dag=2026-03-01%E2%80%9D.", [("dag", "2026-03-01")]),
        ("van=1&amp;naar=2,", [("van", "1"), ("naar", "2")]),
        ("q=wat+nu%3F", [("q", "wat nu?")]),
        ("q=a%26amp%3B+b", [("q", "a&amp; b")]),
        ("q=zorg&amp;soort=oproep", [("q", "zorg"), ("soort", "oproep")]),
        ("q=champagne", [("q", "champagne")]),
        ("", []),
        ("stap", []),
        ("." * 60_000 + "a", []),
    ],
)
def test_a_query_is_read_as_it_was_meant(vraag, bedoeld):
    assert parse_qsl(repaired_query(vraag)) == bedoeld


@pytest.mark.parametrize(
    ("adres", "vraag", "met"),
    [
        ("/a/", "x=1", "/a/?x=1"),
        ("/a/#b", "x=1", "/a/?x=1#b"),
        ("/a/?y=2#b", "x=1", "/a/?y=2#b"),
        ("/a/#b?c", "x=1", "/a/?x=1#b?c"),
        ("/a/#b", "", "/a/#b"),
    ],
)
def test_a_query_goes_before_the_place_on_the_page(adres, vraag, met):
    assert with_query(adres, vraag) == met


@pytest.mark.parametrize(
    ("pad", "eerst"),
    [
        ("/geïntegreerde-zorg", "/geintegreerde-zorg"),
        ("/château/", "/chateau"),
        ("/coÃ¶rdinatie", "/coordinatie"),
        ("/coÃƒÂ¶rdinatie", "/coordinatie"),
        ("/ï»¿d4.6ï»¿", "/d4.6"),
        ("/d4=3D2E6", "/d4.6"),
        ("/d4%253D2E6", "/d4.6"),
        ("/hele-visie\\noten", "/hele-visie/noten"),
        ("/x\\n31", "/x/n31"),
        ("/nº12", "/n12"),
    ],
)
def test_what_was_read_in_a_wrong_way_is_read_again_and_nothing_else(pad, eerst):
    assert repaired(pad)[0] == eerst


def test_a_soft_hyphen_is_nothing_or_the_hyphen_at_the_end_of_a_line():
    assert repaired("/hele\xadvisie/") == ["/helevisie", "/hele-visie"]
