"""The whole site as a folder that nginx or a CDN serves: every page and file of every published editie.

<map>/site/      the pages (`<path>/index.html`) and files, each with .br and .gz beside it when that is shorter
<map>/nginx/     redirects, gone pages, headers and damaged addresses, to be included by docs/nginx.conf
<map>/export.json  what this is: made by us, of which stand
"""

import json
import os
import shutil
import tempfile
from collections import Counter, defaultdict
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.handlers.wsgi import WSGIHandler

from visie.draaien import storing
from visie.editie.document import published_edities
from visie.front import bedoeld, wandeling
from visie.front.antwoord import CODERINGEN, compress
from visie.front.front import read_stand
from visie.front.weergave import PAD, depends_on, onthoudbaar, render
from visie.pagina import gedeeld
from visie.pagina.witruimte import fold

MERK = "export.json"
UITGANG = {"br": ".br", "gzip": ".gz"}
# What nginx says itself; Content-Type follows from the name of a file: see `types`.
EIGEN = {"content-type", "content-length", "content-encoding", "etag", "vary", "location", "last-modified"}


class ExportRefused(Exception):
    """The folder cannot be written, or the site changed all the time; the message says which."""


def export(doel, meld=lambda pad: None):
    """Write the site to the folder `doel`; return the number of addresses. `meld(path)` is called for each.

    Everything is written beside `doel` and takes its place at once, at the end. Raises ExportRefused; then, and after
    any other failure, what was there before is untouched.
    """
    doel = Path(doel).absolute()
    if doel.exists() and not (doel.is_dir() and ((doel / MERK).is_file() or not any(doel.iterdir()))):
        raise ExportRefused(f"{doel} is not empty and was not made by this command. Choose another folder.")
    try:
        doel.parent.mkdir(parents=True, exist_ok=True)
        with naast(doel) as nieuw:
            aantal = write(nieuw, meld)
            make_readable(nieuw)
            replace(doel, nieuw)
    except OSError as error:
        raise ExportRefused(f"{doel} cannot be written ({error.strerror}).") from error
    return aantal


def actueel(doel):
    """Tell whether the folder `doel` holds the site of this address as it is now. After an update it may look newer."""
    try:
        merk = json.loads((Path(doel) / MERK).read_text())
    except (OSError, ValueError):
        return False
    return (merk.get("adres"), merk.get("stand")) == (settings.VISIE_ADRES, read_stand())


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
        path.chmod(0o755 if path.is_dir() else 0o644)


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


def write(folder, meld):
    """Write everything of one stand into an empty folder; return the number of addresses."""
    stand = read_stand()
    site = folder / "site"
    antwoorden = {}
    with gedeeld.samen({}):
        for pad, antwoord in paginas():
            meld(pad)
            antwoorden[pad] = antwoord
            if antwoord.code in {200, 410}:
                write_file(site / bestand(pad, antwoord), antwoord.body)
    write_file(site / "_404.html", render("/_404/").body)
    write_file(site / "_503.html", fold(storing.portaal_weg().content))
    write_static(site / settings.STATIC_URL.strip("/"))
    write_nginx(folder / "nginx", antwoorden)
    if read_stand() != stand:
        raise ExportRefused("The site was changed while it was being written. Nothing was replaced; try again.")
    edities = [editie.nummer for editie in published_edities()]
    (folder / MERK).write_text(json.dumps({"adres": settings.VISIE_ADRES, "stand": stand, "edities": edities}))
    return len(antwoorden)


def paginas():
    """Yield (path, Antwoord) of everything that is a function of its path: redirects and gone pages included."""
    begin = wandeling.begin() + [pad for editie in published_edities() for pad in wandeling.begin(editie.nummer)]

    django = WSGIHandler()  # one for all: each looks through the static files again

    def ask(pad):
        antwoord = render(pad, django) if depends_on(pad) == PAD else None
        return antwoord if antwoord is not None and onthoudbaar(antwoord) and antwoord.code != 404 else None

    yield from wandeling.walk(begin, ask, lambda pad: not pad.startswith("/gezond/"))


def bestand(pad, antwoord):
    """Return the name of the file, inside the site, in which the page of a path stands."""
    if ".." in pad.split("/"):
        raise ExportRefused(f"{pad} is no name of a file.")
    naam = pad.lstrip("/") + ("index.html" if pad.endswith("/") else "")
    return f"_410/{naam}" if antwoord.code == 410 else naam


