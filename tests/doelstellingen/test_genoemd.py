"""Every party with a page is linked wherever edition 1 names it, or it stands here why not."""

import re

import pytest

from doelstellingen.models import Activiteit, Adressering, Oproep, Partij, Vermelding
from tests.site.lezer import boom, klassen, woorden
from visie.editie.models import Paragraaf
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db
# How the text may name a party, in capitals or not.
VORMEN = {
    "overheid": r"(rijks)?overheid|ministerie",
    "zorgverzekeraars": r"(zorg)?verzekeraars?",
    "gemeenten": r"gemeenten?",
    "patienten": r"patiënten?",
    "toezichthouders": r"toezichthouders?|NZa|IGJ|inspectie",
    "eerstelijnszorgprofessionals": r"eerstelijns ?((\(zorg\)|zorg)?|zorg- en welzijns)professionals",
    "aangrenzende-zorgsectoren": r"(aangrenzende )?zorgsectoren",
    "collega-artsen": r"collega-artsen",
    "andere-zorgprofessionals": r"(andere |collega-|netwerk van )\(?zorg(\)?professionals|verleners)",
    "medische-faculteiten": r"(medische )?faculteit(en)?",
    "universitaire-ziekenhuizen": r"universitaire ziekenhuizen|UMC('s)?",
    "aios": r"AIOS",
    "huisartsenopleidingen": r"huisarts(en)?opleiding(en)?",
    "landelijke-huisartsenorganisaties": r"landelijke (en regionale )?huisarts(en)?organisaties|LHV|NHG|InEen",
    "regionale-huisartsenorganisaties": r"regionale (en landelijke )?huisarts(en)?organisaties|RHO('s)?",
    "medisch-specialisten": r"medische? specialisten",
    "specialisten-ouderengeneeskunde": r"specialisten ouderengeneeskunde",
    "artsen-voor-verstandelijk-gehandicapten": r"artsen voor verstandelijk gehandicapten|AVG",
    "paramedici": r"paramedici",
    "wijkverpleging": r"wijkverpleging|wijkverpleegkundigen?",
    "apothekers": r"apothekers?|apothe(ek|ken)",
    "sociaal-domein": r"sociaal domein",
    "thuiszorg": r"thuiszorg",
    "wetenschappers": r"wetenschappers",
    "beleidsmakers": r"beleidsmakers",
    "patientenorganisaties": r"patiëntenorganisaties",
    "financiers": r"financiers",
    "seh": r"SEH|(spoedeisende|eerste) hulp",
    "ambulance": r"ambulances?|ambulance(zorg|dienst|diensten)",
    "vvt": r"VVT|verpleeghui(s|zen)|verzorgingshui(s|zen)",
    "ggz": r"ggz|geestelijke gezondheidszorg",
    "ziekenhuizen": r"(?<!universitaire )ziekenhui(s|zen)",
    "welzijnssector": r"welzijns(sector|organisaties?|werk|professionals)",
}
AFZENDER = "LHV, NHG and InEen speak here: they are the senders, and are not asked or worked with"
GEEN_VERMELDING = {
    ("voorwoord", "landelijke-huisartsenorganisaties"): AFZENDER,
    ("totstandkoming", "landelijke-huisartsenorganisaties"): AFZENDER,
    ("brede-betrokkenheid", "landelijke-huisartsenorganisaties"): AFZENDER,
    ("vaststelling", "landelijke-huisartsenorganisaties"): AFZENDER,
    ("geequipeerd-om-het-vak-uit-te-oefenen", "aios"): "these are doctors in training as huisarts",
    ("oproep-23", "medisch-specialisten"): "'andere medische specialisten' says of whom the AIOS are, who are asked",
}  # fmt: skip
# Who is cared for is named in almost every part: a vermelding says where the text expects something of patients.
OVERAL = {"patienten"}


def named():
    """Return {(anker, slug)} of every part of edition 1 that has a form of the name of a party in its words.

    Notes are left out: they name who published a source ('Huisartsopleiding Nederland') or what a word means.
    """
    vormen = {slug: re.compile(rf"\b(?:{vorm})(?!\w)", re.I) for slug, vorm in VORMEN.items()}
    delen = [deel for deel in find_document().leesvolgorde if not deel.deelsoort.noot]
    return {(deel.anker, slug) for deel in delen for slug, vorm in vormen.items() if vorm.search(deel.woorden)}


def linked():
    rijen = [*Adressering.objects.values_list("oproep", "partij__slug")]
    return {*rijen, *Vermelding.objects.values_list("onderdeel", "partij__slug")}


def test_every_party_has_its_forms_here():
    assert set(VORMEN) == set(Partij.objects.values_list("slug", flat=True))


