"""What the files of an editie are made of, as plain values: from here on nobody asks the database.

A Boek is the whole text with what stands beside it; `part`, `of_partij` and `of_parts` cut one for a smaller file out
of it. Everything that a file says comes from its Boek, so a hash of that tells whether the file is still right.
"""

from dataclasses import asdict, dataclass, replace
from html import escape

from django.utils.translation import gettext as _

from visie.tekst.html import NOOT, noot_sleutels


class Onmaakbaar(Exception):
    """A file that cannot be made of its text; the message says why, in the language of the moment."""


@dataclass(frozen=True)
class Gemaakt:
    """A file as it was made: its bytes, and its number of pages when it has any."""

    inhoud: bytes
    paginas: int | None = None


@dataclass(frozen=True)
class Erratum:
    """A remark beside a passage of a published text."""

    passage: str
    lezing: str
    reden: str
    datum: str  # in words

    @property
    def kop(self) -> str:
        """What stands above it: it is no part of the text."""
        return _("Erratum van %(datum)s, geen deel van de vastgestelde tekst") % {"datum": self.datum}

    @property
    def lees(self) -> str:
        """What to read, and in place of what."""
        return _("‘%(passage)s’, lees: ‘%(lezing)s’") % {"passage": self.passage, "lezing": self.lezing}

    @property
    def op_een_regel(self) -> str:
        """All of it as words on one line."""
        return f"{self.kop}: {self.lees}. {self.reden}"


@dataclass(frozen=True)
class Deel:
    """A part of the text. `html` is normalised HTML with note markers (visie/tekst/html.py), '' for none.

    `titel` is its literal title, '' for a kind without one; `kop` is what it is called ('Oproep 7'). `boven` is the
    anker of the part that it stands in, '' for a chapter. `adres` is its frozen address, `huidig` that of the current
    text, both absolute. `velden` are the fields of the digest: ((name, value as text), …). `aan` are the slugs of the
    parties that an oproep addresses.
    """

    anker: str
    soort: str  # the name of its model: 'hoofdstuk', 'paragraaf', 'doelstelling', 'activiteit', 'thema', 'oproep'
    code: str
    nummer: str
    kop: str
    titel: str
    html: str
    boven: str
    kleur: str
    adres: str
    huidig: str
    velden: tuple[tuple[str, str], ...]
    aan: tuple[str, ...] = ()
    errata: tuple[Erratum, ...] = ()

    def veld(self, naam) -> str:
        """Return a field of the digest by its name ('korte_titel', 'kop_activiteiten'); '' for one that it has not."""
        return dict(self.velden).get(naam, "")


@dataclass(frozen=True)
class Noot:
    """A note. `sleutel` is its name in the markers, `teken` what stands in the text; `html` '' when it is missing."""

    anker: str
    sleutel: str
    teken: str
    html: str
    adres: str
    huidig: str
    soort: str  # of Nootgegevens, '' when nobody said it
    taal: str
    velden: tuple[tuple[str, str], ...]
    bronnen: tuple[str, ...] = ()  # slugs
    waar: tuple[str, ...] = ()  # ankers of the parts and notes that cite it, with repeats, in reading order
    errata: tuple[Erratum, ...] = ()
    kop: str = ""  # what it is called: 'Noot 31'

    @property
    def nummer(self) -> str:
        """Its number; '' for one with an asterisk."""
        return dict(self.velden).get("nummer", "")


@dataclass(frozen=True)
class Stap:
    """What was said or done about an oproep since, as its sheet shows it."""

    oproepen: tuple[str, ...]  # ankers
    titel: str
    organisatie: str
    datum: str
    adres: str


@dataclass(frozen=True)
class Partij:
    """Somebody whom oproepen address, with the ankers of these."""

    slug: str
    naam: str
    oproepen: tuple[str, ...]
    adres: str
    huidig: str
    stappen: tuple[Stap, ...] = ()


@dataclass(frozen=True)
class Bron:
    """A work behind notes. Empty is ''."""

    slug: str
    soort: str
    titel: str
    makers: str
    jaar: str
    taal: str
    uitgever: str
    tijdschrift: str
    doi: str
    vindplaats: str
    adres: str
    noten: tuple[str, ...]  # ankers
    huidig: str = ""


