"""What many pages of one stand have in common is read once, and is the same for each of them."""

import pytest

from doelstellingen import partijen
from doelstellingen.models import Oproep
from tests.visie.twee_edities import ZELFZORG, maak_editie_2
from visie.front.weergave import render
from visie.pagina import gedeeld
from visie.pagina.decorators import find_document

PADEN = ["/", "/oproepen/", "/oproepen/23/", ZELFZORG, "/noten/31/", "/bronnen/", "/voorwoord/", "/hele-visie/"]


@pytest.fixture
def lezen():
    """A function that reads per stand, with `gelezen`: the arguments it was really called with."""
    gelezen = []

    @gedeeld.per_stand
    def lees(*args):
        gelezen.append(args)
        return len(gelezen)

    lees.gelezen = gelezen
    return lees


def test_together_is_read_once_for_the_same_arguments(lezen):
    with gedeeld.samen({}):
        assert [lezen(), lezen(), lezen(2), lezen(2), lezen()] == [1, 1, 2, 2, 1]


def test_alone_is_read_each_time(lezen):
    assert [lezen(), lezen()] == [1, 2]


def test_another_dict_is_read_for_anew(lezen):
    eerste = {}
    with gedeeld.samen(eerste):
        lezen()
    with gedeeld.samen({}):
        assert lezen() == 2
    with gedeeld.samen(eerste):
        assert lezen() == 1


def test_of_many_arguments_only_some_are_kept(lezen):
    gelezen = {}
    with gedeeld.samen(gelezen):
        for nummer in range(100):
            lezen(nummer)

    [eigen] = gelezen.values()
    assert 0 < len(eigen) <= gedeeld.HOOGSTENS


@pytest.mark.django_db
def test_pages_that_share_are_the_same_as_pages_that_read_for_themselves():
    maak_editie_2()
    paden = [prefix + pad for pad in PADEN for prefix in ("", "/edities/1", "/edities/2")]
    alleen = [render(pad).body for pad in paden]

    with gedeeld.samen({}):
        samen = [render(pad).body for pad in paden]

    assert [pad for pad, een, ander in zip(paden, alleen, samen, strict=True) if een != ander] == []


@pytest.mark.django_db
def test_counting_for_one_editie_leaves_what_another_page_counted():
    """Two threads make pages of two edities at the same time."""
    maak_editie_2()
    with gedeeld.samen({}):
        aan = partijen.geadresseerden()
        eerst, later = (
            partijen.met_aantallen(partijen.aangesproken(aan), find_document(nummer).alle(Oproep), aan)
            for nummer in (1, 2)
        )

    assert sum(partij.aantal for partij in eerst) > sum(partij.aantal for partij in later)