def test_every_part_that_names_a_party_has_a_row_that_says_so():
    ontbreekt = {(anker, slug) for anker, slug in named() - linked() if slug not in OVERAL}

    assert ontbreekt == set(GEEN_VERMELDING)


def test_every_row_has_a_form_of_the_name_of_its_party_in_its_words():
    rijen = [*Vermelding.objects.values_list("onderdeel", "partij__slug", "citaat")]
    zonder = [(anker, slug) for anker, slug, citaat in rijen if not re.search(VORMEN[slug], citaat, re.I)]

    assert zonder == [("zorgen-voor-opvolging", "regionale-huisartsenorganisaties")]  # 'op regionaal niveau'


def test_a_party_leads_to_every_part_that_names_it_and_each_page_back(client):
    document, van, terug = find_document(), {}, {}
    for anker, slug in linked():
        deel = document.per_anker[anker]
        van.setdefault(f"/oproepen/{slug}/", set()).add(deel.get_absolute_url())
        for pagina in filter(None, (deel, isinstance(deel, (Activiteit, Paragraaf)) and deel.ouder)):
            terug.setdefault(pagina.get_absolute_url(), set()).add(f"/oproepen/{slug}/")

    mist = set()
    for adres, doelen in [*van.items(), *terug.items()]:
        html = client.get(adres).content.decode()
        mist |= {(adres, doel) for doel in doelen if f'href="{doel}"' not in html}
    assert mist == set()


@pytest.mark.parametrize(
    ("adres", "namen"),
    [
        (
            "/doelstellingen/24-7-toegankelijk-voor-spoed/nauw-samenwerken-in-spoedzorg/",
            ["SEH", "Ambulance", "VVT", "Ggz"],
        ),
        (
            "/doelstellingen/samenwerking-in-de-wijk/wijkverbanden/",
            ["Wijkverpleging", "Apothekers", "Sociaal domein", "Ggz"],
        ),
        ("/oproepen/2/", ["Sociaal domein"]),
        ("/oproepen/3/", []),
    ],
)
def test_a_page_names_the_parties_in_its_text(client, adres, namen):
    pagina = boom(client.get(adres))

    genoemd = [
        a.text
        for p in pagina.iter("p")
        if "genoemd" in klassen(p)
        for a in p.iter("a")
        if a.get("href").startswith("/oproepen/")
    ]
    assert genoemd == namen


def test_a_party_without_an_oproep_has_no_count_anywhere(client):
    lijst = boom(client.get("/oproepen/"))
    los = next(e for e in lijst.iter("ul") if "namen" in klassen(e))

    assert [" ".join(woorden(a)) for a in los.iter("a")] == [
        partij.naam for partij in Partij.objects.all() if not partij.adresseringen.exists()
    ]
    for slug in ("seh", "ambulance", "vvt", "ggz", "ziekenhuizen", "welzijnssector"):
        for adres in (f"/oproepen/{slug}/", f"/oproepen/{slug}/blad/"):
            assert "0 oproepen" not in client.get(adres).content.decode()


def test_a_party_that_an_editie_does_not_name_says_so_and_is_in_no_list(client):
    Partij.objects.create(slug="tandartsen", naam_nl="Tandartsen", volgorde=99)

    tekst = " ".join(woorden(next(boom(client.get("/oproepen/tandartsen/")).iter("main"))))
    assert "In deze editie is geen oproep aan deze partij, en wordt zij niet genoemd." in tekst
    assert "Tandartsen" not in client.get("/oproepen/").content.decode()


def test_the_oproep_that_left_the_text_takes_its_vermelding_along(client, admin_client):
    Oproep.objects.get(editie__nummer=2, nummer=2).delete()

    hier, daar = (c.get(f"{p}/oproepen/sociaal-domein/") for c, p in ((client, ""), (admin_client, "/werkversie")))
    assert (b"/oproepen/2/" in hier.content, b"/oproepen/2/" in daar.content) == (True, False)


@pytest.mark.parametrize(
    ("model", "naam", "deel", "woorden"),
    [(Vermelding, "onderdeel", "zelfzorg", "citaat"), (Adressering, "oproep", "oproep-2", "grond")],
)
def test_words_that_the_text_does_not_have_are_refused_on_its_own_screen_too(admin_client, model, naam, deel, woorden):
    partij = Partij.objects.create(slug="proef", naam_nl="Proef")
    adres = f"/beheer/doelstellingen/{model._meta.model_name}/add/"

    response = admin_client.post(adres, {naam: deel, "partij": partij.pk, woorden: "woorden die er niet staan"})

    assert response.status_code == 200
    assert "Deze woorden staan niet letterlijk in de opgeslagen tekst." in response.text
    assert model.objects.filter(partij=partij).count() == 0
