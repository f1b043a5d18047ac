"""The server or the database is killed while editors save and publish: what was confirmed is there, nothing is half."""

import re
import threading
import time
from contextlib import suppress
from functools import partial

import pytest
from django.db import connection

from bronnen.models import Verwijzing
from doelstellingen.models import Activiteit, Oproep
from tests.heel import edities_in_order
from tests.portaal import NO_ANSWER, Cluster, Portaal, change_address, in_werkversie
from tests.wachten import GEDULD, wait_until
from visie.editie.models import Editie, Paragraaf, Reden, Wijziging
from visie.tekst.html import noot_sleutels

PUBLICEREN = "/beheer/publiceren/"
PARTS = [(Activiteit, "zelfzorg"), (Oproep, "oproep-7"), (Paragraaf, "vaststelling")]
EDITIE = re.compile(r'data-editie="([^"]*)"')
MARK = re.compile(r"Uitgave (\d+) van ([\w-]+)\.")


@pytest.fixture(scope="module")
def cluster():
    """The PostgreSQL server of this portal, which the tests may kill; None on SQLite."""
    if connection.vendor == "sqlite":
        yield None
        return
    cluster = Cluster()
    try:
        cluster.start()
        yield cluster
    finally:
        cluster.remove()


@pytest.fixture(scope="module")
def portaal(cluster, tmp_path_factory, django_db_blocker):
    portaal = Portaal(tmp_path_factory.mktemp("afbreken"), django_db_blocker, cluster and cluster.url)
    try:
        portaal.start()
        yield portaal
    finally:
        portaal.kill()


@pytest.fixture(scope="module")
def redacteuren(portaal):
    return [portaal.add_editor(f"redacteur-{n}") for n, _ in enumerate(PARTS)]


# On SQLite there is no database server: its database is in the portal and dies with it.
@pytest.fixture(params=["server", "database"] if connection.vendor == "postgresql" else ["server"])
def interrupt(request, portaal, cluster):
    """Kill the server with its workers, or the database server behind it, and start it again."""

    def server():
        portaal.kill()
        portaal.start()

    def database():
        cluster.kill()
        cluster.start()

    return {"server": server, "database": database}[request.param]


class Saver(threading.Thread):
    """An editor who saves one part over and over, until an answer stays away."""

    def __init__(self, portaal, browser, model, anker, keer):
        super().__init__(daemon=True)
        with portaal.database():
            self.pk = in_werkversie(model, anker).pk
        self.browser, self.model, self.anker, self.keer = browser, model, anker, keer
        self.adres = change_address(model(pk=self.pk))
        self.form = browser.form(self.adres)
        self.confirmed, self.uncertain, self.status = [], None, None
        self.interrupted = threading.Event()

    def run(self):
        for n in range(2000):
            self.uncertain = text(f"Keer {self.keer}, tekst {n} van {self.anker}.", notes=n % 3)
            try:
                answer = self.browser.post(
                    self.adres, self.form | {"tekst_nl": self.uncertain, "reden": f"Reden {self.keer}.{n}"}
                )
            except NO_ANSWER:
                return
            if answer.status in (500, 503) and not self.interrupted.is_set():
                continue  # a busy database turned it away; what may stop an editor here is the interruption
            if answer.status != 302:
                self.status = answer.status
                return
            self.confirmed.append(self.uncertain)
            self.form["vanaf_versie"] = int(self.form["vanaf_versie"]) + 1
            self.form["reden_was"] = f"Reden {self.keer}.{n}"

    def check(self):
        """Check that the part is as after the last confirmed save, or as after the one that was under way, whole."""
        deel = self.model.objects.get(pk=self.pk)
        nummer = deel.editie.nummer
        trail = list(Wijziging.objects.filter(anker=self.anker, editie_nummer=nummer).order_by("pk"))
        texts = [rij.velden["tekst_nl"] for rij in trail]

        assert self.confirmed, "killed before anything was saved"
        assert deel.tekst_nl in (self.confirmed[-1], self.uncertain), "a confirmed save is lost, or a part half saved"
        assert set(self.confirmed) <= {after for _, after in texts}
        # The trail is one chain that ends in the text, with a version for each link.
        assert all(later[0] == earlier[1] for earlier, later in zip(texts, texts[1:], strict=False))
        assert texts[-1][1] == deel.tekst_nl
        assert deel.versie == 1 + len(trail)
        keer, n = re.search(r"Keer (\d+), tekst (\d+)", deel.tekst_nl).groups()
        assert Reden.objects.get(editie=deel.editie, onderdeel=self.anker).tekst == f"Reden {keer}.{n}"
        noten = Verwijzing.objects.filter(editie=deel.editie, onderdeel=self.anker).order_by("plaats")
        assert [v.noot.sleutel for v in noten] == noot_sleutels(deel.tekst_nl)


def enough(savers):
    """Tell whether every editor has saved something, and together they are well under way; or one was refused."""
    saved = [len(saver.confirmed) for saver in savers]
    return any(saver.status for saver in savers) or (all(saved) and sum(saved) >= 3 * len(savers))


