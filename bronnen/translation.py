"""Which fields of notes exist in Dutch and English. The works behind them keep their own language."""

from modeltranslation.translator import TranslationOptions, register

from bronnen.models import Noot


@register(Noot)
class NootTranslation(TranslationOptions):
    fields = ("tekst",)
