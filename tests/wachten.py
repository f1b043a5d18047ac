"""Waiting for another process or thread: no longer than it takes, and long enough for a machine that is busy."""

import http.client
import time
from urllib.parse import urlsplit

GEDULD = 120  # seconds; only what never comes takes as long


def wait_until(question, what, pause=0.05):
    """Return the first answer of `question` that counts as true. Raises TimeoutError, with `what`, when none comes."""
    end = time.monotonic() + GEDULD
    while not (answer := question()):
        if time.monotonic() > end:
            raise TimeoutError(f"{what}: not within {GEDULD} seconds")
        time.sleep(pause)
    return answer


def wait_until_it_answers(adres, process, pause=0.1):
    """Return when the server of this process answers. Raises RuntimeError when it ends first."""

    def answers():
        if process.poll() is not None:
            raise RuntimeError(f"the server at {adres} ended with {process.returncode}")
        host = urlsplit(adres)
        server = http.client.HTTPConnection(host.hostname, host.port, timeout=GEDULD)
        try:
            server.request("GET", host.path or "/")  # whatever it answers, also the way to https
            return server.getresponse().status
        except (OSError, http.client.HTTPException):
            return None
        finally:
            server.close()

    wait_until(answers, f"an answer at {adres}", pause)


def end(process):
    """Ask a process to stop, and return its status."""
    process.terminate()
    return process.wait(timeout=GEDULD)
