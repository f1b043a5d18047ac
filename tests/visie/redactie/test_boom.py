"""The tree of the first screen: what a row says, what its parent adds up, and where it all leads."""

from types import SimpleNamespace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doelstellingen.models import Activiteit, Oproep
from tests.site.lezer import boom as lees
from tests.site.lezer import klassen, woorden
from tests.visie.beheer.test_bewerken import in_werkversie
from visie.editie.models import Editie, OpenPunt, Reden, Wijziging
from visie.editie.vergelijken import Deelverschil
from visie.redactie.boom import boom
from visie.redactie.controles.bevinding import Bevinding
from visie.redactie.merken import Laatste, Merk, Naast, Weg

VIER = "24-7-toegankelijk-voor-spoed"


def rijen(document, **naast):
    """Return {anker: row} of a tree, at any depth."""

    def alle(lijst):
        for rij in lijst:
            yield rij.anker, rij
            yield from alle(rij.kinderen)

    return dict(alle(boom(document, Naast(**naast), adres=lambda deel: f"/{deel.anker}")))


def verschil(document, anker, *soorten, verdwenen=False):
    deel = document.per_anker[anker]
    return Deelverschil(anker, deel, None if verdwenen else deel, list(soorten))


def test_an_untouched_text_is_a_tree_in_reading_order_without_marks(document):
    wortels = boom(document, Naast(), adres=lambda deel: f"/{deel.anker}")

    assert [(rij.nummer, rij.titel, rij.aantal) for rij in wortels] == [
        ("", "Voorwoord", ""),
        ("1", "Toekomstbeeld 2035", "3 paragrafen"),
        ("", "De visie in een notendop", "1 paragraaf"),
        ("2", "Ons hoofddoel: borgen van persoonlijke continuïteit", "3 paragrafen"),
        ("3", "Hoe we de huisartsenzorg vormgeven richting 2035", "7 doelstellingen"),
        ("4", "Samen verantwoordelijk voor toekomstbestendige huisartsenzorg", "5 thema's"),
        ("", "Totstandkoming", "2 paragrafen"),
        ("", "Noten", "39 noten"),
    ]
    alle = rijen(document)
    assert list(alle) == [*(deel.anker for deel in document.leesvolgorde if not deel.deelsoort.noot), "noten",
                          *(noot.anker for noot in document.noten.values())]  # fmt: skip
    assert [anker for anker, rij in alle.items() if rij.merken or rij.samen] == []
    assert [anker for anker, rij in alle.items() if rij.open] == ["doelstellingen"]


def test_a_row_has_the_number_and_the_title_of_its_part_or_its_first_words(document):
    alle = rijen(document)

    assert [(alle[a].nummer, alle[a].titel, alle[a].roepnaam) for a in ("zelfzorg", "oproep-7", "noot-18")] == [
        ("4.5", "Zelfzorg", "activiteit 4.5"),
        ("7", "We vragen de overheid zich in te zetten om medische desinformatie te bestrijden.", "oproep 7"),
        ("18", "tekst ontbreekt", "noot 18"),
    ]
    assert alle["oproep-4"].titel.endswith(" …")


