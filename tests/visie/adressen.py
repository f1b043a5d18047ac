"""Damaged addresses, as they arrive: what mail, chat and print make of an address, and the one that was meant."""

from urllib.parse import quote, unquote_to_bytes

PALLIATIEF = "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/"
# How a whole address is damaged: {name: function of the path}. `quoted` makes it what a browser sends.
ACHTER = [
    ".", ",", ";", ":", "!", "'", '"', "’", "”", "»", "›", "…", "...", "*", "**", "_", "-", "|", "`", "´", "~", "·",
    ")", "]", "}", ">", "&gt;", ").", "),", "”.", "’,", ">.", ")**", " ", " .", ".\xa0", "\u200b", "\ufeff", "\r\n",
    "/", "//", "/.", "/..", "/...", "/).", "/,", "/%20", "%20", "%2520", "%252E", "%22", "/index.html", "/index.htm",
    "/INDEX.PHP", "/index.html.", "/default.aspx", ".html", "\\", "/\\", "\x94", "/&", "\u3002", "\uff09",
    "â€", "â€™", "â€\x9d", "Â\xa0", "Â»", "=20", "=", "\U0001f44d", "\u00ae",
    "¹", "²", "₄", "³/", "①", "❶", "⁽²⁾", "º", "™", "\\n", "\\r\\n", "\\r\\n\\r\\n.", "%255Cn", "ï»¿",
    "=2E", "=2C", "=3D", "=E2=80=99", "=C2=AD", "…/",
]  # fmt: skip
ROND = ["()", "[]", "{}", "<>", '""', "''", "“”", "‘’", "„”", "«»", "‹›", "**", "__", "()."]
ONZICHTBAAR = ["\xad", "\u200b", "\u200c", "\u200d", "\u2060", "\ufeff", "\xa0", "\n", "\r\n", "%C2%AD", "\ufe0f"]
PUNTEN = [
    "-",
    ",",
    "_",
    " ",
    ". ",
    " .",
    "–",
    "—",
    "\u2011",
    "−",
    ":",
    ";",
    "·",
    "/",
    "..",
    "%2C",
    "=2E",
    "=2C",
    "=2D",
    "=20",
]
# What only Django mends: nginx reads bytes, and follows one reading of an address.
ALLEEN_DJANGO = ["wide letters", "encoded twice", "other text behind it", "markdown behind it"]


def quoted(pad):
    """Return a path as a browser sends it: what an address may not have is encoded, what is encoded stays."""
    return quote(pad, safe="/%!$&'()*+,;=:@~[]\\|`")


def asked(pad):
    """Return a path as it stands in PATH_INFO."""
    return unquote_to_bytes(quoted(pad)).decode("latin-1")


def of_code(code):
    """Yield (how, path as it arrives) for every damage of a code."""
    letter, nummers = code[0], code[1:].split(".")
    if code == "n*":
        yield from ((f"n* and {achter!r}", f"/n*{achter}") for achter in ACHTER if achter not in ("_", ".html", "&gt;"))
        return
    yield from ((f"{achter!r} behind", f"/{code}{achter}") for achter in ACHTER)
    yield from ((f"between {rond}", f"/{rond[0]}{code}{rond[1:]}") for rond in ROND)
    yield from ((f"{teken!r} within", f"/{letter}{teken}{code[1:]}") for teken in ONZICHTBAAR)
    yield from ((f"{teken!r} before the number", f"/{letter}{teken}{code[1:]}") for teken in PUNTEN)
    if len(nummers) > 1:
        yield from ((f"{punt!r} for a point", f"/{letter}{punt.join(nummers)}") for punt in PUNTEN if punt != "/")
        yield "a slash for a point", f"/{letter}{'/'.join(nummers)}"
        yield "a line break at the point", f"/{letter}{'.%0A'.join(nummers)}"
    yield "in capitals", f"/{code.upper()}."
    yield "doubled slash", f"//{code}"
    yield "a backslash before it", f"/\\{code}"
    yield "leading zeros", f"/{letter}{'.'.join(f'0{nummer}' for nummer in nummers)}."
    breed = "".join(chr(ord(teken) + 0xFEE0) for teken in code)
    yield "wide letters", f"/{breed}"
    yield "encoded twice", f"/{''.join(f'%25{ord(teken):02x}' for teken in code)}"
    yield "other text behind it", f"/{code} en verder"
    yield "markdown behind it", f"/{code}](https://elders.example/{code})"


