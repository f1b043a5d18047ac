"""From a page of the werkversie to the form of a part: for who may change it, and for nobody else."""

import datetime

import pytest
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from doelstellingen.models import Activiteit
from tests.portaal import in_werkversie
from tests.site.lezer import boom, woorden
from visie.editie.models import Editie, Voorbeeldlink

pytestmark = pytest.mark.django_db
SPOED = "/doelstellingen/24-7-toegankelijk-voor-spoed/"


def links(response):
    """Return {address: accessible name} of the links to forms on a page."""
    gevonden = [p.find("a") for p in boom(response).iter("p") if p.get("class") == "bewerk"]
    return {a.get("href"): " ".join(" ".join(woorden(a)).split()) for a in gevonden}


def van(*ankers):
    return {f"/beheer/onderdeel/{anker}/" for anker in ankers}


@pytest.mark.parametrize(
    ("adres", "namen"),
    [
        (f"{SPOED}zelfzorg/", ["Bewerk activiteit 4.5"]),
        ("/oproepen/12/", ["Bewerk oproep 12"]),
        ("/noten/31/", ["Bewerk noot 31"]),
        ("/hoofddoel/", ["Bewerk hoofdstuk 2"]),
        ("/voorwoord/", ["Bewerk Voorwoord"]),
    ],
)
def test_the_page_of_a_part_leads_to_its_form_by_name(redacteur, adres, namen):
    gevonden = links(redacteur.get(f"/werkversie{adres}"))

    assert list(gevonden.values())[: len(namen)] == namen
    assert redacteur.get(next(iter(gevonden)), follow=True).context["original"].editie.nummer == 2


def test_every_part_on_the_page_of_the_whole_has_its_link(redacteur):
    from visie.editie.document import Document

    document = Document(Editie.objects.werkversie())
    ankers = {
        deel.anker for deel in document.leesvolgorde if not deel.deelsoort.noot or deel.sleutel in document.aanhalingen
    }

    assert set(links(redacteur.get("/werkversie/hele-visie/"))) == van(*ankers)


@pytest.mark.parametrize(
    "adres", [SPOED, "/oproepen/", "/doelstellingen/", "/notendop/", "/bronnen/", "/oproepen/gemeenten/"]
)
def test_lists_lead_to_the_forms_of_what_they_show(redacteur, adres):
    gevonden = links(redacteur.get(f"/werkversie{adres}"))

    assert len(gevonden) > 1
    assert {adres: s for adres in gevonden if (s := redacteur.get(adres).status_code) != 302} == {}


def test_readers_guests_and_who_may_only_look_have_no_link_and_none_of_its_style(client, als):
    link = Voorbeeldlink.objects.create(voor="De ledenraad", verloopt_op=timezone.now() + datetime.timedelta(days=1))
    client = als("redacteur")
    groep = Group.objects.get(name="Redacteur")

    met = client.get(f"/werkversie{SPOED}")
    ook = [client.get(SPOED), client.get(f"/edities/1{SPOED}"), client.get(link.pad.rstrip("/") + SPOED)]
    groep.permissions.remove(*Permission.objects.filter(codename__startswith="change_"))
    ook.append(client.get(f"/werkversie{SPOED}"))

    assert (len(links(met)), ".bewerk" in met.text) == (9, True)
    assert [(r.status_code, links(r), "bewerk" in r.text) for r in ook] == [(200, {}, False)] * 4


def test_a_right_counts_for_its_own_kind_of_part(als):
    client = als("redacteur")
    kolom = Permission.objects.exclude(codename__in=["change_activiteit", "view_editie"])
    Group.objects.get(name="Redacteur").permissions.remove(*kolom)

    gevonden = links(client.get(f"/werkversie{SPOED}"))

    assert set(gevonden) == van(
        *Activiteit.objects.filter(editie__nummer=2, doelstelling__nummer=4).values_list("anker", flat=True)
    )


def test_the_address_of_a_part_leads_to_its_form_and_of_none_says_so(redacteur):
    deel = in_werkversie(Activiteit, "zelfzorg")

    assert redacteur.get("/beheer/onderdeel/zelfzorg/")["Location"].split("/")[-3] == str(deel.pk)
    assert redacteur.get("/beheer/onderdeel/bestaat-niet/").status_code == 404
