"""The card of a part: what stands on it, that all of it is there, and how it is served."""

import io

import pytest
from PIL import Image

from visie.beelden import tekenen
from visie.beelden.kaart import kaart, kaart_van_de_visie
from visie.beelden.tekenen import Beeld, draw, draw_once
from visie.editie.models import Editie, Voorbeeldlink
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.eenmaal

ZWAARSTE = 80_000
EDITIE = {"editie": "Editie 1", "vastgesteld": "vastgesteld maart 2025"}
MERK = (0, 78, 97)
LANG = {
    "the longest title of edition 1": (
        "Huisartsen nemen samen verantwoordelijkheid voor continuïteit en waarborgen 24/7-toegankelijkheid van de "
        "spoedeisende huisartsenzorg."
    ),
    "300 characters in words": ("verantwoordelijkheid voor huisartsenzorg " * 8)[:300],
    "300 wide letters without a space": "W" * 300,
    "300 wide letters with spaces": "W " * 150,
    "40 wide letters in one word": "W" * 40,
}


def beeldpunten(png):
    return Image.open(io.BytesIO(png)).convert("RGB")


def inkt(beeld, vak):
    """Return how many pixels in a box are not the colour of the field."""
    deel, vlak = beeld.crop(vak), beeld.getpixel((5, 5))
    afwijkend = [n for n, kleur in deel.getcolors(maxcolors=10**6) if max(map(abs, _verschil(kleur, vlak))) > 24]
    return sum(afwijkend)


def _verschil(een, twee):
    return [a - b for a, b in zip(een, twee, strict=True)]


@pytest.mark.parametrize("titel", LANG.values(), ids=LANG)
@pytest.mark.parametrize("boven", ["Activiteit 4.6", "W " * 150], ids=["short above", "300 above"])
def test_nothing_of_a_long_title_is_outside_its_field(titel, boven):
    beeld = beeldpunten(draw(Beeld(titel, boven, **EDITIE)))

    assert inkt(beeld, (72, 64, 1128, 386)) > 5_000
    assert inkt(beeld, (0, 0, 70, 430)) == inkt(beeld, (1130, 0, 1200, 430)) == 0  # left and right of it
    assert inkt(beeld, (0, 0, 1200, 60)) == inkt(beeld, (0, 390, 1200, 430)) == 0  # over and under it


def test_a_longer_title_leaves_nothing_out():
    kort, lang = (draw(Beeld("W" * n, "Noot 1", **EDITIE)) for n in (299, 300))

    assert inkt(beeldpunten(lang), (0, 110, 1200, 430)) > inkt(beeldpunten(kort), (0, 110, 1200, 430))


@pytest.mark.parametrize(
    "titel",
    ["#a", "$x$", "*b*", "_i_", "<l>", "@ref", "`k`", "[d]", "// c", "= K", "- i", "a~b", "\\u{41}", '"q"', "a -- b"],
)
def test_signs_that_typst_knows_are_drawn_as_they_are(titel):
    letterlijk = draw(Beeld(titel, "", **EDITIE))
    zonder = draw(Beeld(titel.translate(str.maketrans("", "", '#$*_<>@`[]/=-~\\{}"')), "", **EDITIE))

    assert inkt(beeldpunten(letterlijk), (0, 0, 1200, 430)) > inkt(beeldpunten(zonder), (0, 0, 1200, 430))


def test_code_in_a_title_does_not_run():
    assert draw(Beeld('#panic("nee")', '"); panic(("', **EDITIE)).startswith(b"\x89PNG")


def test_the_same_words_make_the_same_bytes():
    beeld = Beeld("Zelfzorg", "Activiteit 4.5", stop=4, **EDITIE)

    assert draw(beeld) == draw(beeld)


def test_no_font_of_the_machine_is_used():
    paden = {letter.path for letter in tekenen._letters().fonts() if letter.path}

    assert {letter.family for letter in tekenen._letters().fonts() if letter.path} == {"Bron Serif", "Figtree"}
    assert len(paden) == 4


@pytest.mark.parametrize(("stop", "kleur"), [(0, MERK), (8, MERK), (4, (122, 39, 92)), (7, (34, 89, 38))])
def test_the_band_has_the_hue_of_the_goal(stop, kleur):
    beeld = beeldpunten(draw(Beeld("Titel", "Boven", stop=stop, **EDITIE)))

    assert max(map(abs, _verschil(beeld.getpixel((600, 560)), kleur))) <= 4


