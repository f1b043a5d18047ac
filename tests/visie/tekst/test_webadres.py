"""A bare address of the web in a text is a link; every word, and every other thing, stays as it was."""

import pytest

from tests.visie.tekst.test_html import TEXTS
from visie.tekst.html import plat
from visie.tekst.webadres import link


def a(adres, tekst):
    return f'<a href="{adres}" rel="noreferrer">{tekst}</a>'


def test_the_vision_names_one_address_and_no_other_word_becomes_a_link():
    met_link = {anker for anker, tekst in TEXTS.items() if link(tekst) != tekst}

    assert met_link == {"vaststelling"}
    assert a("https://toekomsthuisartsenzorg.nl", "toekomsthuisartsenzorg.nl") + ".</p>" in link(TEXTS["vaststelling"])
    assert plat(link(TEXTS["vaststelling"])) == plat(TEXTS["vaststelling"])


@pytest.mark.parametrize(
    ("html", "verwacht"),
    [
        ("<p>(lhv.nl)</p>", f"<p>({a('https://lhv.nl', 'lhv.nl')})</p>"),
        ("<p>http://nhg.org/a?b=1&amp;c=2,</p>", f"<p>{a('http://nhg.org/a?b=1&amp;c=2', 'http://nhg.org/a?b=1&amp;c=2')},</p>"),
        ("<li>www.ineen.nl/een-b</li>", f"<li>{a('https://www.ineen.nl/een-b', 'www.ineen.nl/een-b')}</li>"),
    ],
)  # fmt: skip
def test_an_address_between_signs_keeps_them_outside_its_link(html, verwacht):
    assert link(html) == verwacht


@pytest.mark.parametrize(
    "html",
    [
        "<p>Rapport | Rijksoverheid.nl</p>", "<p>iemand@lhv.nl</p>",
        "<p>Convenant-2024.pdf</p>", "<p>https://&quot;onclick.nl</p>", "<p>a..nl</p>", "<p>.nl</p>",
        '<p><sup data-noot="lhv.nl"></sup></p>',
    ],
)  # fmt: skip
def test_a_name_a_mail_address_a_file_or_a_key_is_no_address(html):
    assert link(html) == html
