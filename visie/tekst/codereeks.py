"""Codes of parts among other words, in lists and ranges: 'noten 31, 33 en 35-37 over werkdruk'. Pure.

A kind with numbers under its own (d4.6) reads '4-6' as one code; the others read a list or a range.
"""

import re
from typing import NamedTuple

from visie.tekst import codewoorden
from visie.tekst.codewoorden import AANDUIDING, OOK

# How a part with a number under another is called by who has not seen what it is called here.
_DEELWOORDEN = """
paragraaf paragrafen par alinea lid actie acties actiepunt actiepunten maatregel maatregelen sectie subsectie
subparagraaf subdoel subdoelen subdoelstelling deeldoel deelactiviteit deel kop kopje stap stappen item items artikel
art agendapunt speerpunt ambitie ambities aanbeveling aanbevelingen voornemen taak thema titel punten onderdelen
kernpunt bullet sub section sections paragraph action actions step part point
"""
# Behind these a number is an amount.
_EENHEDEN = """
miljoen miljard mln mld duizend honderd procent euro eur uur uren minuten dagen dag week weken maand maanden jaar
jaren keer maal fte km meter m cm mm kg gram mg ml liter graden punten sterren x huisartsen patienten mensen personen
million billion percent hours days weeks months years times
"""
_DEEL = "|".join(sorted(set(_DEELWOORDEN.split()), key=len, reverse=True))
_EINDE = rf"(?![^\W_]|%)(?! ?(?:%|(?:{'|'.join(_EENHEDEN.split())})(?!\w)))(?![.,]\d{{3}})"
# A number under another, not the beginning of a longer one; the next code may follow at once: '4.1-4.3'.
_GEEN_DERDE = r"(?!\.\d)(?![,:/_-]\d(?!\d*[.,]\d))"
_PAAR = re.compile(rf"(\d{{1,4}})(?: ?[.,:·_/-] ?(\d{{1,4}}))?{_EINDE}{_GEEN_DERDE}")
_EERSTE = re.compile(rf"(\d{{1,3}})(){_EINDE}")
_VOLGENDE = re.compile(rf"(?!24 ?[-/x×] ?7(?!\d))(\d{{1,3}})(){_EINDE}(?![.:]\d)")
_GEPUNT = re.compile(rf"\d{{1,2}}(?P<punt>[.,])\d{{1,2}}{_EINDE}{_GEEN_DERDE}")
_EN = r"[,;/&+]|(?:en ?/ ?of|en|and|of|or|plus)(?!\w)"
_TOT = r"-+|→|>|\.{2,3}|t\.?/?m\.?(?!\w)|t\.?e\.?m\.?(?!\w)|(?:tot(?: en met| aan)?|to|through|thru|until)(?!\w)"
_STAP = re.compile(
    rf" {{0,3}}(?:(?P<tot>{_TOT})|(?:{_EN})(?: {{1,2}}(?:en|and|of|or|ook)(?!\w))?) {{0,3}}{AANDUIDING}?"
)
_PUNT = re.compile(r"(?P<tot>(?!))?[.:·_](?=\d{1,2}(?!\d))")
_RUIMTE = re.compile(r"(?P<tot>(?!))? {1,3}(?=\d)")
_KAAL = re.compile(
    rf"(?<![\w.,:/€$£-])(?<![€$£] )(?P<deel>(?:{_DEEL})[ .:]{{0,3}}{AANDUIDING}?|{AANDUIDING})?"
    rf"(?=(?P<paar>\d{{1,2}}[.,·]\d{{1,2}}){_EINDE}{_GEEN_DERDE})"
)
_NOTENLIJST = re.compile(r"(?P<haak>[ \[(^]*[\[(^] ?)\d[\d\[\](), ;/&-]*")


class Genoemd(NamedTuple):
    """A code that a text names: from where to where, as it was typed; `los` when it is a number alone."""

    begin: int
    eind: int
    code: str
    getypt: str
    los: bool = False


class Codes(NamedTuple):
    """The codes of a text: {name: letter}, what finds a name, those that exist, the letters with numbers under them."""

    letters: dict
    hoofd: re.Pattern
    bekend: list
    onder: frozenset


class _Soort(NamedTuple):
    """How numbers of a kind are read: its letter, whether two may be one code, whether a space divides them."""

    letter: str
    paar: bool
    ruimte: bool = False


def codes_of(letters, bekend) -> Codes:
    """Return the Codes of a text from {name: letter} and the codes of its parts, in order."""
    genummerd = [code for code in bekend if code[1:2].isdigit()]
    hoofd = re.compile(codewoorden.head(letters) + r"(?=\d)" if letters else "(?!)")
    return Codes(letters, hoofd, genummerd, frozenset(code[0] for code in genummerd if "." in code))


