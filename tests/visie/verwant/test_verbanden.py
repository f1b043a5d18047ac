"""The links of a work with this vision: beside a part, in a list, and as a matrix."""

import re

import pytest
from django.template import Context, Template

from doelstellingen.models import Doelstelling
from visie.editie.document import Document
from visie.editie.models import Editie, Hoofdstuk
from visie.verwant.models import Verband, Werk
from visie.verwant.verbanden import as_matrix, of_work

pytestmark = pytest.mark.django_db


@pytest.fixture
def werk():
    return Werk.objects.get(slug="visie-eerstelijnszorg-2030")


def maak(werk, onderdeel, anker="", **velden):
    deel = werk.delen.get(anker=anker) if anker else None
    return Verband.objects.create(onderdeel=onderdeel, werk=werk, deel=deel, **velden)


def tien(werk):
    """Make as many links as a matrix needs, with one that was judged to be none."""
    for onderdeel in ("zelfzorg", "palliatieve-zorg", "samenwerking-in-de-wijk", "oproep-14", "noot-31", "voorwoord"):
        maak(werk, onderdeel, "doel-1", reden="Beide gaan hierover.")
    maak(werk, "werkplezier", "doel-2", oordeel="geen", reden="Dit gaat over iets anders.")


def getoond(werk, document=None):
    context = Context({"document": document or Document(Editie.objects.current()), "prefix": "", "werk": werk})
    return Template("{% load verwant %}{% verbanden werk %}").render(context)


def regel(client, adres):
    """Return what a page says beside its text about other visions."""
    html = client.get(adres).text
    return [re.sub(r"<[^>]+>|\s+", " ", stuk).split() for stuk in re.findall(r"Andere visies:(.*?)</p>", html, re.S)]


def test_a_part_leads_to_the_works_that_it_is_tied_to_and_another_part_says_nothing(client, werk):
    waar = "/doelstellingen/samenwerking-in-de-wijk/"

    assert regel(client, waar) == regel(client, f"{waar}wijkverbanden/") == [["Visie", "eerstelijnszorg", "2030"]]
    assert len(regel(client, "/totstandkoming/")) == len(regel(client, "/voorwoord/")) == 1
    assert regel(client, "/edities/1/hoofddoel/") == regel(client, "/hoofddoel/") != []
    assert regel(client, "/doelstellingen/werkplezier/") == regel(client, "/oproepen/14/") == []


def test_a_link_of_the_editors_is_said_to_be_theirs_and_one_that_is_none_is_not_shown(client, werk):
    maak(werk, "oproep-14", "doel-1")
    maak(werk, "zelfzorg", "doel-1", oordeel="geen", reden="Niets.")

    assert [regel(client, adres)[0][-3:] for adres in ("/oproepen/14/", "/oproepen/")] == [
        ["(volgens", "de", "redactie)"]
    ] * 2
    assert regel(client, "/doelstellingen/24-7-toegankelijk-voor-spoed/zelfzorg/") == []


def test_words_that_the_text_no_longer_has_tie_nothing(client, werk):
    Verband.objects.filter(onderdeel="wijkverbanden").update(citaat_visie="Woorden van een andere editie")

    assert regel(client, "/doelstellingen/samenwerking-in-de-wijk/") == []
    assert "Wijkverbanden" not in getoond(werk)


def test_up_to_nine_links_are_a_list_with_the_words_and_who_makes_them(werk):
    html = getoond(werk)

    assert "<table" not in html
    assert re.findall(r'class="nr">([\d.]+)', html) == ["3.3", "5.5"]
    assert html.count("De tekst van de visie verwijst zelf.") == 3
    assert [re.sub(r"\D", "", noot) for noot in re.findall(r">noot \d+<", html)] == ["28", "35"]


def test_from_ten_links_on_they_are_a_matrix_above_the_words(werk):
    tien(werk)

    html = getoond(werk)
    document, delen = Document(Editie.objects.current()), werk.delen_op_rij
    matrix = as_matrix(document, delen, of_work(document, werk, delen))

    assert html.count("<table") == 1 and html.count('role="row"') == 1 + 9
    assert html.count('role="columnheader"') == 1 + 8
    eerste = [[regel.kort for regel in cel.regels] for cel in matrix.rijen[1].cellen]
    assert eerste == [[], [], ["3"], ["4.5", "4.6", "Noot 31"], [], [], [], ["Voorwoord", "Oproep 14"]]
    assert [len(cel.geen) for cel in matrix.rijen[2].cellen] == [0, 0, 0, 0, 0, 1, 0, 0]
    assert [rij.open for rij in matrix.rijen] == [5, 5, 7, 8, 8, 8, 8, 8, 8]
    assert html.count("nog niet beoordeeld</span>") == sum(rij.open for rij in matrix.rijen)


def test_the_matrix_has_a_column_for_each_goal_of_the_editie(werk):
    tien(werk)
    editie = Editie.objects.werkversie()
    kapstok = Hoofdstuk.objects.get(editie=editie, anker="doelstellingen")
    for nummer in (8, 9):
        Doelstelling.objects.create(
            editie=editie, hoofdstuk=kapstok, anker=f"doel-{nummer}", nummer=nummer, volgorde=nummer,
            korte_titel_nl=f"Doel {nummer}", titel_nl="Een doel", tekst_nl="<p>Tekst.</p>", kop_activiteiten_nl="Doen:",
        )  # fmt: skip
    negen = Document(editie)
    negen_koppen = getoond(werk, negen).count('role="columnheader"')
    Doelstelling.objects.filter(editie=editie, nummer__gt=6).delete()

    assert negen_koppen == 1 + 9 + 1
    assert getoond(werk, Document(editie)).count('role="columnheader"') == 1 + 6 + 1


def test_a_work_that_counts_nothing_keeps_its_list():
    kernwaarden = Werk.objects.get(slug="kernwaarden-2019")
    for nummer in range(1, 11):
        maak(kernwaarden, f"oproep-{nummer}")

    assert "<table" not in getoond(kernwaarden)


def test_the_page_of_a_work_costs_two_queries_more_however_many_links(werk, django_assert_num_queries):
    document = Document(Editie.objects.current())
    document.leesvolgorde  # noqa: B018 - loads it
    tien(werk)

    with django_assert_num_queries(2):
        getoond(werk, document)
