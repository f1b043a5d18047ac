"""Do two exports say the same? `python -m tests.vergelijk_export OLD NEW` says what differs; exits 0 or 1.

First whether they are the same byte for byte. Where they are not, a page is read as a browser reads it: the same
elements, attributes and text, and compressed at most MEER bytes larger.
"""

import difflib
import json
import re
import sys
from itertools import islice
from pathlib import Path
from xml.etree import ElementTree

import html5lib

MEER = 50
SHOWN = 8  # lines of what differs in one file
# Elements that begin and end a line: white space beside them is not shown.
BLOKKEN = re.compile(
    "html|head|meta|link|title|base|body|header|main|footer|nav|section|article|aside|div|form|fieldset|details|summary|"
    "h[1-6]|p|ol|ul|li|dl|dt|dd|blockquote|pre|figure|figcaption|hr|br|table|caption|thead|tbody|tr|th|td|option"
)
INHOUD = {"img", "svg", "input", "button", "select", "textarea"}  # stand in a line as a word does
ROOSTER = {"rij", "buren"}  # classes whose children stand in a flex box or a grid: no space is shown between them
LETTERLIJK = {"pre", "textarea", "script", "style"}
WIT = re.compile(r"[ \t\n\r\f]+")
SPATIE = "␣"


def read(html):
    """Return a page as a list of lines: elements with their attributes, and words; white space only where it shows."""
    lezer = Lezer()
    lezer.element(html5lib.HTMLParser(strict=False, namespaceHTMLElements=False).parse(html))
    return lezer.regels


class Lezer:
    """Walks through a page and folds its white space as a browser does."""

    def __init__(self):
        self.regels, self.begin, self.spatie = [], True, None

    def element(self, e, los=False):
        if not isinstance(e.tag, str):  # a comment
            return
        blok = los or BLOKKEN.fullmatch(e.tag)
        if blok:
            self.grens()
        self.regels.append(f"<{e.tag}{''.join(f' {naam}={waarde!r}' for naam, waarde in sorted(e.attrib.items()))}>")
        if e.tag in INHOUD:  # within it a line of its own, around it a word
            self.begin, self.spatie = True, None
        if e.tag in LETTERLIJK or (e.tag == "p" and e.get("class") == "woordelijk"):
            self.regels.append(repr(ElementTree.tostring(e, "unicode", "html").removesuffix(e.tail or "")))
        else:
            self.tekst(e.text or "")
            for kind in e:
                self.element(kind, los=not ROOSTER.isdisjoint(e.get("class", "").split()))
        if blok or e.tag in INHOUD:
            self.grens()
        self.begin = e.tag not in INHOUD and self.begin
        self.regels.append(f"</{e.tag}>")
        self.tekst(e.tail or "")

    def grens(self):
        """End a line: the space at its end is not shown."""
        if self.spatie is not None:
            del self.regels[self.spatie]
        self.begin, self.spatie = True, None

    def tekst(self, tekst):
        for woord in re.split(r"([ \t\n\r\f]+)", tekst):
            if not WIT.match(woord):
                self.regels += [woord] if woord else []
                self.begin, self.spatie = (False, None) if woord else (self.begin, self.spatie)
            elif not self.begin and self.spatie is None:
                self.spatie = len(self.regels)
                self.regels.append(SPATIE)


def read_xml(bytes_):
    """Return an XML document as a list of lines, without the white space between elements; HTML in it read as HTML."""
    return [
        f"<{e.tag} {sorted(e.attrib.items())}> {_inhoud(e)} | {(e.tail or '').strip()}"
        for e in ElementTree.fromstring(bytes_).iter()
    ]


def _inhoud(e):
    return read(e.text) if e.get("type") == "html" else WIT.sub(" ", e.text or "").strip()


def read_json(bytes_):
    return json.dumps(json.loads(bytes_), indent=1, sort_keys=True, ensure_ascii=False).splitlines()


def read_css(bytes_):
    return re.sub(r"\s*([{}:;,>])\s*", r"\1", WIT.sub(" ", bytes_.decode())).replace(";}", "}").split("}")


def read_text(bytes_):
    return bytes_.decode(errors="replace").splitlines()


LEZERS = {".xml": read_xml, ".svg": read_xml, ".json": read_json, ".css": read_css}


def files(folder):
    """Return {name without the hash of a static file: path} of everything but compressed forms."""
    namen = {}
    for pad in sorted(folder.rglob("*")):
        if pad.is_file() and pad.suffix not in {".br", ".gz"}:
            namen[re.sub(r"\.[0-9a-f]{12}(\.\w+)$", r"\1", str(pad.relative_to(folder)))] = pad
    return namen


def compressed(pad):
    kort = pad.with_name(pad.name + ".br")
    return (kort if kort.exists() else pad).stat().st_size


def differences(oud, nieuw):
    """Return what differs between two files, as lines; [] when a reader gets the same."""
    a, b = oud.read_bytes(), nieuw.read_bytes()
    if a == b:
        return []
    pagina = b"<!doctype html>" in a[:40].lower()  # also one whose name says nothing: /d4.6
    regels_van = read if pagina else LEZERS.get(oud.suffix, read_text)
    regels = difflib.unified_diff(regels_van(a), regels_van(b), lineterm="", n=2)
    gevonden = list(islice(regels, 2, 2 + SHOWN))
    meer = compressed(nieuw) - compressed(oud)
    if pagina and meer > MEER:
        gevonden.append(f"{meer} bytes larger when compressed")
    return gevonden


def compare(oud, nieuw):
    """Yield a line for everything that differs between two exports."""
    voor, na = files(oud), files(nieuw)
    gelijk = {naam for naam in voor.keys() & na.keys() if voor[naam].read_bytes() == na[naam].read_bytes()}
    yield from (f"{naam}: gone" for naam in sorted(voor.keys() - na.keys()))
    yield from (f"{naam}: new" for naam in sorted(na.keys() - voor.keys()))
    for naam in sorted((voor.keys() & na.keys()) - gelijk):
        yield from (f"{naam}: {regel}" for regel in differences(voor[naam], na[naam]))


def same_bytes(oud, nieuw):
    """Tell whether two folders hold the same files with the same bytes, compressed forms included."""

    def inhoud(folder):
        return {str(pad.relative_to(folder)): pad.read_bytes() for pad in folder.rglob("*") if pad.is_file()}

    return inhoud(oud) == inhoud(nieuw)


def main(oud, nieuw):
    oud, nieuw = Path(oud), Path(nieuw)
    if same_bytes(oud, nieuw):
        print("The same, byte for byte.")
        return 0
    print("Not the same byte for byte. Read as a browser reads it:")
    regels = list(compare(oud, nieuw))
    print("\n".join(regels) or "The same elements, attributes and text.")
    voor, na = files(oud), files(nieuw)
    meer = [compressed(na[naam]) - compressed(voor[naam]) for naam in voor.keys() & na.keys() if naam.endswith(".html")]
    if meer:
        print(f"{len(meer)} pages; compressed {min(meer):+} to {max(meer):+} bytes.")
    return 1 if regels else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
