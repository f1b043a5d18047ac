"""Characters that nobody sees enter no row by any way in, and a text that has them reads as one without."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from bronnen.models import Bron, Noot
from doelstellingen.models import Activiteit, Oproep, Partij
from tests.hulp import publiceer
from tests.visie.beheer.test_bewerken import adres, formulier, in_werkversie
from visie.citeren import passage, van_deel
from visie.editie.document import Document
from visie.editie.models import Aantekening, Editie, Erratum, OpenPunt, Paginaomschrijving, Reden
from visie.editie.vergelijken import compare
from visie.nieuwsbrief.models import Nieuwsbriefblok
from visie.redactie.publicatie import broken_seals
from visie.tekst.html import op_een_regel
from visie.zoeken.passages import passages
from visie.zoeken.vraag import clean as vraag

pytestmark = pytest.mark.django_db
VUIL, SCHOON = "De o\ufb03ciële huis\u00adarts\u200b, altijd\ufeff", "De officiële huisarts, altijd"


@pytest.fixture
def eindredacteur(als):
    return als("eindredacteur")


def make_dirty(**velden):
    """Write words past every save, as they stand in a text that is older than the cleaning."""
    Activiteit.objects.filter(editie=Editie.objects.werkversie(), anker="zelfzorg").update(**velden)
    return in_werkversie(Activiteit, anker="zelfzorg")


@pytest.mark.parametrize(
    ("model", "veld", "rij"),
    [
        (Reden, "tekst", {"onderdeel": "zelfzorg"}),
        (Erratum, "passage", {"onderdeel": "zelfzorg", "lezing": "a", "reden": "b"}),
        (Erratum, "lezing", {"onderdeel": "zelfzorg", "passage": "a", "reden": "b"}),
        (Aantekening, "citaat", {"onderdeel": "zelfzorg", "tekst": "a"}),
        (Paginaomschrijving, "tekst", {"onderdeel": "zelfzorg"}),
        (OpenPunt, "tekst", {}),
        (Bron, "titel", {"slug": "nieuw", "soort": "enquete", "taal": "nl"}),
        (Partij, "naam", {"slug": "nieuw"}),
        (Noot, "tekst_nl", {"anker": "noot-99", "nummer": 99}),
        (Activiteit, "titel_nl", {"anker": "nieuw", "nummer": 99, "tekst_nl": "<p>a</p>"}),
        (Activiteit, "titel_en", {"anker": "nieuw", "nummer": 99, "tekst_nl": "<p>a</p>"}),
    ],
)
def test_every_row_with_words_is_cleaned_when_it_is_saved(model, veld, rij):
    velden = {naam.name for naam in model._meta.fields}
    if "editie" in velden:
        rij = rij | {"editie": Editie.objects.werkversie()}
    if model is Activiteit:
        rij = rij | {"doelstelling": in_werkversie(Activiteit, anker="zelfzorg").doelstelling}

    obj = model.objects.create(**rij, **{veld: VUIL})

    obj.refresh_from_db()
    assert op_een_regel(getattr(obj, veld)) in (SCHOON, f"<p>{SCHOON}</p>")
    assert getattr(obj, veld) in (SCHOON, f"<p>{SCHOON}</p>")


def test_a_form_takes_titles_and_reasons_without_them(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"titel_nl": VUIL, "tekst_nl": f"<p>{VUIL}</p>", "reden": VUIL}

    redacteur.post(adres(zelfzorg), data)

    zelfzorg.refresh_from_db()
    reden = Reden.objects.get(editie=zelfzorg.editie, onderdeel="zelfzorg").tekst
    assert (zelfzorg.titel_nl, zelfzorg.tekst_nl, reden) == (SCHOON, f"<p>{SCHOON}</p>", SCHOON)


def test_a_title_of_nothing_but_these_is_empty(redacteur, zelfzorg):
    data = formulier(redacteur, zelfzorg) | {"titel_nl": "\u200b\u00ad"}

    form = redacteur.post(adres(zelfzorg), data).context["adminform"].form

    assert list(form.errors) == ["titel_nl"]


def test_a_row_beside_the_text_of_nothing_but_these_is_refused():
    with pytest.raises(ValidationError) as refused:
        Aantekening(onderdeel="zelfzorg", tekst="\u200b").full_clean()

    assert list(refused.value.message_dict) == ["tekst"]


def test_a_change_of_nothing_but_these_is_no_change():
    tekst = in_werkversie(Activiteit, anker="zelfzorg").tekst_nl
    make_dirty(titel_nl="Zelf\u00adzorg", tekst_nl=tekst.replace("patiënten", "pa\u00adtiënten\u200b"))

    verschil = compare(Document(Editie.objects.current()), Document(Editie.objects.werkversie()))

    assert verschil == []


def test_a_changed_word_is_all_that_comparing_shows_of_a_text_with_them():
    tekst = in_werkversie(Activiteit, anker="zelfzorg").tekst_nl
    make_dirty(tekst_nl=tekst.replace("patiënten", "pa\u00adtiënten").replace("digitaal", "on\u00adline"))

    [rij] = compare(Document(Editie.objects.current()), Document(Editie.objects.werkversie()))

    stukken = [(stuk.soort, stuk.kern) for stuk in rij.velden[0].stukken if stuk.soort != "gelijk"]
    assert stukken == [("eruit", "digitaal"), ("erin", "online")]


def test_search_copied_passages_and_newsletters_look_through_them():
    deel = make_dirty(titel_nl="Zelf\u00adzorg", tekst_nl=f"<p>{VUIL}.</p>")
    document = Document(Editie.objects.werkversie())

    [gevonden] = [p for p in passages(document) if p.anker == "zelfzorg"]

    assert (gevonden.kop, gevonden.tekst, vraag("huis\u00adarts o\ufb03cieel")) == (
        "Zelfzorg", f"{SCHOON}.", "huisarts officieel",
    )  # fmt: skip
    assert passage(deel.tekst_nl, van_deel(deel, document)).startswith(f"‘{SCHOON}.’")
    assert Nieuwsbriefblok(tekst=f"{SCHOON}.").zinnen_in(deel) == [f"{SCHOON}."]
    assert Nieuwsbriefblok(tekst=f"{VUIL}.").zinnen_in(deel) == [f"{SCHOON}."]


def test_an_erratum_takes_a_passage_that_was_copied_with_them(eindredacteur):
    editie = Editie.objects.current()
    data = {
        "editie": editie.pk, "onderdeel": "zelfzorg", "passage": "We bieden pa\u00adtiënten\u200b", "lezing": "Wij",
        "reden": "Schrijffout", "datum": timezone.localdate(), "zeker": "on",
    }  # fmt: skip

    eindredacteur.post("/beheer/visie/erratum/add/", data)

    assert Erratum.objects.get().passage == "We bieden patiënten"


def test_publishing_an_older_werkversie_freezes_it_without_them():
    Oproep.objects.filter(editie=Editie.objects.werkversie(), nummer=7).update(tekst_nl="<p>Een andere oproep.</p>")
    make_dirty(titel_nl="Zelf\u00adzorg")
    Editie.objects.filter(status=Editie.Status.WERKVERSIE).update(titel_nl="Visie huisartsen\u00adzorg")

    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-06", geldt_vanaf=timezone.localdate())

    editie = Editie.objects.get(nummer=2)
    titels = editie.titel_nl, Activiteit.objects.get(editie=editie, anker="zelfzorg").titel_nl
    assert (titels, broken_seals()) == (("Visie huisartsenzorg", "Zelfzorg"), [])
