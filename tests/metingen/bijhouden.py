"""Time the export as it keeps up: `python -m tests.metingen.bijhouden AANTAL`, of that many edities.

All of it, once more with nothing changed, after one changed row of several kinds, and while somebody saves every
20 seconds. Prints seconds of the clock and of the processors, the first also as a ratio to the whole.
"""

import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from tests.conftest import ROOT
from tests.metingen.meten import show

RIJEN = {
    "partij": "from doelstellingen.models import Partij as M; M.objects.filter(slug='overheid').update(naam_nl='{}')",
    "bron": "from bronnen.models import Bron as M; M.objects.filter(slug='nicolet-2022').update(titel='{}')",
    "aantekening": "from visie.editie.models import Aantekening as M; M.objects.update(tekst='{}')",
    "erratum": "from visie.editie.models import Erratum as M, Editie; M.objects.create(editie=Editie.objects.current(),"
    " onderdeel='zelfzorg', passage='zelf', lezing='{}', reden='x')",
    "gegevens van het portaal": "from visie.editie.models import Portaalgegevens as M;"
    " M.objects.update(contact_pers='{}@example.org')",
}
ELKE = 20  # seconds between two saves


def run(data, *woorden):
    """Run a command in a portal; return the seconds that it took."""
    begin = time.monotonic()
    subprocess.run([sys.executable, *woorden], cwd=ROOT, env=os.environ | {"VISIE_DATA": data}, check=True)
    return time.monotonic() - begin


def save(data, soort, woord):
    run(data, "manage.py", "shell", "-v", "0", "-c", RIJEN[soort].format(woord))


def export(data, uit, wat, heel=None, *opties):
    """Export a portal to a folder and print how long that took; return that."""
    voor = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconden = run(data, "manage.py", "exporteer", uit, *opties)
    na = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = na.ru_utime + na.ru_stime - voor.ru_utime - voor.ru_stime
    show(f"export: {wat}", seconden=seconden, cpu=cpu, verhouding=seconden / (heel or seconden))
    return seconden


def measure(data, uit, aantal):
    """Print the times of an export of the portal in `data` to the folder `uit`."""
    run(data, "-m", "tests.metingen.edities", str(aantal))
    heel = export(data, uit, f"{aantal} edities, alles")
    export(data, uit, "niets veranderd", heel)
    for soort in RIJEN:
        save(data, soort, "anders")
        export(data, uit, f"een rij veranderd, {soort}", heel)
    klaar = threading.Event()
    saver = threading.Thread(target=lambda: [save(data, "partij", f"n{n}") for n in range(99) if not klaar.wait(ELKE)])
    saver.start()
    export(data, uit, f"alles, terwijl elke {ELKE} s iemand opslaat", heel, "--alles")
    klaar.set()
    saver.join()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        measure(str(Path(folder) / "data"), str(Path(folder) / "uit"), int(sys.argv[1]))
