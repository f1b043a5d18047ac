from visie.tekst.jaren import year_apart
from visie.tekst.tekens import signs


def test_a_sign_is_drawn_for_each_meeting_that_a_sentence_counts():
    aangekondigd = "In september worden 3 digitale en 3 fysieke focusgroepen gehouden."
    gehouden = "Zo zijn er acht focusgroepen georganiseerd, waarvan vier digitaal en vier fysiek."

    assert signs(aangekondigd) == ["rond"] * 3 + ["vierkant"] * 3
    assert signs(gehouden) == ["rond"] * 4 + ["vierkant"] * 4


def test_a_sentence_that_counts_none_or_too_many_has_no_signs():
    assert signs("De fysieke bijeenkomsten vinden plaats in de omgeving van Utrecht.") == []
    assert signs("Er waren 40 digitale en 3 fysieke bijeenkomsten.") == []
    assert signs("Daarnaast vonden acht verdiepende gesprekken plaats.") == []


def test_the_year_is_taken_from_a_date_as_it_is_written():
    datums = ["14 november 2012", "16 maart, 2020", "2019", "voor 20 augustus", ""]

    assert [year_apart(datum) for datum in datums] == [
        ("2012", "14 november"), ("2020", "16 maart"), ("2019", ""), ("", "voor 20 augustus"), ("", ""),
    ]  # fmt: skip
