"""Two changes of one text become one. Pure functions over the small HTML: see docs/besluiten/0055-samenvoegen.md.

The unit is a sentence: two editors in one sentence may each be right and together wrong, so that is theirs to choose.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from visie.tekst.html import blokken, normalise

OPGESLAGEN, EIGEN, BEIDE = "opgeslagen", "eigen", "beide"

_BLOK = re.compile(r"<(p|li)>(.*)</\1>")
_STUKJE = re.compile(r"<sup [^>]*></sup>|<[^>]+>|\s+|[^<\s]+")
_EINDE = re.compile(r"[.!?][’”\"')\]]*$")
_BEGIN = re.compile(r"[A-Z‘'“\"(]")
_LEEG = re.compile(r"<(strong|em)></\1>")
_NAAD = re.compile(r"</(strong|em)>( |<br>|)<\1>")


@dataclass(frozen=True)
class Eens:
    """Units on which nobody contradicts anybody, in the order of the text."""

    eenheden: tuple[str, ...]


@dataclass(frozen=True)
class Botsing:
    """Units that both changed: what stood there, what is stored, and what the editor typed."""

    basis: tuple[str, ...]
    opgeslagen: tuple[str, ...]
    eigen: tuple[str, ...]

    def choose(self, keuze):
        """Return the units of this choice: OPGESLAGEN, EIGEN, or BEIDE one after the other."""
        return {OPGESLAGEN: self.opgeslagen, EIGEN: self.eigen, BEIDE: self.opgeslagen + self.eigen}[keuze]


def eenheden(html: str) -> tuple[str, ...]:
    """Return the units of a normalised text: '<p>' or '<li>' where a block begins, and each sentence as whole HTML."""
    gevonden = []
    for regel in blokken(html):
        if blok := _BLOK.fullmatch(regel):
            gevonden += [f"<{blok[1]}>", *_sentences(blok[2])]
    return tuple(gevonden)


def as_html(delen) -> str:
    """Return the normalised text that these units make."""
    regels = []
    for eenheid in delen:
        if eenheid in ("<p>", "<li>") or not regels:
            regels.append([eenheid.strip("<>") if eenheid in ("<p>", "<li>") else "p"])
        if eenheid not in ("<p>", "<li>"):
            regels[-1].append(eenheid)
    return normalise("".join(f"<{soort}>{_join(zinnen)}</{soort}>" for soort, *zinnen in regels if zinnen))


def merge(basis, opgeslagen, eigen) -> list[Eens | Botsing]:
    """Return how two texts that both began as `basis` go together (each as a sequence of units)."""
    stukken, b, o, e = [], 0, 0, 0
    for begin, einde, in_o, in_e in _common(basis, opgeslagen, eigen):
        stukken += _between(basis[b:begin], opgeslagen[o:in_o], eigen[e:in_e])
        stukken.append(Eens(tuple(basis[begin:einde])))
        b, o, e = einde, in_o + einde - begin, in_e + einde - begin
    return [stuk for stuk in stukken if stuk != Eens(())]


def merge_value(basis: str, opgeslagen: str, eigen: str) -> list[Eens | Botsing]:
    """Return the same of a value that is one whole, such as a title."""
    return [stuk for stuk in _between((basis,), (opgeslagen,), (eigen,)) if stuk != Eens(())]


def resolve(stukken, keuzes) -> tuple[str, ...] | None:
    """Return the units of a merge, with {number of the collision, from 0: choice}; None while one is not chosen."""
    gekozen, n = (), 0
    for stuk in stukken:
        if isinstance(stuk, Eens):
            gekozen += stuk.eenheden
        elif keuzes.get(n) not in (OPGESLAGEN, EIGEN, BEIDE):
            return None
        else:
            gekozen, n = gekozen + stuk.choose(keuzes[n]), n + 1
    return gekozen


def botsingen(stukken):
    """Return the collisions of a merge, in order."""
    return [stuk for stuk in stukken if isinstance(stuk, Botsing)]


def _sentences(inhoud):
    """Return the sentences of a block, each with its open marks closed; a line break is one of its own."""
    zinnen, nu, open_ = [], "", []

    def close():
        nonlocal nu
        zin = nu + "".join(f"</{merk}>" for merk in reversed(open_))
        while (korter := _LEEG.sub("", zin)) != zin:
            zin = korter
        zinnen.extend([zin] if zin else [])
        nu = "".join(f"<{merk}>" for merk in open_)

    stukjes = _STUKJE.findall(inhoud)
    for n, stukje in enumerate(stukjes):
        if stukje == "<br>":
            close()
            zinnen.append(stukje)
        elif stukje.isspace() and _ends(nu) and _begins(stukjes[n + 1 :]):
            close()
        else:
            nu += stukje
            if stukje in ("<strong>", "<em>"):
                open_.append(stukje[1:-1])
            elif stukje in ("</strong>", "</em>"):
                open_.pop()
    close()
    return zinnen


def _ends(html):
    return bool(_EINDE.search(re.sub(r"<[^>]*>", "", html)))


def _begins(stukjes):
    volgende = next((stukje for stukje in stukjes if not stukje.startswith("<")), "")
    return bool(_BEGIN.match(volgende))


def _join(zinnen):
    """Return the content of a block; marks that stop and begin again at once go on."""
    tekst = re.sub(r" ?<br> ?", "<br>", " ".join(zinnen))
    while (heel := _NAAD.sub(r"\2", tekst)) != tekst:
        tekst = heel
    return tekst


def _common(basis, een, ander):
    """Yield (begin, end, place in `een`, place in `ander`) of each run of `basis` that both kept; the end at last."""
    links, rechts = _matches(basis, een), _matches(basis, ander)
    n = m = 0
    while n < len(links) and m < len(rechts):
        (b1, in_een, lang1), (b2, in_ander, lang2) = links[n], rechts[m]
        begin, einde = max(b1, b2), min(b1 + lang1, b2 + lang2)
        if begin < einde:
            yield begin, einde, in_een + begin - b1, in_ander + begin - b2
        n, m = (n + 1, m) if b1 + lang1 < b2 + lang2 else (n, m + 1)
    yield len(basis), len(basis), len(een), len(ander)


def _matches(basis, ander):
    return SequenceMatcher(None, basis, ander, autojunk=False).get_matching_blocks()


def _between(basis, opgeslagen, eigen):
    """Return what stands between two runs that both kept."""
    basis, opgeslagen, eigen = tuple(basis), tuple(opgeslagen), tuple(eigen)
    if eigen in (opgeslagen, basis):
        return [Eens(opgeslagen)]
    if opgeslagen == basis:
        return [Eens(eigen)]
    samen = _beside(basis, opgeslagen, eigen) or _beside(basis, eigen, opgeslagen)
    return [Eens(samen)] if samen else _narrow(Botsing(basis, opgeslagen, eigen))


def _beside(basis, een, ander):
    """Return both, where `een` only adds before or after what `ander` changed without adding; else None."""
    if not basis or len(een) <= len(basis):
        return None
    voor, na = een[: -len(basis)], een[len(basis) :]
    if een == basis + na and (len(ander) <= len(basis) or ander[-len(basis) :] == basis):
        return ander + na
    if een == voor + basis and len(ander) <= len(basis):
        return voor + ander
    return None


def _narrow(botsing):
    """Return a collision without what both sides begin or end with in the same words."""
    o, e = botsing.opgeslagen, botsing.eigen
    voor = next((n for n, paar in enumerate(zip(o, e, strict=False)) if paar[0] != paar[1]), min(len(o), len(e)))
    rest_o, rest_e = o[voor:], e[voor:]
    omgekeerd = list(zip(reversed(rest_o), reversed(rest_e), strict=False))
    na = next((n for n, paar in enumerate(omgekeerd) if paar[0] != paar[1]), len(omgekeerd))
    kern = Botsing(botsing.basis, rest_o[: len(rest_o) - na], rest_e[: len(rest_e) - na])
    return [Eens(o[:voor]), kern, Eens(rest_o[len(rest_o) - na :])]
