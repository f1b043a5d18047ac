"""The indexes in memory follow what readers may see."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from doelstellingen.models import Activiteit, Doelstelling
from tests.hulp import publiceer
from visie.editie.document import Document
from visie.editie.models import Editie
from visie.pagina.decorators import find_document
from visie.zoeken import geheugen, search
from visie.zoeken.models import Zoekwoord

pytestmark = pytest.mark.django_db


def vind(q, document=None):
    return [t.passage.anker for t in search(geheugen.index(document or find_document()), q).treffers]


def wijzig_werkversie():
    deel = Activiteit.objects.get(editie=Editie.objects.werkversie(), anker="zelfzorg")
    deel.tekst_nl = "<p>Een reuzenrad.</p>"
    deel.save()


def test_an_index_is_built_once():
    document = find_document()

    assert geheugen.index(document) is geheugen.index(find_document())


def test_a_change_of_the_thesaurus_is_found_at_once():
    assert vind("kattenbak") == []

    Zoekwoord.objects.create(woorden="kattenbak", zoek_ook="zelfzorg")

    assert vind("kattenbak")[0] == "zelfzorg"


def test_the_werkversie_is_searched_in_its_preview_only():
    wijzig_werkversie()

    assert vind("reuzenrad") == []
    assert vind("reuzenrad", Document(Editie.objects.werkversie(), "/werkversie", huidige=False)) == ["zelfzorg"]


def test_the_index_of_the_werkversie_is_kept_until_its_text_changes():
    werkversie = Editie.objects.werkversie()
    eerste = geheugen.index(Document(werkversie))
    gelijk = geheugen.index(Document(werkversie))

    wijzig_werkversie()

    assert gelijk is eerste
    assert geheugen.index(Document(werkversie)) is not eerste


def test_a_published_change_is_found_and_the_old_edition_stays_as_it_was():
    oud = find_document()
    wijzig_werkversie()

    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))

    assert (vind("reuzenrad"), vind("reuzenrad", oud)) == (["zelfzorg"], [])


def test_no_more_indexes_are_kept_than_agreed(monkeypatch):
    monkeypatch.setattr(geheugen, "HOOGSTENS", 1)
    document = find_document()

    geheugen.index(document, "nl"), geheugen.index(document, "en")

    assert list(geheugen._indexen) == [(document.editie.pk, "en")]


def test_the_indexes_of_before_a_publication_are_not_kept():
    vind("reuzenrad")
    wijzig_werkversie()
    publiceer(Editie.objects.werkversie(), vastgesteld_op="2026-01", geldt_vanaf=datetime.date(2026, 1, 31))

    vind("reuzenrad")

    assert list(geheugen._indexen) == [(find_document().editie.pk, "nl")]


def test_a_warm_search_asks_little_of_the_database(client):
    client.get("/zoeken/?q=spoedpost")

    with CaptureQueriesContext(connection) as queries:
        client.get("/zoeken/?q=spoedpost")

    assert len(queries) <= 5  # one of them: whether the part that answers is still open for the editors


def test_a_title_that_was_changed_is_found_in_the_werkversie():
    werkversie = Editie.objects.werkversie()
    doel = Doelstelling.objects.filter(editie=werkversie).first()
    assert vind("reuzenrad", Document(werkversie, huidige=False)) == []

    doel.titel_nl = "Een reuzenrad voor huisartsen"  # its `kop` is the short title
    doel.save()

    assert vind("reuzenrad", Document(werkversie, huidige=False))[0] == doel.anker
