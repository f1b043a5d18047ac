"""A page costs the same number of queries, however much text there is, and never more than twelve."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from bronnen.models import Bron, Bronvermelding, Noot, Nootgegevens
from doelstellingen.models import Activiteit, Adressering, Doelstelling, Oproep, Partij, Thema, Vermelding
from tests.hulp import publiceer
from visie.editie.models import Aantekening, Editie, Hoofdstuk, Paragraaf
from visie.verwant.models import Werk, Werkdeel

pytestmark = pytest.mark.django_db
PAGINAS = [
    "/", "/doelstellingen/", "/doelstellingen/doel-1/", "/doelstellingen/doel-1/activiteit-1-1/", "/oproepen/",
    "/oproepen/1/", "/oproepen/partij-1/", "/bronnen/", "/bronnen/soort/toelichting/", "/bronnen/bron-1/", "/noten/1/",
    "/voorwoord/", "/hoofddoel/", "/hoofddoel/paragraaf-1/", "/notendop/", "/totstandkoming/", "/hele-visie/",
    "/hele-visie/kern/", "/oproepen/partij-1/blad/", "/nieuwsbrief/", "/nieuwsbrief/?deel=oproep-1&deel=doel-1",
    "/edities/1/nieuwsbrief/?deel=zelfzorg", "/leesmap/", "/edities/2/leesmap/d8-d8.1-o1-n1/",
    "/edities/2/leesmap/d8-d8.1-o1.txt", "/edities/", "/edities/vergelijken/", "/edities/1/voorwoord/",
    "/edities/1/noten/31/",
    "/edities/1/oproepen/14/", "/edities/1/hoofddoel/persoonlijke-continuiteit/",
    "/verwant/", "/verwant/werk-1/",
    "/actueel/", "/actueel/feed.xml", "/actueel/gegevens/", "/actueel/partij/partij-1.xml", "/rondom/",
    "/verantwoording/", "/privacy/", "/toegankelijkheid/", "/sitemap.xml", "/feed.xml", "/beeld/doel-1.png",
    "/citeren/", "/citeren/activiteit-1-1.txt", "/controlegetal/", "/downloads/kolommen/", "/delen/activiteit-1-1.json",
    "/delen/noot-1.json", "/bestaat-niet/",
]  # fmt: skip


def maak(model, editie, **velden):
    vertaald = {f"{naam}_nl" if hasattr(model, f"{naam}_nl") else naam: waarde for naam, waarde in velden.items()}
    return model.objects.create(editie=editie, **vertaald)


def publiceer_met(n):
    """Publish an editie in which everything that can be repeated stands n times."""
    editie = Editie.objects.werkversie()
    for model in (Activiteit, Doelstelling, Oproep, Thema, Paragraaf):
        model.objects.filter(editie=editie).delete()
    editie.verwijzing_set.all().delete()
    Noot.objects.filter(editie=editie).delete()
    Hoofdstuk.objects.filter(editie=editie).update(tekst="", tekst_nl="")
    hoofdstukken = {h.anker: h for h in Hoofdstuk.objects.filter(editie=editie)}
    for i in range(1, n + 1):
        maak(Noot, editie, anker=f"noot-{i}", nummer=i, tekst="<p>Een noot.</p>")
        Nootgegevens.objects.update_or_create(noot=f"noot-{i}", defaults={"soort": "toelichting", "grond": "-"})
        bron = Bron.objects.create(slug=f"bron-{i}", titel=f"Bron {i}", soort="rapport-of-webpagina", taal="nl")
        Bronvermelding.objects.create(noot=f"noot-{i}", bron=bron, grond="-")
        partij = Partij.objects.create(slug=f"partij-{i}", naam_nl=f"Partij {i}")
        werk = Werk.objects.create(slug=f"werk-{i}", titel=f"Werk {i}", herkomst="-", citaat="Tekst.", bron=bron)
        Werkdeel.objects.create(werk=werk, anker="deel", tekst="Een tekst.")
        verwijzing = f'<p>Tekst.<sup data-noot="{i}"></sup></p>'
        for waar in ("hoofddoel", "notendop"):
            anker = f"paragraaf-{i}" if waar == "hoofddoel" else f"label-{i}"
            maak(Paragraaf, editie, hoofdstuk=hoofdstukken[waar], anker=anker, titel="Kop", tekst=verwijzing)
        doel = maak(
            Doelstelling, editie, hoofdstuk=hoofdstukken["doelstellingen"], anker=f"doel-{i}", nummer=7 + i,
            korte_titel="Kort", titel="Lang", tekst=verwijzing, kop_activiteiten="Doen:",
        )  # fmt: skip
        thema = maak(Thema, editie, hoofdstuk=hoofdstukken["oproepen"], anker=f"thema-{i}", titel="Van a naar b")
        for j in range(1, n + 1):
            anker = f"activiteit-{i}-{j}"
            maak(Activiteit, editie, doelstelling=doel, anker=anker, nummer=j, titel="Kop", tekst=verwijzing)
            Vermelding.objects.create(onderdeel=anker, partij=partij, citaat="Tekst.")
            nummer = (i - 1) * n + j
            maak(Oproep, editie, thema=thema, anker=f"oproep-{nummer}", nummer=nummer, tekst=verwijzing)
            Adressering.objects.create(oproep=f"oproep-{nummer}", partij=partij, grond="-")
        Aantekening.objects.create(onderdeel=f"paragraaf-{i}", tekst="Een aantekening.")
    publiceer(editie, vastgesteld_op="2026-01", geldt_vanaf=timezone.localdate())


def tel(client):
    aantallen = {}
    for adres in PAGINAS:
        with CaptureQueriesContext(connection) as queries:
            client.get(adres)
        aantallen[adres] = len(queries)
    return aantallen


@pytest.fixture
def met_een(client):
    publiceer_met(1)
    return tel(client)


@pytest.fixture
def met_drie(client):
    publiceer_met(3)
    return tel(client)


def test_pages_answer_with_one_of_everything(client, met_een):
    assert [adres for adres in PAGINAS[:-1] if client.get(adres).status_code != 200] == []


def test_no_page_needs_more_than_twelve_queries(met_drie):
    # The authors of a bron are rows.
    een_meer = {adres: 13 for adres in met_drie if adres.startswith(("/bronnen/bron-", "/downloads/kolommen/"))}

    assert {adres: n for adres, n in met_drie.items() if n > een_meer.get(adres, 12)} == {}


def test_the_number_of_queries_does_not_grow_with_the_text(client, met_een):
    from django.db import transaction

    transaction.set_rollback(False)
    Werk.objects.filter(slug="werk-1").delete()
    Bron.objects.filter(slug__startswith="bron-1").update(slug="oud")
    Partij.objects.filter(slug="partij-1").update(slug="oude-partij")
    Adressering.objects.all().delete()
    Vermelding.objects.all().delete()
    Bronvermelding.objects.all().delete()
    publiceer_met(3)

    assert tel(client) == met_een


def test_the_text_of_edition_1_costs_no_more(client, met_een):
    with CaptureQueriesContext(connection) as frozen:
        client.get("/edities/1/hele-visie/")

    assert len(frozen) <= 12
