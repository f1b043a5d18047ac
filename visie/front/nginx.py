"""What nginx has to know of an export besides its files: docs/nginx.conf includes it."""

from collections import Counter, defaultdict

from visie.front import bedoeld
from visie.front.bestanden import ExportRefused, bestand

# What nginx says itself; Content-Type follows from the name of a file: see `types`.
EIGEN = {"content-type", "content-length", "content-encoding", "etag", "vary", "location", "last-modified"}


def write_nginx(folder, antwoorden):
    """Write it to a new folder, for {path: what it answers}."""
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
