"""Codes and names of parts: 'd4.6' and 'noot 31' ask for one part and nothing else, however they are written. Pure."""

import re

from visie.tekst.vouwen import fold, normalize

# What readers also call a kind of part: other words, shortened ones, more than one, English.
OOK = {
    "doelstelling": "doel doelen doelstellingen doelst goal goals objective objectives",
    "activiteit": "activiteiten act activity activities",
    "oproep": "oproepen opr appeal appeals call calls",
    "noot": "noten voetnoot voetnoten eindnoot nt vn fn note notes footnote footnotes endnote",
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
_RAND = " .,:;!?'\"()[]{}<>|/\\-"
_HAAKJES = re.compile(r"[()\[\]{}]")
_NUMMER = r"(\d{1,4})(?: ?[.,:·_/-] ?(\d{1,4}))?(?![\w%])(?![.,:/-]\d)"
_EN = re.compile(rf"\)? ?(?:,|&|en|and|of|or|t/m|tot en met)(?: en)? \(?{_NUMMER}")
_TUSSEN = r"[ .:([-]{0,3}(?:(?:nummer|num|numero|number|nr|no|n°|#)[ .:]{0,2})?"
_LOS = re.compile(r"(?:(?:nummer|number|num|nr|no|punt|onderdeel|code|#)[ .:]{0,2})?(\d{1,2}) ?[.,·-] ?(\d{1,2})")
_STER = {"*": "*", "asterisk": "*", "sterretje": "*"}


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
    vraag = " ".join(_HAAKJES.sub(" ", vraag).split()).strip(_RAND)
    if gevonden := _genoemd(letters).fullmatch(vraag):
        return _code(gevonden, letters)
    return _in_words(vraag.removeprefix("de ").removeprefix("het ").removeprefix("the "), letters)


def genoemde_codes(text: str, letters: dict[str, str]) -> list[tuple[int, int, str]]:
    """Return [(begin, end, code)] for codes among other words of a folded text: 'noten 31 en 32 over werkdruk'."""
    gevonden = []
    for match in _genoemd(letters, los="").finditer(text) if letters else ():
        gevonden.append((*match.span(), code := _code(match, letters)))
        while volgende := _EN.match(text, gevonden[-1][1]):
            gevonden.append((*volgende.span(), code[0] + _number(*volgende.groups())))
    return gevonden


def los_nummer(text: str) -> str:
    """Return the number of an activiteit when a query is nothing but that: '4.6' for 'nr. 4,6', else ''."""
    gevonden = _LOS.fullmatch(fold(normalize(text)).strip(_RAND))
    return f"{int(gevonden[1])}.{int(gevonden[2])}" if gevonden else ""


def is_number(text: str) -> bool:
    """Tell whether a query is nothing but a number of the text: '4.2', '31'."""
    return re.fullmatch(r"\d{1,4}(?:\.\d{1,4})?|\*", text.strip()) is not None


def _genoemd(letters, los="[ .-]?"):
    """Return what finds a code in a folded text: a name with a number, or a letter with `los` between it and one."""
    namen = "|".join(map(re.escape, sorted(letters, key=lambda naam: (-len(naam), naam))))
    eigen = "".join(sorted(set(letters.values())))
    return re.compile(rf"(?<!\w)(?:({namen})(?:{_TUSSEN})|([{eigen}]){los}){_NUMMER}")


def _code(gevonden, letters):
    naam, letter, nummer, onder = gevonden.groups()
    return (letters[naam] if naam else letter) + _number(nummer, onder)


def _number(nummer, onder):
    return f"{int(nummer)}.{int(onder)}" if onder else str(int(nummer))


def _in_words(vraag, letters):
    """Return the code of 'doelstelling vier', 'vierde doelstelling', '4e doelstelling', 'noot *', or ''."""
    een, _, twee = vraag.replace(". ", " ").replace("*", " *").rpartition(" ")
    een = een.strip()
    if vraag[1:] == "*" and vraag[0] in letters.values():
        return vraag
    for naam, telwoord in ((een, twee), (twee, een)):
        cijfer = re.fullmatch(r"(\d{1,3})(?:e|de|ste)", telwoord)
        nummer = int(cijfer[1]) if cijfer else _TELWOORDEN.get(telwoord) or _STER.get(telwoord)
        if nummer and naam in letters:
            return f"{letters[naam]}{nummer}"
    return ""
