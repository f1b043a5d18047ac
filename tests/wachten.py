"""Waiting for another process or thread: no longer than it takes, and long enough for a machine that is busy."""
import time
import urllib.error
import urllib.request

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
        try:
            urllib.request.urlopen(adres, timeout=GEDULD).close()
        except urllib.error.HTTPError:  # an answer all the same
            pass
        except OSError:
            return False
        return True

    wait_until(answers, f"an answer at {adres}", pause)


def end(process):
    """Ask a process to stop, and return its status."""
    process.terminate()
    return process.wait(timeout=GEDULD)
