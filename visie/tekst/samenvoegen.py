"""Two changes of one text become one. Pure functions over the small HTML: see docs/besluiten/0055-samenvoegen.md.

The unit is a sentence: two editors in one sentence may each be right and together wrong, so that is theirs to choose.
"""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher

from visie.tekst.html import blokken, normalise

OPGESLAGEN, EIGEN, BEIDE = "opgeslagen", "eigen", "beide"

BEGIN = ("<p>", "<li>")  # the units with which a block begins
LOS = (*BEGIN, "<br>")  # no words

_BLOK = re.compile(r"<(p|li)>(.*)</\1>")
_STUKJE = re.compile(r"<sup [^>]*></sup>|<[^>]+>|\s+|[^<\s]+")
_EINDE = re.compile(r"[.!?][’”\"')\]]*$")
_BEGIN = re.compile(r"[A-Z‘'“\"(]")
SNEDE = "\x1f"  # in a tag that a unit has only because its mark goes on in the next one; no text has this character
_LEEG = re.compile(rf"<(strong|em){SNEDE}?></\1{SNEDE}?>")
_NAAD = re.compile(rf"</(strong|em){SNEDE}>( |<br>|)<\1{SNEDE}>")


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
        if eenheid in BEGIN or not regels:
            regels.append([eenheid.strip("<>") if eenheid in BEGIN else "p"])
        if eenheid not in BEGIN:
            regels[-1].append(eenheid)
    return normalise("".join(f"<{soort}>{_join(zinnen)}</{soort}>" for soort, *zinnen in regels if zinnen))


def merge(basis, opgeslagen, eigen) -> list[Eens | Botsing]:
    """Return how two texts that both began as `basis` go together (each as a sequence of units)."""
    drietallen = _grouped(_pieces(tuple(basis), tuple(opgeslagen), tuple(eigen)))
    return [stuk for drie in drietallen for stuk in _between(*drie) if stuk != Eens(())]


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
        zin = nu + "".join(f"</{merk}{SNEDE}>" for merk in reversed(open_))
        while (korter := _LEEG.sub("", zin)) != zin:
            zin = korter
        zinnen.extend([zin] if zin else [])
        nu = "".join(f"<{merk}{SNEDE}>" for merk in open_)

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
    if stukjes and stukjes[0].startswith("</"):
        return False  # the white space is inside a mark, and stays there
    volgende = next((stukje for stukje in stukjes if not stukje.startswith("<")), "")
    return bool(_BEGIN.match(volgende))


def _join(zinnen):
    """Return the content of a block; a mark that was cut between two units is whole again."""
    tekst = re.sub(r" ?<br> ?", "<br>", " ".join(zinnen))
    while (heel := _NAAD.sub(r"\2", tekst)) != tekst:
        tekst = heel
    return tekst.replace(SNEDE, "")


def _kept(basis, ander):
    """Yield (place in `basis`, place in `ander`) of each unit that stayed.

    Sentences are looked for; where a block or line begins stays with the sentence behind it. So who removes a
    paragraph does not touch the next one, and a sentence is never taken for gone to let some '<p>' stay.
    """
    links, rechts = ([n for n, eenheid in enumerate(rij) if eenheid not in LOS] for rij in (basis, ander))
    zinnen = [basis[n] for n in links], [ander[n] for n in rechts]
    i, j = -1, -1
    for begin, in_ander, lang in SequenceMatcher(None, *zinnen, autojunk=False).get_matching_blocks():
        for n in range(lang):
            vorige_i, vorige_j, i, j = i, j, links[begin + n], rechts[in_ander + n]
            yield i, j
            ervoor = 1
            while min(i - vorige_i, j - vorige_j) > ervoor and basis[i - ervoor] == ander[j - ervoor]:
                yield i - ervoor, j - ervoor
                ervoor += 1


def _places(basis, ander):
    """Return {place between two units of `basis`: from where to where that is in `ander`}, where that is known."""
    plekken = {0: [0], len(basis): [len(ander)]} if basis else {0: [0, len(ander)]}
    for i, j in _kept(basis, ander):
        plekken.setdefault(i, []).append(j)
        plekken.setdefault(i + 1, []).append(j + 1)
    return {plek: (min(daar), max(daar)) for plek, daar in plekken.items()}


def _pieces(basis, een, ander):
    """Yield (of the base, of the one, of the other) from place to place that is known in both."""
    links, rechts = _places(basis, een), _places(basis, ander)
    b = o = e = 0
    for plek in sorted(links.keys() & rechts.keys()):
        (o_van, o_tot), (e_van, e_tot) = links[plek], rechts[plek]
        yield basis[b:plek], een[o:o_van], ander[e:e_van]
        yield (), een[o_van:o_tot], ander[e_van:e_tot]
        b, o, e = plek, o_tot, e_tot


def _grouped(drietallen):
    """Return the pieces, with those in one that are side by side and not for a program to order."""
    groepen = []
    for drie in filter(any, drietallen):
        if groepen and (_meet(groepen[-1], drie) or _meet(_turned(groepen[-1]), _turned(drie))):
            groepen[-1] = tuple(een + ander for een, ander in zip(groepen[-1], drie, strict=True))
        else:
            groepen.append(drie)
    return groepen


def _turned(drie):
    return drie[0], drie[2], drie[1]


def _meet(een, ander):
    """Tell whether the one added to the first piece what the other added to the second, or to what is gone."""
    (b1, o1, e1), (b2, o2, e2) = een, ander
    if e1 != b1 or o2 != b2:
        return False
    erbij = len(o1) > len(b1), len(e2) > len(b2)
    return all(erbij) or (not o1 and not b2) or (not b1 and not e2)


def _between(basis, opgeslagen, eigen):
    """Return what becomes of one piece."""
    if eigen in (opgeslagen, basis):
        return [Eens(opgeslagen)]
    return [Eens(eigen)] if opgeslagen == basis else _narrow(Botsing(basis, opgeslagen, eigen))


def _narrow(botsing):
    """Return a collision without what both sides begin or end with in the same words."""
    o, e = botsing.opgeslagen, botsing.eigen
    voor = next((n for n, paar in enumerate(zip(o, e, strict=False)) if paar[0] != paar[1]), min(len(o), len(e)))
    if voor and o[voor - 1] in BEGIN:
        voor -= 1  # two new paragraphs stay two when both are kept
    rest_o, rest_e = o[voor:], e[voor:]
    omgekeerd = list(zip(reversed(rest_o), reversed(rest_e), strict=False))
    na = next((n for n, paar in enumerate(omgekeerd) if paar[0] != paar[1]), len(omgekeerd))
    kern = Botsing(botsing.basis, rest_o[: len(rest_o) - na], rest_e[: len(rest_e) - na])
    return [Eens(o[:voor]), kern, Eens(rest_o[len(rest_o) - na :])]