def test_a_hundred_requests_draw_a_card_once(client, db):
    draw_once.cache_clear()

    for _ in range(100):
        client.get("/beeld/werkplezier.png?utm_source=nieuwsbrief")

    assert (draw_once.cache_info().misses, draw_once.cache_info().maxsize) == (1, 256)


@pytest.mark.django_db
def test_the_card_of_every_part_and_of_the_whole_is_small(client, van_elke_soort):
    document = find_document()
    langste_eerst = sorted(document.leesvolgorde, key=lambda deel: -len(kaart(deel, document).titel))
    beelden = {deel.anker: kaart(deel, document) for deel in van_elke_soort(langste_eerst, type)}
    beelden["visie"] = kaart_van_de_visie(document)

    zwaar = {anker: n for anker, beeld in beelden.items() if (n := len(draw_once(beeld))) > ZWAARSTE}

    assert zwaar == {}
    assert {beeldpunten(draw_once(beeld)).size for beeld in beelden.values()} == {(1200, 630)}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("anker", "boven", "titel", "stop"),
    [
        ("werkplezier", "Doelstelling 6",
         "Huisartsenzorg is betekenisvol en dynamisch; het werkplezier staat daarbij voorop.", 6),
        ("palliatieve-zorg", "Activiteit 4.6 · 24/7 toegankelijk voor spoed", "Palliatieve zorg", 4),
        ("oproep-7", "Oproep 7", "We vragen de overheid zich in te zetten om medische desinformatie te bestrijden.", 0),
        ("noot-29", "Noot 29", "Handreiking kwetsbare ouderen thuis | LHV", 0),
        ("noot-18", "Visie Huisartsenzorg 2035", "Noot 18", 0),
        ("hoofddoel", "Hoofdstuk 2", "Ons hoofddoel: borgen van persoonlijke continuïteit", 0),
        ("voorwoord", "Visie Huisartsenzorg 2035", "Voorwoord", 0),
        ("persoonlijke-continuiteit", "Ons hoofddoel: borgen van persoonlijke continuïteit",
         "Persoonlijke continuïteit", 0),
    ],
)  # fmt: skip
def test_a_card_has_the_words_the_number_and_the_editie_of_its_part(anker, boven, titel, stop):
    document = find_document()

    beeld = kaart(document.per_anker[anker], document)

    assert beeld == Beeld(titel, boven, stop=stop, **EDITIE)


@pytest.mark.django_db
def test_a_text_too_long_for_a_card_gives_way_to_the_name_of_the_part():
    document = find_document()
    oproep = document.per_anker["oproep-7"]
    oproep.tekst = f"<p>{'woord ' * 60}zonder einde</p>"

    assert kaart(oproep, document).titel == "Oproep 7"


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/beeld/werkplezier.png", "/edities/1/beeld/oproep-14.png", "/beeld/visie.png"])
def test_a_card_is_served_as_a_picture_that_is_sent_once(client, adres):
    eerste = client.get(adres)

    tweede = client.get(adres, headers={"If-None-Match": eerste["ETag"]})

    assert (eerste.status_code, eerste["Content-Type"], eerste["Cache-Control"]) == (200, "image/png", "no-cache")
    assert beeldpunten(eerste.content).size == (1200, 630)
    assert (tweede.status_code, tweede.content) == (304, b"")


@pytest.mark.django_db
@pytest.mark.parametrize("adres", ["/beeld/bestaat-niet.png", "/edities/9/beeld/werkplezier.png"])
def test_there_is_no_card_of_what_does_not_exist(client, adres):
    assert client.get(adres).status_code == 404


@pytest.mark.django_db
def test_the_werkversie_has_no_cards(client, admin_client):
    link = Voorbeeldlink.objects.create(voor="Een lezer", verloopt_op="2999-01-01T00:00Z")

    assert Editie.objects.werkversie() is not None
    assert client.get(f"{link.pad}beeld/werkplezier.png").status_code == 404
    assert admin_client.get("/werkversie/beeld/werkplezier.png").status_code == 404
