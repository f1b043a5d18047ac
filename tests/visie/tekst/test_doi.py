"""DOIs: bare, in whatever form they are given."""

import pytest

from visie.tekst import doi

KAAL = "10.3399/BJGP.2021.0715"
SICI = "10.1002/(SICI)1096-8644(199601)99:1<1::AID-AJPA1>3.0.CO;2-1"


@pytest.mark.parametrize(
    ("tekst", "verwacht"),
    [
        ("", ""),
        *[
            (vorm.format(KAAL), KAAL)
            for vorm in (
                "{}", " {} ", "https://doi.org/{}", "http://doi.org/{}", "https://dx.doi.org/{}", "http://dx.doi.org/{}",
                "https://www.doi.org/{}", "doi.org/{}", "dx.doi.org/{}", "//doi.org/{}", "HTTPS://DOI.ORG/{}", "doi:{}",
                "doi: {}", "DOI: {}", "DOI {}", "doi:https://doi.org/{}", "https://doi.org/doi:{}", "info:doi/{}",
                "urn:doi:{}", "{}.", "{},", "({})", "“{}”", "<{}>", "[{}]",
                "<https://doi.org/{}>", "[doi:{}]", "https://doi.org:443/{}", "DOI：{}", "https://doi.org/{}/", "({}).",
                "https://doi.org/{}?utm_source=mail",
                "https://doi.org/{}#abstract", "\u00a0{}\u00a0",
            )
        ],
        ("10.1016%2Fj.pec.2020.01.001", "10.1016/j.pec.2020.01.001"),
        ("https://doi.org/10.1016%2Fj.pec.2020.01.001", "10.1016/j.pec.2020.01.001"),
        ("10.1037/0003-066X.59.1.29", "10.1037/0003-066X.59.1.29"),
        ("10.1000.10/123456", "10.1000.10/123456"),
        ("10.1016/S0140-6736(20)30183-5", "10.1016/S0140-6736(20)30183-5"),
        (SICI, SICI),
        ("https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1", SICI),
        ("10.1370/afm\u20113116", "10.1370/afm-3116"),
    ],
)  # fmt: skip
def test_every_form_of_a_doi_is_read(tekst, verwacht):
    assert doi.bare(tekst) == verwacht


@pytest.mark.parametrize(
    "tekst",
    [
        "n.v.t.", "10.3399", "10.3399/", "11.3399/x", "10.1/x", "https://bmjopen.bmj.com/content/8/6/e021161",
        "https://doi.org/", "https://evil.example/10.3399/x", "https://doi.org.evil.example/10.3399/x", "10.3399/a b",
        "978-90-6945-123-4", "PMID: 12345678", "javascript:10.3399/x",
    ],
)  # fmt: skip
def test_what_is_no_doi_is_refused(tekst):
    with pytest.raises(ValueError, match="no DOI"):
        doi.bare(tekst)


def test_the_address_of_a_doi_leads_to_it_whatever_signs_it_has():
    assert doi.address(KAAL) == f"https://doi.org/{KAAL}"
    assert doi.address(SICI) == ("https://doi.org/10.1002/(SICI)1096-8644(199601)99:1%3C1::AID-AJPA1%3E3.0.CO;2-1")
    assert doi.bare(doi.address('10.1234/a%b"c#d?e')) == '10.1234/a%b"c#d?e'