def write_file(file, body):
    """Write a file, and its compressed forms when they are shorter."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(body)
    for codering in CODERINGEN:
        kort = compress(body, codering, best=True)
        if kort is not None:
            file.with_name(file.name + UITGANG[codering]).write_bytes(kort)


def write_static(folder):
    """Copy the static files under the names that carry their hash, with the compressed forms that WhiteNoise made."""
    namen = getattr(staticfiles_storage, "hashed_files", None) or {}
    for naam in namen.values():
        for uitgang in ("", *UITGANG.values()):
            bron, doel = settings.STATIC_ROOT / (naam + uitgang), folder / (naam + uitgang)
            if bron.is_file():
                doel.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(bron, doel)


def write_nginx(folder, antwoorden):
    """Write what nginx has to know besides the files: docs/nginx.conf includes it."""
    folder.mkdir(parents=True)
    for code in (301, 302):
        regels = [f"{quoted(pad)} {quoted(a.kop('Location'))};" for pad, a in antwoorden.items() if a.code == code]
        (folder / f"naar-{code}.map").write_text("\n".join([*sorted(regels), ""]))
    weg = [f"{quoted(pad)} {quoted('/' + bestand(pad, a))};" for pad, a in antwoorden.items() if a.code == 410]
    (folder / "weg.map").write_text("\n".join([*sorted(weg), ""]))
    (folder / "bedoeld.conf").write_text(bedoeld.maps(antwoorden))
    maps, adds = koppen({pad: a for pad, a in antwoorden.items() if a.code in {200, 410}})
    (folder / "koppen-maps.conf").write_text(maps)
    (folder / "koppen.conf").write_text(adds)
    soorten, uitzonderingen = types(antwoorden, adds)
    (folder / "types.conf").write_text(soorten)
    (folder / "types-apart.conf").write_text(uitzonderingen)


def koppen(antwoorden):
    """Return (maps, add_header lines): for each header its usual value, and the paths that have another or none."""
    namen = {naam for a in antwoorden.values() for naam, _ in a.koppen if naam.lower() not in EIGEN}
    maps, adds = [], []
    for naam in sorted(namen):
        waarden = {pad: a.kop(naam) for pad, a in antwoorden.items()}
        [(gewoon, _)] = Counter(waarden.values()).most_common(1)
        variabele = f"$kop_{naam.lower().replace('-', '_')}"
        anders = [f"    {quoted(pad)} {quoted(waarde)};" for pad, waarde in sorted(waarden.items()) if waarde != gewoon]
        maps += [f"map $adres {variabele} {{", f"    default {quoted(gewoon)};", *anders, "}"]
        adds.append(f"add_header {naam} {variabele} always;")
    return "\n".join([*maps, ""]), "\n".join([*adds, ""])


def types(antwoorden, adds):
    """Return (content types by extension, a location for each file that has another one) as nginx reads them.

    Such a location says the headers (`adds`) itself: nginx takes none from the location that it stands in for.
    """
    gevonden = defaultdict(Counter)
    bestanden = {pad: a.kop("Content-Type") for pad, a in antwoorden.items() if a.code == 200}
    for pad, soort in bestanden.items():
        gevonden[extensie(pad)][soort] += 1
    gewoon = {uitgang: soorten.most_common(1)[0][0] for uitgang, soorten in sorted(gevonden.items())}
    regels = [f"    {quoted(soort)} {uitgang};" for uitgang, soort in gewoon.items()]
    apart = [
        f"location = {quoted(pad)} {{ types {{ }} default_type {quoted(soort)};\n"
        f"try_files $anders$uri @portaal;\n{adds}}}"
        for pad, soort in sorted(bestanden.items())
        if soort != gewoon[extensie(pad)]
    ]
    return "\n".join(["types {", *regels, "}", ""]), "\n".join([*apart, ""])


def extensie(pad):
    """Return how the name of the file of a path ends, without the dot."""
    return "html" if pad.endswith("/") else pad.rpartition("/")[2].rpartition(".")[2]


def quoted(tekst):
    """Return text as one word of an nginx configuration. A dollar cannot be written there at all."""
    if "$" in tekst or "\n" in tekst:
        raise ExportRefused(f"nginx cannot say {tekst!r}.")
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"'
