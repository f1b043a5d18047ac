"""The fields of parts in words."""

from visie.editie.models import Editie, part_models
from visie.editie.velden import in_words


def test_every_field_that_the_digest_seals_is_called_by_words():
    namen = {veld: str(in_words(model, veld)) for model in [Editie, *part_models()] for veld in model.digest_velden}

    assert namen == {
        "titel": "titel", "ondertitel": "ondertitel", "nummer": "nummer", "tekst": "tekst",
        "korte_titel": "korte titel", "kop_activiteiten": "kop boven de activiteiten",
    }  # fmt: skip
