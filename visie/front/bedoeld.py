"""What nginx has to know to lead a damaged address to the one that was meant, as visie/pagina/adres.py does.

A chain of maps: what nobody sees goes, signs become those of a keyboard, what stands around the address goes, a code
gets its points; what is left is looked up, in capitals or not, in the addresses of the export. nginx reads bytes and
cannot try one reading after another: what only Django mends is asked of the application.
"""

import re

from django.urls import Resolver404, resolve

from visie.editie import codes
from visie.front import wandeling
from visie.front.weergave import PAD_EN_VRAAG, depends_on
from visie.tekst.adres import LANGST

MEEST = 8  # places of one kind in an address: more of them stand in none
# As bytes, briefly: a word of a configuration of nginx holds 4096 of them. Soft hyphen, zero-width characters, marks
# of direction, word joiner, BOM, what chooses a form of a sign, and a line break with the signs that mail adds.
ONZICHTBAAR = (
    r"(?:\xC2\xAD|\xCD\x8F|\xE1\xA0\x8E|\xE2\x80[\x8B-\x8F\xAA-\xAE]|\xE2\x81[\xA0-\xA4]|"
    r"\xEF\xB8[\x80-\x8F]|\xEF\xBB\xBF|=?[\x0D\x0A]>?)"
)
# A space stands where a line was broken, or for a hyphen that somebody did not see.
STREEPJES = (
    r"(?:[ \x09]|\xC2\xA0|\xCB\x97|\xE2\x80[\x80-\x8A\x90-\x95\xAF]|\xE2\x81\x83|"
    r"\xE2\x88\x92|\xEF\xB9[\x98\xA3]|\xEF\xBC\x8D|=2[0CDE]|=5F)"  # quoted-printable: a point or comma too
)
# A run of slashes with one among them that goes the other way, or that mail encoded.
SCHUIN = r"(?=/*(?:\x5C|=2F|=5C))(?:[/\x5C]|=2F|=5C)++"
EDITIE = "/edities/[0-9]+"
UITGANG = r"\.(?:html?|php|aspx?)"
# The first byte of a sign, or a later one: not the first of a letter or digit of any script, so that nothing ends
# before a word. A letter may be one only when it is the first of a sign that was read in the wrong encoding.
TEKEN = (
    r"(?:[^a-z0-9\xC0-\xFF]|\xC2|\xC3[\x97\xB7]|\xC3[\x82\x83\xA2\xAF](?=[\xC2\xC3\xCB\xE2-])|\xC5\x93|[\xCB\xCC]|"
    r"\xCD[\x80-\xAF]|\xE2(?!\x85|[\xB0-\xB7])|\xE3\x80|\xEF\xB8|\xEF\xB9(?![\xB0-\xBF])|\xEF\xBB\xBF|"
    r"\xEF\xBC[\x80-\x8F\x9A-\xA0\xBB-\xBF]|\xEF\xBD[\x80\x9B-\xA5]|\xEF\xBF|\xF0\x9F)"
)
# Such a byte, or one that is still encoded: what an address never ends with.
RAND = (
    "(?:&[a-z0-9#]{2,6};|(?:%(?:25)*|=)(?:[01][0-9a-f]|2[0-9a-f]|3[a-f]|40|5[b-f]|60|7[b-f]|[89ab][0-9a-f]|c2|e2)|"
    f"{TEKEN})"
)
# What may stand behind the address of the start page: other signs alone mean nothing.
EINDE = r"(?:[/.,;:!?)\]}>\x22'-]|\xC2[\xA0\xBB]|\xE2\x80[\x99\x9D\xA6\xBA]|(?:%(?:25)*|=)20)"
ONTSNAPT = r"(?:(?:\x5C|%(?:25)*5C)++[nrt])++"  # line breaks that a program wrote as two characters
TUSSEN = rf"(?:(?![*=]){TEKEN})"  # within a code
BEGIN = rf"~*(?s)^(?=.{{0,{LANGST}}}$)"  # longer is not looked at


def maps(antwoorden):
    """Return the maps for an export, made of its answers {path: Antwoord}: from $uri to the address that was meant.

    $bd_doel is that address, $bd_bestand its file, $bd_verder where it leads on to; $bd_elders says that the
    application makes it. Each is empty for what means nothing.
    """
    return "\n".join([_chain(), *_lookup(antwoorden), ""])