def text(mark, notes=0):
    """Return a text of several pages of the database, with its mark in the first and the last block."""
    noten = '<sup data-noot="9 31"></sup>' * notes
    zinnen = [f"<p>Zin {n} van een lange tekst.</p>" for n in range(300)]
    return "\n".join([f"<p>{mark}{noten}</p>", *zinnen, f"<p>{mark}</p>"])


def get_until(browser, path):
    """Return the page as soon as the portal has it again."""

    def page():
        with suppress(*NO_ANSWER):
            answer = browser.get(path)
            return answer if answer.status == 200 else None

    return wait_until(page, f"{path} again")


def pages_of_one_editie(browser, nummer):
    """Check that readers get the newest editie soon, and then nothing else on each page."""
    wait_until(lambda: EDITIE.findall(get_until(browser, "/").text) == [str(nummer)], f"editie {nummer} to read")
    for path in ("/", "/hele-visie/", "/doelstellingen/", "/oproepen/", f"/edities/{nummer}/"):
        assert EDITIE.findall(get_until(browser, path).text) == [str(nummer)], path


def test_no_confirmed_save_is_lost_when_saving_is_interrupted(portaal, redacteuren, interrupt, rondes):
    confirmed, landed, kills = 0, 0, rondes(3, 10)
    for keer in range(kills):
        savers = [
            Saver(portaal, browser, model, anker, keer)
            for browser, (model, anker) in zip(redacteuren, PARTS, strict=True)
        ]
        for saver in savers:
            saver.start()
        wait_until(partial(enough, savers), "enough saves", pause=0.005)
        time.sleep(0.013 * keer)

        for saver in savers:
            saver.interrupted.set()
        interrupt()

        for saver in savers:
            saver.join(timeout=GEDULD)
            assert not saver.is_alive()
            assert saver.status in (None, 500, 503)  # the portal without its database says that it fails
        pages_of_one_editie(redacteuren[0], current(portaal))
        with portaal.database():
            edities_in_order()
            for saver in savers:
                saver.check()
                confirmed += len(saver.confirmed)
                landed += saver.model.objects.get(pk=saver.pk).tekst_nl == saver.uncertain
    print(f"{kills} kills, {confirmed} confirmed saves, all kept; {landed} more were saved without an answer")


def current(portaal):
    with portaal.database():
        return Editie.objects.current().nummer


class Reader(threading.Thread):
    """Somebody who reads the whole text over and over."""

    def __init__(self, browser):
        super().__init__(daemon=True)
        self.browser, self.pages, self.stop = browser, [], threading.Event()

    def run(self):
        while not self.stop.is_set() and len(self.pages) < 2000:
            try:
                answer = self.browser.get("/hele-visie/")
            except NO_ANSWER:
                self.stop.wait(0.02)
                continue
            if answer.status == 200:
                self.pages.append((tuple(EDITIE.findall(answer.text)), frozenset(MARK.findall(answer.text))))


def marks(nummer):
    """Return what `Reader` should find on the page of this editie."""
    rijen = [model.objects.get(editie__nummer=nummer, anker=anker) for model, anker in PARTS]
    return frozenset(mark for deel in rijen for mark in MARK.findall(deel.tekst_nl))


def test_publishing_is_done_or_not_begun_when_it_is_interrupted(portaal, redacteuren, interrupt, rondes):
    an, lezer = redacteuren[0], redacteuren[1]
    published, read, kills = 0, 0, rondes(3, 10)
    duration = wait = None
    for _ in range(-1, kills):  # the first one undisturbed, to know how long it takes
        for model, anker in PARTS:
            with portaal.database():
                adres = change_address(in_werkversie(model, anker))
            data = {"tekst_nl": f"<p>Uitgave {time.monotonic_ns()} van {anker}.</p>", "reden": "Een reden."}
            assert an.post(adres, an.form(adres) | data).status == 302
        before = current(portaal)
        form = an.form(PUBLICEREN) | {"soort": "herstel", "zeker": "on"}
        answers, reader = [], Reader(lezer)
        publishing = threading.Thread(target=publish, args=(an, form, answers), daemon=True)
        start = time.monotonic()
        reader.start()
        publishing.start()

        if duration is None:
            publishing.join(timeout=GEDULD)
            duration = time.monotonic() - start
            wait = duration / 2
        else:
            time.sleep(wait)
            interrupt()
            publishing.join(timeout=GEDULD)

        get_until(lezer, "/")
        reader.stop.set()
        reader.join(timeout=GEDULD)
        assert not publishing.is_alive() and not reader.is_alive()
        with portaal.database():
            now = edities_in_order()
            expected = {((str(nummer),), marks(nummer)) for nummer in (before, now)}
        assert now in (before, before + 1)
        assert now == before + 1 or answers in ([], [500], [503]), "the editie that was confirmed is lost"
        assert set(reader.pages) <= expected, "a page with two edities mixed"
        pages_of_one_editie(lezer, now)
        published += now - before
        # Sooner after a publication that was done, later after one that was not: around the moment that decides.
        wait = max(0, wait + duration / 8 * (-1 if now > before else 1))
        read += len(reader.pages)
    assert published >= 1
    print(f"{kills} kills, {published - 1} publications were done all the same; {read} pages read, none mixed")


def publish(browser, form, answers):
    with suppress(NO_ANSWER):
        answers.append(browser.post(PUBLICEREN, form).status)
