"""A title in another language than the page says so wherever it stands: a screen reader reads it as it is meant."""

from dataclasses import replace
from html import unescape

import pytest

from bronnen.models import Bron
from tests.site.lezer import boom
from visie.citeren import VORMEN, van_bron
from visie.citeren.vormen import met_taal

ANDERE = "\ufffc"  # stands for words in another language
KOP = {"script", "style", "template"}
ZOEKEN = ("/zoeken/?q=continuity", "/zoeken/?q=wall+of+evidence", "/zoeken/?q=Maarsingh")


def nederlands(element, taal="nl"):
    """Return the words of an element that are read as Dutch."""
    eigen = element.get("lang", taal)
    if not isinstance(element.tag, str) or element.tag in KOP:
        return ""
    delen = [element.text or "" if eigen == "nl" else ANDERE]
    for kind in element:
        delen += [nederlands(kind, eigen), (kind.tail or "") if eigen == "nl" else ANDERE]
    return "".join(delen)


@pytest.fixture(scope="module")
def vreemd(django_db_setup, django_db_blocker):
    """The titles of works in another language, without the full stop that a reference may leave out."""
    with django_db_blocker.unblock():
        return [bron.titel.rstrip(".") for bron in Bron.objects.exclude(taal="nl")]


def test_no_foreign_title_is_read_as_dutch(lezer, paginas, vreemd):
    gevraagd = {adres: lezer.get(adres) for adres in ZOEKEN}

    fout = {}
    for adres, response in (paginas | gevraagd).items():
        woorden = " ".join(nederlands(next(boom(response).iter("body"))).split()).casefold()
        if gevonden := [titel for titel in vreemd if titel.casefold() in woorden]:
            fout[adres] = gevonden
    assert len(vreemd) > 5
    assert fout == {}


@pytest.mark.django_db
def test_a_reference_has_the_same_words_with_its_language():
    bron = van_bron(Bron.objects.filter(taal="en").first())

    for _naam, maak in VORMEN:
        html = unescape(met_taal(maak(bron), bron))
        assert html.count(f'<span lang="en">{bron.titel.rstrip(".")}</span>') == 1
        assert html.replace('<span lang="en">', "").replace("</span>", "") == maak(bron)


@pytest.mark.django_db
def test_signs_in_a_title_are_written_out_and_dutch_needs_nothing():
    bron = replace(van_bron(Bron.objects.filter(taal="en").first()), titel="Care & <b>cost</b>.")

    assert '<span lang="en">Care &amp; &lt;b&gt;cost&lt;/b&gt;</span>' in met_taal(VORMEN[1][1](bron), bron)
    nl = replace(bron, taal="nl")
    assert "Care &amp; &lt;b&gt;cost" in met_taal(VORMEN[1][1](nl), nl) and "<span" not in met_taal("Zorg", nl)
