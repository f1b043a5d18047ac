"""Building the text from the tree: moving and adding parts, and editions with six or nine goals for readers."""

import pytest
from django.urls import reverse
from django.utils import timezone

from doelstellingen.models import Activiteit, Doelstelling, Oproep, Thema
from tests.hulp import publiceer
from tests.site.lezer import boom, klassen, woorden
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from visie.beelden.kaart import kaart
from visie.editie.document import Document
from visie.editie.models import Editie, Hoofdstuk, Paragraaf, Wijziging
from visie.editie.vergelijken import compare

pytestmark = pytest.mark.django_db
NIEUW_DOEL = {
    "korte_titel_nl": "Wetenschap", "titel_nl": "Wetenschap staat voorop.", "tekst_nl": "<p>Inleiding.</p>",
    "kop_activiteiten_nl": "Wat we hiervoor doen:",
}  # fmt: skip


def nummers(doel):
    rij = Activiteit.objects.filter(editie__nummer=2, doelstelling__nummer=doel).order_by("volgorde")
    return [activiteit.nummer for activiteit in rij]


def meldingen(response):
    lijst = next(ul for ul in boom(response).iter("ul") if "messagelist" in klassen(ul))
    return [" ".join(woorden(li)) for li in lijst.iter("li")]


# Moving


def test_a_part_goes_to_another_parent_and_its_row_has_the_focus(redacteur, zelfzorg):
    data = {"naar": "werkplezier", "plaats": "2", "terug": "boom"}

    response = redacteur.post(adres(zelfzorg, "verplaats"), data)

    assert response["Location"] == "/beheer/#deel-zelfzorg"
    assert (nummers(4), nummers(6)) == ([1, 2, 3, 4, 6], [1, 6, 2, 3, 4, 5])
    assert meldingen(redacteur.get("/beheer/")) == [
        "‘Zelfzorg’ staat nu in ‘Werkplezier’, op plaats 2 van 6. Het nummer is nu 6.6; dat was 4.5."
    ]
    regel = Wijziging.objects.get()
    assert (regel.handeling, regel.naam) == ("verplaatst", "Zelfzorg")
    assert regel.velden == {
        "doelstelling": ["24/7 toegankelijk voor spoed", "Werkplezier"], "nummer": ["5", "6"], "plaats": ["5", "2"],
    }  # fmt: skip


def test_an_appeal_goes_to_the_end_of_another_theme_with_its_number(redacteur):
    oproep, thema = in_werkversie(Oproep, nummer=1), in_werkversie(Oproep, nummer=24).thema

    redacteur.post(adres(oproep, "verplaats"), {"naar": thema.anker, "plaats": ""})

    assert list(thema.oproep_set.order_by("volgorde"))[-1] == oproep
    assert in_werkversie(Oproep, nummer=1).thema == thema


def test_a_drop_puts_a_part_among_its_own_siblings(redacteur, zelfzorg):
    redacteur.post(adres(zelfzorg, "verplaats"), {"naar": zelfzorg.doelstelling.anker, "plaats": "1"})

    assert nummers(4) == [5, 1, 2, 3, 4, 6]
    assert Wijziging.objects.get().velden == {"plaats": ["5", "1"]}


@pytest.mark.parametrize("vraag", [{"naar": "bestaat-niet"}, {"naar": "oproepen"}, {"plaats": "x"}, {}])
def test_a_move_to_nowhere_changes_nothing(redacteur, zelfzorg, vraag):
    redacteur.post(adres(zelfzorg, "verplaats"), vraag)

    assert nummers(4) == [1, 2, 3, 4, 5, 6]
    assert not Wijziging.objects.exists()


def test_a_text_that_was_typed_while_its_part_moved_is_saved_where_it_stands_now(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"tekst_nl": "<p>Anders.</p>"}
    redacteur.post(adres(zelfzorg, "verplaats"), {"naar": "werkplezier"})

    assert redacteur.post(adres(zelfzorg), data).status_code == 302
    zelfzorg.refresh_from_db()
    assert (zelfzorg.doelstelling.anker, zelfzorg.tekst_nl) == ("werkplezier", "<p>Anders.</p>")


def test_a_redacteur_moves_no_goals_and_an_eindredacteur_does(als):
    doel = in_werkversie(Doelstelling, nummer=7)
    geweigerd = als("redacteur").post(adres(doel, "verplaats"), {"richting": "omhoog"})

    als("eindredacteur").post(adres(doel, "verplaats"), {"richting": "omhoog", "naar": "oproepen"})

    assert geweigerd.status_code == 403
    doelen = Doelstelling.objects.filter(editie__nummer=2).order_by("volgorde")
    assert [d.nummer for d in doelen] == [1, 2, 3, 4, 5, 7, 6]
    assert {d.hoofdstuk.anker for d in doelen} == {"doelstellingen"}


# What a row offers


