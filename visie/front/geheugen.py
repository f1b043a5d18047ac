"""What the front remembers. One Tafel belongs to one stand: a new stand gets a new, empty one."""

import threading
from collections import OrderedDict


class Recent:
    """The answers asked for last, together at most `grens` bytes."""

    def __init__(self, grens):
        self.grens, self.omvang, self._rij, self._slot = grens, 0, OrderedDict(), threading.Lock()

    def get(self, pad):
        with self._slot:
            if antwoord := self._rij.get(pad):
                self._rij.move_to_end(pad)
            return antwoord

    def put(self, pad, antwoord):
        """Remember an answer, and forget the oldest ones that no longer fit."""
        with self._slot:
            self._pop(pad)
            self._rij[pad] = antwoord
            self.omvang += antwoord.omvang
            while self.omvang > self.grens:
                self._pop(next(iter(self._rij)))

    def take(self, pad):
        """Return the answer and forget it; None without one."""
        with self._slot:
            return self._pop(pad)

    def _pop(self, pad):
        if antwoord := self._rij.pop(pad, None):
            self.omvang -= antwoord.omvang
        return antwoord


class Tafel:
    """The answers of one stand: the pages of the current editie for good, others as long as there is room.

    Whoever asks for thousands of addresses that do not exist pushes out others of that kind, and no page.
    """

    def __init__(self, stand, grens):
        self.stand, self.vast = stand, {}
        self.gelezen = {}  # what all pages of this stand have in common (visie/pagina/gedeeld.py)
        self.recent, self.overig = Recent(grens * 7 // 8), Recent(grens // 8)
        self.warm = False

    def find(self, pad):
        """Return what is remembered for a path, or None."""
        antwoord = self.vast.get(pad) or self.recent.get(pad) or self.overig.get(pad)
        return antwoord if antwoord and antwoord.holds else None

    def put(self, pad, antwoord):
        if pad not in self.vast:
            (self.recent if antwoord.code == 200 else self.overig).put(pad, antwoord)

    def keep(self, pad):
        """Keep a page that is remembered from now on; return whether it is kept. What holds for a while is not."""
        antwoord = self.recent.get(pad) or self.overig.get(pad)
        if antwoord and antwoord.tot is None:
            self.vast[pad] = self.recent.take(pad) or self.overig.take(pad)
        return pad in self.vast

    def forget(self, pad):
        """Forget a page that a newer table has."""
        self.vast.pop(pad, None)
