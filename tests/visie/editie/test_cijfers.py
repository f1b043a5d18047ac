"""Numbers that are drawn beside the text: literal, seen once compared, in the text or in the note and never in both."""

import pytest
from django.core.exceptions import ValidationError

from doelstellingen.models import Activiteit
from tests.conftest import ROOT
from tests.site.lezer import boom
from visie.editie.models import Cijfer, Editie, Paragraaf, Stand
from visie.tekst.html import op_een_regel

pytestmark = pytest.mark.django_db
BLADZIJDE, MET_ENQUETE = "/toekomstbeeld/", "/doelstellingen/technologische-ontwikkelingen/"
MANTELZORG = "mantelzorgpotentieel nagenoeg is gehalveerd"
RUIM = "ruim 7.900 zorgprofessionals"


def beelden(client, adres):
    """Return {id of the part or the note: (what is quoted, classes of the picture)} of the figures on a page."""
    gevonden, ouders = {}, [boom(client.get(adres))]
    while ouders:  # the innermost element with an id counts
        deel = ouders.pop()
        binnen = [e for e in deel.iterfind(".//*[@id]") if e.find(".//figure") is not None]
        ouders += binnen
        if not binnen and deel.get("id"):
            figuren = deel.iterfind(".//figure")
            gevonden[deel.get("id")] = [(figuur.findtext(".//q"), figuur.get("class")) for figuur in figuren]
    return gevonden


def compared():
    Cijfer.objects.update(vergeleken=True)


def test_what_is_delivered_is_literal_in_the_source_and_drawn_from_it():
    bron = op_een_regel((ROOT / "fixtures" / "bron" / "visie-huisartsenzorg-2035.md").read_text())

    rijen = list(Cijfer.objects.all())

    assert [rij.zinsdeel for rij in rijen if rij.zinsdeel not in bron] == []
    assert [rij.onderdeel for rij in rijen] == [
        "druk-op-de-arbeidsmarkt", "druk-op-de-arbeidsmarkt", "noot-22", "noot-23", "noot-34", "noot-34", "noot-34"
    ]  # fmt: skip
    for rij in rijen:
        rij.full_clean()
        assert (rij.tonen, rij.vergeleken) == (True, False)


def test_readers_see_a_number_once_it_was_compared_with_the_source(client):
    voor, stand = client.get(BLADZIJDE).content, Stand.objects.get().teller

    compared()

    assert b"<figure" not in voor and b".cijfer" not in voor
    assert beelden(client, BLADZIJDE) == {
        "druk-op-de-arbeidsmarkt": [(RUIM, "cijfer ook"), (MANTELZORG, "cijfer ook")],
        "noot-6": [(RUIM, "cijfer ook")],
        "noot-7": [(MANTELZORG, "cijfer ook")],
    }
    assert Stand.objects.get().teller > stand
    assert b"Nog niet vergeleken" not in client.get(BLADZIJDE).content


def test_who_develops_or_reads_the_werkversie_sees_it_before_that_and_is_told(client, redacteur, settings):
    werkversie = redacteur.get(f"/werkversie{BLADZIJDE}").content.decode()
    settings.DEBUG = True
    ontwikkeling = client.get(BLADZIJDE).content.decode()

    for html in (werkversie, ontwikkeling):
        assert html.count("Nog niet vergeleken met de bron; lezers zien dit niet.") == 4


def test_a_number_of_a_survey_stands_in_its_note_with_what_the_text_does_not_say(client):
    compared()

    html = client.get(MET_ENQUETE).content.decode()

    assert beelden(client, MET_ENQUETE) == {
        "noot-22": [("88,3% van de respondenten", "cijfer")], "noot-23": [("63,4% van de respondenten", "cijfer")]
    }  # fmt: skip
    assert html.count("Hele balk = 100%. De visie noemt geen aantal deelnemers.") == 2


def test_a_page_without_the_note_keeps_the_picture_under_its_text(client):
    compared()
    Cijfer.objects.filter(zinsdeel=RUIM).update(noot="noot-31")
    Cijfer.objects.filter(zinsdeel=MANTELZORG).update(tonen=False)

    assert beelden(client, BLADZIJDE) == {"druk-op-de-arbeidsmarkt": [(RUIM, "cijfer")]}