def acties(client, anker):
    """Return the words of everything that can be done with a part."""
    pagina = boom(client.get(reverse("admin:onderdeel_acties", args=[anker])))
    vak = next(e for e in pagina.iter("div") if e.get("id") == "acties")
    return [" ".join(woorden(e)) for e in vak.iter() if e.tag in ("a", "button")]


BUREN = ["Zet omhoog", "Zet omlaag"]


@pytest.mark.parametrize(
    ("rol", "anker", "verwacht"),
    [
        ("redacteur", "zelfzorg", ["Nieuw hieronder: activiteit", *BUREN, "Verplaats", "Naar de prullenbak"]),
        ("redacteur", "werkplezier", ["Nieuw hierin: activiteit"]),
        ("eindredacteur", "werkplezier",
         ["Nieuw hieronder: doelstelling", "Nieuw hierin: activiteit", *BUREN, "Naar de prullenbak"]),
        ("eindredacteur", "oproepen",
         ["Nieuw hieronder: hoofdstuk", "Nieuw hierin: paragraaf", "Nieuw hierin: thema", *BUREN]),
        ("eindredacteur", "voorwoord",
         ["Nieuw hieronder: hoofdstuk", "Nieuw hierin: paragraaf", *BUREN, "Naar de prullenbak"]),
        ("redacteur", "noot-31", ["Nieuw hieronder: noot", *BUREN, "Naar de prullenbak"]),
    ],
)  # fmt: skip
def test_a_row_offers_what_its_kind_and_the_role_allow(als, rol, anker, verwacht):
    assert acties(als(rol), anker) == ["Open", *verwacht]


# Adding


def test_a_part_is_added_right_below_the_one_it_was_asked_for(redacteur):
    eerste = in_werkversie(Activiteit, anker="digitale-toepassingen")
    pagina = f"{adres(Activiteit, 'add')}?doelstelling={eerste.doelstelling.pk}&na={eerste.anker}"

    response = redacteur.post(
        pagina, {"doelstelling": eerste.doelstelling.pk, "titel_nl": "Nieuw", "tekst_nl": "<p>Tekst.</p>"}
    )

    assert response["Location"] == adres(in_werkversie(Activiteit, anker="nieuw"))
    assert nummers(4) == [1, 2, 3, 4, 7, 5, 6]
    assert meldingen(redacteur.get("/beheer/"))[1] == "Het nummer is 4.7, de plaats 5 van 7."


def test_saving_stays_at_the_part_and_leads_from_a_filtered_list_back_to_that(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg)

    naar_het_deel = redacteur.post(adres(zelfzorg), data)
    data = formulier(redacteur, zelfzorg)
    naar_de_lijst = redacteur.post(adres(zelfzorg) + "?_changelist_filters=q%3Dzorg", data)

    assert naar_het_deel["Location"] == adres(zelfzorg)
    assert naar_de_lijst["Location"] == "/beheer/doelstellingen/activiteit/?q=zorg"


def test_an_eindredacteur_adds_a_goal_with_the_next_number_in_its_own_chapter(als):
    client = als("eindredacteur")

    client.post(adres(Doelstelling, "add"), NIEUW_DOEL | {"kleurkeuze": "d3"})

    doel = in_werkversie(Doelstelling, anker="wetenschap")
    assert (doel.nummer, doel.volgorde, doel.hoofdstuk.anker) == (8, 8, "doelstellingen")
    assert (doel.kleur, doel.icoon) == ("d3", "d8")


def test_a_theme_and_a_chapter_are_added_too_and_get_an_address_that_is_free(als):
    client = als("eindredacteur")

    client.post(adres(Thema, "add"), {"titel_nl": "Van los naar vast"})
    client.post(adres(Hoofdstuk, "add"), {"titel_nl": "Bronnen", "tekst_nl": "<p>Tekst.</p>"})

    assert in_werkversie(Thema, anker="van-los-naar-vast").hoofdstuk.anker == "oproepen"
    hoofdstuk = in_werkversie(Hoofdstuk, anker="bronnen-2")  # /bronnen/ is a page of the portal
    assert (hoofdstuk.nummer, hoofdstuk.volgorde) == (5, 8)
    assert "Tekst." in client.get("/werkversie/bronnen-2/").content.decode()


@pytest.mark.parametrize("model", [Hoofdstuk, Doelstelling, Thema], ids=lambda m: m.__name__)
def test_a_redacteur_adds_and_removes_none_of_them_and_chooses_no_hue(redacteur, model):
    deel = model.objects.filter(editie__nummer=2).last()

    codes = [redacteur.get(adres(model, "add")).status_code, redacteur.post(adres(deel, "delete")).status_code]

    assert codes == [403, 403]
    assert "kleurkeuze" not in redacteur.get(adres(deel)).context["adminform"].form.fields


def test_a_chapter_that_the_portal_needs_stays(als):
    client, hoofdstuk = als("eindredacteur"), in_werkversie(Hoofdstuk, anker="notendop")

    assert client.post(adres(hoofdstuk, "delete"), {"post": "yes"}).status_code == 403
    assert "hebben dit hoofdstuk nodig" in client.get("/beheer/onderdeel/notendop/acties/").content.decode()


