"""What is said of a number that is drawn: its picture in words, and what one shape of it stands for. Pure."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from visie.tekst import tekening
from visie.tekst.tekening import BALK, BOVEN, HELFT, ONDER, ROND, SCHIJVEN, VAKJES

_HALVEN = {
    None: gettext_lazy("Balk, half gevuld"),
    BOVEN: gettext_lazy("Balk, iets meer dan half gevuld"),
    ONDER: gettext_lazy("Balk, iets minder dan half gevuld"),
    ROND: gettext_lazy("Balk, ongeveer half gevuld"),
}


def label(vorm, waarde, zinsdeel):
    """Return a picture in words, for who hears the page."""
    rand = tekening.edge(zinsdeel)
    if vorm == HELFT:
        return str(_HALVEN[tekening.side(rand, zinsdeel)])
    if vorm == BALK:
        return _("Balk, gevuld voor %(deel)s") % {"deel": tekening.spellings(BALK, waarde)[0]}
    heel, open_ = tekening.counts(vorm, waarde, rand)
    if vorm == SCHIJVEN:
        vol, leeg = ngettext("%(n)d gevulde schijf", "%(n)d gevulde schijven", heel), _("een open schijf")
    else:
        vol, leeg = ngettext("%(n)d gevuld vakje", "%(n)d gevulde vakjes", heel), _("een open vakje")
    vol %= {"n": heel}
    return _("%(vol)s en %(leeg)s") % {"vol": vol, "leeg": leeg} if open_ else vol


def legend(vorm, waarde, zinsdeel, wat):
    """Return what one shape stands for, and which word of the text the open one is. Of a percentage only the last."""
    rand = tekening.edge(zinsdeel)
    if vorm == BALK:
        zin, open_ = "", _("het lichte stuk: ‘%(woord)s’")
    elif vorm == HELFT:
        zin, open_ = _("hele balk = %(wat)s"), _("het lichte stuk: ‘%(woord)s’")
    elif vorm == VAKJES:
        zin, open_ = _("1 vakje = %(aantal)s %(wat)s"), _("het open vakje: ‘%(woord)s’")
    else:
        zin, open_ = _("1 schijf = 1 miljoen %(wat)s"), _("de open schijf: ‘%(woord)s’")
    woorden = {
        "wat": wat,
        "aantal": tekening.number(tekening.unit(waarde), punten=True) if vorm == VAKJES else "",
        "woord": rand.woord if rand else "",
    }
    return "; ".join(deel % woorden for deel in ([zin, open_] if rand else [zin]) if deel)
