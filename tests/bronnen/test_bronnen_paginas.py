import pytest

from tests.site.lezer import boom, klassen, woorden

pytestmark = pytest.mark.django_db


def rijen(client, adres):
    return [e for e in boom(client.get(adres)).iter("li") if "bron" in klassen(e)]


def test_39_notes_are_listed_in_the_order_of_the_text(client):
    ankers = [li.get("id") for li in rijen(client, "/bronnen/")]

    assert len(ankers) == 39
    assert ankers[:2] + ankers[7:10] == ["noot-1", "noot-2", "noot-8", "noot-asterisk", "noot-9"]


@pytest.mark.parametrize(
    ("soort", "aantal"),
    [
        ("tijdschriftartikel", 10), ("rapport-of-webpagina", 17), ("enqueteresultaat", 4), ("toelichting", 7),
        ("ontbreekt", 1),
    ],
)  # fmt: skip
def test_the_filter_by_kind_shows_that_kind_only(client, soort, aantal):
    assert len(rijen(client, f"/bronnen/soort/{soort}/")) == aantal


def test_an_unknown_kind_is_not_found(client):
    assert client.get("/bronnen/soort/roman/").status_code == 404


def test_a_note_says_where_it_is_cited_and_which_source_stands_behind_it(client):
    hrefs = [a.get("href") for a in next(boom(client.get("/noten/32/")).iter("dl")).iter("a")]

    palliatief = "/doelstellingen/24-7-toegankelijk-voor-spoed/palliatieve-zorg/#verwijzing-32"
    assert hrefs[:2] == [palliatief, "/bronnen/soort/tijdschriftartikel/"]
    assert len(hrefs) == 3 and hrefs[2].startswith("/bronnen/")


def test_one_source_behind_two_notes_shows_both(client):
    assert [li.get("id") for li in rijen(client, "/bronnen/visie-eerstelijnszorg-2030/")] == ["noot-28", "noot-35"]


def test_the_survey_of_members_stands_behind_five_notes(client):
    hrefs = [a.get("href") for a in next(boom(client.get("/noten/22/")).iter("dl")).iter("a")]

    enquete = next(h for h in hrefs if h.startswith("/bronnen/") and "/soort/" not in h)

    assert [li.get("id") for li in rijen(client, enquete)] == [f"noot-{n}" for n in (22, 23, 34, 36, 37)]


def test_note_18_is_listed_with_its_gap(client):
    rij = next(li for li in rijen(client, "/bronnen/") if li.get("id") == "noot-18")

    assert "De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt." in " ".join(woorden(rij))


def test_an_identifier_is_a_link_and_said_to_be_added_by_the_editors(client):
    pagina = boom(client.get("/bronnen/pereira-gray-2018/"))

    assert "https://doi.org/10.1136/bmjopen-2017-021161" in [a.get("href") for a in pagina.iter("a")]
    assert "toegevoegd door de redactie" in " ".join(woorden(next(pagina.iter("main"))))


def test_a_row_says_the_title_of_its_source_in_its_note_and_leads_no_page_to_itself(client):
    def over(adres):
        return [a.get("href") for li in rijen(client, adres) for a in li.iter("a") if woorden(a)[:1] == ["Over"]]

    assert "/bronnen/visie-eerstelijnszorg-2030/" in over("/bronnen/")
    assert over("/bronnen/visie-eerstelijnszorg-2030/") == []


def test_the_notes_stand_under_the_page_of_the_text_that_first_cites_them(client):
    groepen = [e for e in boom(client.get("/bronnen/")).iter("section") if "per-blad" in klassen(e)]

    koppen = [" ".join(woorden(e.find("h2"))) for e in groepen]
    assert koppen[0] == "Hoofdstuk 1 Toekomstbeeld 2035"
    assert koppen[2:4] == ["Doelstelling 1 Vertrouwd huisartsteam", "Doelstelling 2 Technologische ontwikkelingen"]
    assert [e.find(".//li").get("id") for e in groepen][:3] == ["noot-1", "noot-asterisk", "noot-18"]


def test_a_note_shows_the_sentence_that_cites_it(client):
    citaat = next(boom(client.get("/noten/31/")).iter("blockquote"))

    assert " ".join(woorden(citaat)) == (
        "‘We zorgen ervoor dat spoedeisende huisartsenzorg 24/7 beschikbaar blijft door die tijdens de ANW-uren "
        "vanuit regionale huisartsenspoedposten te leveren.’"
    )
