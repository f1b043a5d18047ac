"""Portals that share a database and nothing else, behind nginx as docs/hosting.md has it."""

import secrets
import subprocess
from contextlib import ExitStack, contextmanager

from tests import nginx
from tests.conftest import free_port
from tests.portaal import Portaal
from tests.wachten import GEDULD, wait_until_it_answers


@contextmanager
def machines(folder, blocker, url, aantal=2):
    """Give the portals, each with a folder of its own in `folder`, and the port of the load balancer before them."""
    port = free_port()
    gedeeld = {"VISIE_ADRES": f"http://localhost:{port}", "VISIE_GEHEIM": secrets.token_urlsafe(48)}
    with ExitStack() as stapel:
        alle = []
        for nummer in range(1, aantal + 1):
            eigen = folder / f"machine-{nummer}"
            eigen.mkdir()
            een = Portaal(eigen, blocker, url)
            een.environment |= gedeeld | {"VISIE_PROXIES": "1"}
            stapel.callback(een.kill)
            een.start()
            alle.append(een)
        balancer = subprocess.Popen(nginx.words(folder, nginx.balanced(port, [een.port for een in alle])))
        stapel.callback(balancer.wait, timeout=GEDULD)
        stapel.callback(balancer.terminate)
        wait_until_it_answers(f"http://localhost:{port}/robots.txt", balancer)
        yield alle, port
