"""What changed, in one line of words."""

from types import SimpleNamespace

import pytest

from visie.editie.vergelijken import Deelverschil
from visie.redactie.samenvatting import in_het_kort, opsomming


def rij(soort, kop, *, noot=False, in_ouder=False, titel=""):
    deelsoort = SimpleNamespace(noot=noot, in_ouder_geteld=in_ouder)
    deel = SimpleNamespace(deelsoort=deelsoort, volnummer=kop, aanduiding="", kop=kop, eigen_titel=titel)
    return Deelverschil(kop, nieuw=deel, soorten=[*soort.split()])


def activiteit(soort, nummer):
    return rij(soort, nummer, in_ouder=True)


def noot(soort, nummer):
    return rij(soort, f"Noot {nummer}", noot=True)


@pytest.mark.parametrize(
    ("rijen", "zinnen"),
    [
        ([], []),
        ([Deelverschil("visie", soorten=["hernoemd"])], ["1 gewijzigd onderdeel (de titel van de visie)"]),
        (
            [activiteit("gewijzigd", "1.3"), activiteit("hernoemd gewijzigd", "4.2"), activiteit("gewijzigd", "4.6")],
            ["3 gewijzigde onderdelen (1.3, 4.2 en 4.6)"],
        ),
        (
            [activiteit("toegevoegd", "7.9"), rij("verwijderd", "Oproep 24"), noot("toegevoegd", 39),
             noot("toegevoegd", 40)],
            ["1 nieuw onderdeel (7.9)", "1 vervallen onderdeel (oproep 24)", "2 noten erbij (noot 39 en noot 40)"],
        ),
        ([rij("verplaatst", "Inleiding", titel="Inleiding"), activiteit("gewijzigd verplaatst", "1.1")],
         ["1 gewijzigd onderdeel (1.1)", "1 verplaatst onderdeel (Inleiding)"]),
        ([noot("gewijzigd", 3), noot("verwijderd", 4)], ["1 gewijzigde noot (noot 3)", "1 noot vervallen (noot 4)"]),
        (
            [activiteit("gewijzigd", f"1.{n}") for n in range(1, 12)],
            ["11 gewijzigde onderdelen (1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8 en 3 andere)"],
        ),
    ],
)  # fmt: skip
def test_a_comparison_is_counted_kind_by_kind_with_the_names_of_the_first(rijen, zinnen):
    assert in_het_kort(rijen) == zinnen


def test_an_enumeration_ends_with_and():
    assert [opsomming([]), opsomming(["a"]), opsomming(["a", "b", "c"])] == ["", "a", "a, b en c"]