def test_pages_without_a_number_have_no_style_for_it(client):
    compared()

    assert [adres for adres in (BLADZIJDE, MET_ENQUETE, "/hele-visie/", "/voorwoord/", "/doelstellingen/deskundigheid/")
            if b"cijfers.css" in client.get(adres).content] == [BLADZIJDE, MET_ENQUETE, "/hele-visie/"]  # fmt: skip


def test_an_editie_without_the_words_shows_no_picture_and_the_other_does(redacteur):
    compared()
    paragraaf = Paragraaf.objects.get(editie=Editie.objects.werkversie(), anker="druk-op-de-arbeidsmarkt")
    paragraaf.tekst_nl = paragraaf.tekst_nl.replace("ruim 7.900", "8.100")
    paragraaf.save()

    assert beelden(redacteur, f"/werkversie{BLADZIJDE}") == {
        "druk-op-de-arbeidsmarkt": [(MANTELZORG, "cijfer ook")], "noot-7": [(MANTELZORG, "cijfer ook")]
    }  # fmt: skip
    assert len(beelden(redacteur, BLADZIJDE)["druk-op-de-arbeidsmarkt"]) == 2
    assert "verdwijnt, want deze woorden staan er niet meer" in redacteur.get("/beheer/").content.decode()


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"waarde": "79"}, "In het zinsdeel staat niet ‘79’."),
        ({"waarde": "7950"}, "Dit getal past niet in hoogstens honderd hele vakjes van 1, 10, 100 of meer."),
        ({"vorm": "helft", "waarde": None}, "Dit zinsdeel noemt geen helft."),
        ({"vorm": "helft"}, "Laat het getal leeg: een halve balk heeft er geen."),
        ({"wat": "artsen"}, "Neem dit letterlijk over uit het zinsdeel."),
        ({"vorm": "schijven", "waarde": "0.5"}, "Vul hele miljoenen in: 1 tot en met 48."),
    ],
)
def test_a_number_that_the_words_do_not_say_is_refused(velden, fout):
    rij = Cijfer.objects.get(zinsdeel=RUIM)
    for naam, waarde in velden.items():
        setattr(rij, naam, Cijfer._meta.get_field(naam).to_python(waarde))

    with pytest.raises(ValidationError) as refusal:
        rij.full_clean()

    assert refusal.value.messages == [fout]


def test_the_words_of_a_new_number_stand_in_the_text(redacteur, zelfzorg):
    data = {"onderdeel": zelfzorg.anker, "zinsdeel": "ruim  12 praktijken", "vorm": "vakjes", "waarde": "12",
            "wat": "praktijken", "noot": "", "tonen": "on"}  # fmt: skip
    adressen = (
        "/beheer/visie/cijfer/add/", f"/beheer/doelstellingen/activiteit/{zelfzorg.pk}/naast/cijfer/",
    )  # fmt: skip

    fouten = [redacteur.post(adres, data).context for adres in adressen]
    Activiteit.objects.filter(pk=zelfzorg.pk).update(tekst_nl="<p>Er zijn ruim 12 praktijken.</p>")
    redacteur.post(adressen[1], data)
    nieuw = Cijfer.objects.get(onderdeel="zelfzorg")

    assert list(fouten[0]["adminform"].form.errors) == list(fouten[1]["form"].errors) == ["zinsdeel"]
    assert (nieuw.zinsdeel, nieuw.vergeleken) == ("ruim 12 praktijken", False)


@pytest.mark.parametrize(
    ("wijziging", "vergeleken"),
    [({"noot": ""}, True), ({"wat": "zorg"}, False), ({"zinsdeel": "7.900 zorgprofessionals"}, False)],
)
def test_other_words_take_the_tick_of_comparing_away(redacteur, wijziging, vergeleken):
    compared()
    rij = Cijfer.objects.get(zinsdeel=RUIM)
    velden = {naam: getattr(rij, naam) or "" for naam in ("onderdeel", "zinsdeel", "vorm", "waarde", "wat", "noot")}

    redacteur.post(f"/beheer/visie/cijfer/{rij.pk}/change/", velden | {"tonen": "on", "vergeleken": "on"} | wijziging)

    rij.refresh_from_db()
    assert {naam: getattr(rij, naam) for naam in wijziging} == wijziging
    assert rij.vergeleken is vergeleken
