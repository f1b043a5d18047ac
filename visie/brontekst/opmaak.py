"""The markup of the source as the small HTML of visie/tekst/html.py, and as plain words."""

import re
from html import escape

from visie.brontekst.blokken import Blok
from visie.brontekst.fout import Bronfout
from visie.tekst.html import normalise

ASTERISK = "asterisk"
MARKERING = re.compile(r"<sup>(\d+(?:,\d+)*)</sup>|\\\*")
_KOPPELING = re.compile(r"\[([^\[\]]+)\]\(https?://[^()\s]+\)")
_STERK = re.compile(r"\*\*([^*]+)\*\*")
_NADRUK = re.compile(r"\*([^*]+)\*")
_REST = re.compile(r"[<*\[\]`_\\#]")  # markup that none of the rules above has taken
_ZINSEINDE = re.compile(r"[.!?]\**$")


def marker_keys(regel: str) -> list[list[str]]:
    """Return the keys of the notes that a source line names, per marker: [['9', '10'], ['asterisk']]."""
    return [m[1].split(",") if m[1] else [ASTERISK] for m in MARKERING.finditer(regel)]


def inline(regel: str, nummer: int) -> str:
    """Return one source line as HTML, a link as its words. Raises Bronfout for unexpected markup."""
    sleutels = marker_keys(regel)
    kaal = MARKERING.sub("\0", regel)
    kaal = _KOPPELING.sub(r"\1", kaal)
    zonder = _NADRUK.sub(r"\1", _STERK.sub(r"\1", kaal))
    if rest := _REST.search(zonder):
        raise Bronfout(nummer, f"onbekende opmaak ‘{rest[0]}’")
    html = escape(kaal, quote=False)
    html = _NADRUK.sub(r"<em>\1</em>", _STERK.sub(r"<strong>\1</strong>", html))
    for groep in sleutels:
        html = html.replace("\0", f'<sup data-noot="{" ".join(groep)}"></sup>', 1)
    return html


def plain(blok: Blok) -> str:
    """Return a title as words. Raises Bronfout when it has markup or more than one line."""
    if _REST.search(blok.tekst) or len(blok.regels) > 1:
        raise Bronfout(blok.regel, f"onverwachte opmaak in een kop: {blok.tekst}")
    return blok.tekst


def paragraph(blok: Blok) -> str:
    """Return a paragraph as `<p>…</p>`. Raises Bronfout when it is cut off or is broken over lines."""
    if len(blok.regels) > 1:
        raise Bronfout(blok.regel + 1, "onverwachte regelafbreking in een alinea")
    if not _ZINSEINDE.search(MARKERING.sub("", blok.tekst)):
        raise Bronfout(blok.regel, "de alinea eindigt niet met een leesteken; is zij afgebroken?")
    return lines([blok])


def lines(blokken: list[Blok], open_tag="", close_tag="") -> str:
    """Return blocks as one `<p>` in which every source line keeps its own line, optionally inside a tag."""
    regels = [inline(regel, blok.regel + i) for blok in blokken for i, regel in enumerate(blok.regels)]
    return f"<p>{open_tag}{'<br>'.join(regels)}{close_tag}</p>"


def text(alineas: list[str], regel: int) -> str:
    """Return paragraphs as one text. Raises Bronfout when normalising it would change it."""
    html = "\n".join(alineas)
    if normalise(html) != html:
        raise Bronfout(regel, "de tekst is niet in genormaliseerde vorm te lezen")
    return html
