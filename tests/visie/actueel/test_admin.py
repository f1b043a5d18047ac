"""The editors' screens: what each kind asks, who may show, hide and remove, what the panel and the first screen say."""

import datetime
import re

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from django.utils import timezone

from doelstellingen.models import Oproep
from tests.visie.actueel.hulp import getoond, iemand, schrijf
from tests.visie.beheer.formulieren import inhoud
from visie.actueel import tonen
from visie.actueel.models import Gezocht, Stuk
from visie.editie.models import Editie, Wijziging

pytestmark = pytest.mark.django_db
NIEUW = "/beheer/visie/stuk/add/"
MORGEN = timezone.localdate() + datetime.timedelta(days=1)


def adres(stuk, wat="change"):
    return reverse(f"admin:visie_stuk_{wat}", args=[stuk.pk])


def staat(stuk):
    return Stuk.objects.get(pk=stuk.pk).status


VOL = {
    "titel": "Een brief", "organisatie": "VWS", "datum": "01-03-2026", "adres": "https://voorbeeld.nl/",
    "delen-TOTAL_FORMS": "1", "delen-INITIAL_FORMS": "0",
}  # fmt: skip


def fouten(client, **velden):
    """Return what the form says of a new stuk with these fields, besides what every one has."""
    response = client.post(NIEUW, VOL | velden)
    if response.status_code == 302:
        return {}
    onder = response.context["inline_admin_formsets"][0].formset
    form = {veld: list(map(str, regels)) for veld, regels in response.context["adminform"].form.errors.items()}
    return form | ({"delen": list(onder.non_form_errors())} if onder.non_form_errors() else {})


def test_each_kind_asks_what_it_needs_and_no_more(redacteur):
    def mis(**velden):
        return {veld: regels[0].split(".")[0].split(":")[0] for veld, regels in fouten(redacteur, **velden).items()}

    oproep, activiteit = {"delen-0-onderdeel": "oproep-1"}, {"delen-0-onderdeel": "zelfzorg"}
    bericht = {"soort": "nieuws", "adres": "", "tekst": "<p>Woorden.</p>", "organisatie": "NHG"}
    praktijk = {"soort": "praktijk", "regio": "Drenthe", "verloopt_op": f"{MORGEN:%d-%m-%Y}"}

    assert mis(soort="stap") == {"delen": "Kies de oproep waar deze stap of reactie bij hoort"}
    assert mis(soort="stap", **activiteit) == mis(soort="stap")
    assert mis(soort="stap", **oproep, adres="") == {"adres": "Vul het adres in waar lezers dit zelf kunnen nalezen"}
    assert mis(soort="aangehaald") == {"delen": "Kies het onderdeel dat wordt aangehaald"}
    assert mis(soort="praktijk", **activiteit).keys() == {"regio", "verloopt_op"}
    assert mis(**praktijk, **oproep) == {"delen": "Kies de activiteit waar dit een voorbeeld van is"}
    assert mis(**bericht | {"organisatie": "VWS", "tekst": ""}).keys() == {"organisatie", "tekst"}
    assert mis(soort="stap", **oproep, tekst="<p>x</p>", regio="x").keys() == {"tekst", "regio"}
    assert mis(soort="stap", **oproep, datum=f"{MORGEN:%d-%m-%Y}") == {"datum": "Deze dag is nog niet geweest"}
    assert mis(soort="stap", **oproep, citaat="x" * 320) == {"citaat": "Een citaat is hoogstens 300 tekens"}
    assert mis(soort="stap", **oproep, titel="Mail jan@vws.nl") == {"titel": "Hier staat een mailadres"}
    assert Stuk.objects.count() == 0
    for goed in ({"soort": "stap", **oproep}, {"soort": "aangehaald", **activiteit}, praktijk | activiteit, bericht):
        assert mis(**goed) == {}
    assert [(s.soort, s.status, s.door_naam) for s in Stuk.objects.order_by("pk")] == [
        (soort, "wacht", "rea") for soort in ("stap", "aangehaald", "praktijk", "nieuws")
    ]


