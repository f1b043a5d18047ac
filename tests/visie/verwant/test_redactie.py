"""Editors make links and moments: on their own screen and beside a part, with words that stand in both texts."""

import pytest
from django.urls import reverse

from doelstellingen.models import Activiteit
from tests.visie.beheer.test_bewerken import in_werkversie
from visie.editie.models import Stand, Wijziging
from visie.verwant.models import Moment, Verband, Werk

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/visie/verband/add/"
DOEL = "Patiënten worden beter voorbereid op en toegeleid naar de eerste lijn."


@pytest.fixture
def werk():
    return Werk.objects.get(slug="visie-eerstelijnszorg-2030")


@pytest.fixture
def gevraagd(werk):
    """What a browser sends for a link that is right."""
    return {
        "onderdeel": "zelfzorg", "werk": werk.pk, "deel": werk.delen.get(anker="doel-2").pk, "grond": "redactie",
        "oordeel": "verband", "citaat_visie": "contact op te nemen", "citaat_werk": DOEL, "reden": "",
    }  # fmt: skip


def fouten(client, adres, waarden):
    return {veld: list(lijst) for veld, lijst in client.post(adres, waarden).context["adminform"].form.errors.items()}


def test_a_link_is_made_and_readers_see_the_editors_and_the_trail_the_person(redacteur, gevraagd):
    voor = Stand.objects.get().teller

    redacteur.post(NIEUW, gevraagd)

    regel = Wijziging.objects.latest("pk")
    assert (regel.soort, regel.handeling, regel.door_naam) == ("verwijzing", "toegevoegd", "rea")
    assert Stand.objects.get().teller == voor + 1
    pagina = redacteur.get("/verwant/visie-eerstelijnszorg-2030/").text
    assert "Volgens de redactie." in pagina and "rea" not in pagina.split()


@pytest.mark.parametrize(
    ("anders", "veld", "begin"),
    [
        ({"citaat_visie": "Dit staat er niet."}, "citaat_visie", "Deze woorden staan niet letterlijk in de opgeslagen"),
        ({"citaat_werk": "contact"}, "citaat_werk", "Deze woorden staan niet letterlijk in de andere visie"),
        ({"citaat_visie": ""}, "citaat_visie", "Neem de woorden over waaruit het verband blijkt"),
        ({"citaat_werk": ""}, "citaat_werk", "Neem de woorden over waaruit het verband blijkt"),
        ({"oordeel": "geen"}, "reden", "Zeg waarom er geen verband is"),
        ({"grond": "tekst", "citaat_visie": ""}, "citaat_visie", "Neem de woorden over waarmee de tekst"),
    ],
)
def test_what_a_link_misses_is_said_at_its_field(redacteur, gevraagd, anders, veld, begin):
    gevonden = fouten(redacteur, NIEUW, gevraagd | anders)

    assert [(naam, regels[0].startswith(begin)) for naam, regels in gevonden.items()] == [(veld, True)]


def test_words_of_a_note_of_the_part_are_words_of_the_vision(redacteur, gevraagd):
    gevraagd |= {"onderdeel": "wijkverbanden", "citaat_visie": "Visie eerstelijnszorg 2030 | Rapport"}

    redacteur.post(NIEUW, gevraagd)

    assert Verband.objects.latest("pk").citaat_visie == "Visie eerstelijnszorg 2030 | Rapport"


def test_no_link_asks_for_a_reason_and_no_words(redacteur, gevraagd):
    gevraagd |= {"oordeel": "geen", "citaat_visie": "", "citaat_werk": "", "reden": "Dit gaat over iets anders."}

    redacteur.post(NIEUW, gevraagd)

    assert Verband.objects.latest("pk").geen


def test_a_part_of_another_work_and_a_second_link_of_a_pair_are_refused(redacteur, gevraagd, werk):
    ander = Werk.objects.get(slug="hechte-huisartsenzorg").delen.get(anker="bouwsteen-1").pk
    redacteur.post(NIEUW, gevraagd)

    anders = fouten(redacteur, NIEUW, gevraagd | {"deel": ander, "citaat_werk": "opstellen regioplan"})
    dubbel = fouten(redacteur, NIEUW, gevraagd)
    geheel = fouten(
        redacteur, NIEUW, gevraagd | {"onderdeel": "wijkverbanden", "deel": "", "citaat_visie": "apotheker"}
    )

    assert [anders["deel"][0][:34], dubbel["deel"], geheel["deel"]] == [
        "Dit deel is van een ander werk. Ki", *[["Bij dit onderdeel staat deze verwijzing al."]] * 2
    ]  # fmt: skip


def test_a_link_is_made_changed_and_removed_beside_its_part(redacteur, gevraagd):
    deel = in_werkversie(Activiteit, anker="zelfzorg")
    pagina = reverse("admin:doelstellingen_activiteit_naast", args=[deel.pk, "verband"])
    del gevraagd["onderdeel"], gevraagd["grond"]

    fout = redacteur.post(pagina, gevraagd | {"citaat_visie": "Dit staat er niet."}).context["form"].errors
    redacteur.post(pagina, gevraagd)
    rij = Verband.objects.get(onderdeel="zelfzorg")
    form = redacteur.get(f"{pagina}{rij.pk}/").context["form"]
    redacteur.post(f"{pagina}{rij.pk}/", gevraagd | {"reden": "Beide.", "gezien": form.zegel})
    gewijzigd = Verband.objects.get(pk=rij.pk)
    redacteur.post(f"{pagina}{rij.pk}/", {"weg": "1"})

    assert list(fout) == ["citaat_visie"]
    assert (rij.grond, gewijzigd.reden) == ("redactie", "Beide.")
    assert [w.handeling for w in Wijziging.objects.order_by("pk")] == ["toegevoegd", "gewijzigd", "verwijderd"]


def test_a_moment_quotes_its_sources_and_has_one(redacteur):
    werk = Werk.objects.get(slug="aankondiging-toekomstvisie-2035")
    waarden = {"reeks": "proces", "naam": "Iets", "wanneer": "", "volgorde": 99, "werk": "", "onderdeel": ""}
    citeert = {"citaat_werk": "", "citaat_visie": ""}
    adres = "/beheer/visie/moment/add/"

    zonder = fouten(redacteur, adres, waarden | citeert)
    los = fouten(redacteur, adres, waarden | {"citaat_werk": "Iets", "citaat_visie": "Iets"})
    onwaar = fouten(
        redacteur, adres,
        waarden | {"citaat_werk": "Iets", "citaat_visie": "Iets", "werk": werk.pk, "onderdeel": "vaststelling"},
    )  # fmt: skip
    redacteur.post(adres, waarden | {"citaat_visie": "definitief vastgesteld", "onderdeel": "vaststelling"})

    assert list(zonder) == ["__all__"]
    assert [los["citaat_visie"][0][:19], los["citaat_werk"][0][:21]] == ["Kies het onderdeel ", "Kies de andere visie "]
    assert {veld: regels[0][:39] for veld, regels in onwaar.items()} == dict.fromkeys(
        ["citaat_visie", "citaat_werk"], "Deze woorden staan niet letterlijk in d"
    )
    assert Moment.objects.get(naam="Iets").citaat_visie == "definitief vastgesteld"
