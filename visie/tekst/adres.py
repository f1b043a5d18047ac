"""Addresses that mail, chat and print damaged: which ones may have been meant. Pure: nothing is looked up here."""

import re
import unicodedata
from urllib.parse import quote_plus, unquote, unquote_plus

LANGST = 400  # characters: no address of ours is longer, and what is longer is not read at all
DECODERINGEN = 3  # a link that went through three programs may have been encoded by each
# Signs of every script that stand for a hyphen or a slash; Unicode's own dashes (Pd) count too.
ANDERS = {"\u2212": "-", "\u2043": "-", "\u02d7": "-", "\\": "/", "\t": " "}
INDEX = re.compile(r"(?:index|default)\.(?:html?|php|aspx?)", re.I)
UITGANG = re.compile(r"\.(?:html?|php|aspx?)", re.I)
AFGEBROKEN = re.compile("=?[\r\n\x85\u2028\u2029]+[> ]*")  # with the signs that mail adds: '=' before, '>' behind
QUOTED = re.compile("(?:=[0-9a-f]{2})+", re.I)  # quoted-printable, as mail writes what it does not trust
ONTSNAPT = re.compile(r"(?:\\+[nrt])+(?![a-z0-9])", re.I)  # a line break that a program wrote as two characters
# What was read as one byte a character: bytes of a mark, a hard space, an accent, a BOM or an emoji.
LATIJN = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xA0))
VERLEZEN = re.compile(f"[ÂÃâïð][\x80-\xbf{re.escape(LATIJN)}]+")
# Around a step stands no letter or digit, of any script: words in another script are words, which mean nothing here.
RAND = re.compile(r"^[\W_]+|[\W_]+$")
RAND_VAN_TOKEN = re.compile(r"[^\w-]+$")
WOORD, ANDER_SCHRIFT = re.compile(r"[^\W_]"), re.compile(r"[^\W_\x00-\x7f]")
ANDER_TOKEN = re.compile(r"/+voorbeeld/+[^a-z0-9/]", re.I)  # a token is a secret: what begins otherwise is none of ours
STER = re.compile(r"[\W_]*([a-z])\*[\W_]*", re.I)  # the code of a note without a number
VEILIG = re.compile(r"(?:/(?:\.well-known|[a-z0-9](?:[a-z0-9._*-]*[a-z0-9_*-])?))+|/", re.I)
CODE = re.compile(r"([a-z])(?:[^\w*=]|_)*0*([0-9]{1,9})(?:(?:[^\w*=]|_)+0*([0-9]{1,9}))?", re.I)
AMP = re.compile(r"&(?:amp(?:;|%3b))+", re.I)
MET_AMP = re.compile(r"%26(?:amp%3b)+([a-z_]{1,20})(?:=|%3d)", re.I)  # encoded as a whole, with the name behind it
# What closes a sentence, and what stands behind a link.
SLOT = ".,;:!?)]}>\"'*\u2019\u201d\u00bb\u203a\u2026 \r\n\u00a0\u200b\ufeff"
EINDE = SLOT.replace("*", "") + "/-"  # what may stand behind the address of the start page
DAG = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def repaired(pad: str) -> list:
    """Return the paths that a path as it arrived may have meant, likeliest first, each without a final slash.

    Every one begins with exactly one slash and has letters, digits and '-._*' in its steps: none leads elsewhere.
    """
    if len(pad) > LANGST or not pad.startswith("/") or ANDER_TOKEN.match(kaal := plain(pad)):
        return []
    if not WOORD.search(kaal) and kaal.strip(EINDE):
        return []  # nothing but signs
    # A soft hyphen is nothing, or the hyphen that stood at the end of a line.
    kalen = dict.fromkeys([kaal, plain(pad.replace("\u00ad", "-"))])
    gevonden = [kandidaat for een in kalen for lezing in _readings(een) for kandidaat in _candidates(lezing)]
    return [kandidaat for kandidaat in dict.fromkeys(gevonden) if VEILIG.fullmatch(kandidaat)]


def likeliest(pad: str) -> tuple:
    """Return (the steps that say in which text, the others) of what a path most likely meant, be it no address."""
    if len(pad) > LANGST:
        return [], []
    gelezen = next(iter(repaired(pad)), None) or "-".join(plain(pad).split()).lower()
    return split_prefix([stap for stap in gelezen.split("/") if stap])


def split_prefix(stappen: list) -> tuple:
    """Return (the steps that say in which text an address stands, the others): 'edities/1', 'op/2026-03-01', 'en'."""
    eerste, tweede = [stap.lower() for stap in [*stappen, "", ""][:2]]
    twee = (eerste == "edities" and tweede.isdecimal()) or (eerste == "op" and DAG.fullmatch(tweede))
    lengte = 2 if twee or eerste == "voorbeeld" else 1 if eerste in {"werkversie", "en"} else 0
    return stappen[:lengte], stappen[lengte:]


def as_code(tekst: str) -> str:
    """Return the code that was typed with other signs than points ('D4-6', 'd 4. 6' → 'd4.6'), '' for none."""
    gelezen = CODE.fullmatch(tekst)
    return gelezen[1].lower() + ".".join(filter(None, gelezen.groups()[1:])) if gelezen else ""


