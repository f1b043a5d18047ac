"""Codes and names of parts: 'd4.6' and 'noot 31' ask for one part and nothing else, however they are written. Pure."""

import re

from visie.tekst.vouwen import fold, normalize

# What readers also call a kind of part: other words, shortened ones, more than one, English.
OOK = {
    "doelstelling": "doel doelen doelstellingen doelst goal goals objective objectives",
    "activiteit": "activiteiten act activity activities",
    "oproep": "oproepen opr appeal appeals call calls",
    "noot": "noten voetnoot voetnoten eindnoot eindnoten nt vn fn note notes footnote footnotes endnote endnotes",
    "hoofdstuk": "hoofdstukken hfst hfdst hst h chapter chapters ch §",
}
_TELWOORDEN = {
    "een": 1, "eerste": 1, "one": 1, "first": 1, "twee": 2, "tweede": 2, "two": 2, "second": 2, "drie": 3, "derde": 3,
    "three": 3, "third": 3, "vier": 4, "vierde": 4, "four": 4, "fourth": 4, "vijf": 5, "vijfde": 5, "five": 5,
    "fifth": 5, "zes": 6, "zesde": 6, "six": 6, "sixth": 6, "zeven": 7, "zevende": 7, "seven": 7, "seventh": 7,
    "acht": 8, "achtste": 8, "negen": 9, "negende": 9, "tien": 10, "tiende": 10, "elf": 11, "elfde": 11,
    "twaalf": 12, "twaalfde": 12,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
}  # fmt: skip
AANDUIDING = r"(?:(?:(?:nummers?|number|num|numero|nrs?|nos?|n°|codes?|punt|onderdeel)(?![^\W\d_])|#)[ .:-]{0,3})"
_RAND = " .,:;!?/-"
# What people put around a code: quotation marks, brackets, the signs of Markdown. An underscore may stand in a code.
_TEKENS = re.compile(r"[\"'()\[\]{}<>|\\*~=`^]|(?<!\d)_|_(?!\d)")
_NUMMER = r"(\d{1,4})(?: ?[.,:·_/-] ?(\d{1,4}))?(?![\w%])(?![.,:/-]\d)"
_TUSSEN = rf"[ .:/\-_]{{0,5}}{AANDUIDING}?"
_LOS = re.compile(rf"{AANDUIDING}?(\d{{1,2}}) ?[.,·-] ?(\d{{1,2}})")
_STER = {"asterisk": "*", "sterretje": "*"}


def letters_of(soorten) -> dict[str, str]:
    """Return {name of a kind of part: the letter of its short code}, as folded words, from pairs of these."""
    letters = {fold(naam): letter for naam, letter in soorten}
    ook = {ander: letters[naam] for naam, anders in OOK.items() if naam in letters for ander in anders.split()}
    return ook | letters


def bedoelde_code(text: str, letters: dict[str, str]) -> str:
    """Return the code, in small letters, when a query is nothing but a code or its words ('voetnoot 31'), else ''."""
    if not letters:
        return ""
    vraag = fold(normalize(text)).strip()
    if "n" in letters.values() and (noot := re.fullmatch(r"(?:\[|\(|\^)+ ?(\d{1,3}) ?[\])]*", vraag)):
        return f"n{int(noot[1])}"
    if ster := _star(vraag, letters):
        return ster
    vraag = re.sub("^(?:de|het|the) ", "", _bare(vraag))
    if gevonden := re.fullmatch(head(letters, los="[ ./-]{0,2}") + _NUMMER, vraag):
        naam, letter, nummer, onder = gevonden.groups()
        return (letters[naam] if naam else letter) + number(nummer, onder)
    return _in_words(vraag, letters)


def plain(text: str) -> str:
    """Return a folded text with spaces for the signs that people put around a code; positions stay true."""
    return _TEKENS.sub(" ", text)


def _bare(vraag):
    return " ".join(plain(vraag).split()).strip(_RAND)


def los_nummer(text: str) -> str:
    """Return the number of an activiteit when a query is nothing but that: '4.6' for 'nr. 4,6', else ''."""
    gevonden = _LOS.fullmatch(_bare(fold(normalize(text))))
    return f"{int(gevonden[1])}.{int(gevonden[2])}" if gevonden else ""


def is_number(text: str) -> bool:
    """Tell whether a query is nothing but a number of the text: '4.2', '31'."""
    return re.fullmatch(r"\d{1,4}(?:\.\d{1,4})?|\*", text.strip()) is not None


def head(letters, los="") -> str:
    """Return the pattern of what stands before the number of a code: a name, or a letter with `los` behind it."""
    namen = "|".join(map(re.escape, sorted(letters, key=lambda naam: (-len(naam), naam))))
    eigen = "".join(sorted(set(letters.values())))
    return rf"(?<!\w){AANDUIDING}{{0,2}}(?:({namen})(?:{_TUSSEN})|([{eigen}]){los})"


def number(nummer, onder) -> str:
    """Return the number of a part from its digits: '4.6' for '04' and '6'."""
    return f"{int(nummer)}.{int(onder)}" if onder else str(int(nummer))


def _star(vraag, letters):
    """Return the code of 'noot *', 'n*', 'noot (*)', or ''."""
    namen = "|".join(map(re.escape, sorted(letters, key=len, reverse=True)))
    gevonden = re.fullmatch(rf"[^\w*]{{0,4}}({namen}|[{''.join(letters.values())}])[^\w*]{{0,4}}\*[^\w*]{{0,4}}", vraag)
    return f"{letters.get(gevonden[1], gevonden[1])}*" if gevonden else ""


def _in_words(vraag, letters):
    """Return the code of 'doelstelling vier', 'vierde doelstelling', '4e doelstelling', or ''."""
    een, _, twee = vraag.replace(". ", " ").rpartition(" ")
    for naam, telwoord in ((een, twee), (twee, een)):
        cijfer = re.fullmatch(r"(\d{1,3})(?:e|de|ste)", telwoord)
        nummer = int(cijfer[1]) if cijfer else _TELWOORDEN.get(telwoord) or _STER.get(telwoord)
        if nummer and (kort := naam.strip(_RAND)) in letters:
            return f"{letters[kort]}{nummer}"
    return ""
