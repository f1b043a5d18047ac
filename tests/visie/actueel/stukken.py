"""Stukken as readers see them, for whoever tests what is made of them."""

import datetime

from visie.actueel.models import Stuk, Stukdeel


def maak_stuk(*ankers, soort="stap", titel="Een brief", dag=(2026, 11, 3), **velden):
    """Return a stuk that readers see, of `dag`, about the parts with these ankers."""
    datum = datetime.date(*dag)
    gewoon = {"organisatie": "Raad X", "status": Stuk.Status.GETOOND, "getoond_op": datum}
    stuk = Stuk.objects.create(soort=soort, titel=titel, datum=datum, **gewoon | velden)
    Stukdeel.objects.bulk_create(Stukdeel(stuk=stuk, onderdeel=anker) for anker in ankers)
    return stuk


def van_elke_soort():
    """Make one of every kind, on different days, and one that readers do not see of every other status."""
    for status in (Stuk.Status.WACHT, Stuk.Status.VERBORGEN, Stuk.Status.VERLOPEN):
        maak_stuk("zelfzorg", titel="Geheime woorden", status=status)
    return [
        maak_stuk("zelfzorg", "visie", soort="nieuws", titel="Bijeenkomst", dag=(2026, 11, 20), organisatie="LHV",
                  tekst="<p>Kom <strong>ook</strong>.</p>"),
        maak_stuk("oproep-14", "oproep-2", titel="Een brief", citaat="Wij doen dit & dat.", adres="https://x.example/a",
                  archief_adres="https://archief.example/1"),
        maak_stuk("hoofddoel", soort="aangehaald", titel="Een advies", dag=(2026, 10, 1),
                  gecorrigeerd_op=datetime.date(2026, 11, 2)),
        maak_stuk("zelfzorg", soort="praktijk", titel="In de wijk", dag=(2026, 9, 12), regio="Zuid-Limburg"),
    ]  # fmt: skip