def test_a_goal_goes_with_its_activities(als):
    client, doel = als("eindredacteur"), in_werkversie(Doelstelling, nummer=3)

    client.post(adres(doel, "delete"), {"reden": "Samengevoegd.", "versie": doel.versie})

    assert list(Activiteit.objects.filter(editie__nummer=2, doelstelling__nummer=3)) == []
    assert Activiteit.objects.filter(editie__nummer=1, doelstelling__nummer=3).count() == 5


# For readers: another number of goals


def maak_doelen(aantal):
    """Give the werkversie this many goals: 1 to 7 without 3, or with more."""
    editie = Editie.objects.werkversie()
    if aantal < 7:
        Doelstelling.objects.filter(editie=editie, nummer=3).delete()
    hoofdstuk = in_werkversie(Hoofdstuk, anker="doelstellingen")
    for n in range(8, aantal + 1):
        Doelstelling.objects.create(
            **NIEUW_DOEL, editie=editie, hoofdstuk=hoofdstuk, nummer=n, volgorde=n, anker=f"doel-{n}"
        )
    return list(Doelstelling.objects.filter(editie=editie).order_by("volgorde"))


def stops(response, klasse):
    """Return the hues of the stops on the line, and how many it says there are."""
    lijst = next(ol for e in boom(response).iter() if isinstance(e.tag, str) and klasse in klassen(e)
                 for ol in e.iter("ol"))  # fmt: skip
    return [klassen(li)[0] for li in lijst.iterfind("li")], klassen(lijst)


ZES = ["d1", "d2", "d4", "d5", "d6", "d7"]
NEGEN = ["d1", "d2", "d3", "d4", "d5", "d6", "d7", "d1", "d2"]


@pytest.mark.parametrize(("aantal", "kleuren"), [(6, ZES), (9, NEGEN)])
def test_readers_get_a_line_with_a_stop_for_every_goal(als, aantal, kleuren):
    doelen, client = maak_doelen(aantal), als("redacteur")
    # a goal that is missing in between takes its colour along: the line itself is grey then
    lijn = ["van", f"van{aantal}", *(["eigen"] if kleuren == ZES else [])]

    laatste = client.get(f"/werkversie/doelstellingen/{doelen[-1].anker}/")

    for pagina in ("", "notendop/"):
        assert stops(client.get(f"/werkversie/{pagina}"), "kring") == (kleuren, lijn)
    assert stops(laatste, "lijn7") == (kleuren, lijn)
    kicker = next(e for e in boom(laatste).iter("p") if "kicker" in klassen(e))
    assert " ".join(woorden(kicker)) == ("Doelstelling 7" if aantal == 6 else "Doelstelling 9 van 9")
    for pagina in ("doelstellingen/", "hele-visie/", "hele-visie/kern/"):
        gevonden = "Wetenschap staat voorop." in client.get(f"/werkversie/{pagina}").content.decode()
        assert (pagina, gevonden) == (pagina, aantal == 9)


@pytest.mark.parametrize(("aantal", "doelen"), [
    (6, ((1, 1), (2, 2), (4, 4), (5, 5), (6, 6), (7, 7))),
    (9, ((1, 1), (2, 2), (3, 3), (4, 4), (5, 5), (6, 6), (7, 7), (8, 1), (9, 2))),
])  # fmt: skip
def test_cards_of_a_next_editie_have_its_goals(client, aantal, doelen):
    maak_doelen(aantal)
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-05", geldt_vanaf=timezone.localdate())
    document = Document(Editie.objects.current())

    beeld = kaart(document.alle(Doelstelling)[-1], document)

    assert (beeld.stop, beeld.doelen) == (doelen[-1][0], doelen)
    for anker in (document.alle(Doelstelling)[-1].anker, "visie"):
        assert client.get(f"/beeld/{anker}.png").content.startswith(b"\x89PNG")


def test_a_chosen_hue_is_no_change_of_the_text_and_of_no_published_goal(als):
    doel = in_werkversie(Doelstelling, nummer=2)
    voor = Document(Editie.objects.current())
    Doelstelling.objects.filter(pk=doel.pk).update(kleurkeuze="d7", icoonkeuze="d12")

    pagina = als("redacteur").get(f"/werkversie{doel.get_absolute_url()}")

    assert stops(pagina, "lijn7")[0][1] == "d7"
    assert compare(voor, Document(Editie.objects.werkversie())) == []
    assert set(Doelstelling.objects.filter(editie__nummer=1).values_list("kleurkeuze", "icoonkeuze")) == {("", "")}


def test_a_section_is_moved_to_another_chapter(redacteur):
    paragraaf = in_werkversie(Paragraaf, anker="vaststelling")

    redacteur.post(adres(paragraaf, "verplaats"), {"naar": "voorwoord"})

    assert in_werkversie(Paragraaf, anker="vaststelling").hoofdstuk.anker == "voorwoord"
