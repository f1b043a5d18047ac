"""The werkversie before it is published: for editors under /werkversie/, for others by a link that expires."""

import datetime

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from django.utils import timezone

from bronnen.models import Bron
from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.portaal import in_werkversie
from tests.site.lezer import boom, vind, woorden
from visie.editie.models import Editie, Hoofdstuk, Paragraaf, Portaalgegevens, Voorbeeldlink

pytestmark = pytest.mark.django_db
GEHEIM = "een-lang-wachtwoord-2035"
SPOED = "/doelstellingen/24-7-toegankelijk-voor-spoed/"
ZELFZORG = f"{SPOED}zelfzorg/"
PAGINAS = [
    "/", "/doelstellingen/", SPOED, ZELFZORG, "/oproepen/", "/oproepen/12/", "/oproepen/gemeenten/", "/bronnen/",
    "/bronnen/soort/toelichting/", "/noten/31/", "/voorwoord/", "/hoofddoel/", "/notendop/", "/totstandkoming/",
    "/hele-visie/", "/hele-visie/kern/",
]  # fmt: skip
BUITEN = {
    "/citaatcontrole/",
    "/rondom/",
    "/verwant/",
    "/actueel/",
    "/edities/",
    "/op/",
    "/feed.xml",
    "/verantwoording/",
    "/toegankelijkheid/",
    "/privacy/",
}


def maak_link(dagen=14):
    return Voorbeeldlink.objects.create(
        voor="De ledenraad", door_naam="anna", verloopt_op=timezone.now() + datetime.timedelta(days=dagen)
    )


def meld_aan(client, rol="redacteur"):
    call_command("maak_gebruiker", rol, rol=rol, wachtwoord=GEHEIM, verbosity=0)
    assert client.login(username=rol, password=GEHEIM)
    return client


@pytest.fixture(params=["werkversie", "voorbeeld"])
def ingang(request, client):
    """The prefix of each way in, for a reader who may use it."""
    if request.param == "werkversie":
        meld_aan(client)
        return "/werkversie"
    return maak_link().pad.rstrip("/")


def balk(pagina):
    """Return (words, addresses) of the bar that says what this is, or None."""
    for e in pagina.iter("div"):
        if e.get("class") == "balk werk":
            return " ".join(woorden(e)), [a.get("href") for a in e.iter("a")]


def test_both_ways_in_show_the_text_in_the_making_and_the_public_page_does_not(client, ingang):
    activiteit = in_werkversie(Activiteit, "zelfzorg")
    activiteit.tekst_nl = "<p>Een zin in de maak.</p>"
    activiteit.save()

    pagina = boom(client.get(ingang + ZELFZORG))
    assert " ".join(woorden(vind(pagina, "zelfzorg-p1"))) == "Een zin in de maak."
    assert "in de maak" not in client.get(ZELFZORG).content.decode()
    assert "in de maak" not in client.get(f"/edities/1{ZELFZORG}").content.decode()


def test_every_page_says_that_it_is_the_werkversie_and_leads_to_the_current_editie(client, ingang):
    for adres in PAGINAS:
        response = client.get(ingang + adres)
        pagina = boom(response)
        tekst = " ".join(woorden(next(pagina.iter("body"))))

        assert response.status_code == 200, adres
        zin = "Werkversie, niet vastgesteld. U kunt er niet naar verwijzen."
        assert balk(pagina) == (f"{zin} Bekijk de huidige editie", [adres]), adres
        assert client.get(adres).status_code == 200
        assert "Werkversie van editie 2, niet vastgesteld" in tekst, adres
        assert "vastgesteld maart 2025" not in tekst.lower(), adres
        assert pagina.get("data-editie") == "werkversie", adres


def test_nobody_keeps_a_page_finds_it_in_a_search_engine_or_gets_an_address_to_cite(client, ingang):
    Portaalgegevens.objects.update_or_create(pk=1, defaults={"status": "openbaar"})
    for adres in [*PAGINAS, "/bestaat-niet/", "/d4.6", "/noten/"]:
        response = client.get(ingang + adres)

        assert response["Cache-Control"] == "no-store", adres
        assert response["X-Robots-Tag"] == "noindex", adres
        if ingang != "/werkversie":
            assert response["Referrer-Policy"] == "no-referrer", adres
            assert (response["Vary"] if response.content else "Accept-Encoding") == "Accept-Encoding", adres
            assert not response.cookies, adres
        if response.status_code == 200:
            pagina = boom(response)
            assert [m.get("content") for m in pagina.iterfind(".//meta[@name='robots']")] == ["noindex"], adres
            assert list(pagina.iterfind(".//link[@rel='canonical']")) == [], adres
            druk = " ".join(woorden(next(p for p in pagina.iter("p") if p.get("class") == "druk")))
            assert druk == "Visie Huisartsenzorg 2035, werkversie van editie 2, niet vastgesteld", adres
            assert settings.VISIE_ADRES not in response.content.decode(), adres


def test_every_link_to_the_text_stays_inside_and_answers(client, ingang, van_elke_soort):
    gezien = set()
    for adres in PAGINAS:
        pagina = boom(client.get(ingang + adres))
        hrefs = {a.get("href").partition("#")[0] for e in (pagina.find("body"),) for a in e.iter("a")}

        hrefs -= {"", adres}  # the one link to the same page of the current editie is in the bar
        buiten = {h for h in hrefs if not h.startswith((f"{ingang}/", "/verwant/", "https:", "http:", "mailto:"))}
        if ingang == "/werkversie":
            buiten = {h for h in buiten if not h.startswith("/beheer/onderdeel/")}  # the forms, for editors only
        assert buiten <= BUITEN, adres
        gezien |= {h for h in hrefs if h.startswith(f"{ingang}/")}

    bezocht = van_elke_soort(sorted(gezien), lambda pad: resolve(pad).view_name)
    assert len(gezien) > 100
    assert {h: s for h in bezocht if (s := client.get(h).status_code) != 200} == {}


