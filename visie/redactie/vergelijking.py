"""The werkversie beside a published editie: the rows that its screens show, each with its reason and its form."""

from django.urls import reverse

from visie.editie.document import Document
from visie.editie.models import Editie
from visie.editie.vergelijken import compare
from visie.redactie.rondom import rondom


class Vergelijking:
    """`oud` and `werk` are Documents (`oud` is None before the first editie), `erbij` what stands beside the text."""

    def __init__(self, basis, werkversie):
        documenten = Document.load_together([basis, werkversie] if basis else [werkversie])
        self.werk, self.oud = documenten[-1], documenten[0] if basis else None
        self.erbij = rondom(werkversie)
        self.verschillen = compare(self.oud, self.werk) if self.oud else []

    @property
    def rijen(self):
        """[(Deelverschil, its reason or '', address of its form or '')]"""
        return [(rij, self.erbij.redenen.get(rij.anker, ""), form_address(rij.nieuw)) for rij in self.verschillen]

    def over(self, anker):
        """Return what the part with this anker is called, and the address of its form; '' for what has none."""
        deel = self.werk.per_anker.get(anker)
        return (deel.kop, form_address(deel)) if deel else (anker, "")


def form_address(deel):
    """Return the address of the form of a part or a bron; '' for what has none."""
    if deel is None or isinstance(deel, Editie):
        return ""
    return reverse(f"admin:{deel._meta.app_label}_{deel._meta.model_name}_change", args=[deel.pk])