def with_query(adres: str, vraag: str) -> str:
    """Return an address with a query before its fragment; one that has a query keeps its own."""
    plaats, hekje, deel = adres.partition("#")
    return f"{plaats}?{vraag}{hekje}{deel}" if vraag and "?" not in plaats else adres


def repaired_query(vraag: str) -> str:
    """Return a query as it was meant: '&amp;' is '&', and what closed the sentence around a link is no part of it.

    What somebody searches for (`q`) may end in any sign.
    """
    if "amp" in vraag.lower():
        vraag = MET_AMP.sub(r"&\1=", AMP.sub("&", vraag))
    voor, naam, waarde = re.fullmatch(r"(?s)((?:.*&)?)([^=&]*)=?(.*)", vraag).groups()
    kaal = unquote_plus(waarde).rstrip(SLOT)
    return vraag if naam == "q" or kaal == unquote_plus(waarde) else f"{voor}{naam}={quote_plus(kaal)}"


def plain(pad):
    """Return a path decoded, in plain letters, without what nobody sees; every hyphen and slash is that of a keyboard.

    Ligatures, wide letters and accents become the letters that an address is written with.
    """
    for _ in range(DECODERINGEN):
        was, pad = pad, QUOTED.sub(_unquoted, unquote(_once(pad)))
        if pad == was:
            break
    pad = AFGEBROKEN.sub("", unicodedata.normalize("NFKD", _once(pad)))
    return "".join(map(_sign, ONTSNAPT.sub("", pad)))


def _once(pad):
    """Return a path without footnote marks, which are digits to NFKC, and without what was read in a wrong encoding."""
    if pad.isascii():
        return pad
    pad = VERLEZEN.sub(_read_again, pad)
    return unicodedata.normalize("NFKC", "".join(" " if _is_mark(teken) else teken for teken in pad))


def _unquoted(gevonden):
    return bytes.fromhex(gevonden[0].replace("=", "")).decode(errors="replace")


def _read_again(gevonden):
    """Return what was read in the wrong encoding on its way ('â€™' for a quotation mark) as it was written."""
    return b"".join(t.encode("latin-1" if ord(t) < 0x100 else "cp1252") for t in gevonden[0]).decode(errors="replace")


def _is_mark(teken):
    """Tell whether a sign is raised, lowered or in a circle, as the marks of footnotes are: '²', '₄', '①', '™'."""
    if unicodedata.category(teken) == "No":
        return True
    return unicodedata.decomposition(teken).startswith(("<super>", "<sub>", "<circle>"))


def _sign(teken):
    if teken in ANDERS:
        return ANDERS[teken]
    soort = unicodedata.category(teken)
    if soort == "Pd":
        return "-"
    return " " if soort == "Zs" else "" if soort[0] in "CM" else teken


def _readings(pad):
    """Yield a path with hyphens for the spaces in it, without them, and up to the first: what follows is other text."""
    woorden = pad.split()
    yield "-".join(woorden)
    if len(woorden) > 1:
        yield "".join(woorden)
        yield next((woord for woord in woorden if woord.strip("/")), "")


def _candidates(pad):
    """Yield what a path without spaces may have meant."""
    voor, rest = split_prefix(_steps(pad))
    voor = [_lower(voor, n, stap) for n, stap in enumerate(voor)]
    laag = [stap.lower() for stap in rest]
    if code := as_code(".".join(UITGANG.sub("", stap) for stap in laag)):
        yield _joined(voor, [code])
    yield _joined(voor, laag)
    if laag and UITGANG.search(laag[-1]):
        yield _joined(voor, [*laag[:-1], UITGANG.split(laag[-1])[0]])
    if any("_" in stap for stap in laag):
        yield _joined(voor, [stap.replace("_", "-") for stap in laag])
    # Other text may have come along: '/d4.6](https:', '/hele-visie/"target='.
    kort = re.match(r"/*(?:[^\w/]|_)*[a-z0-9._/*-]*", pad, re.I)[0]
    rest = pad[len(kort) :]
    if rest and not ANDER_SCHRIFT.search(rest) and not QUOTED.match(rest):
        yield from _candidates(kort)


def _lower(voor, n, stap):
    """Return a step of the prefix in small letters, but for a token: there a capital is another letter."""
    return stap if n == 1 and voor[0].lower() == "voorbeeld" else stap.lower()


def _steps(pad):
    """Return the steps of a path, without what stands around each and without the name of an index."""
    stappen = []
    for stap in pad.split("/"):
        token = bool(stappen) and stappen[-1].lower() == "voorbeeld"
        if (schoon := _step(stap, token)) and not INDEX.fullmatch(schoon):
            stappen.append(schoon)
    return stappen


def _step(stap, token):
    if ster := STER.fullmatch(stap):
        return ster[1] + "*"
    if RAND.sub("", stap).lower() == "well-known":
        return ".well-known"
    return (RAND_VAN_TOKEN if token else RAND).sub("", stap)


def _joined(voor, rest):
    return "/" + "/".join([*voor, *rest])
