"""A passage that was corrected when it was taken over says so in place, on every page and in no copy of its words."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doelstellingen.models import Activiteit, Doelstelling, Partij, Vermelding
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, visietekst, woorden
from visie.editie.models import Editie, Overnamecorrectie

pytestmark = pytest.mark.django_db
D2, D4 = "/doelstellingen/technologische-ontwikkelingen/", "/doelstellingen/24-7-toegankelijk-voor-spoed/"
BASIS = D2 + "basisaanbod-bieden/"
SPEED, TEAM, VERDRINKING = (
    "toegankelijk voor speed", "Huisartsteam kunnen ervoor kiezen", "niet in de verdrinking komt"
)  # fmt: skip
WAAR = {
    "/voorwoord/": ["zetten we vervolgvactiteiten op"],
    "/notendop/": [SPEED],
    "/hele-visie/kern/": [SPEED],
    D4: [SPEED],
    BASIS: [TEAM, VERDRINKING, VERDRINKING],  # note 21 too
    D2: [TEAM, VERDRINKING, "Huisartenteams maken gebruik", VERDRINKING],
    "/noten/21/": [VERDRINKING, TEAM],
    "/bronnen/": [VERDRINKING],
    "/verantwoording/": [],
    D4 + "zelfzorg/": [],
}


def merken(client, adres):
    """Return what each mark of a page opens, in order."""
    pagina = boom(client.get(adres))
    per_id = {e.get("id"): e for e in pagina.iter() if isinstance(e.tag, str) and e.get("id")}
    knoppen = [e for e in pagina.iter("button") if "bv" in klassen(e)]
    assert {(e.get("aria-label"), "".join(e.itertext())) for e in knoppen} <= {("In de bron anders", "")}
    gezegd = [" ".join(woorden(next(per_id[e.get("popovertarget")].iter("p")))) for e in knoppen]
    assert all(zin.startswith("In de bron: ‘") for zin in gezegd)
    return [zin.removeprefix("In de bron: ‘").removesuffix("’") for zin in gezegd]


@pytest.mark.parametrize(("adres", "verwacht"), WAAR.items())
def test_every_page_that_shows_the_passage_says_what_the_source_has(client, adres, verwacht):
    assert merken(client, adres) == verwacht


def test_hele_visie_has_every_correction_once_and_in_order(client):
    per_volgorde = list(Overnamecorrectie.objects.values_list("bron", flat=True))
    in_tekst = [bron for bron in per_volgorde if bron != SPEED]

    gevonden = merken(client, "/hele-visie/")

    assert sorted(gevonden) == sorted(per_volgorde)
    assert [bron for bron in gevonden if bron != SPEED] == in_tekst


def test_the_words_of_the_vision_have_nothing_of_it(client):
    met = {adres: [woorden(e) for e in visietekst(boom(client.get(adres)))] for adres in WAAR if "verant" not in adres}

    Overnamecorrectie.objects.all().delete()

    assert {adres: [woorden(e) for e in visietekst(boom(client.get(adres)))] for adres in met} == met


@pytest.mark.parametrize(
    "adres",
    [
        "/citeren/basisaanbod-bieden.txt", "/citeren/noot-21.txt", "/feed.xml", "/nieuwsbrief/?deel=basisaanbod-bieden",
        "/zoeken/?q=verdrukking", "/citeren/basisaanbod-bieden.ris",
    ],
)  # fmt: skip
def test_what_is_copied_cited_or_searched_has_nothing_of_it(client, adres):
    met = client.get(adres)
    assert met.status_code == 200

    Overnamecorrectie.objects.all().delete()

    assert client.get(adres).content == met.content


def test_the_description_of_a_page_has_nothing_of_it(client):
    def head():
        return {e.get("content") for e in boom(client.get("/noten/21/")).find("head").iter("meta")}

    met = head()
    Overnamecorrectie.objects.all().delete()

    assert head() == met


def test_an_editie_with_other_words_does_not_claim_it_and_the_one_before_still_does(client):
    werkversie = Editie.objects.werkversie()
    for model, anker, veld, oud, nieuw in [
        (Activiteit, "basisaanbod-bieden", "tekst_nl", "in de verdrukking komt", "in het gedrang komt"),
        (Doelstelling, "24-7-toegankelijk-voor-spoed", "korte_titel_nl", "voor spoed", "voor spoedzorg"),
    ]:
        deel = model.objects.get(editie=werkversie, anker=anker)
        setattr(deel, veld, getattr(deel, veld).replace(oud, nieuw))
        deel.save()
    publiceer(werkversie, vastgesteld_op="2026-06-01", geldt_vanaf=datetime.date(2026, 6, 1))

    assert (merken(client, BASIS), merken(client, "/notendop/")) == ([TEAM, VERDRINKING], [])
    assert (merken(client, "/edities/1" + BASIS), merken(client, "/edities/1/notendop/")) == (WAAR[BASIS], [SPEED])


def test_the_werkversie_shows_it_too(admin_client):
    assert merken(admin_client, "/werkversie" + BASIS) == WAAR[BASIS]


def test_a_quotation_on_the_pages_of_a_party_has_it_when_it_has_the_words(client):
    partij = Partij.objects.create(slug="proefpartij", naam_nl="Proefpartij")
    citaat = "We kunnen extra aanbod alleen bieden als het basisaanbod niet in de verdrukking komt."
    Vermelding.objects.create(onderdeel="basisaanbod-bieden", partij=partij, citaat=citaat)

    assert [merken(client, f"/oproepen/proefpartij/{blad}") for blad in ("", "blad/")] == [[VERDRINKING]] * 2


def test_a_title_that_was_corrected_says_so_below_the_text(client):
    Overnamecorrectie.objects.create(
        onderdeel="zelfzorg", plaats="-", bron="Zelfzorgg", lezing="Zelfzorg", reden="-", volgorde=99
    )

    assert merken(client, D4 + "zelfzorg/") == ["Zelfzorgg"]


@pytest.mark.parametrize("adres", ["/hele-visie/", BASIS, "/noten/21/", "/notendop/"])
def test_it_costs_no_query(client, adres):
    def tel():
        with CaptureQueriesContext(connection) as queries:
            client.get(adres)
        return len(queries)

    met = tel()
    Overnamecorrectie.objects.all().delete()

    assert tel() == met
