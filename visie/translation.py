"""Which fields of the ground floor exist in Dutch and English."""

from modeltranslation.translator import TranslationOptions, register

from visie.editie.models import Editie, Hoofdstuk, Paragraaf


@register(Editie)
class EditieTranslation(TranslationOptions):
    fields = ("titel", "ondertitel", "toelichting")


@register(Hoofdstuk)
class HoofdstukTranslation(TranslationOptions):
    fields = ("titel", "tekst")


@register(Paragraaf)
class ParagraafTranslation(TranslationOptions):
    fields = ("titel", "tekst")