def test_a_parent_adds_up_what_is_inside_and_stands_open(document):
    wie = Laatste("rea", None)
    alle = rijen(
        document,
        bevindingen=[
            Bevinding("onbekende-noot", "fout", "zelfzorg", None, "Lang verhaal."),
            Bevinding("zonder-reden", "fout", "zelfzorg", None, "Lang verhaal."),
            Bevinding("uitgegeven-zin", "waarschuwing", "palliatieve-zorg", None, "Lang verhaal."),
        ],
        verschillen=[
            verschil(document, "zelfzorg", "gewijzigd", "verplaatst"),
            verschil(document, "palliatieve-zorg", "verplaatst"),
            verschil(document, "digitale-toepassingen", "toegevoegd"),
        ],
        punten=["palliatieve-zorg", "palliatieve-zorg", ""],
        laatste={"zelfzorg": wie, "werkplezier": wie},
        bezig={"zelfzorg": [("bas", None), ("eva", None)]},
    )

    assert [merk.tekst for merk in alle["zelfzorg"].merken] == [
        "Fout: noot bestaat niet", "Reden ontbreekt", "Gewijzigd", "Nu open bij bas, eva",
    ]  # fmt: skip
    assert [merk.tekst for merk in alle["palliatieve-zorg"].merken] == [
        "Let op: uitgegeven zin verandert", "Verplaatst", "2 open punten",
    ]  # fmt: skip
    assert [merk.tekst for merk in alle["digitale-toepassingen"].merken] == ["Nieuw"]
    assert (alle["zelfzorg"].laatste, alle["werkplezier"].laatste) == (wie, None)
    assert [merk.tekst for merk in alle[VIER].samen] == [
        "1 fout", "1 zonder reden", "1 waarschuwing", "3 gewijzigd", "1 open punt", "1 nu geopend",
    ]  # fmt: skip
    assert [anker for anker, rij in alle.items() if rij.open] == ["doelstellingen", VIER]


def test_a_removed_part_keeps_its_place_and_can_be_put_back_where_it_lies(document):
    weg = [Weg("zelfzorg", "Zelfzorg", VIER, "/terug/1/"), Weg("nooit-gepubliceerd", "Nieuw", "werkplezier", "/t/2/")]
    verdwenen = [verschil(document, anker, "verwijderd", verdwenen=True) for anker in ("zelfzorg", "oproep-7")]
    zonder = SimpleNamespace(leesvolgorde=[d for d in document.leesvolgorde if d.anker not in ("zelfzorg", "oproep-7")])

    alle = rijen(zonder, weg=weg, verschillen=verdwenen)

    assert [kind.nummer for kind in alle[VIER].kinderen] == ["4.1", "4.2", "4.3", "4.4", "4.5", "4.6"]
    assert alle["zelfzorg"].merken == [Merk("weg", "In de prullenbak", "/terug/1/")]
    assert alle["oproep-7"].merken == [Merk("weg", "Verwijderd", "")]
    assert [rij.titel for rij in alle["werkplezier"].kinderen][-1] == "Nieuw"
    assert (alle[VIER].aantal, [merk.tekst for merk in alle[VIER].samen]) == ("5 activiteiten", ["1 verwijderd"])


# The screen


def rij_van(response, anker):
    """Return the words of the row of one part, without those of what is inside it."""
    li = next(li for li in lees(response).iter("li") if li.find(f".//*[@id='deel-{anker}']") is not None
              and li.find("./div[@class='rij']//*[@id]").get("id") == f"deel-{anker}")  # fmt: skip
    return " ".join(woorden(li.find("./div")))


def zijkant(response, kop):
    """Return [(words, address of the link)] of a list beside the tree."""
    sectie = next(e for e in lees(response).iter("section") if e.get("aria-labelledby") == kop)
    return [(" ".join(woorden(li)), li.find(".//a").get("href")) for li in sectie.iterfind("ul/li")]


@pytest.mark.django_db
def test_the_screen_shows_who_changed_what_and_every_item_beside_it_leads_to_its_place(als):
    client, deel = als("redacteur", "rea"), in_werkversie(Activiteit, anker="zelfzorg")
    formulier = f"/beheer/doelstellingen/activiteit/{deel.pk}/change/"
    data = client.get(formulier).context["adminform"].form
    client.post(formulier, {n: data[n].value() or "" for n in data.fields} | {"tekst_nl": "<p>Zie noot.</p>"})
    OpenPunt.objects.create(onderdeel="zelfzorg", tekst="Besproken?", door_naam="ed")
    Wijziging.objects.update(wanneer="2026-11-30T12:00Z")

    response = client.get("/beheer/")

    assert rij_van(response, "zelfzorg") == "4.5 Zelfzorg Reden ontbreekt Gewijzigd 1 open punt rea, 30 nov"
    assert "Bron: Ouderen. Dashboard bevolking" in rij_van(response, "noot-1")
    assert [adres for _zin, adres in zijkant(response, "controles")][0] == "/beheer/wijzigingen/#wijziging-zelfzorg"
    assert zijkant(response, "open-punten")[0][1] == formulier
    assert zijkant(response, "laatst")[0][0].startswith("4.5 Zelfzorg gewijzigd, rea")
    assert zijkant(response, "laatst")[0][1] == formulier


