"""A file is made once, kept, and made again when anything that goes into it has changed."""

import pytest

from visie.bestanden import maken, soorten, vullen
from visie.bestanden.models import Bestand
from visie.editie.document import published_edities
from visie.editie.models import Stand
from visie.pagina.decorators import find_document

pytestmark = pytest.mark.django_db


def boek():
    return vullen.boek(find_document())


def test_a_file_is_made_once_and_then_kept():
    geheel = boek()
    soort = soorten.find(geheel, "visie.pdf")

    eerste = maken.get(geheel, soort)
    tweede = maken.get(boek(), soort)

    assert (tweede.pk, tweede.gemaakt_op) == (eerste.pk, eerste.gemaakt_op)
    assert Bestand.objects.count() == 1


def test_a_boek_holds_every_part_and_note_of_the_text():
    geheel, document = boek(), find_document()

    ankers = [deel.anker for deel in geheel.delen] + [noot.anker for noot in geheel.noten]

    assert ankers == [deel.anker for deel in document.leesvolgorde]


def test_making_a_file_leaves_stand_as_it_is():
    geheel, voor = boek(), Stand.objects.get().teller

    maken.get(geheel, soorten.find(geheel, "visie.txt"))

    assert Stand.objects.get().teller == voor
    assert published_edities()
