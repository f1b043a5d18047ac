"""A damaged address leads in one step to what was meant; what means nothing is not there at once."""

import datetime
from urllib.parse import unquote_to_bytes, urlsplit

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.urls import resolve
from django.utils import timezone

from doelstellingen.models import Activiteit, Doelstelling, Oproep
from tests.hulp import publiceer
from tests.site.lezer import boom, woorden
from tests.visie.adressen import CODES, NIETS, PALLIATIEF, TABEL, VIJANDIG, of_code, quoted
from tests.visie.front.vraag import nieuw, vraag
from tests.visie.twee_edities import ZELFZORG
from visie.editie.models import Editie, Voorbeeldlink
from visie.pagina.context import Bereikt
from visie.pagina.decorators import find_document
from visie.pagina.gedeeld import samen

pytestmark = pytest.mark.django_db


class Vraagt:
    """Asks Django as a server does: the path is decoded, also when it begins with two slashes."""

    def __init__(self):
        self.django = WSGIHandler()

    def __call__(self, adres, method="GET", **koppen):
        pad, _, query = adres.partition("?")
        pad = unquote_to_bytes(quoted(pad)).decode("utf-8", "surrogateescape")
        antwoord = vraag(self.django, pad.encode("utf-8", "replace").decode(), method, query, **koppen)
        return antwoord.status, antwoord.koppen.get("Location", "")

    def follow(self, adres):
        """Return (status, where it leads, what is there)."""
        status, naar = self(adres)
        return status, naar, self(naar.partition("#")[0])[0] if naar else None


@pytest.fixture
def vraagt(gedeeld, open_verbinding):
    return Vraagt()


def test_every_damaged_address_leads_in_one_step_to_the_page_that_was_meant(vraagt):
    assert {pad: vraagt.follow(pad) for pad in TABEL} == {pad: (301, naar, 200) for pad, naar in TABEL.items()}


@pytest.mark.parametrize("code", ["d4", "d4.6", "o12", "n31", "n*"])
def test_every_damage_of_a_code_of_each_kind_leads_to_its_part(vraagt, code):
    deel = next(deel for deel in find_document().leesvolgorde if deel.code == code)
    paden = {pad: f"{pad}?x=1" for _hoe, pad in of_code(code)}

    naar = 301, f"{deel.get_absolute_url()}?x=1"
    assert {pad: gekregen for pad, adres in paden.items() if (gekregen := vraagt(adres)) != naar} == {}


def test_a_code_as_it_is_leads_on_for_now_with_its_query(vraagt):
    assert {pad: vraagt(pad) for pad in CODES} == {pad: (302, naar) for pad, naar in CODES.items()}


def test_every_code_damaged_leads_to_its_part_in_every_text(vraagt):
    delen = {deel.code: deel.get_absolute_url() for deel in find_document().leesvolgorde if deel.code}
    teksten = {"": 301, "/Edities/1": 301, "/op/2025-04-01": 302}

    anders = [
        (voor, code)
        for n, (code, adres) in enumerate(delen.items())
        for voor, status in [list(teksten.items())[n % 3]]
        if vraagt(f"{voor}/{code.upper()}).") != (status, ("/edities/1" if voor else "") + adres)
    ]

    assert (len(delen) > 100, anders) == (True, [])


@pytest.mark.parametrize("pad", NIETS)
def test_what_means_nothing_is_not_there_at_once(vraagt, pad):
    assert vraagt(pad) == (404, "")


@pytest.mark.parametrize("pad", VIJANDIG)
def test_no_address_leads_elsewhere(vraagt, pad):
    status, naar = vraagt(pad)

    assert status in (200, 301, 302, 404)
    assert (urlsplit(naar).netloc, naar[:1], naar[:2] in ("//", "/\\")) == ("", "/" if naar else "", False)
    assert "evil" not in naar or naar.startswith("/beheer/login/?next=/beheer/")
    assert {"\r", "\n"} & set(naar) == set()


def test_a_damaged_day_leads_there_for_now_only(vraagt):
    assert vraagt("/op/2025-04-01/D4.6.?x=1") == (302, f"/edities/1{PALLIATIEF}?x=1")
    assert vraagt("/Op/2025-04-01/hele-visie).") == (302, "/edities/1/hele-visie/")
    assert vraagt("/op/2025-04-01/onzin.") == (404, "")
    assert vraagt("/op/2999-01-01/d4.6.") == (404, "")
    assert [vraagt(pad) for pad in ("/op/привет", "/op/2025-04-01/привет")] == [(404, "")] * 2
    assert vraagt("/op/2025-04-01/d4.6?x=1") == (302, f"/edities/1{PALLIATIEF}?x=1")


def test_the_front_does_not_remember_what_a_damaged_day_leads_to(open_verbinding):
    front, _django = nieuw()
    paden = ["/Op/2025-04-01/d4.6", "/Op/2999-01-01/d4.6", "/Op/2999-01-01/@я", "/Werkversie/d4.6"]

    for pad in paden:
        vraag(front, pad)

    assert [front.tafel.find(pad) for pad in paden] == [None] * 4


def test_the_front_keeps_the_query_of_a_damaged_address(open_verbinding):
    front, _django = nieuw()

    for pad, naar in {"/Hele-Visie/": "/hele-visie/", "/d4.6": PALLIATIEF, "/noten/": "/bronnen/"}.items():
        gekregen = [vraag(front, pad, query=query).koppen["Location"] for query in ("x=1", "", "y=2", "")]

        assert gekregen == [f"{naar}?x=1", naar, f"{naar}?y=2", naar]
        assert front.tafel.find(pad).elke_vraag is False


