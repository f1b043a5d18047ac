"""The front follows `stand`: no page of an older one, none of two edities, and readers go on without a database."""

import threading

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext

from tests.visie.front.vraag import nieuw, vraag
from tests.visie.twee_edities import maak_editie_2
from tests.wachten import GEDULD
from visie.editie.models import Portaalgegevens
from visie.front import front as module
from visie.front import wandeling

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("open_verbinding")]


PADEN = ("/", "/voorwoord/", "/privacy/", "/d4.6", "/edities/", "/gezond/leest/")


def met_paginas():
    """Return a front that has a few pages in memory."""
    front, _ = nieuw()
    for pad in PADEN:
        front.fill(pad)
        front.tafel.keep(pad)
    front.tafel.warm = True
    return front


def editie_op(front, pad="/"):
    return vraag(front, pad).body.split(b'data-editie="')[1].split(b'"')[0]


@pytest.fixture(scope="module")
def gemaakt(open_verbinding, django_db_setup, django_db_blocker):
    """{path: answer} of every page of the current editie, as a front made them."""
    with django_db_blocker.unblock():
        front, _ = nieuw()
        assert front.warm()
    return front.tafel.vast


@pytest.fixture
def warm(gemaakt):
    """A front that has every page in memory."""
    front, _ = nieuw()
    front.look()
    front.tafel.vast |= gemaakt
    front.tafel.warm = True
    return front


@pytest.fixture
def database_weg(monkeypatch):
    """A function that takes the database away from this process, or gives it back."""
    from django.db.backends.base.base import BaseDatabaseWrapper

    real = BaseDatabaseWrapper.cursor

    def away(self, *args, **kwargs):
        raise OperationalError("the database is away")

    return lambda weg: monkeypatch.setattr(BaseDatabaseWrapper, "cursor", away if weg else real)


def test_a_new_stand_empties_the_memory_at_the_first_look():
    front = met_paginas()
    before = vraag(front, "/privacy/")
    Portaalgegevens.objects.update(verantwoordelijke="Een vereniging")
    unseen = vraag(front, "/privacy/")

    front.look()

    assert (unseen, vraag(front, "/privacy/") == before) == (before, False)
    assert set(front.tafel.vast) == set()


def test_after_a_publication_no_page_is_of_the_older_editie():
    front = met_paginas()
    maak_editie_2()

    vraag(front, "/bestaat/")  # any page that is not in memory makes the front look

    assert [editie_op(front, pad) for pad in ("/", "/voorwoord/", "/privacy/", "/edities/")] == [b"2"] * 4
    assert vraag(front, "/gezond/leest/").body == b"editie 2\n"


def test_what_earlier_edities_had_answers_from_memory():
    maak_editie_2()
    front, _ = nieuw()

    front.warm()

    assert front.tafel.vast["/oproepen/24/"].code == 410
    assert front.tafel.vast["/o24"].code == 410


def test_a_walk_reads_an_earlier_editie_only_once(monkeypatch):
    maak_editie_2()
    monkeypatch.setattr(wandeling, "_paden", {})
    with CaptureQueriesContext(connection) as queries:
        eerst = wandeling.begin()
    with CaptureQueriesContext(connection) as weer:
        daarna = wandeling.begin()

    assert ("/oproepen/24/" in eerst, daarna) == (True, eerst)
    assert len(weer) < len(queries)


def test_a_publication_while_a_page_is_made_is_not_remembered_for_the_older_stand():
    front, django = nieuw()
    front.look()
    before = front.tafel

    def publish_halfway(environ, start_response):
        front.django = django
        maak_editie_2()
        return django(environ, start_response)

    front.django = publish_halfway
    vraag(front, "/voorwoord/")

    assert (before.find("/voorwoord/"), front.tafel is before) == (None, False)
    assert editie_op(front, "/voorwoord/") == b"2"


def test_without_the_database_every_page_of_the_current_editie_is_there(warm, database_weg):
    before = {pad: vraag(warm, pad) for pad in warm.tafel.vast}
    database_weg(True)

    warm.look()

    assert warm.weg
    assert [pad for pad in before if vraag(warm, pad) != before[pad]] == []


def test_without_the_database_a_page_that_is_not_in_memory_says_when_to_come_back(database_weg):
    front = met_paginas()
    database_weg(True)

    antwoord = vraag(front, "/edities/1/voorwoord/")

    assert (antwoord.status, antwoord.koppen["Retry-After"]) == (503, "30")
    assert "De database is nu niet bereikbaar" in antwoord.body.decode()


def test_the_database_that_comes_back_is_noticed_by_itself(database_weg):
    front = met_paginas()
    database_weg(True)
    front.look()
    database_weg(False)

    assert vraag(front, "/edities/1/voorwoord/").status == 200
    assert not front.weg


def test_a_database_that_goes_while_a_new_stand_is_filled_leaves_the_older_pages(database_weg):
    front = met_paginas()
    before = vraag(front, "/privacy/")
    Portaalgegevens.objects.update(verantwoordelijke="Een vereniging")
    front.look()
    database_weg(True)

    assert vraag(front, "/privacy/") == before


def fill_until(front, pad):
    """Fill the table of a new stand, which ends right after this page."""

    class Genoeg(Exception):
        pass

    def stop(seconds):
        if pad in front.tafel.vast:
            raise Genoeg

    front.look()
    with pytest.raises(Genoeg):
        front.warm(stop)


def test_while_a_new_stand_is_filled_no_page_is_kept_twice_and_none_is_lost(warm):
    alle = set(warm.tafel.vast)
    Portaalgegevens.objects.update(verantwoordelijke="Een vereniging")

    fill_until(warm, "/voorwoord/")
    nieuw_tafel, vorige = set(warm.tafel.vast), set(warm.vorige.vast)

    assert "/voorwoord/" in nieuw_tafel
    assert (nieuw_tafel & vorige, nieuw_tafel | vorige) == (set(), alle)


def test_a_second_stand_before_the_first_is_filled_leaves_every_page_without_the_database(warm, database_weg):
    alle = set(warm.tafel.vast)
    Portaalgegevens.objects.update(verantwoordelijke="Een vereniging")
    fill_until(warm, "/voorwoord/")
    Portaalgegevens.objects.update(verantwoordelijke="Een andere vereniging")
    warm.look()
    database_weg(True)

    warm.look()

    assert [pad for pad in alle if vraag(warm, pad).status == 503] == []


def test_a_page_that_many_ask_for_at_once_is_made_once(monkeypatch):
    front, django = nieuw()
    gemaakt = []
    monkeypatch.setattr(front, "fill", lambda pad: gemaakt.append(pad) or front.tafel.put(pad, EEN) or EEN)
    from visie.front.antwoord import Antwoord

    EEN = Antwoord(200, [("Content-Type", "text/html")], b"een pagina")
    lezers = [threading.Thread(target=vraag, args=(front, "/voorwoord/")) for _ in range(20)]
    for lezer in lezers:
        lezer.start()
    for lezer in lezers:
        lezer.join(timeout=GEDULD)

    assert gemaakt == ["/voorwoord/"]


def test_the_health_of_reading_does_not_need_the_database(database_weg):
    front, (koud, _) = met_paginas(), nieuw()
    database_weg(True)

    assert [vraag(wie, "/gezond/leest/").status for wie in (front, koud)] == [200, 503]
    assert vraag(koud, "/gezond/leeft/").body == b"leeft\n"
    assert vraag(front, "/gezond/").status == 503


def test_the_time_between_two_looks_leaves_room_for_two_seconds():
    assert module.LOOK <= 1
