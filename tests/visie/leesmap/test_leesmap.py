"""The address of a leesmap holds it: order, doubles, what is missing, what is damaged; and nobody remembers one."""

import datetime

import pytest

from tests.site.lezer import boom, klassen, visietekst, woorden
from tests.visie.front.vraag import nieuw, vraag
from tests.visie.twee_edities import maak_editie_2
from visie.editie.models import Editie, Erratum
from visie.front import wandeling
from visie.front.weergave import depends_on
from visie.tekst.html import plat

pytestmark = pytest.mark.django_db
HIER = "/edities/1/leesmap/"


def melding(response):
    """Return what the page says of the choice, one sentence after the other."""
    return [" ".join(woorden(e)) for e in boom(response).iter("p") if e.get("class") == "melding"]


def koppen(response):
    """Return the headings over the parts, in their order."""
    delen = [e for e in boom(response).iter("section") if (e.get("class") or "").startswith("act ")]
    return [" ".join(woorden(next(deel.iter("h2")))) for deel in delen]


@pytest.mark.parametrize(
    ("gevraagd", "naar"),
    [
        ("/leesmap/?deel=o14&deel=d1.2", "o14-d1.2/"),
        ("/leesmap/?deel=zelfzorg&deel=d4.5&deel=oproep-14", "d4.5-o14/"),
        ("/edities/1/leesmap/?deel=d1.2-o14&deel=persoonlijke-continuiteit", "d1.2-o14-persoonlijke_continuiteit/"),
        ("/leesmap/d1.2-o14/", "d1.2-o14/"),
        ("/leesmap/d1.2-o14", "d1.2-o14/"),
        ("/leesmap/d1.2-o14-d1.2-o14/", "d1.2-o14/"),
        ("/leesmap/D1.2,d5.3/", "d1.2-d5.3/"),
        ("/leesmap/D1.2%2Cd5.3", "d1.2-d5.3/"),
        ("/leesmap/D1.2–D5.3—O14/", "d1.2-d5.3-o14/"),
        ("/edities/1/leesmap/d01.2%20d5.03.", "d1.2-d5.3/"),
        ("/leesmap/d1.2-n*-h2.pdf", "d1.2-n*-h2.pdf"),
        ("/Leesmap/d1.2-o14).", "d1.2-o14/"),
    ],
)
def test_every_way_to_ask_leads_to_the_one_address(client, gevraagd, naar):
    response = client.get(gevraagd)

    assert (response.status_code, response["Location"]) == (302, HIER + naar)


def test_the_parts_stand_in_the_order_given_with_their_words_and_notes(client):
    response = client.get(HIER + "o14-d4.6-d1.2/")

    assert koppen(response) == [
        "Van stagnatie naar versterking en modernisering van de eerste lijn", "Palliatieve zorg",
        "Samenwerken in een vertrouwd team",
    ]  # fmt: skip
    assert [e.get("id") for e in boom(response).iter("li") if e.get("popover") is not None] == ["noot-32"]
    assert response["X-Robots-Tag"] == "noindex, nofollow"
    assert response.context["noindex"] is True


def test_what_an_editie_has_not_is_named_and_the_rest_is_shown(client):
    response = client.get(HIER + "d4.6-o99-d9.9-n18-onzin/")

    assert koppen(response) == ["Palliatieve zorg"]
    assert melding(response) == [
        "Niet alles wat u vroeg, staat in editie 1. Weggelaten zijn: oproep 99, activiteit 9.9, ‘onzin’.",
        "Deze onderdelen hebben zelf geen tekst en zijn weggelaten: ‘Noot 18’.",
    ]  # fmt: skip


def test_nothing_left_to_read_is_not_there_and_says_why(client):
    response = client.get(HIER + "d9.9-o99/")

    lead = next(e for e in boom(response).iter("p") if e.get("class") == "lead")
    assert response.status_code == 404
    assert " ".join(woorden(lead)) == "Geen van deze onderdelen heeft tekst in editie 1: activiteit 9.9, oproep 99."


@pytest.mark.parametrize("manier", ["address", "form"])
def test_more_than_forty_is_refused_and_the_choice_is_kept(client, document, manier):
    codes = [deel.code for deel in document.leesvolgorde if deel.code and deel.eigen_tekst and not deel.deelsoort.noot]
    vraag = f"{HIER}?{'&'.join(f'deel={code}' for code in codes[:41])}"

    response = client.get(f"{HIER}{'-'.join(codes[:41])}/" if manier == "address" else vraag)

    aan = [e.get("value") for e in boom(response).iter("input") if "checked" in e.attrib]
    assert (response.status_code, aan) == (400, codes[:41])
    assert melding(response)[0].startswith("U koos 41 onderdelen. In een leesmap passen er hoogstens 40.")
    assert client.get(f"{HIER}{'-'.join(codes[:40])}/").status_code == 200


def test_the_choice_is_changed_by_links_and_every_one_is_the_address_of_another(client):
    pagina = boom(client.get(HIER + "d1.2-d4.6-o14/"))

    zet = [a.get("href") for e in pagina.iter("span") if e.get("class") == "zet" for a in e.iter("a")]
    codes = [adres.removeprefix(HIER).removesuffix("/#keuze") for adres in zet]
    assert codes == [
        "d4.6-d1.2-o14", "d4.6-o14", "d4.6-d1.2-o14", "d1.2-o14-d4.6", "d1.2-o14", "d1.2-o14-d4.6", "d1.2-d4.6",
    ]  # fmt: skip
    brief = next(a.get("href") for a in pagina.iter("a") if "nieuwsbrief/?" in a.get("href", ""))
    assert (
        brief == "/edities/1/nieuwsbrief/?deel=samenwerken-in-een-vertrouwd-team&deel=palliatieve-zorg&deel=oproep-14"
    )


