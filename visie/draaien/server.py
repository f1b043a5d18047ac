"""The production server: granian, in the process that prepared the portal. Its workers are forks, with Django loaded.

Becoming a new process for it would load Django a second time: a third of a cold start.
"""

import ctypes
import gc
import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from importlib import import_module

from django.conf import settings
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.log import LogLevels

STOP = {signal.SIGTERM}
LOGS = settings.BASE_DIR / "visie" / "logs" / "granian.json"
WAKE = signal.SIGURG  # does nothing by itself
M_MMAP_THRESHOLD = -3  # of glibc's malloc.h


def serve(address: str, port: int, workers: int):
    """Serve `visie.wsgi` until a stop; then the process ends, with status 0 unless a worker had failed.

    Static files are WhiteNoise's: granian's own have no ETag. Its access log has whole addresses and the secrets in
    paths; VISIE_LOG gives one without (visie/logs/toegang.py).

    Without a time limit on stopping: granian 2.8 asks right after a worker has ended whether it still runs, is now and
    then told so, and then 'kills' it with a warning. Whoever starts the portal as a service sets the limit there.
    """
    give_large_pieces_back()
    if sys.platform == "linux":  # Python 3.14 would start the workers otherwise
        multiprocessing.set_start_method("fork", force=True)
    os.register_at_fork(before=hold_stop, after_in_parent=accept_stop, after_in_child=end_on_stop)
    server = Server(
        "visie.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=workers,
        blocking_threads=4,
        respawn_failed_workers=True,
        log_level=LogLevels.warning,
        log_dictconfig=json.loads(LOGS.read_text()) if settings.HTTPS else None,
    )
    import_module(settings.ROOT_URLCONF)  # the views: here once, in place of in each worker
    gc.collect()
    gc.freeze()  # what is loaded stays; looking through it would give each worker a copy
    server.serve()


class Server(Granian):
    """Granian, that wakes workers which do not stop.

    Python runs a signal's handler when the main thread comes back to it, or when the signal interrupts its waiting. One
    that arrives just before that thread of a worker begins to wait is kept until the next, and granian, which asks
    once, waits for ever. A second stop would do, but another of them would block what is still being answered.
    """

    def _stop_workers(self):
        threading.Thread(target=wake, args=[[worker.inner.pid for worker in self.wrks]], daemon=True).start()
        super()._stop_workers()


def wake(pids):
    """Interrupt the waiting of these processes each second; ends with this one. Whoever expects no WAKE ignores it."""
    while True:
        time.sleep(1)
        for pid in pids:
            with suppress(ProcessLookupError):  # it has ended
                os.kill(pid, WAKE)


def give_large_pieces_back():
    """Let glibc give a page memory of its own, and give it back. Otherwise each publication leaves holes between pages.

    Does nothing with another C library, or where the variable of the environment has a choice.
    """
    if "MALLOC_MMAP_THRESHOLD_" not in os.environ and (mallopt := getattr(ctypes.CDLL(None), "mallopt", None)):
        mallopt(M_MMAP_THRESHOLD, 32768)


# Granian 2.8 forks its workers with the handler of the process that watches over them, which in a worker does nothing:
# a stop in the half second of loading was lost, and the server then waited for that worker for ever.


def hold_stop():
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP)


def accept_stop():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP)


def end_on_stop():
    """Let a stop end this new process at once; when it has loaded, granian puts an orderly stop in its place."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(WAKE, lambda *_: None)  # that there is a handler is what makes it interrupt
    accept_stop()
