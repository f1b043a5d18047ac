"""What changed between two texts, in words that a person can follow. Pure functions over plain values and parts.

Parts are recognised by their anker, so a part that was moved or renamed is compared with itself.
"""
import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import groupby

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from visie import tekst

_WOORD = re.compile(r"\S+\s*")
_NOOT = re.compile(r'\s*<sup data-noot="([^"]*)"></sup>')
NAMEN = {
    "titel": gettext_lazy("titel"),
    "ondertitel": gettext_lazy("ondertitel"),
    "korte_titel": gettext_lazy("korte titel"),
    "tekst": gettext_lazy("tekst"),
    "kop_activiteiten": gettext_lazy("kop boven de activiteiten"),
    "nummer": gettext_lazy("nummer"),
}


@dataclass(frozen=True)
class Stuk:
    """A run of words: 'gelijk' in both texts, 'eruit' only in the old one, 'erin' only in the new one."""

    soort: str
    tekst: str


@dataclass
class Veldverschil:
    veld: str
    stukken: list[Stuk]
    alleen_opmaak: bool = False

    @property
    def naam(self):
        return NAMEN.get(self.veld, self.veld)


@dataclass
class Deelverschil:
    """What happened to one part: `soorten` are among toegevoegd, verwijderd, gewijzigd, hernoemd and verplaatst."""

    anker: str
    oud: object = None
    nieuw: object = None
    soorten: list[str] = field(default_factory=list)
    velden: list[Veldverschil] = field(default_factory=list)

    @property
    def deel(self):
        return self.nieuw or self.oud

    @property
    def in_woorden(self):
        """Return a sentence such as 'Gewijzigd: 3 woorden toegevoegd, 1 woord verwijderd.'"""
        if "toegevoegd" in self.soorten:
            return _("Toegevoegd.")
        if "verwijderd" in self.soorten:
            return _("Verwijderd.")
        zinnen = []
        erin, eruit = (sum(_count(s) for v in self.velden for s in v.stukken if s.soort == x) for x in ("erin", "eruit"))
        if "hernoemd" in self.soorten:
            zinnen.append(_("De titel is gewijzigd."))
        if erin or eruit:
            delen = [ngettext("%(n)s woord toegevoegd", "%(n)s woorden toegevoegd", erin) % {"n": erin}] if erin else []
            delen += [ngettext("%(n)s woord verwijderd", "%(n)s woorden verwijderd", eruit) % {"n": eruit}] if eruit else []
            zinnen.append(_("Gewijzigd: %(delen)s.") % {"delen": ", ".join(delen)})
        elif any(v.alleen_opmaak for v in self.velden):
            zinnen.append(_("Alleen de opmaak is gewijzigd."))
        if "verplaatst" in self.soorten:
            zinnen.append(_("Verplaatst."))
        return " ".join(zinnen)


def _count(stuk):
    return len(stuk.tekst.split())


def _words(html):
    """Return the words of a text, each with the white space after it; a block ends in a newline, a marker is a word."""
    html = _NOOT.sub(lambda m: " " + " ".join(f"[{_('noot')} {sleutel}]" for sleutel in m[1].split()) + " ", html or "")
    return _WOORD.findall(re.sub(r"[ \t]+", " ", re.sub(r" ([.,;:])", r"\1", tekst.plat(html))))


def verschil(oud, nieuw) -> list[Stuk]:
    """Return the runs of words that lead from one text (small HTML or plain) to the other, word by word."""
    a, b = _words(str(oud or "")), _words(str(nieuw or ""))
    # Compared without the white space after a word: a moved line end is no change of words.
    matcher = SequenceMatcher(None, [w.strip() for w in a], [w.strip() for w in b], autojunk=False)
    stukken = []
    for soort, i1, i2, j1, j2 in matcher.get_opcodes():
        if soort == "equal":
            stukken.append(Stuk("gelijk", "".join(b[j1:j2])))
            continue
        if i2 > i1:
            stukken.append(Stuk("eruit", "".join(a[i1:i2])))
        if j2 > j1:
            stukken.append(Stuk("erin", "".join(b[j1:j2])))
    return stukken


def _velden(oud, nieuw, taal):
    """Return the fields that differ between two forms of one part."""
    gevonden = []
    for veld in nieuw.digest_velden:
        naam = f"{veld}_{taal}" if hasattr(nieuw, f"{veld}_{taal}") else veld
        was, wordt = getattr(oud, naam), getattr(nieuw, naam)
        if (was or "") != (wordt or ""):
            stukken = verschil(was, wordt)
            gevonden.append(Veldverschil(veld, stukken, all(stuk.soort == "gelijk" for stuk in stukken)))
    return gevonden


def _moved(oud, nieuw):
    """Return the ankers that stand under another parent, or in another order among those that stayed."""
    verplaatst = {
        anker
        for anker, deel in nieuw.items()
        if anker in oud and (deel.ouder and deel.ouder.anker) != (oud[anker].ouder and oud[anker].ouder.anker)
    }

    def siblings(delen):
        blijvers = [d for a, d in delen.items() if a in oud and a in nieuw and a not in verplaatst]
        sleutel = lambda d: (type(d).__name__, d.ouder.anker if d.ouder else "")  # noqa: E731
        return {k: [d.anker for d in groep] for k, groep in groupby(sorted(blijvers, key=sleutel), key=sleutel)}

    was, wordt = siblings(oud), siblings(nieuw)
    for groep, ankers in wordt.items():
        matcher = SequenceMatcher(None, was.get(groep, []), ankers, autojunk=False)
        vast = {ankers[j] for _, j, n in matcher.get_matching_blocks() for j in range(j, j + n)}
        verplaatst |= set(ankers) - vast
    return verplaatst


def vergelijk(oud, nieuw, taal="nl") -> list[Deelverschil]:
    """Return the parts that differ between two Documents, in the reading order of the new one.

    A removed part stands after the part it followed.
    """
    was, wordt = oud.per_anker, nieuw.per_anker
    verplaatst = _moved(was, wordt)
    verschillen = {}
    if velden := _velden(oud.editie, nieuw.editie, taal):
        verschillen["visie"] = Deelverschil("visie", oud.editie, nieuw.editie, ["gewijzigd"], velden)
    for anker in _order(list(was), list(wordt)):
        rij = Deelverschil(anker, was.get(anker), wordt.get(anker))
        if rij.oud is None:
            rij.soorten = ["toegevoegd"]
        elif rij.nieuw is None:
            rij.soorten = ["verwijderd"]
        else:
            rij.velden = _velden(rij.oud, rij.nieuw, taal)
            rij.soorten += ["hernoemd"] if any(v.veld == "titel" for v in rij.velden) else []
            rij.soorten += ["gewijzigd"] if any(v.veld != "titel" for v in rij.velden) else []
            rij.soorten += ["verplaatst"] if anker in verplaatst else []
        if rij.soorten:
            verschillen[anker] = rij
    return list(verschillen.values())


def _order(was, wordt):
    """Return every anker once: those of the new text in their order, each removed one after what it stood behind."""
    volgorde = list(wordt)
    for plaats, anker in enumerate(was):
        if anker not in wordt:
            voorganger = next((a for a in reversed(was[:plaats]) if a in volgorde), None)
            volgorde.insert(volgorde.index(voorganger) + 1 if voorganger else 0, anker)
    return volgorde