def test_a_message_keeps_the_small_subset_without_notes(redacteur):
    tekst = '<p onclick="x()">Een <b>vet</b> woord<sup data-noot="31"></sup></p><script>x</script>'

    assert fouten(redacteur, soort="nieuws", organisatie="LHV", tekst=tekst) == {}
    assert Stuk.objects.get().tekst == "<p>Een <strong>vet</strong> woord</p>"


def test_a_link_beside_an_oproep_opens_the_form_for_a_step_there(redacteur):
    oproep = Oproep.objects.get(editie=Editie.objects.werkversie(), nummer=7)
    schrijf("oproep-7")
    bron = redacteur.get(reverse("admin:doelstellingen_oproep_change", args=[oproep.pk])).content.decode()

    [link] = re.findall(r'<a href="([^"]*)">Stap, reactie of bericht toevoegen', bron)
    form = inhoud(redacteur.get(link.replace("&amp;", "&")))

    assert (form["soort"], form["delen-0-onderdeel"]) == ("stap", "oproep-7")
    assert f'href="{adres(Stuk.objects.get())}"' in bron


def test_an_editor_records_a_search_beside_an_oproep_and_never_one_of_tomorrow(redacteur):
    oproep = Oproep.objects.get(editie=Editie.objects.werkversie(), nummer=7)
    naast = reverse("admin:doelstellingen_oproep_naast", args=[oproep.pk, "gezocht"])

    te_vroeg = redacteur.post(naast, {"dag": f"{MORGEN:%Y-%m-%d}"})
    redacteur.post(naast, {"dag": "2026-03-02"})

    assert "Deze dag is nog niet geweest." in te_vroeg.content.decode()
    assert [(g.onderdeel, g.door_naam, str(g.dag)) for g in Gezocht.objects.all()] == [
        ("oproep-7", "rea", "2026-03-02")
    ]


# Showing and hiding


def test_the_form_says_in_words_for_whom_it_waits(redacteur):
    eigen, ander = schrijf("oproep-1", door="rea"), schrijf("oproep-1", titel="Van een ander")

    zelf, niet_zelf = (redacteur.get(adres(stuk)).content.decode() for stuk in (eigen, ander))

    assert "Wacht op een tweede redacteur: u hebt dit zelf geschreven." in zelf
    assert adres(eigen, "toon") not in zelf
    assert "Wacht op een tweede redacteur: ada schreef dit. Lees het na en toon het." in niet_zelf
    assert adres(ander, "toon") in niet_zelf


def test_a_second_editor_shows_what_the_screen_had_and_nothing_that_came_in_between(redacteur):
    stuk = schrijf("oproep-1")
    scherm = redacteur.get(adres(stuk, "toon"))
    Stuk.objects.filter(pk=stuk.pk).update(titel="Heel iets anders")

    te_laat = redacteur.post(adres(stuk, "toon"), {"_gezien": scherm.context["gezien"]})
    gebleven = staat(stuk)
    redacteur.post(adres(stuk, "toon"), {"_gezien": te_laat.context["gezien"]})

    assert (te_laat.status_code, gebleven, staat(stuk)) == (409, "wacht", "getoond")
    assert "Iemand heeft dit intussen gewijzigd." in te_laat.content.decode()
    assert "Oproep 1: Gezondheidsbevordering" in scherm.content.decode()


def test_who_wrote_it_gets_no_button_and_is_refused(redacteur):
    stuk = schrijf("oproep-1", door="rea")
    scherm = redacteur.get(adres(stuk, "toon"))

    response = redacteur.post(adres(stuk, "toon"), {"_gezien": scherm.context["gezien"]})

    assert (response.status_code, staat(stuk)) == (409, "wacht")
    assert "Een andere redacteur leest het na en toont het." in scherm.content.decode()
    assert 'type="submit" class="default"' not in scherm.content.decode()


