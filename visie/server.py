"""`python -m visie.server`: granian's own command, of which a stop also reaches workers that are still loading.

granian 2.8 forks its workers with the handler of the process that watches over them, which in a worker does nothing: a
stop in the half second of loading was lost, and the server then waited for that worker for ever.
"""

import os
import signal

from granian.cli import entrypoint

STOP = {signal.SIGTERM}


def hold_stop():
    signal.pthread_sigmask(signal.SIG_BLOCK, STOP)


def accept_stop():
    signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP)


def end_on_stop():
    """Let a stop end this new process at once; when it has loaded, granian puts an orderly stop in its place."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    accept_stop()


if __name__ == "__main__":
    os.register_at_fork(before=hold_stop, after_in_parent=accept_stop, after_in_child=end_on_stop)
    entrypoint()
