"""How long the search takes: `python -m tests.metingen.zoeken`. In a database of its own, with the text of fixtures/.

Prints milliseconds of processor time and, because machines differ, each as a ratio to a reference of the same run.
"""

import json
import os
import random
import statistics
import tempfile
import time
import tracemalloc

FOLDER = tempfile.TemporaryDirectory()
os.environ |= {"VISIE_DATA": FOLDER.name, "DATABASE_URL": "", "DJANGO_SETTINGS_MODULE": "visie.settings"}

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402

from tests.conftest import ROOT  # noqa: E402
from visie.draaien import opzet  # noqa: E402
from visie.pagina.decorators import find_document  # noqa: E402
from visie.zoeken import analyse, search  # noqa: E402
from visie.zoeken.index import Index  # noqa: E402
from visie.zoeken.passages import passages, woordenlijst  # noqa: E402

BESTANDEN = ("zoekvragen.json", "zoekvragen_voorbeeld.json")


def ms(doe):
    begin = time.process_time()
    doe()
    return (time.process_time() - begin) * 1000


def referentie():
    """Sort a list of numbers: what this machine does at this moment."""
    rij = random.Random(1).sample(range(200_000), 100_000)
    return min(ms(lambda: sorted(rij)) for _ in range(5))


def bouw():
    """Build an index as a process does that has none: rows and stems included."""
    analyse.stammen.cache_clear()
    return Index(passages(find_document()), woordenlijst("nl"))


def vijandig(aantal=1000):
    """Return queries of random characters, long and short."""
    loting = random.Random(2035)
    tekens = "abcdefghijklmnoprstuvwz" * 3 + " \"'%<>{}().*+\\\0é🙂\u202eم0123456789"
    return ["".join(loting.choices(tekens, k=loting.choice((3, 12, 60, 200, 5000)))) for _ in range(aantal)]


def main():
    call_command("migrate", verbosity=0)
    opzet.load()
    maat = referentie()
    find_document()
    bouwtijden = sorted(ms(bouw) for _ in range(5))
    tracemalloc.start()
    index = bouw()
    geheugen = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    vragen = [v["q"] for naam in BESTANDEN for v in json.loads((ROOT / "fixtures" / naam).read_text())["vragen"]]
    tijden = sorted(ms(lambda q=q: search(index, q)) for q in vragen for _ in range(3))
    raar = sorted(ms(lambda q=q: search(index, q)) for q in vijandig())
    for naam, waarde in {
        "reference": maat,
        "index built, median of 5": bouwtijden[2],
        "query, median": statistics.median(tijden),
        "query, p95": tijden[int(len(tijden) * 0.95)],
        "hostile query, median": statistics.median(raar),
        "hostile query, worst of 1000": raar[-1],
    }.items():
        print(f"{naam:<32}{waarde:>9.2f} ms {waarde / maat:>9.2f} x reference")
    print(f"{'memory of one index':<32}{geheugen:>9.2f} MB")


if __name__ == "__main__":
    main()
