"""What cannot be undone says beforehand, in words and numbers, what will be gone or fixed for good."""

import datetime

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.utils import timezone

from bronnen.models import Bron, Linkcontrole
from doelstellingen.models import Activiteit
from tests.site.lezer import boom, klassen, woorden
from tests.visie.beheer.formulieren import adres, bevestigd
from tests.visie.twee_edities import maak_editie_2
from visie.editie.models import Editie, Erratum, Intrekking, Opvolging, Reden, Wijziging
from visie.nieuwsbrief.models import Nieuwsbrief
from visie.redactie.admin.uitspraken import intrekken_in_woorden

pytestmark = pytest.mark.django_db
OPNIEUW = "/beheer/opnieuw/1/"
VERWIJDERD = "Dit kan niet ongedaan worden gemaakt. Wat er stond, blijft te lezen in de lijst van wijzigingen."


def gevolgen(response):
    lijst = next(e for e in boom(response).iter("ul") if "gevolgen" in klassen(e))
    return [" ".join(woorden(li)) for li in lijst.iter("li")]


def wijzig():
    deel = Activiteit.objects.get(editie__nummer=2, anker="zelfzorg")
    deel.tekst_nl = "<p>Een nieuwe zin.</p>"
    deel.save()
    Reden.objects.create(editie=deel.editie, onderdeel="zelfzorg", tekst="Een lange reden. " * 9)


# Beginning again


def test_beginning_again_names_what_goes_and_asks_whether_you_are_sure(als):
    wijzig()
    client = als("eindredacteur")

    vraag = client.get(OPNIEUW)
    zonder = client.post(OPNIEUW, bevestigd(client, OPNIEUW) | {"zeker": ""})

    weg = next(e for e in boom(vraag).iter("section") if "gevolg" in klassen(e))
    assert [" ".join(woorden(li)) for li in weg.iter("li")] == [
        "1 gewijzigd onderdeel (4.5)", "1 reden van een wijziging",
    ]  # fmt: skip
    assert zonder.context["form"].errors == {"zeker": ["Vink dit aan als u zeker weet dat dit weg mag."]}
    assert Reden.objects.count() == 1


def test_beginning_again_is_refused_when_the_text_changed_since_it_was_read(als):
    wijzig()
    client = als("eindredacteur")
    gelezen = bevestigd(client, OPNIEUW)
    Activiteit.objects.filter(editie__nummer=2, anker="zelfzorg").update(tekst_nl="<p>Weer anders.</p>")

    response = client.post(OPNIEUW, gelezen)

    assert response.context["form"].errors == {
        "__all__": ["De tekst is gewijzigd nadat u deze pagina opende. Lees de lijst opnieuw en bevestig dan."]
    }
    assert Activiteit.objects.get(editie__nummer=2, anker="zelfzorg").tekst_nl == "<p>Weer anders.</p>"


def test_beginning_again_keeps_the_whole_reason_in_the_trail(als):
    wijzig()
    client = als("eindredacteur")

    client.post(OPNIEUW, bevestigd(client, OPNIEUW))

    regel = Wijziging.objects.get(handeling="opnieuw begonnen")
    assert regel.velden["redenen"] == ["zelfzorg: " + "Een lange reden. " * 9, ""]


def test_an_untouched_werkversie_has_nothing_to_begin_again(als):
    pagina = boom(als("eindredacteur").get(OPNIEUW))

    assert "Er is niets om opnieuw te beginnen." in " ".join(woorden(pagina))
    assert list(next(pagina.iter("main")).iter("form")) == []


# Errata and withdrawals


def test_withdrawing_says_what_readers_get():
    maak_editie_2()

    woord = intrekken_in_woorden(list(Editie.objects.published().select_related("intrekking")))

    assert woord == (
        "<p>Een ingetrokken editie blijft leesbaar op haar eigen adres, en geldt nooit meer.</p>"
        "<p>Editie 2: lezers krijgen dan weer editie 1 (maart 2025). Voor hen verandert: 2 gewijzigde onderdelen "
        "(4.5 en 4.6) en 1 nieuw onderdeel (oproep 24).</p>"
        "<p>Editie 1: deze krijgen lezers nu niet. Er komt alleen een balk boven te staan.</p>"
    )


def test_the_only_editie_cannot_be_withdrawn_and_the_form_says_so(als):
    response = als("eindredacteur").get(adres(Intrekking, "add"))

    zin = "Er geldt nu één editie. Die kan niet worden ingetrokken: publiceer eerst een volgende."
    assert zin in response.content.decode()


@pytest.mark.parametrize(
    ("model", "meer"),
    [
        (Intrekking, {}),
        (Erratum, {"onderdeel": "zelfzorg", "passage": "contact op te nemen", "lezing": "x"}),
    ],
)
def test_a_day_to_come_or_before_the_editie_is_refused_at_its_field(als, model, meer):
    maak_editie_2()
    client, vandaag = als("eindredacteur"), timezone.localdate()
    gegevens = {"editie": Editie.objects.get(nummer=1).pk, "reden": "Fout", "zeker": "on"} | meer

    def fout(dag):
        return client.post(adres(model, "add"), gegevens | {"datum": dag}).context["adminform"].form.errors

    dagen = [vandaag + datetime.timedelta(days=1), datetime.date(2025, 1, 1)]
    toekomst, verleden = [fout(dag) for dag in dagen]
    assert toekomst == {"datum": ["Deze dag moet nog komen. Vul de dag van vandaag in, of een dag die voorbij is."]}
    assert list(verleden) == ["datum"] and "op dit portaal gepubliceerd" in verleden["datum"][0]
    assert not model.objects.exists()


