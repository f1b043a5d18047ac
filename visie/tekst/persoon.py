"""The name of one author: a person in any order of initials and surname, or a body. Pure."""

import re
from dataclasses import dataclass, replace

from visie.tekst import organisaties

PERSOON, ORGANISATIE, ANDEREN = "persoon", "organisatie", "anderen"


@dataclass(frozen=True)
class Auteur:
    """A person (`naam` with 'van de' and the like, `voorletters` such as 'P.M.', `achtervoegsel` such as 'Jr'), an
    organisation, or (without a name) that there are others than those named.
    """

    naam: str
    voorletters: str = ""
    achtervoegsel: str = ""
    soort: str = PERSOON

    @property
    def persoon(self):
        return self.soort == PERSOON


def organisatie(naam: str) -> Auteur:
    """Return an organisation as an author."""
    return Auteur(naam, soort=ORGANISATIE)


EN_ANDEREN = Auteur("", soort=ANDEREN)
ACHTERVOEGSEL = re.compile(r"(?:jr|jnr|sr|snr|junior|senior)\.?|II|III|IV|2nd|3rd", re.IGNORECASE)
_TITELS = r"(?:prof|dr|drs|mr|ir|ing|dhr|mw|mevr|sir|dame)"
TITEL = re.compile(
    rf"(?i:{_TITELS}(?:\.{_TITELS})*\.?)|PhD|Ph\.D\.?|M\.?Sc\.?|B\.?Sc\.?|MBA|MPH|MPhil|FRCGP|MD|M\.D\.|hoogleraar"
)
# Letters behind the name of somebody whose initials are known: a title, no second set of initials.
_TITEL_ACHTER = re.compile("[A-Z]{2,5}")
TUSSENVOEGSELS = organisaties.words(
    "aan af al am auf aus bij bin d da dal dall das de del della dello den der des di do dos du e el en het ibn in "
    "in't la las le les lo los met op op't of onder over 's 't te ten ter thoe tot uit uijt van van't vanden v v. vd "
    "v.d. v/d d. ver vom von voor y zu zum zur st. st"
)
# Initials of more than one letter, which are written without a point too.
_LANG = ("Chr", "Jac", "Joh", "Fr", "Ph", "Sj", "Th", "Tj")
NAAM = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?|['’‘][^\W\d_]+(?:-[^\W\d_]+)*")


def dotted(woord):
    return "." in woord and bool(initials(woord)) and not organisaties.is_tail(woord)


def is_prefix(woord):
    """Tell whether a word is what stands before a surname: 'van', "'t", 'VAN'."""
    return woord.lower().translate({0x2019: "'", 0x2018: "'", 0x2BC: "'"}) in TUSSENVOEGSELS


def person(woorden):
    """Return the person of these words, in any order in which initials and surname are written; None otherwise."""
    achtervoegsel = ""
    woorden = [woord for woord in woorden if not TITEL.fullmatch(woord) or (len(woorden) == 2 and woord.isupper())]
    for n, woord in enumerate(woorden[1:], start=1):
        if len(woorden) > 2 and ACHTERVOEGSEL.fullmatch(woord):
            achtervoegsel, woorden = woord, [*woorden[:n], *woorden[n + 1 :]]
            break
    gelezen = _initials_first(woorden) or _surname_first(woorden) or _given_name(woorden)
    return replace(gelezen, achtervoegsel=achtervoegsel) if gelezen else None


def _initials_first(woorden):
    n = 0
    while n < len(woorden) - 1 and _leads(woorden, n):
        n += 1
    rest = woorden[n:]
    if len(rest) > 1 and dotted(woorden[0]) and _TITEL_ACHTER.fullmatch(rest[-1]) and not rest[0].isupper():
        rest = rest[:-1]
    letters, naam = "".join(map(initials, woorden[:n])), " ".join(rest)
    return Auteur(naam, letters) if n and is_surname(naam) else None


def _leads(woorden, n):
    """Tell whether a word is initials before a surname; four letters without a point only before 'van' and the like."""
    woord = woorden[n]
    if is_prefix(woord) and "." not in woord and len(woord) > 1 and not (woord.isupper() and len(woord) < 3):
        return False
    return bool(initials(woord)) and (len(woord) < 4 or "." in woord or is_prefix(woorden[n + 1]))


def _surname_first(woorden):
    n = len(woorden)
    while n > 1 and woorden[n - 1] in TUSSENVOEGSELS:  # 'Ven PM van de'
        n -= 1
    eind = n
    while n > 1 and initials(woorden[n - 1]) and (n == eind or len(woorden[n - 1]) == 1 or "." in woorden[n - 1]):
        n -= 1
    naam = " ".join([*woorden[eind:], *woorden[:n]])
    return Auteur(naam, "".join(map(initials, woorden[n:eind]))) if n < eind and is_surname(naam) else None


def _given_name(woorden):
    """Return 'Martin C. Gulliford' and 'Jan Willem van den Berg' as persons: what stands between tells it."""
    n = 1
    while n < len(woorden) - 1 and initials(woorden[n]):
        n += 1
    if n == 1:
        n = next((plaats for plaats, woord in enumerate(woorden) if plaats and woord in TUSSENVOEGSELS), len(woorden))
    voor, naam = woorden[:n], " ".join(woorden[n:])
    roepnaam = 0 < len(voor) < 4 and all(NAAM.fullmatch(w) and w[0].isupper() and not is_prefix(w) for w in voor[:1])
    if len(woorden) < 3 or not roepnaam or not is_surname(naam):
        return None
    letters = "".join(map(initials, voor[1:]))
    return Auteur(naam, " ".join(filter(None, [voor[0], letters]) if letters else voor))


def initials_and_prefix(naam):
    """Return ('P.M.', 'van de', '') of 'P.M. van de', ('M.L.', '', 'Jr.') of 'M.L. Jr.'; None without initials."""
    woorden = [woord for woord in naam.split() if not TITEL.fullmatch(woord) or woord == naam]
    achter = woorden.pop() if len(woorden) > 1 and ACHTERVOEGSEL.fullmatch(woorden[-1]) else ""
    n = 0
    while n < len(woorden) and initials(woorden[n]):
        n += 1
    rest = woorden[n:]
    goed = n and all(woord in TUSSENVOEGSELS for woord in rest)
    return ("".join(map(initials, woorden[:n])), " ".join(rest), achter) if goed else None


def initials(woord):
    """Return the initials in a word with a point behind each ('PM' and 'P.M.' are 'P.M.'); '' of any other word."""
    if re.fullmatch(r"[^\W\d_]{2,4}\.", woord) and woord[:-1].isupper() and woord != "IJ.":  # 'JJ.'
        woord = woord[:-1]
    if "." in woord:
        delen = [deel for deel in re.split(r"\.|(?=-)", woord) if deel]
        goed = all(re.fullmatch(r"-?[^\W\d_]{1,3}", deel) and _is_initial(deel.strip("-")) for deel in delen)
        return "".join(f"{deel}." for deel in delen) if delen and goed and woord.lower() != "st." else ""
    if organisaties.is_tail(woord) or woord in organisaties.AFKORTINGEN or woord.endswith("-"):
        return ""
    delen = re.findall(rf"-?(?:{'|'.join(_LANG)}|[^\W\d_])", woord)
    goed = "".join(delen) == woord and len(delen) < 5 and all(_is_initial(deel.strip("-")) for deel in delen)
    return "".join(f"{deel}." for deel in delen) if goed else ""


def _is_initial(letters):
    return letters[0].isupper() and (letters == "IJ" or (letters[1:] == letters[1:].lower() and len(letters) < 4))


def is_surname(naam):
    """Tell whether these words can be a surname: letters with a capital, and what stands before one in Dutch."""
    eigen = [woord for woord in naam.split() if not is_prefix(woord)]
    return bool(eigen) and all(
        NAAM.fullmatch(woord) and len(woord) > 1 and any(letter.isupper() for letter in woord) for woord in eigen
    )
