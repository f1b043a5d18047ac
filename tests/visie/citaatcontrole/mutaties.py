"""Sentences of the vision that somebody got wrong: always the same ones, each with one fault inside."""

import random
import re

MINST = 6  # words
WOORD = re.compile(r"\w[\w'’/-]*")


def zinnen(index):
    """Return [(sentence, the ankers of every part that has it)] of the vision, of six words or more."""
    gevonden = {}
    for passage in index.passages:
        for *_, zin, _plek in passage.zinnen if passage.soort == "visie" else ():
            if len(WOORD.findall(zin)) >= MINST:
                gevonden.setdefault(zin, []).append(passage.anker)
    return list(gevonden.items())


def anders(loting, zin, plaatsen, alle):
    plek = loting.choice(plaatsen)
    return zin[: plek.start()] + loting.choice([w for w in alle if w.lower() != plek[0].lower()]) + zin[plek.end() :]


def weg(loting, zin, plaatsen, alle):
    plek = loting.choice(plaatsen)
    return zin[: plek.start()] + zin[plek.end() :].lstrip()


def verwisseld(loting, zin, plaatsen, alle):
    paren = [(a, b) for n, a in enumerate(plaatsen) for b in plaatsen[n + 1 :] if a[0].lower() != b[0].lower()]
    a, b = loting.choice(paren)
    return zin[: a.start()] + b[0] + zin[a.end() : b.start()] + a[0] + zin[b.end() :]


def ontkend(loting, zin, plaatsen, alle):
    plek = loting.choice(plaatsen)
    return zin[: plek.start()] + "niet " + zin[plek.start() :]


def ander_getal(loting, zin, plaatsen, alle):
    getallen = list(re.finditer(r"\d+", zin[plaatsen[0].start() : plaatsen[-1].end()]))
    if not getallen:
        return anders(loting, zin, plaatsen, alle)
    getal, voor = loting.choice(getallen), plaatsen[0].start()
    return zin[: voor + getal.start()] + str(int(getal[0]) + 1) + zin[voor + getal.end() :]


FOUTEN = (anders, weg, verwisseld, ontkend, ander_getal)


def mutaties(index, aantal, zaad=2035):
    """Yield (kind of fault, sentence, its wrong form, its ankers), `aantal` times."""
    loting, bron = random.Random(zaad), zinnen(index)
    alle = sorted({woord[0] for zin, _ in bron for woord in WOORD.finditer(zin)})
    for n in range(aantal):
        zin, ankers = loting.choice(bron)
        plaatsen = list(WOORD.finditer(zin))[1:-1]
        fout = FOUTEN[n % len(FOUTEN)]
        yield fout.__name__, zin, fout(loting, zin, plaatsen, alle), ankers
