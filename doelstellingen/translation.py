"""Which fields of goals, activities and appeals exist in Dutch and English."""

from modeltranslation.translator import TranslationOptions, register

from doelstellingen.models import Activiteit, Doelstelling, Oproep, Partij, Thema


@register(Doelstelling)
class DoelstellingTranslation(TranslationOptions):
    fields = ("korte_titel", "titel", "tekst", "kop_activiteiten")


@register(Activiteit)
class ActiviteitTranslation(TranslationOptions):
    fields = ("titel", "tekst")


@register(Thema)
class ThemaTranslation(TranslationOptions):
    fields = ("titel",)


@register(Oproep)
class OproepTranslation(TranslationOptions):
    fields = ("tekst",)


@register(Partij)
class PartijTranslation(TranslationOptions):
    fields = ("naam",)
