"""What readers notice while every file of an editie is made, and how long that takes: `-m tests.metingen.bestanden`."""

import subprocess
import sys
import time

from tests.metingen.druk import lees, pagina_s, portaal, samenvatting
from tests.metingen.meten import show
from tests.portaal import MANAGE

SECONDEN = 30


def main():
    """Readers ask 200 pages a second: half a minute of only that, then half a minute in which all files are made."""
    with portaal() as (een, _server):
        paginas = pagina_s(een.add_editor("meting"))
        lees(een.port, paginas, 8)[0].join()
        zonder = samenvatting(_joined(lees(een.port, paginas, SECONDEN)))
        lezers, begin = lees(een.port, paginas, SECONDEN), time.monotonic()
        time.sleep(2)
        subprocess.run([*MANAGE, "maak_bestanden"], env=een.environment, check=True, stdout=sys.stdout)
        gemaakt = time.monotonic() - begin - 2
        met = samenvatting(_joined(lezers))
    show("zonder", **zonder)
    show("terwijl alle bestanden worden gemaakt", **met, maken_s=gemaakt, p99=met["p99_ms"] / zonder["p99_ms"])


def _joined(lezers):
    for lezer in lezers:
        lezer.join()
    return lezers


if __name__ == "__main__":
    main()
