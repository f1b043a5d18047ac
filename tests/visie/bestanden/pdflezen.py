"""Reads a PDF by its tags, in the order in which a screen reader does: with PDFium, which knows nothing of Typst."""

import ctypes
import re
from dataclasses import dataclass, field

import pypdfium2
from pypdfium2 import raw

INLINE = {"Span", "Strong", "Em", "Lbl", "Link", "Reference"}
STREEPJE, AFGEBROKEN = (
    "\x02",
    "\xad",
)  # how PDFium writes any hyphen at the end of a line; one that is no part of a word
REGEL = 7  # points: less than between two lines, more than between a word and the number of a note


@dataclass
class Tag:
    """An element of the structure: its children are Tags and runs of text, in reading order."""

    soort: str
    alt: str
    taal: str
    pagina: int
    inhoud: list = field(default_factory=list)

    def walk(self):
        """Yield this Tag and all that it holds."""
        yield self
        for kind in self.inhoud:
            if isinstance(kind, Tag):
                yield from kind.walk()

    def words(self, zonder=()) -> str:
        """Return its text, one space between words, without the elements of the kinds in `zonder`."""
        return join(self.text(set(zonder)))

    def text(self, zonder: set) -> str:
        """Return its text as it was found; `join` makes words of it."""
        stukken = []
        for kind in self.inhoud:
            if isinstance(kind, str):
                stukken.append(kind)
            elif kind.soort not in zonder:
                stukken.append(kind.text(zonder))
        inhoud = "".join(stukken)
        return inhoud if self.soort in INLINE else f" {inhoud} "


def join(tekst: str) -> str:
    """Return words with one space between them, those whole again that were broken off, over pages too."""
    return " ".join(re.sub(f"{AFGEBROKEN}\\s*", "", tekst).split())


def read(inhoud: bytes) -> list[Tag]:
    """Return the outermost Tags of each page, in order."""
    document = pypdfium2.PdfDocument(inhoud)
    return [tag for nummer, pagina in enumerate(document, 1) for tag in _page(pagina, nummer)]


def fonts(inhoud: bytes) -> set[tuple[str, bool]]:
    """Return (name without its prefix, whether it is embedded) of every font that text is set in."""
    gevonden = set()
    for pagina in pypdfium2.PdfDocument(inhoud):
        for ding in pagina.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
            letter = raw.FPDFTextObj_GetFont(ding)
            naam = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(letter, naam, 200)
            gevonden.add((naam.value.decode().rpartition("+")[2], raw.FPDFFont_GetIsEmbedded(letter) == 1))
    return gevonden


def _page(pagina, nummer):
    boom, teksten = raw.FPDF_StructTree_GetForPage(pagina), _texts(pagina)
    kinderen = (raw.FPDF_StructTree_GetChildAtIndex(boom, i) for i in range(raw.FPDF_StructTree_CountChildren(boom)))
    tags = [_tag(element, nummer, teksten) for element in kinderen]
    raw.FPDF_StructTree_Close(boom)
    return tags


def _tag(element, nummer, teksten):
    soort, alt, taal = (
        _string(lees, element)
        for lees in (
            raw.FPDF_StructElement_GetType, raw.FPDF_StructElement_GetAltText, raw.FPDF_StructElement_GetLang
        )
    )  # fmt: skip
    tag = Tag(soort, alt, taal, nummer)
    for i in range(raw.FPDF_StructElement_CountChildren(element)):
        nummer_hier = raw.FPDF_StructElement_GetChildMarkedContentID(element, i)
        if kind := raw.FPDF_StructElement_GetChildAtIndex(element, i):
            tag.inhoud.append(_tag(kind, nummer, teksten))
        elif nummer_hier >= 0:  # not the link of a Link
            tag.inhoud.append(teksten.get(nummer_hier, ""))
    return tag


def _texts(pagina):
    """Return {id of marked content: its text} of a page."""
    laag, teksten, vorige, onder = pagina.get_textpage(), {}, " ", 0
    for ding in pagina.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT], max_depth=9):
        nummer, y = raw.FPDFPageObj_GetMarkedContentID(ding), ding.get_bounds()[1]
        tekst = _string(raw.FPDFTextObj_GetText, ding, laag, unit=ctypes.c_ushort)
        # A new line parts words, unless the last one ended in a hyphen or a stroke.
        wit = " " if onder - y > REGEL and not vorige.endswith((STREEPJE, "-", "/")) else ""
        vorige, onder = tekst or vorige, y
        tekst = AFGEBROKEN if tekst == STREEPJE else tekst.replace(STREEPJE, "-")  # Typst sets its own as a run
        teksten[nummer] = teksten.get(nummer, "") + wit + tekst
    return teksten


def _string(lees, *wat, unit=None):
    lang = lees(*wat, None, 0)
    if lang <= 2:
        return ""
    buffer = ctypes.create_string_buffer(lang)
    lees(*wat, ctypes.cast(buffer, ctypes.POINTER(unit)) if unit else buffer, lang)
    return buffer.raw[: lang - 2].decode("utf-16-le")
