"""'De visie zegt' is a sentence of the vision that has the words as they were typed; what is beside it comes after."""

import pytest

from tests.site.lezer import boom, woorden
from visie.editie.models import Editie, Erratum, OpenPunt

pytestmark = pytest.mark.django_db
WERKDRUK = (
    "Door een gezamenlijke inspanning en een flexibele inzet van middelen, kunnen we de werkdruk verminderen en de "
    "kwaliteit van zorg handhaven."
)
DEEL = "gezamenlijke-inspanning"


def zoek(client, q, **keuze):
    return next(boom(client.get("/zoeken/", {"q": q, **keuze})).iter("main"))


def tekst(elementen):
    return [" ".join(" ".join(woorden(e)).split()).replace(" .", ".") for e in elementen]


def antwoord(client, q):
    return tekst(zoek(client, q).findall(".//*[@class='antwoord d4']//blockquote"))


def groepen(client, q, **keuze):
    """Return {name of a group: the headings of its hits}."""
    uitslag = zoek(client, q, **keuze).find(".//*[@class='uitslag']")
    koppen = [h2 for h2 in uitslag.findall("h2")]
    return {
        (h2.text or "").strip(): tekst(lijst.iter("h3"))
        for h2, lijst in zip(koppen, uitslag.findall("ol"), strict=True)
    }


def test_the_answer_is_the_sentence_with_the_word_and_its_place(client):
    pagina = zoek(client, "wat doet de visie aan werkdruk?")

    assert tekst(pagina.findall(".//blockquote")) == [WERKDRUK]
    assert tekst(pagina.findall(".//blockquote//mark")) == ["werkdruk"]
    (plaats,) = pagina.findall(".//p[@class='plaats']//a")
    assert plaats.get("href") == f"/doelstellingen/24-7-toegankelijk-voor-spoed/{DEEL}/"


ZONDER = [
    "actieplan",  # stands in a note only
    "paliatieve zorg",  # is not what was typed
    "werkdruk in Drenthe",  # has not all of the words
    "huisartsentekort",  # is found by other words
    "British Journal of General Practice",  # another work
    "burn-out",  # found by a related word
]


def test_there_is_no_answer_where_the_text_has_not_the_words_themselves(client):
    paginas = {q: zoek(client, q) for q in ZONDER}

    assert {q: len(pagina.findall(".//blockquote")) for q, pagina in paginas.items()} == dict.fromkeys(ZONDER, 0)
    assert [q for q, pagina in paginas.items() if not pagina.findall(".//h3")] == []


def test_a_part_with_an_open_point_does_not_answer_and_is_still_found(client):
    punt = OpenPunt.objects.create(tekst="Nog na te vragen.")
    for punt.onderdeel in (DEEL, "24-7-toegankelijk-voor-spoed"):  # of the part, and of what it stands in
        punt.save()
        assert antwoord(client, "werkdruk") == []
        assert "Gezamenlijke inspanning" in groepen(client, "werkdruk")["Het woord zelf"]

    punt.opgelost = "Nagevraagd."
    punt.save()

    assert antwoord(client, "werkdruk") == [WERKDRUK]


def test_a_part_with_an_erratum_does_not_answer(client):
    editie = Editie.objects.get(nummer=1)
    Erratum.objects.create(editie=editie, onderdeel=DEEL, passage="de werkdruk", lezing="de drukte", reden="Een fout.")

    assert antwoord(client, "werkdruk") == []


def test_hits_with_the_word_come_before_those_with_a_related_one(client):
    gevonden = groepen(client, "werkdruk")

    assert list(gevonden) == ["Het woord zelf", "Verwante woorden"]
    assert gevonden["Het woord zelf"] == ["Regionale huisartsenspoedposten"]  # with note 31, in which the word stands
    assert "Oproep 10" in gevonden["Verwante woorden"]
    assert groepen(client, "werkdruk", soort="noot") == {"Het woord zelf": ["Noot 31"]}


def test_a_hit_shows_a_whole_sentence(client):
    zinnen = tekst(zoek(client, "werkdruk").findall(".//ol//p[@data-visie]"))

    assert (
        "We vragen overheid en zorgverzekeraars dringend om in beleidsafwegingen niet alleen de kosten, maar ook de "
        "voorspelde werkbelasting mee te nemen." in zinnen
    )


def test_words_that_carry_no_weight_are_named(client):
    def regel(q):
        return tekst(zoek(client, q).findall(".//p[@class='fijn']"))

    weg = "Gezocht op werkdruk. De woorden ‘wat’, ‘doet’, ‘de’, ‘visie’ en ‘aan’ tellen niet mee."
    assert regel("wat doet de visie aan werkdruk?") == [f"5 plaatsen in editie 1. {weg}"]
    assert regel("werkdruk") == ["5 plaatsen in editie 1."]


def test_without_results_the_words_are_named_that_the_text_has(client):
    pagina = zoek(client, "psycholoogbezoek xqzv")

    links = [a.get("href") for a in pagina.iter("a")]
    assert "?q=psychische" in links
