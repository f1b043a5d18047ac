"""Every word and every note marker of the source is on the right page, in order, with only the listed corrections."""

import pytest

from bronnen.models import Noot
from doelstellingen.models import Doelstelling, Oproep, Thema
from tests.site.lezer import boom, brontekst, kaal, onderdelen, vind, visietekst, woorden
from visie.editie.models import Hoofdstuk


def kleine_letters(woordenlijst):
    # 'DOELSTELLING 4' stands in capitals in the source.
    return [woord.lower() for woord in woordenlijst]


def test_hele_visie_is_the_source_word_for_word(lezer, bron):
    regels, _ = brontekst(bron)
    verwacht = [woord for regel in regels for woord in kaal(regel.removeprefix("- "))]

    pagina = boom(lezer.get("/hele-visie/"))

    tekst = next(e for e in pagina.iter("div") if "doorlopend" in (e.get("class") or ""))
    noten = {id(e) for e in visietekst(vind(pagina, "noten"))}
    gelezen = [woord for e in visietekst(tekst) if id(e) not in noten for woord in woorden(e)]
    assert kleine_letters(gelezen) == kleine_letters(verwacht)


def test_the_source_has_39_markers_and_each_is_on_hele_visie_once_in_order(lezer, bron):
    regels, _ = brontekst(bron)
    verwacht = [w for regel in regels for w in kaal(regel) if w.startswith("⟦")]

    pagina = boom(lezer.get("/hele-visie/"))

    gelezen = [w for w in woorden(next(pagina.iter("main"))) if w.startswith("⟦")]
    assert len(verwacht) == 39
    assert gelezen == verwacht


def test_title_and_subtitle_are_those_of_the_source(lezer, bron):
    pagina = boom(lezer.get("/hele-visie/"))

    eerste_twee = [" ".join(woorden(e)) for e in visietekst(pagina)[:2]]

    regels = [regel.strip("# ") for regel in bron.splitlines()]
    assert eerste_twee == ["Visie Huisartsenzorg 2035", "Gezamenlijk vernieuwen met de kracht van de kernwaarden"]
    assert all(regel in regels for regel in eerste_twee)


def eigen_tekst(paginas, deel):
    """Return the words that the own page of a part shows as its title and as its text."""
    pagina = boom(paginas[deel.get_absolute_url()])
    blokken = visietekst(next(pagina.iter("main")))
    titel = woorden(next(e for e in blokken if e.tag == "h1")) if not isinstance(deel, Oproep) else None
    heeft_tekst = f"{deel.anker}-p1"
    tekst = [e for e in blokken if any(k.get("id") == heeft_tekst for k in e.iter() if isinstance(k.tag, str))]
    return titel, woorden(tekst[0]) if tekst else []


def test_each_part_has_its_own_text_on_its_own_page(paginas, bron, document):
    delen = [(kop, teksten) for kop, teksten in onderdelen(brontekst(bron)[0]) if kop[:2] != ["Wat", "we"]]
    eigen = [d for d in document.leesvolgorde if not isinstance(d, Noot | Oproep)]
    assert len(delen) == len(eigen)

    for (kop, teksten), deel in zip(delen, eigen, strict=True):
        if isinstance(deel, Thema):
            assert kop == deel.titel.split()
            assert teksten == [eigen_tekst(paginas, oproep)[1] for oproep in deel.oproepen]
        elif deel.anker == "dat-bereiken-we-door":  # the labels of the notendop are those of the goals
            labels = [woord for d in document.alle(Doelstelling) for woord in d.korte_titel.split()]
            assert eigen_tekst(paginas, deel)[1] + labels == teksten[0]
        else:
            assert eigen_tekst(paginas, deel) == (kop, teksten[0] if teksten else [])


def test_each_note_has_its_own_text_on_its_own_page_and_note_18_says_it_is_missing(lezer, bron, document):
    _, verwacht = brontekst(bron)

    gelezen = {}
    for noot in document.alle(Noot):
        pagina = boom(lezer.get(noot.get_absolute_url()))
        gelezen[noot.sleutel] = woorden(vind(pagina, noot.anker))

    ontbreekt = "De tekst van deze noot ontbreekt in de tekst waaruit dit portaal is gemaakt."
    assert " ".join(gelezen.pop("18")) == ontbreekt
    assert gelezen == verwacht
    assert len(verwacht) == 38


@pytest.mark.parametrize(("model", "aantal"), [(Hoofdstuk, 7), (Doelstelling, 7), (Thema, 5), (Oproep, 24), (Noot, 39)])
def test_counts_are_those_of_the_source(model, aantal, document):
    assert len(document.alle(model)) == aantal


def test_a_page_of_a_goal_shows_its_activities_in_order(lezer, document):
    for doel in document.alle(Doelstelling):
        pagina = boom(lezer.get(doel.get_absolute_url()))

        koppen = [woorden(e) for kop in pagina.iter("h3") for e in visietekst(kop)]

        assert koppen == [activiteit.titel.split() for activiteit in doel.activiteiten]


def test_what_pages_mark_as_words_of_the_vision_is_in_the_source(paginas, bron):
    regels, noten = brontekst(bron)
    titels = "Visie Huisartsenzorg 2035 Gezamenlijk vernieuwen met de kracht van de kernwaarden"
    alles = [w for regel in regels for w in kaal(regel.removeprefix("- ")) if not w.startswith("⟦")]
    # Without spaces: where a marker stood within a sentence that is quoted, no space is left.
    bronnen = "".join([*alles, *titels.split(), *("".join(noot) for noot in noten.values())]).lower()

    vreemd = [
        (adres, " ".join(zonder))
        for adres, response in paginas.items()
        for e in visietekst(boom(response))
        if (zonder := [w for w in woorden(e) if not w.startswith("⟦")]) and "".join(zonder).lower() not in bronnen
    ]

    assert vreemd == []