def test_thousands_of_damaged_addresses_push_out_no_page(open_verbinding):
    front, _django = nieuw(grens=400_000)
    vraag(front, "/privacy/")
    for n in range(60):
        vraag(front, f"/privacy{'.' * n},")

    assert (front.tafel.find("/privacy/").code, front.tafel.overig.omvang <= 50_000) == (200, True)


def test_a_form_for_a_damaged_address_is_refused(vraagt):
    assert vraagt("/d4.6.", "POST") == (405, "")


def test_a_part_that_moved_or_is_gone_says_so_in_one_step(vraagt, client):
    werkversie = Editie.objects.werkversie()
    Oproep.objects.get(editie=werkversie, nummer=24).delete()
    doel = Doelstelling.objects.get(editie=werkversie, nummer=2)
    Activiteit.objects.filter(editie=werkversie, anker="zelfzorg").update(doelstelling=doel, nummer=8, volgorde=8)
    publiceer(werkversie, vastgesteld_op="2026-06", geldt_vanaf=datetime.date(2026, 6, 1))
    nieuw_adres = "/doelstellingen/technologische-ontwikkelingen/zelfzorg/"

    with samen({}):
        antwoorden = [vraagt(f"{pad}?x=1") for pad in ("/O24).", "/oproepen/24.", "/D4-5,", f"{ZELFZORG.upper()}.",
                                                       "/edities/1/D4-5,", "/Edities/1/o24.")]  # fmt: skip

    assert antwoorden == [
        (410, ""), (410, ""), (301, f"{nieuw_adres}?x=1"), (301, f"{nieuw_adres}?x=1"),
        (301, f"/edities/1{ZELFZORG}?x=1"), (301, "/edities/1/oproepen/24/?x=1"),
    ]  # fmt: skip
    assert "Als collectief van huisartsen" in " ".join(woorden(boom(client.get("/O24)."))))


# From here on with Django's own client, which lets the server of the tests above close the connection of a test.


def test_a_preview_link_with_a_point_behind_it_opens_and_is_kept_by_nobody(client, admin_user):
    link = Voorbeeldlink.objects.create(
        voor="x", door=admin_user, verloopt_op=timezone.now() + timezone.timedelta(days=1)
    )

    antwoorden = [client.get(pad) for pad in (f"{link.pad[:-1]}).", f"{link.pad}D4.6.", f"/V{link.pad[2:]}D4.6.")]

    naar = [link.pad, link.pad[:-1] + PALLIATIEF, link.pad[:-1] + PALLIATIEF]
    assert [(a.status_code, a["Location"], a["Cache-Control"]) for a in antwoorden] == [
        (301, adres, "no-store") for adres in naar
    ]


def test_the_werkversie_asks_who_signs_in_for_the_page_that_was_meant(client, admin_client):
    naar_binnen = "/beheer/login/?next=/werkversie/d4.6"
    van_wie = type(client)().get("/werkversie/D4.6.")

    assert (van_wie.status_code, van_wie["Location"]) == (302, naar_binnen)
    assert admin_client.get("/werkversie/D4.6.")["Location"] == f"/werkversie{PALLIATIEF}"


def test_in_the_admin_only_a_slash_is_put_back(admin_client):
    paden = [
        "/beheer",
        "/beheer/visie/reden",
        "/beheer/visie/Reden/",
        "/beheer/onzin",
        "/beheer/bronnen/noot/1/naast/x/",
    ]

    gekregen = [(a.status_code, a.get("Location")) for a in map(admin_client.get, paden)]

    assert gekregen == [(301, "/beheer/"), (301, "/beheer/visie/reden/"), *[(404, None)] * 3]


@pytest.mark.parametrize(
    "pad",
    ["/hele-visie/", "/beeld/zelfzorg.png", "/beeld/visie.png", "/d4.6/qr.svg", "/zoeken/?q=qwertyuiop", "/zoeken.json",
     "/opensearch.xml"],
)  # fmt: skip
def test_who_only_asks_for_a_page_gets_it_neither_made_nor_drawn(rf, pad):
    request, punt = rf.get(pad), resolve(pad.partition("?")[0])
    request.alleen_vragen = True

    with pytest.raises(Bereikt):
        punt.func(request, *punt.args, **punt.kwargs)


@pytest.mark.parametrize("pad", ["/D4.6)", "/zoeken", "/oproepen.html", "/d4.6", "/beheer"])
def test_a_query_in_bytes_goes_along_in_its_own_letters(client, pad):
    response = client.get(pad, QUERY_STRING="q=é".encode().decode("latin-1"))

    assert response["Location"].split("?")[1] == "q=%C3%A9"


def test_an_escaped_ampersand_in_a_query_is_one(client):
    goed = client.get("/nieuwsbrief/?deel=palliatieve-zorg&deel=elkaar-steunen")

    paden = ["&amp;deel=elkaar-steunen", "&amp;amp;deel=elkaar-steunen", "%26amp%3Bdeel%3Delkaar-steunen",
             "&amp;deel=elkaar-steunen)."]  # fmt: skip
    for achter in paden:
        assert client.get(f"/nieuwsbrief/?deel=palliatieve-zorg{achter}").content == goed.content
    assert client.get("/op/?dag=2025-04-01.")["Location"] == "/op/2025-04-01/"
    assert client.get("/zoeken.json?q=werkdruk&amp;voorstel=1").json()["voorstellen"] != []
