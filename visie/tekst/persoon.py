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
ACHTERVOEGSEL = re.compile(r"(?:[Jj]r|[Ss]r|[Jj]unior|[Ss]enior)\.?|II|III|IV|2nd|3rd")
TITEL = re.compile(r"(?:[Pp]rof|[Dd]r|[Dd]rs|[Mm]r|[Ii]r|[Ii]ng)\.|Prof|Dr|PhD|Ph\.D\.|MSc|MD|M\.D\.")
TUSSENVOEGSELS = organisaties.words(
    "aan af al am auf aus bij bin d da dal dall das de del della dello den der des di do dos du e el en het "
    "ibn in la las le les lo los met op of onder over 's 't te ten ter thoe tot uit uijt van vanden v v. vd "
    "v.d. v/d d. ver vom von voor y zu zum zur"
)
NAAM = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*\.?|['’‘][^\W\d_]+(?:-[^\W\d_]+)*")


def dotted(woord):
    return "." in woord and bool(initials(woord)) and not organisaties.is_tail(woord)


def person(woorden):
    """Return the person of these words, in any order in which initials and surname are written; None otherwise."""
    achtervoegsel = ""
    woorden = [woord for woord in woorden if not TITEL.fullmatch(woord) or len(woorden) == 2]
    if len(woorden) > 2 and ACHTERVOEGSEL.fullmatch(woorden[-1]):
        *woorden, achtervoegsel = woorden
    gelezen = _initials_first(woorden) or _surname_first(woorden) or _given_name(woorden)
    return replace(gelezen, achtervoegsel=achtervoegsel) if gelezen else None


def _initials_first(woorden):
    n = 0
    while n < len(woorden) - 1 and (initials(woorden[n]) and (len(woorden[n]) < 4 or "." in woorden[n])):
        n += 1
    letters, naam = "".join(map(initials, woorden[:n])), " ".join(woorden[n:])
    return Auteur(naam, letters) if n and is_surname(naam) else None


def _surname_first(woorden):
    n = len(woorden)
    while n > 1 and woorden[n - 1] in TUSSENVOEGSELS:  # 'Ven PM van de'
        n -= 1
    eind = n
    while n > 1 and initials(woorden[n - 1]):
        n -= 1
    naam = " ".join([*woorden[eind:], *woorden[:n]])
    return Auteur(naam, "".join(map(initials, woorden[n:eind]))) if n < eind and is_surname(naam) else None


def _given_name(woorden):
    """Return 'Martin C. Gulliford' and 'Jan van den Berg' as persons: what stands between tells that they are."""
    if len(woorden) < 3 or not is_surname(woorden[0]) or woorden[0].lower() in TUSSENVOEGSELS:
        return None
    n = 1
    while n < len(woorden) - 1 and initials(woorden[n]):
        n += 1
    naam = " ".join(woorden[n:])
    if is_surname(naam) and (n > 1 or woorden[1] in TUSSENVOEGSELS):
        return Auteur(naam, " ".join([woorden[0], "".join(map(initials, woorden[1:n]))]).strip())
    return None


def initials_and_prefix(naam):
    """Return ('P.M.', 'van de') of 'P.M. van de'; None when there are no initials."""
    woorden = naam.split()
    n = 0
    while n < len(woorden) and initials(woorden[n]):
        n += 1
    rest = woorden[n:]
    return ("".join(map(initials, woorden[:n])), " ".join(rest)) if n and set(rest) <= TUSSENVOEGSELS else None


def initials(woord):
    """Return the initials in a word with a point behind each ('PM' and 'P.M.' are 'P.M.'); '' of any other word."""
    if "." in woord:
        delen = [deel for deel in re.split(r"\.|(?=-)", woord) if deel]
        goed = all(re.fullmatch(r"-?[^\W\d_]{1,3}", deel) and _is_initial(deel.strip("-")) for deel in delen)
        return "".join(f"{deel}." for deel in delen) if delen and goed else ""
    if organisaties.is_tail(woord) or woord in organisaties.AFKORTINGEN:
        return ""
    letters = re.fullmatch(r"([^\W\d_]-?){1,4}", woord)
    if not letters or not woord.replace("-", "").isupper() or woord.endswith("-"):
        return woord + "." if woord in ("Th", "Chr", "Ph", "Tj") else ""
    return re.sub(r"(-?[^\W\d_])", r"\1.", woord)


def _is_initial(letters):
    return letters[0].isupper() and (letters == "IJ" or letters[1:] == letters[1:].lower() and len(letters) < 4)


def is_surname(naam):
    """Tell whether these words can be a surname: letters with a capital, and what stands before one in Dutch."""
    woorden = naam.split()
    eigen = [woord for woord in woorden if woord.lower().replace("’", "'").replace("‘", "'") not in TUSSENVOEGSELS]
    return bool(eigen) and all(
        NAAM.fullmatch(woord) and len(woord) > 1 and any(letter.isupper() for letter in woord) for woord in eigen
    )