TABEL = {  # path as it arrives (and query) -> where the one redirect leads
    "/d4.6.": PALLIATIEF,
    "/d4.6,": PALLIATIEF,
    "/d4-6": PALLIATIEF,
    "/hele-visie/).": "/hele-visie/",
    "/Hele-Visie/": "/hele-visie/",
    "/HELE-VISIE": "/hele-visie/",
    "/hele-visie": "/hele-visie/",
    "/hele-visie//": "/hele-visie/",
    "//hele-visie/": "/hele-visie/",
    "/hele-visie/index.html": "/hele-visie/",
    "/hele-visie.html": "/hele-visie/",
    "/hele-\xadvisie/": "/hele-visie/",
    "/hele–visie/": "/hele-visie/",
    "/hele-=\r\nvisie/": "/hele-visie/",
    "/Hele-Visie/?utm_source=mail&x=%20": "/hele-visie/?utm_source=mail&x=%20",
    "/Hele-Visie?utm_source=mail": "/hele-visie/?utm_source=mail",
    "/Hele-Visie/Kern/": "/hele-visie/kern/",
    "/index.html": "/",
    "/index.php?x=1": "/?x=1",
    "/).": "/",
    "//": "/",
    "/feed.xml.": "/feed.xml",
    "/Feed.XML": "/feed.xml",
    "/feed.xml/": "/feed.xml",
    "/Sitemap.XML": "/sitemap.xml",
    "/robots.txt)": "/robots.txt",
    "/Citeren/Zelfzorg.BIB,": "/citeren/zelfzorg.bib",
    "/noten.": "/bronnen/",
    "/Noten/31": "/noten/31/",
    "/oproepen/Gemeenten.": "/oproepen/gemeenten/",
    PALLIATIEF.rstrip("/") + "…": PALLIATIEF,
    PALLIATIEF.upper(): PALLIATIEF,
    PALLIATIEF.replace("/", "//"): PALLIATIEF,
    PALLIATIEF.replace("/", "\\").replace("\\", "/", 1): PALLIATIEF,
    PALLIATIEF + "index.html?x=1": PALLIATIEF + "?x=1",
    "/D4.6.?x=1": PALLIATIEF + "?x=1",
    "/edities/1": "/edities/1/",
    "/Edities/": "/edities/",
    "/Edities/1/D4.6.": "/edities/1" + PALLIATIEF,
    "/edities/1/d4-6?x=1": f"/edities/1{PALLIATIEF}?x=1",
    "/edities/1//d4,6": "/edities/1" + PALLIATIEF,
    "/edities/1/index.html": "/edities/1/",
    "/edities/1/Hele-Visie).": "/edities/1/hele-visie/",
    "/Zoeken?p=2": "/zoeken/?p=2",
    "/edities/1/zoeken,?p=2": "/edities/1/zoeken/?p=2",
    "/hele-visie/*": "/hele-visie/",
    "/hele-visie/…": "/hele-visie/",
    "/hele-visie/_": "/hele-visie/",
    "/hele-visie¹": "/hele-visie/",
    "/hele-visie\\n": "/hele-visie/",
    "/Hele-Visieï»¿": "/hele-visie/",
    "/hele=2Dvisie/": "/hele-visie/",
    "/hele-visie=2F?x=1": "/hele-visie/?x=1",
    PALLIATIEF.replace("/palliatieve", "=2Fpalliatieve"): PALLIATIEF,
    PALLIATIEF.replace("/24", "=2F24").replace("-zorg", "=2Dzorg=0D=0A"): PALLIATIEF,
    "/o1²": "/oproepen/1/",
    "/n3₄": "/noten/3/",
    "/h2①": "/hoofddoel/",
    "/edities/1/o1³": "/edities/1/oproepen/1/",
    "/D4.6": PALLIATIEF,
    "/D4.6?utm_source=mail": PALLIATIEF + "?utm_source=mail",
    "/N31?x=1": "/noten/31/?x=1",
    "/N*?x=1": "/noten/asterisk/?x=1",
    "/edities/1/D4.6?x=1": f"/edities/1{PALLIATIEF}?x=1",
    "/d4.06": PALLIATIEF,
    "/d04.6?x=1": PALLIATIEF + "?x=1",
    "/d4.6/": PALLIATIEF,
    "/noten/?x=1": "/bronnen/?x=1",
    "/Noten/?x=1": "/bronnen/?x=1",
    "/edities/1/noten/?x=1&y=%20": "/edities/1/bronnen/?x=1&y=%20",
    "/”.": "/",
    "/%20?x=1": "/?x=1",
}
# What is an address as it is and leads on for now.
CODES = {
    "/d4.6": PALLIATIEF,
    "/d4.6?x=1": PALLIATIEF + "?x=1",
    "/edities/1/n31?utm_source=mail&x=%C3%A9": "/edities/1/noten/31/?utm_source=mail&x=%C3%A9",
}
NIETS = [
    "/feed", "/onzin", "/onzin/", "/d9.9", "/d4.66", "/d99.", "/edities/1/onzin.", "/edities/99/d4.6.", "/x/y/z",
    "/hele-visie/onzin", "/wp-login.php", "/.env", "/../../etc/passwd", "/edities/99/Hele-Visie/", "/" + "a." * 400,
    "/привет", "/привет/", "/привет.", "/edities/1/привет/", "/oproepen/привет", "/oproepen/«привет».", "/hele-visieш",
    "/hele-visie/العربية", "/hele-visie/ελληνικά)", "/noten/日本語/", "/doelstellingen/हिन्दी", "/oproepen/한국어",
    "/oproepen/ø", "/hele-visie/ÿœ", "/oproepen/%25D0%25BF", "/oproepen/=D0=BF", "/d4.6привет", "/d4привет6",
    "/приветd4.6", "/привет/d4.6",
    "/@", "/$", "/*", "/_", "/%23/", "/★", "/👍", "/@@/", "/**", "/%25", "/+", "/~",
    "/d4=2E66", "/d9=2E6", "/d4.6a", "/d4.6.7", "/d4.6/bijlage", "/d4.6.pdf", "/d4.6\\noten",
]  # fmt: skip
VIJANDIG = [
    "//evil.example", "//evil.example/", "///evil.example", "/\\evil.example", "/\\/evil.example", "\\\\evil.example",
    "/%2F%2Fevil.example", "/%2F/evil.example", "/%5Cevil.example", "/%5C%5Cevil.example", "/%255Cevil.example",
    "/%252F%252Fevil.example/", "//evil.example/d4.6.", "//evil.example/..", "//d4.6@evil.example", "//evil.example:1",
    "/https://evil.example/d4.6", "/https:evil.example", "/javascript:alert(1)", "//kern@evil.example/hele-visie/",
    "/%0D%0ALocation:%20//evil.example", "/d4.6%0D%0ASet-Cookie:a=b", "/%0d%0a//evil.example", "/%09//evil.example",
    "/%00//evil.example", "/.//evil.example", "/..//evil.example", "/;//evil.example", "/%E2%80%8B/evil.example",
    "/\u2215\u2215evil.example", "/\uff0f\uff0fevil.example", "/%ef%bc%8f%ef%bc%8fevil.example/%2e%2e", "/\u3002/evil",
    "/op/2025-04-01//evil.example", "/op/2025-04-01/%5Cevil.example", "/edities/1//evil.example", "/en//evil.example",
    "/beheer//evil.example", "/beheer/%5C%5Cevil.example", "/voorbeeld//evil.example/", "//beheer//evil.example",
]  # fmt: skip