def genoemde_codes(text: str, codes: Codes) -> list[Genoemd]:
    """Return the codes that a folded text names, those that do not exist too, but numbers alone only as far as they do.

    Brackets around nothing but numbers are those of notes: '[31, 32]'.
    """
    plat, gevonden, plaats = codewoorden.plain(text), [], 0
    if "n" in codes.letters.values() and (lijst := _NOTENLIJST.fullmatch(text)):
        return _series(plat, 0, lijst.end("haak"), _Soort("n", paar=False, ruimte=True), codes)
    while hoofd := codes.hoofd.search(plat, plaats):
        reeks = _series(plat, hoofd.start(), hoofd.end(), _kind(plat, hoofd, codes), codes)
        gevonden += reeks
        plaats = reeks[-1].eind if reeks else hoofd.end()
    return sorted(gevonden + _bare(plat, gevonden, codes), key=lambda g: g.begin)


def _letter(hoofd, codes):
    naam, letter = hoofd.groups()
    return letter or codes.letters[naam]


def _kind(plat, hoofd, codes):
    """Return how to read the numbers behind a name: 'hoofdstuk 4.6' means an activiteit, 'doelstellingen 1-3' three."""
    naam, letter = hoofd[1] or "", _letter(hoofd, codes)
    meer = naam.endswith(("en", "s"))
    paar = letter in codes.onder and not (meer and naam in OOK["doelstelling"].split())
    gepunt = _GEPUNT.match(plat, hoofd.end())
    if gepunt and letter in codes.onder | {codes.letters.get("hoofdstuk")} and (gepunt["punt"] == "." or not meer):
        onder = next((o for o in sorted(codes.onder) if o + gepunt[0].replace(",", ".") in codes.bekend), "")
        letter, paar = onder or letter, paar or bool(onder)
    return _Soort(letter, paar, meer)


def _series(plat, begin, plaats, soort, codes):
    """Return what is named from here: one code, a list or a range."""
    gevonden, stap, eerste = [], None, _PAAR if soort.paar else _EERSTE
    while item := eerste.match(plat, plaats):
        code = soort.letter + codewoorden.number(*item.groups())
        nieuw = _until(gevonden[-1].code, code, codes) if stap and stap["tot"] else [code]
        start = gevonden[-1].eind if gevonden else begin
        gevonden += [Genoemd(start, item.end(), c, plat[plaats if gevonden else begin : item.end()]) for c in nieuw]
        if not (stap := _step(plat, item.end(), soort)):
            break
        plaats, eerste = stap.end(), _next(stap, soort)
        if herhaald := codes.hoofd.match(plat, plaats):  # 'noot 31 t/m noot 33'
            if _letter(herhaald, codes) != soort.letter:
                break
            plaats = herhaald.end()
    return gevonden


def _step(plat, plaats, soort):
    """Return what leads from one number to the next."""
    stap = None if soort.paar else _PUNT.match(plat, plaats)
    return stap or _STAP.match(plat, plaats) or (_RUIMTE.match(plat, plaats) if soort.ruimte else None)


def _next(stap, soort):
    return _PAAR if soort.paar else _EERSTE if stap.re is _PUNT else _VOLGENDE


def _until(van, tot, codes):
    """Return the codes behind `van` up to `tot`, in the order in which they are asked for."""
    if "." in van and "." not in tot:  # 'd4.1 t/m 3'
        tot = f"{van.partition('.')[0]}.{tot[1:]}"
    laag, hoog = sorted([_key(van), _key(tot)])
    tussen = [c for c in codes.bekend if c[0] == van[0] and c.count(".") == tot.count(".") and laag <= _key(c) <= hoog]
    rij = sorted((c for c in tussen if c not in (van, tot)), key=_key, reverse=_key(van) > _key(tot))
    return [*rij, tot]


def _key(code):
    return [int(deel) for deel in code[1:].split(".")]


def _bare(plat, genoemd, codes):
    """Return the numbers under another that stand alone and exist: '4.6' in 'wat is 4.6?'."""
    for begin, eind, *_ in genoemd:
        plat = plat[:begin] + " " * (eind - begin) + plat[eind:]
    gevonden, plaats = [], 0
    while codes.onder and (kaal := _KAAL.search(plat, plaats)):
        reeks = _series(plat, kaal.start(), kaal.start("paar"), _Soort(min(codes.onder), paar=True), codes)
        gevonden += [g._replace(los=not kaal["deel"]) for g in reeks if "." in g.code and g.code in codes.bekend]
        plaats = max(kaal.end("paar"), *(g.eind for g in reeks)) if reeks else kaal.end("paar")
    return gevonden
