"""What a command that takes long says on a terminal meanwhile."""

import time

STIL = 2.0  # seconds before it says how far it is, and between two times


class Voortgang:
    """Says on a terminal, if any, how many there are so far ('12 files ...'): only when it takes long."""

    def __init__(self, terminal, waarvan):
        self.terminal, self.waarvan = terminal, waarvan
        self.aantal, self.gezegd, self.lang = 0, time.monotonic(), False

    def __call__(self, een):
        self.aantal += 1
        if self.terminal and time.monotonic() - self.gezegd > STIL:
            self.gezegd, self.lang = time.monotonic(), True
            self.terminal.write(f"\r{self.aantal} {self.waarvan} ...", ending="")

    def clear(self):
        """Remove what it said."""
        if self.lang:
            self.terminal.write("\r\033[K", ending="")