def test_choosing_offers_every_part_with_words_and_opens_the_page_at_hand(client, document):
    response = client.get("/leesmap/?bij=oproep-14&deel=d4.6&stap=kiezen")
    pagina = boom(response)

    waarden = [e.get("value") for e in pagina.iter("input") if e.get("name") == "deel"]
    open_ = [" ".join(woorden(next(e.iter("summary")))) for e in pagina.iter("details") if "open" in e.attrib]
    met_tekst = [d for d in document.leesvolgorde if d.eigen_tekst and not d.deelsoort.noot]
    assert waarden == [d.code or d.anker.replace("-", "_") for d in met_tekst]
    assert open_ == ["Doelstelling 4: 24/7 toegankelijk voor spoed",
                     "Hoofdstuk 4: Samen verantwoordelijk voor toekomstbestendige huisartsenzorg"]  # fmt: skip
    assert [e.get("value") for e in pagina.iter("input") if "checked" in e.attrib] == ["d4.6"]


def test_pressing_the_button_with_nothing_chosen_says_so(client):
    response = client.get("/leesmap/?stap=maken")

    assert (response.status_code, len(melding(response))) == (400, 1)


def test_an_older_editie_leads_to_the_same_codes_in_the_current_one(client):
    maak_editie_2()

    oud, nu = client.get(HIER + "d4.6-o24/"), client.get("/leesmap/d4.6-o24/", follow=True)

    balk = next(e for e in boom(oud).iter("div") if e.get("class") == "balk oud")
    assert [a.get("href") for a in balk.iter("a")] == ["/leesmap/d4.6-o24/"]
    assert nu.redirect_chain == [("/edities/2/leesmap/d4.6-o24/", 302)]
    assert koppen(oud)[0] == "Palliatieve zorg" and koppen(nu) == ["Zorg in de laatste fase"]
    assert melding(nu) == ["Niet alles wat u vroeg, staat in editie 2. Weggelaten zijn: oproep 24."]


def test_there_is_none_of_the_werkversie(client, als):
    als("redacteur")
    for pad in ("/werkversie/leesmap/", "/werkversie/leesmap/d4.6/", "/werkversie/leesmap/d4.6.pdf"):
        response = client.get(pad)

        assert (response.status_code, "geen leesmap van maken" in response.text) == (404, True)


def test_nobody_remembers_or_walks_to_a_leesmap(open_verbinding):
    front, _django = nieuw()
    paden = [HIER + "d4.6-o14/", "/leesmap/d4.6", *(f"{HIER}d4.6.{vorm}" for vorm in ("pdf", "txt", "html"))]
    for pad in paden:
        vraag(front, pad)

    assert [pad for pad in paden if front.tafel.find(pad) or depends_on(pad)] == []
    assert [p for p in wandeling.begin(1) if "/leesmap/" in p] == []
    assert [p for p in wandeling.begin() if "leesmap" in p] == ["/leesmap/"]


def test_paper_begins_with_the_parts_and_room_to_write(client):
    pagina = boom(client.get(HIER + "d4.6-o14/"))

    agenda = next(e for e in pagina.iter("section") if e.get("class") == "agenda")
    rijen = [[" ".join(woorden(cel)) for cel in rij if cel.tag in ("td", "th")] for rij in agenda.iter("tr")]
    assert rijen == [
        ["Nr.", "Onderdeel", "Tijd", "Aantekeningen"],
        ["1", "Activiteit 4.6 Palliatieve zorg", "", ""],
        ["2", "Oproep 14 Van stagnatie naar versterking en modernisering van de eerste lijn", "", ""],
    ]


def test_an_erratum_stands_beside_its_part_and_in_the_copy(client):
    editie = Editie.objects.current()
    Erratum.objects.create(
        editie=editie, onderdeel="palliatieve-zorg", passage="cruciaal", lezing="onmisbaar", reden="-",
        datum=datetime.date(2026, 3, 2),
    )  # fmt: skip

    zin = "Erratum van 2 maart 2026, geen deel van de vastgestelde tekst: ‘cruciaal’, lees: ‘onmisbaar’. -"
    assert "onmisbaar" in client.get(HIER + "d4.6/").text
    assert zin in client.get(HIER + "d4.6.txt").text and zin in client.get(HIER + "d4.6.html").text


def test_every_word_that_is_marked_as_the_visions_is_that(client, document):
    pagina = boom(client.get(HIER + "d4.6-n31-voorwoord-o14/"))

    delen = [document.per_anker[anker] for anker in ("palliatieve-zorg", "noot-31", "voorwoord", "oproep-14")]
    gemerkt = [visietekst(e) for e in pagina.iter("section") if "act" in klassen(e)]
    assert [[" ".join(woorden(e)) for e in deel if e.tag == "a"] for deel in gemerkt] == [
        ["24/7 toegankelijk voor spoed", "Palliatieve zorg"],
        [],
        ["Voorwoord"],
        [
            "Samen verantwoordelijk voor toekomstbestendige huisartsenzorg",
            "Van stagnatie naar versterking en modernisering van de eerste lijn",
        ],
    ]
    zonder_noten = [[w for e in deel if e.tag != "a" for w in woorden(e) if w[0] != "⟦"] for deel in gemerkt]
    assert zonder_noten == [plat(deel.eigen_tekst).split() for deel in delen]