def _chain():
    return "\n".join([
        # A last step of points: $uri has it no longer.
        _map("$request_uri", "$bd_ruw", (r"~^(?<bd_p>[^?%]*/\.\.?)(?:\?|$)", "$bd_p"), ("default", "$uri")),
        _map("$bd_ruw", "$bd_een", (rf"{BEGIN}(?<bd_i>.*?){ONTSNAPT}{TEKEN}*+$", "$bd_i"), ("default", "$bd_ruw")),
        _map("$bd_een", "$bd_zicht", *_instead("$bd_een", ONZICHTBAAR, "")),
        _map("$bd_zicht", "$bd_streep", *_instead("$bd_zicht", STREEPJES, "-")),
        _map("$bd_streep", "$bd_schuin", *_instead("$bd_streep", SCHUIN, "/")),
        _map(
            "$bd_schuin", "$bd_kaal",
            (rf"{BEGIN}/(?!{EINDE}*+$){RAND}*+$", "-"),
            (rf"{BEGIN}(?<bd_n>/(?:.*/)?[a-z]\*){RAND}*+$", "$bd_n"),  # a note without a number
            (rf"{BEGIN}(?<bd_s>(?:/.*?)??)(?:(?:/+(?:index|default))?{UITGANG})?{RAND}*+$", "$bd_s"),
            ("default", "-"),  # nothing that is an address; empty is the start page
        ),
        _map(
            "$bd_kaal", "$bd_kop",
            (rf"~*(?s)^(?<bd_v>.*/){RAND}++(?<bd_l>[a-z0-9][^/]*)$", "$bd_v$bd_l"), ("default", "$bd_kaal"),
        ),
        _map("$bd_kop", "$bd_code", *_codes(), ("default", "$bd_kop")),
        _map("$bd_code", "$bd_editie", (r"~*^/edities/(?<bd_nr>[0-9]+)(?:/|$)", "/edities/$bd_nr")),
        _map("$bd_code", "$bd_rest", (rf"~*^{EDITIE}(?<bd_r>(?:/.*)?)$", "$bd_r"), ("default", "$bd_code")),
    ])  # fmt: skip


def _lookup(antwoorden):
    """Yield the maps that are made of the addresses: to nginx a capital is the same as a small letter there."""
    elders, rest = _elsewhere(), {}
    for pad in (*antwoorden, *elders):
        zonder = re.sub(f"^{EDITIE}(?=/)", "", pad)
        if "$" not in zonder:
            rest[zonder.rstrip("/")] = zonder
    yield _map("$bd_rest", "$bd_echt", *sorted(rest.items()))
    yield _map("$bd_echt", "$bd_doel", ("", ""), ("default", "$bd_editie$bd_echt"))
    naar = {pad: a.kop("Location") for pad, a in antwoorden.items() if a.code in (301, 302)}
    verder = {pad: _end(naar, doel) for pad, doel in naar.items() if "$" not in pad + doel}
    yield _map("$bd_doel", "$bd_verder", *sorted(verder.items()))
    yield _map("$bd_verder", "$bd_heen", ("~^(?<bd_a>[^#]+)(?<bd_h>.*)$", "$bd_a$is_args$args$bd_h"))
    yield _map("$bd_doel", "$bd_bestand", ("", ""), ("~/$", "${bd_doel}index.html"), ("default", "$bd_doel"))
    yield _map("$bd_doel", "$bd_elders", *((f"~^{_within(pad)}{re.escape(pad)}$", "1") for pad in elders))


def _end(naar, pad):
    """Return where a redirect of ours ends, past those after it."""
    for _stap in range(5):
        pad = naar.get(pad, pad)
    return pad


def _elsewhere():
    """Return the paths of pages that the application makes, since they read the query."""
    return [pad for pad in wandeling.zonder_argument() if _reads_query(pad)]


def _within(pad):
    """Return what may stand before such a path: an editie, when it has a page of that kind too."""
    return f"(?:{EDITIE})?" if _reads_query(f"/edities/1{pad}") else ""


def _reads_query(pad):
    try:
        return resolve(pad) and depends_on(pad) == PAD_EN_VRAAG
    except Resolver404:
        return False


def _codes():
    """Return the lines that give a code its points again."""
    voor, cijfers = f"(?<bd_e>(?:{EDITIE})?)/", "0*(?<bd_{}>[0-9]{{1,9}})"
    twee, een = ("".join(letter for letter, aantal in codes.kinds() if aantal == telt) for telt in (2, 1))
    begin = rf"{TUSSEN}*{cijfers.format(1)}"
    return [
        (rf"~*^{voor}(?<bd_c>[{twee}]){begin}{TUSSEN}+{cijfers.format(2)}$", "$bd_e/$bd_c$bd_1.$bd_2"),
        (rf"~*^{voor}(?<bd_c>[{een}]){begin}$", "$bd_e/$bd_c$bd_1"),
    ]


def _instead(bron, patroon, met):
    """Return the lines that put `met` for every run of what matches, at most MEEST of them: a line a number of runs."""
    namen = [f"bd_{bron.removeprefix('$bd_')}_{n}" for n in range(MEEST + 1)]
    regels = []
    for aantal in range(1, MEEST + 1):
        # Possessive: a long run of such signs is taken whole, or not at all.
        stukken = [f"(?<{naam}>(?:(?!{patroon}).)*+)" for naam in namen[: aantal + 1]]
        uit = met.join(f"${{{naam}}}" for naam in namen[: aantal + 1])
        regels.append((BEGIN + f"(?:{patroon})++".join(stukken) + "$", uit))
    return [*regels, ("default", bron)]


def _map(van, naar, *regels):
    woorden = [f"    {_word(links)} {_word(rechts)};" for links, rechts in regels]
    return "\n".join([f"map {van} {naar} {{", *woorden, "}"])


def _word(tekst):
    return '"' + tekst.replace("\\", "\\\\").replace('"', '\\"') + '"' if tekst != "default" else tekst
