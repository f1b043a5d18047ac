"""The files of an export, each with its compressed forms: taken over, or made by several processors at once."""

import hashlib
import os
import shutil
from concurrent.futures import ThreadPoolExecutor

from visie.front.antwoord import CODERINGEN, compress

UITGANG = {"br": ".br", "gzip": ".gz"}


class ExportRefused(Exception):
    """The folder cannot be written; the message says why."""


def bestand(pad, antwoord):
    """Return the name of the file, inside the site, in which the page of a path stands."""
    if ".." in pad.split("/"):
        raise ExportRefused(f"{pad} is no name of a file.")
    naam = pad.lstrip("/") + ("index.html" if pad.endswith("/") else "")
    return f"_410/{naam}" if antwoord.code == 410 else naam


def sha(body):
    return hashlib.sha256(body).hexdigest()


class Site:
    """The files in one folder, as they are being written: `vormen` is {name: the hash of it and of its forms}.

    `eerder` is the Site of the export before, or None. A file that is the same is the same file there (a hard link), so
    nobody ever writes in one: nginx goes on knowing it, and it is not compressed again. Use it in a `with`: what is
    written is there at the end.
    """

    def __init__(self, folder, eerder=None, vormen=None):
        self.folder, self.eerder, self.vormen = folder, eerder, vormen or {}
        self._per_sha, self._werk, self._zelfde = {}, [], []
        for naam, (eigen, *_) in self.vormen.items():
            self._per_sha.setdefault(eigen, naam)

    def __enter__(self):
        self._pool = ThreadPoolExecutor(os.cpu_count())  # compressing lets others work meanwhile
        return self

    def __exit__(self, soort, *_):
        self._pool.shutdown(cancel_futures=soort is not None)
        if soort is None:
            for werk in self._werk:
                werk.result()
            for naam, bron in self._zelfde:
                self._link(naam, self, bron)

    def put(self, naam, body):
        """Write a file: from the export before, as another one of this export, or new."""
        eigen = sha(body)
        if eigen in self._per_sha:
            self._zelfde.append((naam, self._per_sha[eigen]))
            return
        self._per_sha[eigen] = naam
        # Under its own name first: nginx knows a file by its time.
        bron = self.eerder and self.eerder.find(naam, eigen)
        if bron:
            self._link(naam, self.eerder, bron)
        else:
            self._werk.append(self._pool.submit(self._write, naam, body))

    def find(self, naam, eigen):
        """Return the name of a whole file with this hash, `naam` if it has it; None without one."""
        eerste = naam if self.vormen.get(naam, [None])[0] == eigen else self._per_sha.get(eigen)
        return eerste if eerste and self.read(eerste) is not None else None

    def read(self, naam):
        """Return the bytes of a file, or None when it or one of its forms is not what was written."""
        try:
            bodies = [file.read_bytes() if wanted else b"" for file, wanted in self._forms(naam)]
        except (OSError, KeyError):
            return None
        goed = all(not wanted or sha(body) == wanted for body, wanted in zip(bodies, self.vormen[naam], strict=True))
        return bodies[0] if goed else None

    def _forms(self, naam):
        """Return [(path, its hash or None)] of a file and its compressed forms."""
        file = self.folder / naam
        paden = [file, *(file.with_name(file.name + UITGANG[codering]) for codering in CODERINGEN)]
        return list(zip(paden, self.vormen[naam], strict=True))

    def _link(self, naam, site, bron):
        self.vormen[naam] = site.vormen[bron]
        (self.folder / naam).parent.mkdir(parents=True, exist_ok=True)
        for (doel, wanted), (van, _) in zip(self._forms(naam), site._forms(bron), strict=True):
            if wanted:
                link(van, doel)

    def _write(self, naam, body):
        vormen = [body, *(compress(body, codering, best=True) for codering in CODERINGEN)]
        self.vormen[naam] = [None if vorm is None else sha(vorm) for vorm in vormen]
        (self.folder / naam).parent.mkdir(parents=True, exist_ok=True)
        for (file, _), vorm in zip(self._forms(naam), vormen, strict=True):
            if vorm is not None:
                file.write_bytes(vorm)


def link(van, doel):
    """Let `doel` be the same file as `van`; a copy where the file system has no such thing."""
    try:
        os.link(van, doel)
    except OSError:
        shutil.copy2(van, doel)