def test_an_erratum_is_only_added_by_who_says_that_it_is_for_good(als):
    client = als("eindredacteur")
    gegevens = {
        "editie": Editie.objects.current().pk, "onderdeel": "zelfzorg", "passage": "contact op te nemen",
        "lezing": "x", "reden": "y", "datum": timezone.localdate(),
    }  # fmt: skip

    response = client.post(adres(Erratum, "add"), gegevens)

    assert list(response.context["adminform"].form.errors) == ["zeker"]
    assert "alleen een later erratum kan ervoor in de plaats komen" in response.content.decode()
    assert not Erratum.objects.exists()


# Accounts, newsletters, bronnen


def test_removing_an_account_says_what_goes_and_what_stays(als):
    client = als("beheerder")
    weg = User.objects.create(username="rea", first_name="Rea", last_name="Vos")
    Authenticator.objects.create(user=weg, type="totp", data={})
    Authenticator.objects.create(user=weg, type="recovery_codes", data={})
    Wijziging.objects.create(door=weg, door_naam="rea", handeling="gewijzigd", soort="noot", anker="x", naam="x")

    response = client.get(adres(User, "delete", weg.pk))

    assert gevolgen(response) == [
        "Het account van Rea Vos gaat weg en komt niet terug.",
        "Dit vervalt en werkt daarna niet meer: 1 app voor codes en alle herstelcodes.",
        "In de lijst van wijzigingen blijft 1 regel onder deze naam staan.",
        "Moet deze persoon er alleen niet meer in? Zet dan in het formulier ‘Actief’ uit: dat kan terug.",
    ]
    assert response.context["deleted_objects"] == ["rea"]


def test_removing_a_second_factor_names_it(als):
    client = als("beheerder")
    weg = User.objects.create(username="rea")
    for naam in ("a", "b"):
        Authenticator.objects.create(user=weg, type="webauthn", data={"name": naam})

    response = client.get(f"/beheer/auth/user/{weg.pk}/tweede-stap/")

    assert "Dit vervalt en werkt daarna niet meer: 2 toegangssleutels." in " ".join(woorden(boom(response)))


def test_removing_a_newsletter_says_that_its_words_are_no_longer_watched(als):
    brief = Nieuwsbrief.objects.create(naam="Weekbericht", datum=datetime.date(2026, 6, 3), door_naam="rea")
    brief.blokken.create(editie=Editie.objects.current(), onderdeel="zelfzorg", tekst="Een zin.")

    response = als("redacteur").get(adres(Nieuwsbrief, "delete", brief.pk))

    assert gevolgen(response) == [
        "Met ‘Weekbericht, 3 juni 2026’ verdwijnt ook wat er is uitgegeven: de woorden van 1 onderdeel. Verandert zo’n "
        "zin, dan waarschuwt het beheer daar niet meer voor.",
        VERWIJDERD,
    ]


def test_removing_a_bron_says_how_many_checks_go_and_the_trail_has_them(als):
    bron = Bron.objects.create(slug="los", titel="Los", soort="rapport-of-webpagina", taal="nl")
    Linkcontrole.objects.create(bron=bron, adres="https://example.org/", uitkomst="goed")
    pagina, client = adres(Bron, "delete", bron.pk), als("redacteur")

    vraag = client.get(pagina)
    client.post(pagina, {"post": "yes"})

    assert gevolgen(vraag) == ["Met deze bron verdwijnt ook 1 controle van haar adres.", VERWIJDERD]
    assert not Bron.objects.filter(slug="los").exists()
    [regel] = Wijziging.objects.all()
    assert regel.velden["linkcontroles"] == [f"{timezone.now():%Y-%m-%d} https://example.org/: goed", ""]


def test_a_bron_behind_a_note_stays_and_says_which(als):
    bron = Bron.objects.create(slug="los", titel="Los", soort="rapport-of-webpagina", taal="nl")
    bron.vermeldingen.create(noot="noot-31", grond="Genoemd.")
    pagina, client = adres(Bron, "delete", bron.pk), als("redacteur")

    vraag = client.get(pagina)
    client.post(pagina, {"post": "yes"})

    assert gevolgen(vraag) == ["Deze bron staat achter: noot 31. Haal haar daar eerst weg."]
    assert Bron.objects.filter(pk=bron.pk).exists()


def test_without_an_editie_the_form_of_successors_offers_nothing(als):
    from visie.editie import guards

    guards.remove()
    client = als("redacteur")
    Editie.objects.all().delete()

    response = client.get(adres(Opvolging, "add"))

    assert "Er is nog geen onderdeel vervallen." in response.content.decode()
