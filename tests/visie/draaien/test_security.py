"""security.txt: where to report a weakness, once the organisations have said so, and until they say it again."""

import datetime

import pytest
from django.utils import timezone

from visie.editie.models import Portaalgegevens

pytestmark = pytest.mark.django_db
ADRES, FORMULIER = "/.well-known/security.txt", "/beheer/visie/portaalgegevens/1/change/"


def over(dagen):
    return timezone.localdate() + datetime.timedelta(days=dagen)


def stel_in(contact, verloopt_op):
    Portaalgegevens.objects.update(contact_beveiliging=contact, beveiliging_verloopt=verloopt_op)


def test_it_says_where_and_until_when(client):
    stel_in("veilig@voorbeeld.nl", over(100))

    response = client.get(ADRES)

    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode() == (
        "Contact: mailto:veilig@voorbeeld.nl\n"
        f"Expires: {over(100):%Y-%m-%d}T23:59:59Z\n"
        "Preferred-Languages: nl, en\n"
        "Canonical: http://localhost:8000/.well-known/security.txt\n"
    )


@pytest.mark.parametrize(
    ("contact", "dagen"), [("", None), ("", 100), ("veilig@voorbeeld.nl", None), ("veilig@voorbeeld.nl", -1)]
)
def test_it_is_not_there_without_a_contact_or_a_date_to_come(client, contact, dagen):
    stel_in(contact, None if dagen is None else over(dagen))

    assert client.get(ADRES).status_code == 404


@pytest.mark.parametrize(("dagen", "bewaard"), [(-1, False), (0, False), (1, True), (366, True), (367, False)])
def test_the_date_lies_within_a_year(als, dagen, bewaard):
    dag = over(dagen)

    als("beheerder").post(FORMULIER, {"status": "proef", "beveiliging_verloopt": f"{dag:%Y-%m-%d}"})

    assert (Portaalgegevens.objects.get().beveiliging_verloopt == dag) is bewaard
