"""What is read, and what is said when it cannot be read."""

from typing import NamedTuple


class Bestand(NamedTuple):
    """A file by name and content."""

    naam: str
    tekst: str


class Bronfout(Exception):
    """The source is not what is expected: in which file, on which line (from 1), and why."""

    def __init__(self, regel: int, reden: str, bestand: str = ""):
        super().__init__(f"{bestand}:{regel}: {reden}")
        self.regel, self.reden, self.bestand = regel, reden, bestand
