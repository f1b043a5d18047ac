"""Whether what is published is whole, whatever was done to the portal."""


def edities_in_order():
    """Check that every editie is whole and sealed by its own text, before one werkversie; return the newest number."""
    from bronnen.models import Verwijzing
    from bronnen.verwijzingen import citing_models
    from visie.editie.models import Editie, Wijziging, part_models
    from visie.redactie.publicatie import text_digest
    from visie.tekst.html import noot_sleutels

    edities = list(Editie.objects.order_by("nummer"))
    assert [editie.nummer for editie in edities] == list(range(1, len(edities) + 1))
    assert [editie.gepubliceerd for editie in edities] == [True] * (len(edities) - 1) + [False]
    ankers = [
        sorted(model.objects.filter(editie=edities[0]).values_list("anker", flat=True)) for model in part_models()
    ]
    for editie in edities:
        if editie.gepubliceerd:
            assert text_digest(editie) == editie.digest_nl, f"{editie} is not what its digest says"
        rijen = [list(model.objects.filter(editie=editie)) for model in part_models()]
        assert [sorted(deel.anker for deel in delen) for delen in rijen] == ankers, f"{editie} misses parts"
        genoemd = [
            (deel.anker, plaats, f"noot-{sleutel}")
            for model in citing_models()
            for deel in model.objects.filter(editie=editie)
            for plaats, sleutel in enumerate(noot_sleutels(deel.tekst_nl or ""), start=1)
        ]
        verwijzingen = Verwijzing.objects.filter(editie=editie).values_list("onderdeel", "plaats", "noot__anker")
        assert sorted(verwijzingen) == sorted(genoemd), f"the notes of {editie} are not those of its text"
    nieuwste = edities[-2].nummer
    gemeld = Wijziging.objects.filter(handeling="gepubliceerd").values_list("editie_nummer", flat=True)
    assert sorted(gemeld) == list(range(2, nieuwste + 1))
    return nieuwste
