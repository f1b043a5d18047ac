"""Two people in one row beside the text: the last is told what came in between, and keeps what was typed."""

import pytest

from bronnen.models import Bron
from tests.visie.beheer.test_bewerken import adres, formulier
from visie.editie.models import Portaalgegevens

pytestmark = pytest.mark.django_db


def opened(client, rij):
    """Return what the browser sends when the form of a row is submitted unchanged, with what the page showed."""
    pagina = client.get(adres(rij))
    assert f'name="_gezien" value="{pagina.context["gezien"]}"' in pagina.content.decode()
    return formulier(client, rij) | {"_gezien": pagina.context["gezien"]}


@pytest.fixture
def bron():
    return Bron.objects.get(slug="pereira-gray-2018")


def test_the_second_save_of_a_row_comes_back_with_what_was_typed_and_what_it_says_now(redacteur, bron):
    tweede = opened(redacteur, bron) | {"titel": "Van de tweede"}
    redacteur.post(adres(bron), opened(redacteur, bron) | {"titel": "Van de eerste"})

    response = redacteur.post(adres(bron), tweede)

    form = response.context["adminform"].form
    [melding] = form.non_field_errors()
    bron.refresh_from_db()
    assert (response.status_code, bron.titel, form["titel"].value()) == (409, "Van de eerste", "Van de tweede")
    assert "Laatste wijziging: rea, " in melding and "Titel: ‘Van de eerste’" in melding


def test_the_next_press_saves_unless_somebody_was_first_again(redacteur, bron):
    tweede = opened(redacteur, bron) | {"titel": "Van de tweede"}
    redacteur.post(adres(bron), opened(redacteur, bron) | {"titel": "Van de eerste"})
    eens = redacteur.post(adres(bron), tweede)
    redacteur.post(adres(bron), opened(redacteur, bron) | {"titel": "Weer de eerste"})

    weer = redacteur.post(adres(bron), tweede | {"_gezien": eens.context["gezien"]})
    bewaard = redacteur.post(adres(bron), tweede | {"_gezien": weer.context["gezien"]})

    bron.refresh_from_db()
    assert (weer.status_code, bewaard.status_code, bron.titel) == (409, 302, "Van de tweede")


def test_a_form_that_is_refused_for_something_else_does_not_count_its_own_words_as_those_of_another(redacteur, bron):
    data = opened(redacteur, bron)
    leeg = redacteur.post(adres(bron), data | {"titel": ""})

    response = redacteur.post(adres(bron), data | {"titel": "Goed", "_gezien": leeg.context["gezien"]})

    assert (leeg.status_code, leeg.context["gezien"], response.status_code) == (200, data["_gezien"], 302)


def test_the_only_row_of_a_table_is_watched_too(als):
    client, rij = als("superuser"), Portaalgegevens.objects.get()
    data = opened(client, rij)
    Portaalgegevens.objects.update(contact_fouten="nieuw@voorbeeld.nl")

    response = client.post(adres(rij), data)

    assert response.status_code == 409
    assert response.context["adminform"].form.non_field_errors()[0].startswith("Intussen gewijzigd. Er staat nu: ")


def test_the_form_of_a_part_has_its_own_way(redacteur, zelfzorg):
    assert b"_gezien" not in redacteur.get(adres(zelfzorg)).content
