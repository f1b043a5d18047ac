"""The fixed pages of the portal, said once: for the foot of every page, the sitemap, and what every editie shares."""

from dataclasses import dataclass
from functools import cache

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

LEZEN, OVER = "lezen", "over"  # the two lists in the foot


@dataclass(frozen=True)
class VastePagina:
    """A page that is there whatever the text says.

    `naam` and `args` make its address (urls.py); `van_editie` tells whether each editie has one of its own. `titel` is
    what the foot calls it, `voet` the list that it stands in there and its place; None when it is not named there.
    """

    naam: str
    titel: str = ""
    voet: tuple[str, int] | None = None
    van_editie: bool = True
    args: tuple[str, ...] = ()

    def adres(self, prefix):
        """Return its path for who reads under `prefix`."""
        return (prefix if self.van_editie else "") + reverse(self.naam, args=self.args)


PAGINAS = (  # in the order of the sitemap
    VastePagina("start"),
    VastePagina("hele_visie", _("Hele visie op één pagina"), (LEZEN, 2)),
    VastePagina("kern", _("De kern"), (LEZEN, 1)),
    VastePagina("bronnen", _("Bronnen en noten"), (LEZEN, 3)),
    VastePagina("citeren", _("Citeren"), (LEZEN, 4)),
    VastePagina("downloads", _("Downloads"), (LEZEN, 5)),
    VastePagina("geldend"),
    VastePagina("nieuwsbrief"),
    VastePagina("leesmap_kiezen"),
    VastePagina("rondom", van_editie=False),
    VastePagina("verwant", _("Andere visies"), (LEZEN, 7), van_editie=False),
    VastePagina("actueel", _("Actueel"), (LEZEN, 8), van_editie=False),
    VastePagina("gegevens", van_editie=False),
    VastePagina("edities", van_editie=False),
    VastePagina("op_keuze", van_editie=False),
    VastePagina("citaatcontrole", _("Citaat controleren"), (LEZEN, 9), van_editie=False),
    VastePagina("kolommen"),
    VastePagina("controlegetal"),
    VastePagina("verantwoording", _("Verantwoording"), (OVER, 1), van_editie=False),
    VastePagina("toegankelijkheid", _("Toegankelijkheid"), (OVER, 2), van_editie=False),
    VastePagina("privacy", _("Privacy"), (OVER, 3), van_editie=False),
    VastePagina("hoofdstuk", _("Totstandkoming"), (LEZEN, 6), args=("totstandkoming",)),  # a part of the text as well
)


@cache
def in_foot(lijst):
    """Return the pages of one list of the foot, in their order."""
    return sorted((pagina for pagina in PAGINAS if pagina.voet and pagina.voet[0] == lijst), key=lambda p: p.voet)


@cache
def shared_steps():
    """Return the first steps of the addresses that are the same for every editie: 'privacy'."""
    return frozenset(pagina.adres("").split("/")[1] for pagina in PAGINAS if not pagina.van_editie)