@pytest.mark.django_db
def test_a_finding_leads_to_the_form_that_mends_it(als):
    Activiteit.objects.filter(editie__nummer=2, anker="zelfzorg").update(tekst_nl='<p>x<sup data-noot="99"></sup></p>')
    Reden.objects.create(editie=Editie.objects.werkversie(), onderdeel="zelfzorg", tekst="Beter.")
    client = als("redacteur")

    zin, adres = zijkant(client.get("/beheer/"), "controles")[0]

    assert zin.endswith("Naar 4.5") and "noot 99" in zin
    assert client.get(adres).context["original"].anker == "zelfzorg"


@pytest.mark.django_db
def test_who_may_only_look_sees_the_tree_without_actions(als, django_user_model):
    client = als("redacteur")
    met = client.get("/beheer/").content.decode()
    groep = django_user_model.objects.get().groups.get()
    groep.permissions.set(groep.permissions.filter(codename__startswith="view_"))

    zonder = client.get("/beheer/").content.decode()

    assert [tekst.count('class="acties"') for tekst in (met, zonder)] == [95 + 39, 0]
    assert ("data-sleep" in met, "data-sleep" in zonder, 'id="deel-zelfzorg"' in zonder) == (True, False, True)
    assert client.get("/beheer/onderdeel/zelfzorg/acties/").content.decode().count("/verplaats/") == 0


@pytest.mark.django_db
@pytest.mark.parametrize("aantal", [134, 400])
def test_the_first_screen_costs_at_most_15_queries(als, aantal):
    client, voorbeeld = als("eindredacteur"), in_werkversie(Activiteit, anker="zelfzorg")
    Activiteit.objects.bulk_create(
        Activiteit(
            editie=voorbeeld.editie,
            doelstelling=voorbeeld.doelstelling,
            anker=f"deel-{n}",
            nummer=n,
            volgorde=n,
            titel_nl=f"Deel {n}",
            tekst_nl="<p>Tekst.</p>",
        )
        for n in range(100, 100 + aantal - 134)
    )
    for anker in ("zelfzorg", "palliatieve-zorg", "flexibele-werkweek"):
        Activiteit.objects.filter(editie__nummer=2, anker=anker).update(tekst_nl="<p>Anders.</p>")
        Wijziging.objects.create(handeling="gewijzigd", soort="activiteit", anker=anker, naam=anker, door_naam="x")
    client.get("/beheer/")

    with CaptureQueriesContext(connection) as queries:
        response = client.get("/beheer/")

    assert len([e for e in lees(response).iter("a") if "acties" in klassen(e)]) == aantal
    assert len(queries) <= 15
    assert len(response.content) < 600 * aantal + 20_000


@pytest.mark.django_db
def test_a_part_has_an_address_that_leads_to_its_form_in_the_werkversie(als):
    client, oproep = als("redacteur"), in_werkversie(Oproep, nummer=7)

    assert client.get("/beheer/onderdeel/oproep-7/")["Location"] == f"/beheer/doelstellingen/oproep/{oproep.pk}/change/"
    geen = client.get("/beheer/onderdeel/nooit-geweest/")
    assert geen.status_code == 404
    assert "De werkversie heeft geen onderdeel ‘nooit-geweest’." in geen.content.decode()