def test_hiding_asks_for_a_reason(redacteur):
    stuk = getoond("oproep-1")

    zonder = redacteur.post(adres(stuk, "verberg"), {"reden": " "})
    gebleven = staat(stuk)
    redacteur.post(adres(stuk, "verberg"), {"reden": "Het klopt niet."})

    assert ("Geef een reden." in zonder.content.decode(), gebleven, staat(stuk)) == (True, "getoond", "verborgen")
    assert "Verborgen voor lezers: Het klopt niet." in redacteur.get(adres(stuk)).content.decode()
    assert Wijziging.objects.first().velden == {
        "status": ["getoond", "verborgen"], "verborgen_om": ["", "Het klopt niet."],
    }  # fmt: skip


@pytest.mark.parametrize("veld", ["titel", "delen-0-onderdeel"])
def test_other_words_or_another_part_wait_for_a_second_editor(redacteur, veld):
    stuk = getoond("oproep-1")
    anders = {"titel": "Andere titel", "delen-0-onderdeel": "oproep-2"}[veld]

    redacteur.post(adres(stuk), inhoud(redacteur.get(adres(stuk))) | {veld: anders})

    stuk.refresh_from_db()
    assert (stuk.status, stuk.door_naam) == ("wacht", "rea")
    assert "Lezers zien dit nu niet" in redacteur.get(adres(stuk)).content.decode()


def test_another_day_until_which_it_is_seen_changes_no_words(redacteur):
    stuk = getoond("oproep-1")

    redacteur.post(adres(stuk), inhoud(redacteur.get(adres(stuk))) | {"verloopt_op": f"{MORGEN:%d-%m-%Y}"})

    stuk.refresh_from_db()
    assert (stuk.status, stuk.door_naam, stuk.verloopt_op) == ("getoond", "ada", MORGEN)


def test_a_form_that_was_open_does_not_undo_that_it_was_hidden(redacteur):
    stuk = getoond("oproep-1")
    vol = inhoud(redacteur.get(adres(stuk))) | {"verloopt_op": f"{MORGEN:%d-%m-%Y}"}
    tonen.hide(stuk, iemand("ada"), "Klopt niet.")

    redacteur.post(adres(stuk), vol)

    assert staat(stuk) == "verborgen"


def test_what_readers_saw_stays_and_what_they_never_saw_can_go(redacteur):
    gezien, nooit = getoond("oproep-1"), schrijf("oproep-1")
    tonen.hide(gezien, iemand("ada"), "Klopt niet.")

    geweigerd = redacteur.post(adres(gezien, "delete"), {"post": "yes"})
    redacteur.post(adres(nooit, "delete"), {"post": "yes"})

    assert (geweigerd.status_code, list(Stuk.objects.all())) == (403, [gezien])
    assert "U kunt het wel verbergen." in geweigerd.content.decode()


def test_an_account_without_a_role_shows_and_hides_nothing(client):
    client.force_login(User.objects.create(username="niemand", is_staff=True))
    stuk = getoond("oproep-1")

    assert [client.get(adres(stuk, wat)).status_code for wat in ("toon", "verberg")] == [403, 403]


def test_the_first_screen_says_what_waits_and_what_has_expired(redacteur):
    gisteren = timezone.localdate() - datetime.timedelta(days=1)
    schrijf("oproep-1", titel="Wacht nog")
    getoond("oproep-2", titel="Te zien")
    for titel, dagen in (("Net voorbij", 0), ("Lang voorbij", 90)):
        voorbij = getoond("oproep-3", titel=titel)
        Stuk.objects.filter(pk=voorbij.pk).update(verloopt_op=gisteren - datetime.timedelta(days=dagen))
    tonen.expire(timezone.localdate())

    response = redacteur.get("/beheer/")

    assert [regel.tekst for regel, _adres in response.context["wacht"]] == ["Wacht nog"]
    assert [regel.tekst for regel, _adres in response.context["verlopen"]] == ["Net voorbij"]
    assert "Onlangs verlopen" in response.content.decode()
