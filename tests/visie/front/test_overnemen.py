"""What an export takes over is what would be made again the same, whichever row changed."""

import datetime

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import models, transaction

from tests.visie.twee_edities import maak_editie_2
from visie.actueel.models import Gezocht, Stuk, Stukdeel
from visie.editie import guards, herkomst
from visie.editie.models import AnkerField, Editie, Erratum, Intrekking, Opvolging, Paginaomschrijving, Reden
from visie.front import feiten, overnemen, wandeling
from visie.front.bestanden import Site
from visie.pagina import gedeeld

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]

DELEN = "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/", "/oproepen/11/", "/noten/31/", "/voorwoord/"
ENKELE = (
    "/", *DELEN, *(f"/edities/1{pad}" for pad in DELEN), "/hele-visie/", "/verantwoording/", "/bronnen/", "/feed.xml",
    "/edities/", "/oproepen/overheid/", "/oproepen/nhg/", "/citeren/noot-31.bib", "/sitemap.xml", "/d4.6",
    "/oproepen/24/", "/actueel/", "/verwant/visie-eerstelijnszorg-2030/", "/totstandkoming/",
)  # fmt: skip
STUK = {"soort": "stap", "titel": "Een stap", "organisatie": "NZa", "datum": datetime.date(2026, 6, 2),
        "status": "getoond"}  # fmt: skip
# Rows of kinds of which a filled portal has none.
ERBIJ = {
    Paginaomschrijving: lambda: {"onderdeel": "zelfzorg", "tekst": "Anders"},
    Opvolging: lambda: {"onderdeel": "oproep-24", "opvolger": "oproep-23"},
    Reden: lambda: {
        "editie": Editie.objects.get(nummer=2), "onderdeel": "zelfzorg", "defaults": {"tekst": "Duidelijker."},
    },
    Erratum: lambda: {
        "editie": Editie.objects.get(nummer=2), "onderdeel": "zelfzorg", "passage": "online", "lezing": "x",
        "reden": "y", "datum": datetime.date(2026, 6, 2),
    },
    Intrekking: lambda: {
        "editie": Editie.objects.get(nummer=2), "reden": "Een fout.", "datum": datetime.date(2026, 6, 2),
    },
    Stuk: lambda: STUK,
    Stukdeel: lambda: {"stuk": Stuk.objects.create(**STUK), "onderdeel": "oproep-11"},
    Gezocht: lambda: {"onderdeel": "oproep-11", "dag": datetime.date(2026, 6, 2)},
}  # fmt: skip


class Export:
    """The pages of these paths at this moment: `antwoorden` as plain values, `gevraagd` what each was made of."""

    def __init__(self, paden):
        with feiten.follow(), gedeeld.samen({}):
            maker = overnemen.Maker(WSGIHandler(), overnemen.Paginas(), Site("/nergens"))
            kale = {pad: maker.ask(pad) for pad in paden}
            self.antwoorden = {pad: kaal and (kaal.code, kaal.koppen, kaal.body) for pad, kaal in kale.items()}
            self.paginas = maker.nieuw
            self.gevraagd = {pad: feiten for pad, (_kaal, feiten) in maker.nieuw.rijen.items()}
            self.paginas.antwoorden = {
                feit: maker.nu.answer(feit) for feit in frozenset().union(*self.gevraagd.values())
            }

    def same_now(self):
        """Return the paths that an export at this moment takes over."""
        with gedeeld.samen({}):
            nu = feiten.Nu()
            return [pad for pad in self.antwoorden if self.paginas.find(pad, nu)]


@pytest.fixture
def paden(rondes):
    maak_editie_2()
    alle = rondes((), (*wandeling.begin(), *wandeling.begin(1), *wandeling.begin(2)))[::7]
    return list(dict.fromkeys((*ENKELE, *(pad for pad in alle if not pad.endswith(".png")))))


def change(model):
    """Change, add or remove a row of a model beside the text, if there is one."""
    rij = model._base_manager.order_by("pk").first()
    if model in ERBIJ:
        model._base_manager.update_or_create(**ERBIJ[model]())
    elif rij:
        gewone = [v for v in model._meta.concrete_fields if type(v) in (models.CharField, models.TextField)]
        teksten = [v.name for v in gewone if not v.choices and not v.unique and not isinstance(v, AnkerField)]
        waarden = {naam: f"{getattr(rij, naam) or ''}x"[-9:] for naam in teksten}
        rijen = model._base_manager.filter(pk=rij.pk)
        rijen.update(**waarden) if waarden else rijen._raw_delete("default")


def test_no_page_is_taken_over_that_a_changed_row_of_any_kind_changes(paden, rondes):
    eerder, gemist, tegelijk = Export(paden), {}, rondes(5, 1)
    kinds = guards.counted_models()

    for soorten in (kinds[n : n + tegelijk] for n in range(0, len(kinds), tegelijk)):
        with transaction.atomic():
            for model in soorten:
                change(model)
            over = eerder.same_now()
            nu = Export(over).antwoorden
            transaction.set_rollback(True)
        gemist |= {pad: soorten for pad in over if nu[pad] != eerder.antwoorden[pad]}

    assert gemist == {}


def test_an_erratum_makes_only_the_pages_again_that_show_it(paden):
    eerder = Export(ENKELE)

    Erratum.objects.create(**ERBIJ[Erratum]())

    weer = set(ENKELE) - set(eerder.same_now())
    assert weer == {DELEN[0], "/hele-visie/", "/feed.xml", "/edities/", "/actueel/"}


def test_nothing_is_made_again_while_nothing_changed(paden):
    assert Export(paden).same_now() == paden


def test_a_page_that_shares_what_others_read_has_asked_what_it_asks_alone(paden, rondes):
    samen = Export(paden).gevraagd

    alleen = {pad: Export([pad]).gevraagd[pad] for pad in paden[:: rondes(3, 1)]}

    assert {pad: gevraagd - samen[pad] for pad, gevraagd in alleen.items() if gevraagd - samen[pad]} == {}


def test_what_changes_something_is_never_the_same():
    with feiten.follow(), herkomst.collect() as gevraagd:
        Paginaomschrijving.objects.filter(pk=0).update(tekst="x")

    assert [feiten.Nu().answer(feit) for feit in gevraagd] == [None]