@dataclass(frozen=True)
class Uitgave:
    """Which text this is, and what has to be said of it. Sentences are '' when there is nothing to say."""

    nummer: int
    naam: str  # 'Editie 1'
    titel: str
    ondertitel: str
    van: str
    soort: str
    vastgesteld: str  # in words: 'maart 2025'
    vastgesteld_op: str  # ISO, as precise as it is known
    geldt_vanaf: str  # ISO
    taal: str
    digest: str
    adres: str  # of the editie
    geldend: str  # the page that says whether this is the current editie
    oproepen: str  # the list of all oproepen of the editie
    verantwoording: str  # how the text was taken over, with its errata: one page for all edities
    velden: tuple[tuple[str, str], ...]
    herstel_van: str = ""  # 'herstel van editie 1'
    proef: str = ""
    opgevolgd: str = ""
    ingetrokken: str = ""
    rechten: str = ""


@dataclass(frozen=True)
class Boek:
    """An editie, or a part of one. `delen` are in reading order, `noten` in the order of the editie.

    `naam` says what it is: the title of the whole, of a goal, of a sheet. `doelen` are all goals of the editie, also in
    a part of it: (number, colour, short title). `adres` is where this part of it is found, '' for that of the editie.
    """

    uitgave: Uitgave
    naam: str
    delen: tuple[Deel, ...]
    noten: tuple[Noot, ...]
    partijen: tuple[Partij, ...] = ()
    bronnen: tuple[Bron, ...] = ()
    doelen: tuple[tuple[str, str, str], ...] = ()
    adres: str = ""

    def find(self, anker) -> Deel:
        """Return the part with this anker. Raises KeyError."""
        return {deel.anker: deel for deel in self.delen}[anker]

    def aanhalers(self, noot: "Noot") -> list["Deel | Noot"]:
        """Return what cites a note, each once, in reading order: parts, and notes too."""
        alles = {ding.anker: ding for ding in (*self.delen, *self.noten)}
        return [alles[anker] for anker in dict.fromkeys(noot.waar) if anker in alles]

    def kinderen(self, anker) -> list[Deel]:
        """Return the parts that stand in the one with this anker, in order; of '' the chapters."""
        return [deel for deel in self.delen if deel.boven == anker]

    def noot(self, sleutel) -> Noot | None:
        """Return the note with this name."""
        return next((noot for noot in self.noten if noot.sleutel == sleutel), None)

    def tekst_van(self, noot: Noot) -> str:
        """Return the text of a note as HTML; the marker of another note in it is the sign of that: '[31]'."""
        tekens = {ander.sleutel: ander.teken for ander in self.noten}
        return NOOT.sub(lambda m: "".join(f"[{escape(tekens.get(s, s))}]" for s in m[1].split()), noot.html)

    def plain(self) -> dict:
        """Return all of it as values that JSON knows."""
        return asdict(self)


def part(boek, anker) -> Boek:
    """Return the Boek of one part with all that stands in it."""
    binnen, delen = {anker}, []
    for deel in boek.delen:
        if deel.anker == anker or deel.boven in binnen:
            binnen.add(deel.anker)
            delen.append(deel)
    deel = boek.find(anker)
    return replace(_cut(boek, deel.titel, delen), adres=deel.adres)


def of_partij(boek, slug) -> Boek:
    """Return the Boek of what is asked of one partij: her oproepen, each behind its thema. Raises KeyError.

    Of its `partijen` she is the first; the others are whom these oproepen address too.
    """
    partij = {partij.slug: partij for partij in boek.partijen}[slug]
    oproepen = [deel for deel in boek.delen if deel.anker in partij.oproepen]
    themas = {deel.boven for deel in oproepen}
    delen = [deel for deel in boek.delen if deel.anker in themas or deel in oproepen]
    geknipt = _cut(boek, partij.naam, delen)
    anderen = tuple(ander for ander in geknipt.partijen if ander.slug != slug)
    return replace(geknipt, partijen=(partij, *anderen), adres=partij.adres)


def of_parts(boek, naam, ankers) -> Boek:
    """Return the Boek of chosen parts, in the order given, without what stands in them. Raises KeyError."""
    return _cut(boek, naam, [boek.find(anker) for anker in ankers])


def _cut(boek, naam, delen):
    aangehaald = {sleutel for deel in delen for sleutel in noot_sleutels(deel.html)}
    noten = tuple(noot for noot in boek.noten if noot.sleutel in aangehaald)
    slugs = {slug for deel in delen for slug in deel.aan}
    partijen = tuple(replace(partij, stappen=()) for partij in boek.partijen if partij.slug in slugs)
    return replace(boek, naam=naam, delen=tuple(delen), noten=noten, partijen=partijen, bronnen=())
