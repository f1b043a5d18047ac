"""The English of the interface: complete, faithful to the Dutch, and compiled. No gettext needed."""

import ast
import re
from html.parser import HTMLParser

import polib
from django.template.base import Lexer, TokenType
from django.utils.translation import templatize

from tests.site.lezer import ROOT

LOCALE = ROOT / "visie" / "locale" / "en" / "LC_MESSAGES"
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
APPS = ("visie", "doelstellingen", "bronnen")
GETTEXT = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "ngettext_lazy"}
STRING = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
CALL = re.compile(rf"\b(_|n?gettext)\(({STRING})(?:, ({STRING}))?")
# Text that is the same in every language.
NAMEN = {
    "Visie Huisartsenzorg 2035", "DOI", "404", "410", "500", "LHV", "NHG", "InEen", "visie.json", "controletekst.txt",
    "sha256sum",
}  # fmt: skip
LEESBAAR = {"alt", "aria-description", "aria-label", "content", "data-kop", "label", "placeholder", "title"}


def catalogue():
    return polib.pofile(str(LOCALE / "django.po"))


def vormen(entry):
    """Return [(Dutch, English)] of an entry: one pair, or one for each plural form."""
    if not entry.msgid_plural:
        return [(entry.msgid, entry.msgstr)]
    enkel, *meer = (entry.msgstr_plural[n] for n in sorted(entry.msgstr_plural))
    return [(entry.msgid, enkel), *((entry.msgid_plural, vorm) for vorm in meer)]


def in_template(pad):
    """Return every (msgid, plural or '') that a template marks."""
    # templatize() leaves nothing of a template but such calls.
    calls = CALL.findall(templatize(pad.read_text(), origin=str(pad)))
    return {
        (ast.literal_eval(enkel), ast.literal_eval(meer) if functie == "ngettext" else "")
        for functie, enkel, meer in calls
    }


def in_python(pad):
    """Return every (msgid, plural or '') that a module marks."""
    gevonden = set()
    for node in ast.walk(ast.parse(pad.read_text())):
        naam = getattr(node, "func", None) and getattr(node.func, "id", getattr(node.func, "attr", ""))
        if naam in GETTEXT and node.args:
            meer = ast.literal_eval(node.args[1]) if naam.startswith("ngettext") else ""
            gevonden.add((ast.literal_eval(node.args[0]), meer))
    return gevonden


def test_every_entry_is_translated_and_none_is_fuzzy_or_obsolete():
    po = catalogue()

    assert len(po) > 200
    assert not po.metadata_is_fuzzy
    assert [e.msgid for e in po if e.fuzzy or e.obsolete] == []
    assert [nl for e in po for nl, en in vormen(e) if not en.strip()] == []
    assert [e.msgid for e in po if e.msgid_plural and sorted(e.msgstr_plural) != [0, 1]] == []


def test_placeholders_tags_and_outer_spaces_are_those_of_the_dutch():
    def vast(tekst):
        return sorted(re.findall(r"%\(\w+\)s|%%", tekst)), re.findall(r"<[^>]*>", tekst), tekst.strip() == tekst

    assert [nl for e in catalogue() for nl, en in vormen(e) if vast(nl) != vast(en)] == []


def test_the_compiled_catalogue_holds_exactly_what_the_source_says():
    def inhoud(catalogus):
        return {(e.msgctxt, e.msgid, e.msgid_plural): vormen(e) for e in catalogus}

    po, mo = catalogue(), polib.mofile(str(LOCALE / "django.mo"))

    assert inhoud(mo) == inhoud(po)
    for naam in ("Language", "Content-Type", "Plural-Forms"):
        assert mo.metadata[naam] == po.metadata[naam]


def test_every_text_that_templates_and_code_mark_is_in_the_catalogue():
    modules = [pad for app in APPS for pad in (ROOT / app).rglob("*.py")]
    gevonden = set().union(*map(in_template, TEMPLATES), *map(in_python, modules))
    bekend = {(e.msgid, "") for e in catalogue()} | {(e.msgid, e.msgid_plural) for e in catalogue()}

    assert len(gevonden) > 200
    assert gevonden - bekend == set()


class Leestekst(HTMLParser):
    """Collects what a reader of HTML gets to see or hear, except within <style>."""

    def __init__(self):
        super().__init__()
        self.teksten, self.in_style = [], False

    def handle_starttag(self, tag, attrs):
        self.in_style = tag == "style"
        naam = dict(attrs).get("name") or dict(attrs).get("http-equiv")
        if tag != "meta" or naam == "description":
            self.teksten += [waarde for attr, waarde in attrs if attr in LEESBAAR and waarde]

    def handle_endtag(self, tag):
        self.in_style = False

    def handle_data(self, data):
        if not self.in_style:
            self.teksten.append(data)


def onvertaald(sjabloon):
    """Return the texts of two letters or more that a template holds outside its translation tags."""
    html, binnen = [], False
    for token in Lexer(sjabloon).tokenize():
        if token.token_type == TokenType.BLOCK:
            begint = token.contents.startswith("blocktrans") or token.contents == "block taal"  # a language code
            binnen = begint or (binnen and token.contents == "plural")
        elif token.token_type == TokenType.TEXT and not binnen:
            html.append(token.contents)
    lezer = Leestekst()
    lezer.feed("".join(html))
    lezer.close()
    namen = re.compile("|".join(rf"\b{re.escape(naam)}\b" for naam in sorted(NAMEN, key=len, reverse=True)))
    resten = (namen.sub("", tekst).strip() for tekst in lezer.teksten)
    return [rest for rest in resten if re.search(r"[^\W\d_]{2}", rest)]


def test_a_text_without_translation_tag_is_noticed():
    gemerkt = '{% translate "Noten" %}{% blocktranslate %}een noot{% plural %}noten{% endblocktranslate %}'

    gevonden = onvertaald(f'<p title="Sluit">{{{{ naam }}}} {gemerkt} hier</p><style>kleur</style> DOI')

    assert gevonden == ["Sluit", "hier"]


def test_templates_hold_no_text_outside_translation_tags():
    gevonden = {str(pad.relative_to(ROOT)): onvertaald(pad.read_text()) for pad in TEMPLATES}

    assert {pad: teksten for pad, teksten in gevonden.items() if teksten} == {}
