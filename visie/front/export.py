"""The whole site as a folder that nginx or a CDN serves: every page and file of every published editie.

<map>/site/          the pages (`<path>/index.html`) and files, each with .br and .gz beside it when that is shorter
<map>/nginx/         redirects, gone pages, headers and damaged addresses, to be included by docs/nginx.conf
<map>/export.json    what this is: made by us, of which stand
<map>/overnemen.json what each page was made of, for the next export (visie/front/overnemen.py)
"""

import fcntl
import glob
import json
import os
import shutil
import stat
import tempfile
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.handlers.wsgi import WSGIHandler

from visie.bestanden import maken
from visie.draaien import storing
from visie.editie.document import published_edities
from visie.front import feiten, overnemen, uitgave, wandeling
from visie.front.antwoord import Kaal
from visie.front.bestanden import UITGANG, ExportRefused, Site, bestand
from visie.front.front import read_stand
from visie.front.momentopname import snapshot
from visie.front.nginx import write_nginx
from visie.front.weergave import PAD, depends_on, say
from visie.pagina import gedeeld
from visie.pagina.decorators import BESTAND
from visie.pagina.witruimte import fold

MERK = "export.json"


def export(doel, meld=lambda pad: None, alles=False):
    """Write the site to the folder `doel`; return (the number of addresses, how many of them were made anew).

    It is the site at one moment, whoever saves meanwhile. What would be the same is taken over from the export that is
    there, unless `alles`. `meld(path)` is called for each address. Everything is written beside `doel` and takes its
    place at once, at the end. Raises ExportRefused; then, and after any other failure, what was there is untouched.
    """
    doel = Path(doel).absolute()
    if doel.exists() and not (doel.is_dir() and ((doel / MERK).is_file() or not any(doel.iterdir()))):
        raise ExportRefused(f"{doel} is not empty and was not made by this command. Choose another folder.")
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
        with alone(doel), naast(doel) as nieuw:
            aantallen = write(nieuw, meld, None if alles else doel)
            make_readable(nieuw)
            replace(doel, nieuw)
    except OSError as error:
        raise ExportRefused(f"{doel} cannot be written ({error.strerror}).") from error
    return aantallen


def actueel(doel):
    """Tell whether the folder `doel` holds the site of this address as it is now. After an update it may look newer."""
    try:
        merk = json.loads((Path(doel) / MERK).read_text())
    except (OSError, ValueError):
        return False
    return (merk.get("adres"), merk.get("stand")) == (settings.VISIE_ADRES, read_stand())


@contextmanager
def alone(doel):
    """Let one export at a time write beside `doel`; others wait. What an export left that was killed is removed."""
    slot = os.open(doel.parent, os.O_RDONLY)
    try:
        fcntl.flock(slot, fcntl.LOCK_EX)
        begin = f".{glob.escape(doel.name)}-????????"
        for rest in (*doel.parent.glob(begin), *doel.parent.glob(f"{begin}-oud")):
            if rest.name.endswith("-oud") and not doel.exists():  # killed between two renames
                os.rename(rest, doel)
            else:
                shutil.rmtree(rest, ignore_errors=True)
        yield
    finally:
        os.close(slot)


@contextmanager
def naast(doel):
    """Give a new folder beside `doel`; it is gone afterwards, unless it was moved."""
    nieuw = Path(tempfile.mkdtemp(prefix=f".{doel.name}-", dir=doel.parent))
    try:
        yield nieuw
    finally:
        shutil.rmtree(nieuw, ignore_errors=True)


def make_readable(folder):
    """Let everybody read it: nginx is another user, and whoever exports may keep files to himself (umask)."""
    for path in [folder, *folder.rglob("*")]:
        mode = path.stat().st_mode
        wanted = 0o755 if stat.S_ISDIR(mode) else 0o644
        if stat.S_IMODE(mode) != wanted:
            path.chmod(wanted)


def replace(doel, nieuw):
    """Put `nieuw` in the place of `doel`, and back when that fails."""
    oud = nieuw.with_name(nieuw.name + "-oud")
    if doel.exists():
        os.rename(doel, oud)
    try:
        os.rename(nieuw, doel)
    except OSError:
        if oud.exists():
            os.rename(oud, doel)
        raise
    shutil.rmtree(oud, ignore_errors=True)


def write(folder, meld, eerder=None):
    """Write everything of one moment into an empty folder, taking over from the folder `eerder`, if any.

    Return (the number of addresses, how many were made anew).
    """
    maken.make_all(meld)  # before the one moment that is exported: inside it nothing may be written
    van = uitgave.fingerprint()
    bewaard, site_eerder = overnemen.read(eerder, van) if eerder else (overnemen.Paginas(), None)
    antwoorden = {}
    with snapshot(), feiten.follow(), gedeeld.samen({}):
        merk = {"adres": settings.VISIE_ADRES, "stand": read_stand()}
        maker = overnemen.Maker(WSGIHandler(), bewaard, site_eerder)  # one for all: it looks through the static files
        with Site(folder / "site", site_eerder) as site:
            for pad, antwoord in paginas(maker.ask):
                meld(pad)
                if antwoord.code in {200, 410}:
                    site.put(bestand(pad, antwoord), antwoord.body)
                antwoorden[pad] = Kaal(antwoord.code, antwoord.koppen, b"")
            site.put("_404.html", say("/_404/").body)
            site.put("_503.html", fold(storing.portaal_weg().content))
        write_nginx(folder / "nginx", antwoorden)
        write_static(folder / "site" / settings.STATIC_URL.strip("/"))
        (folder / overnemen.INDEX).write_text(maker.index(van, site.vormen))
        merk["edities"] = [editie.nummer for editie in published_edities()]
    (folder / MERK).write_text(json.dumps(merk))
    return len(antwoorden), maker.gemaakt


def paginas(ask):
    """Yield (path, what it answers) of everything that is a function of its path: redirects and gone pages included.

    `ask(path)` gives the answer, None for what is not to be exported.
    """
    begin = wandeling.begin() + [pad for editie in published_edities() for pad in wandeling.begin(editie.nummer)]
    begin += wandeling.losse()

    def ask_pages(pad):
        return ask(pad) if depends_on(pad) in (PAD, BESTAND) else None

    yield from wandeling.walk(begin, ask_pages, lambda pad: not pad.startswith("/gezond/"))


def write_static(folder):
    """Copy the static files under the names that carry their hash, with the compressed forms that WhiteNoise made."""
    namen = getattr(staticfiles_storage, "hashed_files", None) or {}
    for naam in namen.values():
        for uitgang in ("", *UITGANG.values()):
            bron, doel = settings.STATIC_ROOT / (naam + uitgang), folder / (naam + uitgang)
            if bron.is_file():
                doel.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(bron, doel)