@pytest.mark.parametrize(
    ("adres", "status", "doel"),
    [
        ("/d4.6", 302, f"{SPOED}palliatieve-zorg/"),
        ("/O12/", 301, "/oproepen/12/"),
        ("/n*", 302, "/noten/asterisk/"),
        ("/h2", 302, "/hoofddoel/"),
        ("/noten/", 301, "/bronnen/"),
        ("/doelstellingen/werkplezier/zelfzorg/", 301, ZELFZORG),
        ("/doelstellingen", 301, "/doelstellingen/"),
        ("", 301, "/"),
    ],
)
def test_redirects_stay_inside(client, ingang, adres, status, doel):
    response = client.get(ingang + adres)

    assert (response.status_code, response["Location"]) == (status, ingang + doel)


def test_a_new_part_has_no_link_to_a_current_page_that_is_not_there(client, ingang):
    ouder = in_werkversie(Doelstelling, "werkplezier")
    Activiteit.objects.create(
        editie=ouder.editie, doelstelling=ouder, anker="nieuw", nummer=99, titel_nl="Nieuw", tekst_nl="<p>Zin.</p>"
    )

    adres = "/doelstellingen/werkplezier/nieuw/"
    tekst, links = balk(boom(client.get(ingang + adres)))
    assert (tekst, links) == ("Werkversie, niet vastgesteld. U kunt er niet naar verwijzen.", [])
    assert client.get(adres).status_code == 404
    assert client.get(f"{ingang}/d{ouder.nummer}.99")["Location"] == ingang + adres


def test_a_part_that_was_taken_out_is_not_found_there_and_still_public(client, ingang):
    Oproep.objects.get(editie=Editie.objects.werkversie(), nummer=24).delete()

    response = client.get(f"{ingang}/oproepen/24/")

    assert response.status_code == 404
    assert balk(boom(response))[1] == ["/oproepen/24/"]
    assert client.get("/oproepen/24/").status_code == 200


def test_unfinished_text_does_not_break_a_page(client, ingang):
    """Markers of no note, parts without text, a chapter without sections, a goal without activities."""
    editie = Editie.objects.werkversie()
    zelfzorg, doel = in_werkversie(Activiteit, "zelfzorg"), in_werkversie(Doelstelling, "werkplezier")
    Activiteit.objects.filter(pk=zelfzorg.pk).update(tekst_nl='<p>Zin.<sup data-noot="31 999 nieuw"></sup></p>')
    Activiteit.objects.filter(doelstelling=doel).delete()
    Paragraaf.objects.filter(editie=editie).delete()
    Hoofdstuk.objects.filter(editie=editie).update(tekst="", tekst_nl="")
    Doelstelling.objects.filter(editie=editie).update(tekst="", tekst_nl="", kop_activiteiten_nl="")
    Oproep.objects.filter(editie=editie).update(tekst="", tekst_nl="")
    Editie.objects.filter(pk=editie.pk).update(ondertitel_nl="")

    for adres in [*PAGINAS, "/doelstellingen/werkplezier/"]:
        response = client.get(ingang + adres)
        assert response.status_code == 200 and boom(response) is not None, adres  # boom() refuses broken HTML
    zin = woorden(vind(boom(client.get(ingang + ZELFZORG)), "zelfzorg-p1"))
    assert zin[0] == "Zin." and "31" not in zin[0]
    html = client.get(ingang + ZELFZORG).content.decode()
    assert "[999]" in html and "[nieuw]" in html and 'id="noot-31"' in html


def test_without_a_werkversie_both_say_so(client, ingang):
    Editie.objects.werkversie().delete()

    response = client.get(f"{ingang}/")

    assert response.status_code == 404
    assert "Er is nu geen werkversie." in response.content.decode()


def test_a_preview_page_takes_at_most_fifteen_queries(client, ingang):
    aantallen = {}
    bronnen = Bron.objects.filter(vermeldingen__noot__in=["noot-31", "noot-13"])
    for adres in [*PAGINAS, f"{SPOED}palliatieve-zorg/", "/bestaat-niet/", *(b.get_absolute_url() for b in bronnen)]:
        with CaptureQueriesContext(connection) as queries:
            client.get(ingang + adres)
        aantallen[adres] = len(queries)

    assert len(aantallen) > len(PAGINAS) + 2
    hoogstens = {adres: 16 if adres.startswith("/bronnen/") else 15 for adres in aantallen}  # a bron has its authors
    assert {adres: n for adres, n in aantallen.items() if n > hoogstens[adres]} == {}


def test_public_pages_know_nothing_of_the_ways_in(client):
    token = maak_link().token
    aangemeld = meld_aan(Client())

    for adres in [*PAGINAS, "/sitemap.xml", "/robots.txt", "/edities/", "/verantwoording/", f"/edities/1{ZELFZORG}"]:
        response = client.get(adres)
        html = response.content.decode()

        assert token not in html and "/voorbeeld" not in html and "/werkversie" not in html, adres
        assert response.get("Vary", "Accept-Encoding") == "Accept-Encoding", adres
        assert "X-Robots-Tag" not in response and not response.cookies, adres
        assert aangemeld.get(adres).content == response.content, adres
    assert client.get("/edities/2/").status_code == 404
