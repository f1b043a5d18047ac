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


def test_a_row_leads_to_its_source_and_says_its_kind_only_when_there_is_none(client):
    rij = {li.get("id"): li for li in rijen(client, "/bronnen/")}
    meta = {n: next(e for e in rij[f"noot-{n}"].iter("p") if "meta" in klassen(e)) for n in (18, 28)}

    links = [a.get("href") for a in meta[28].iter("a") if woorden(a)[:3] == ["Over", "deze", "bron:"]]
    assert links == ["/bronnen/visie-eerstelijnszorg-2030/"]
    assert [[e for e in m.iter("span") if "soort" in klassen(e)] != [] for m in meta.values()] == [True, False]


def test_a_source_shows_the_sentences_that_use_it_before_its_particulars(client):
    pagina = boom(client.get("/bronnen/visie-eerstelijnszorg-2030/"))

    volgorde = [klassen(e)[0] for e in pagina.iter("section") if set(klassen(e)) & {"blok", "kaart"}]
    assert volgorde == ["blok", "kaart"]
    assert [woorden(q)[0] for q in pagina.iter("blockquote")] == ["‘Huisartsenteams", "‘RHO's"]


def test_the_list_leads_to_the_first_note_of_each_page_of_the_text(client):
    pagina = boom(client.get("/bronnen/"))
    eerste = [e.find(".//li").get("id") for e in pagina.iter("section") if "per-blad" in klassen(e)]

    sprongen = [a.get("href") for a in pagina.iter("a") if "tag" in klassen(a) and a.get("href").startswith("#")]

    assert sprongen == [f"#{anker}" for anker in eerste]


def test_the_neighbours_of_a_note_say_its_first_words_in_their_language(client):
    buren = next(e for e in boom(client.get("/noten/31/")).iter("nav") if "buren" in klassen(e))

    vorige, volgende = buren.iter("a")

    assert woorden(vorige)[:2] == ["Vorige:", "noot"]
    assert woorden(volgende)[:6] == ["Volgende:", "noot", "32", "Primary", "care", "contacts,"]
    assert [e.get("lang") for e in volgende.iter("span")] == ["en"]


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
