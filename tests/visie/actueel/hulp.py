"""A stuk as editors make one, and as readers see it."""

import datetime

from django.contrib.auth.models import User

from visie.actueel import tonen
from visie.actueel.models import Stuk

GEWOON = {
    "titel": "Kamerbrief over klachten", "organisatie": "Ministerie van VWS", "adres": "https://voorbeeld.nl/brief",
    "datum": datetime.date(2026, 3, 2),
}  # fmt: skip


def iemand(naam):
    return User.objects.get_or_create(username=naam)[0]


def schrijf(*delen, door="ada", soort=Stuk.Soort.STAP, **velden):
    """Return a stuk about these parts, that `door` gave its words."""
    ada = iemand(door)
    stuk = Stuk.objects.create(soort=soort, door=ada, door_naam=door, **GEWOON | velden)
    for anker in delen:
        stuk.delen.create(onderdeel=anker)
    return stuk


def getoond(*delen, **velden):
    """Return a stuk about these parts that readers see."""
    stuk = schrijf(*delen, **velden)
    tonen.show(stuk, iemand("bo"))
    stuk.refresh_from_db()
    return stuk
