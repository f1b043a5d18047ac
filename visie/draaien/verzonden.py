"""What an editor sent and may not have been kept, to be given back in its form: all of it, and no secret."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.conf import settings
from django.http.multipartparser import MultiPartParserError
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext as _

from visie.pagina.headers import BEHEER
from visie.tekst.html import normalise, plat

GEHEIM = ("csrfmiddlewaretoken", "password", "wachtwoord")  # fields that are never given back
VAN_DE_MACHINE = ("_FORMS", "-id", "versie", "concept", "reden_was", "gezien", "plaats")  # nobody filled these in
LEESBAAR = 100_000  # characters: a longer text is shown as it came
KNOPPEN = ("_save", "_continue", "_addanother", "_saveasnew")


@dataclass(frozen=True)
class Veld:
    """One value of a form. `leesbaar` is what is shown of it, '' for what nobody filled in."""

    naam: str
    waarde: str
    leesbaar: str
    label: str

    @property
    def opgemaakt(self):
        """Whether the words that are shown are not the value itself."""
        return self.leesbaar != self.waarde


def sent(request):
    """Return the Velden of what was sent with this request to a screen of the admin; none when that is not for us.

    Signing in has nothing to give back. What another site made a browser send is not shown: whoever presses the button
    under it would save it.
    """
    if request.method != "POST" or not request.path.startswith(BEHEER) or _signing_in(request) or _foreign(request):
        return []
    try:
        waarden = request.POST.lists()
    except (OSError, ValueError, MultiPartParserError):  # the form itself did not arrive whole
        return []
    return [_field(naam, waarde) for naam, lijst in waarden if not _secret(naam) for waarde in lijst]


def form(request):
    """Return what the form that gives these fields back needs; {} when nothing was sent."""
    if not (velden := sent(request)):
        return {}
    opslaan = any(veld.naam in KNOPPEN or veld.naam == "vanaf_versie" for veld in velden)
    return {
        "velden": velden,
        "adres": request.get_full_path(),
        "knop": _("Opslaan") if opslaan else _("Verstuur opnieuw"),
    }


def _signing_in(request):
    return request.path.startswith(reverse("account_login"))


def _foreign(request):
    """Tell whether another site made the browser send this. A browser names where a form comes from; a script may not.

    Before the token is looked at: whoever has an old one is not a stranger.
    """
    herkomst = request.headers.get("Origin")
    eigen = {urlsplit(settings.VISIE_ADRES).netloc, request.get_host()}
    vreemd = herkomst is not None and urlsplit(herkomst).netloc not in eigen
    return vreemd or request.headers.get("Sec-Fetch-Site", "none") not in {"same-origin", "none"}


def _secret(naam):
    return any(geheim in naam.lower() for geheim in GEHEIM)


def _field(naam, waarde):
    ingevuld = waarde.strip() and not naam.startswith("_") and not naam.endswith(VAN_DE_MACHINE)
    if not ingevuld or waarde.isdigit() or waarde == "on":  # a key or a tick: it goes along unseen
        return Veld(naam, waarde, "", "")
    opgemaakt = "</" in waarde and len(waarde) <= LEESBAAR
    return Veld(naam, waarde, plat(normalise(waarde)) if opgemaakt else waarde, _label(naam))


def _label(naam):
    """Return the name of a field in words: the form that knows them better may be what failed."""
    return naam.removesuffix("_nl").replace("_", " ").replace("-", " ").capitalize()


def where_to_look(request):
    """Return [(address, name)] of the screens that show whether a change of this request was saved."""
    try:
        naam = resolve(request.path).view_name
    except Resolver404:
        return []
    if not naam.startswith("admin:"):
        return [(reverse("account_login"), _("aanmelden"))]
    return [*_own_screen(naam, request), (reverse("admin:visie_wijziging_changelist"), _("de lijst van wijzigingen"))]


def _own_screen(naam, request):
    soort, _punt, wat = naam.rpartition("_")
    if wat == "change":
        return [(request.path, _("het formulier zelf"))]
    try:
        return [(reverse(f"{soort}_changelist"), _("de lijst waar het in hoort te staan"))]
    except NoReverseMatch:  # a screen of no list: publishing, the reasons
        return [(reverse("admin:index"), _("de werkversie")), (reverse("admin:visie_editie_changelist"), _("edities"))]
