"""How well and how fast quotations are checked: `python -m tests.metingen.citaatcontrole`. In a database of its own.

Prints what is said of every sentence of the vision, of 2,000 that are wrong in one place and of the other texts; then
milliseconds of processor time of a request for texts as people paste them, and for those of somebody who means harm.
"""

import os
import random
import tempfile
import time
from collections import Counter

FOLDER = tempfile.TemporaryDirectory()
os.environ |= {"VISIE_DATA": FOLDER.name, "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "visie.settings"}

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client, override_settings  # noqa: E402

from tests.conftest import PLAIN_STATIC, ROOT  # noqa: E402
from tests.visie.citaatcontrole.mutaties import mutaties, zinnen  # noqa: E402
from visie.citaatcontrole import controle, geheugen, plakken  # noqa: E402
from visie.draaien import opzet  # noqa: E402
from visie.pagina.decorators import find_document  # noqa: E402

AANTAL = 2000


def ms(doe):
    begin = time.process_time()
    doe()
    return (time.process_time() - begin) * 1000


def soorten(tekst, document):
    return [regel.soort for regel in controle.check(plakken.schoon(tekst), document)]


def oordelen(index, document):
    print("sentences of the vision:", Counter(s for zin, _ in zinnen(index) for s in soorten(zin, document)))
    goed, alle = 0, Counter()
    for _fout, _zin, mutatie, ankers in mutaties(index, AANTAL):
        regels = controle.check(mutatie, document)
        alle.update(regel.soort for regel in regels)
        adressen = {index.per_anker[anker].adres.split("#")[0] for anker in ankers}
        goed += any(p.adres.split("#")[0] in adressen for r in regels if r.soort == "wijkt-af" for p in r.plaatsen)
    print(f"{AANTAL} wrong ones: {dict(alle)}; led to their part as 'wijkt-af': {goed / AANTAL:.2%}")
    for pad in sorted((ROOT / "fixtures" / "bron").glob("*.txt")):
        print(f"{pad.name}:", dict(Counter(soorten(pad.read_text(), document))))


def teksten(index):
    """Yield (name, a text to paste)."""
    alle = [zin for zin, _ in zinnen(index)]
    fout = [mutatie for _fout, _zin, mutatie, _ankers in mutaties(index, AANTAL)]
    woorden = " ".join(alle * 4).split()
    for aantal in (2_000, 20_000):
        for naam, rij in (("the vision", alle * 4), ("all of it wrong", fout * 4)):
            geteld = (n for n in range(len(rij)) if sum(len(zin.split()) for zin in rij[: n + 1]) > aantal)
            yield f"{aantal} words, {naam}", " ".join(rij[: next(geteld)])
    geschud = random.Random(1).sample(woorden, len(woorden))
    yield "the words of the vision, shuffled", " ".join(geschud[:20_000])
    yield "no full stop", " ".join(woorden[:20_000]).replace(".", "")
    yield "one word of 1 MB", "a" * 1_000_000
    yield "20,000 sentences of a word", "Zelfzorg. " * 20_000
    yield "one sentence 2,000 times", f"{min(alle, key=len)}\n" * 2_000


def main():
    call_command("migrate", verbosity=0)
    opzet.load()
    document = find_document()
    print(f"building the index: {ms(lambda: geheugen.index(document)):.0f} ms")
    index = geheugen.index(document)
    oordelen(index, document)
    client = Client(SERVER_NAME="localhost")
    for naam, tekst in teksten(index):
        tijden = [ms(lambda tekst=tekst: client.post("/citaatcontrole/", {"tekst": tekst})) for _ in range(3)]
        print(f"{naam}: {min(tijden):.0f} ms")


if __name__ == "__main__":
    with override_settings(STORAGES=settings.STORAGES | {"staticfiles": PLAIN_STATIC}):
        main()
