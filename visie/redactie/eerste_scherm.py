"""What the first screen shows of the werkversie beside its steps: the tree, and where each finding can be mended."""

from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.editie.models import Editie, Wijziging
from visie.redactie.boom import boom
from visie.redactie.merken import Laatste, Naast, Weg

NIEUWSTE = 8  # changes that stand beside the tree


def gather(request, site, toestand):
    """Return {'boom', 'fouten', 'waarschuwingen', 'punten', 'laatste', 'wacht', 'verlopen'} for the template."""
    document, uitslag, erbij = toestand["document"], toestand["uitslag"], toestand["erbij"]
    wijzigingen = _changes(toestand["werkversie"])
    naast = Naast(
        bevindingen=[*uitslag.fouten, *uitslag.waarschuwingen],
        verschillen=[rij for rij, _reden, _adres in toestand["rijen"]],
        punten=[punt.onderdeel for punt in erbij.open_punten],
        laatste={w.anker: Laatste(w.door_naam, w.wanneer) for w in reversed(wijzigingen)},
        bronnen={noot: _works(regels) for noot, regels in erbij.bronnen.items()},
        bezig=erbij.bezig,
        weg=[
            Weg(r.onderdeel, r.tekst, r.door_naam, f"{reverse('admin:prullenbak')}#weg-{r.onderdeel}")
            for r in erbij.weg
        ],
    )

    def bouwt(model):
        beheer = site.get_model_admin(model)
        return beheer.has_add_permission(request) and beheer.has_change_permission(request)

    return {
        "boom": boom(document, naast, change_address, bouwt),
        "fouten": [(b, *where(b, document)) for b in uitslag.fouten],
        "waarschuwingen": [(b, *where(b, document)) for b in uitslag.waarschuwingen],
        "punten": [(punt, _about(punt.onderdeel, document)) for punt in erbij.open_punten],
        "wacht": [(regel, _stuk_address(regel)) for regel in erbij.wacht],
        "verlopen": [(regel, _stuk_address(regel)) for regel in erbij.verlopen],
        "laatste": [(w, *_changed_where(w, document)) for w in wijzigingen[:NIEUWSTE]],
    }


def change_address(rij):
    """Return the address of the form of a part, or of another row that has one."""
    return reverse(f"admin:{rij._meta.app_label}_{rij._meta.model_name}_change", args=[rij.pk])


def _changes(werkversie):
    """Return the newest change of every part of the werkversie, and the newest of all: newest first, one query."""
    nieuwste = Wijziging.objects.values("pk")[:NIEUWSTE]
    per_deel = Wijziging.objects.filter(editie_nummer=werkversie.nummer).order_by().values("anker")
    per_deel = per_deel.annotate(nieuwste=Max("pk")).values("nieuwste")
    return list(Wijziging.objects.defer("velden").filter(Q(pk__in=nieuwste) | Q(pk__in=per_deel)))


def _works(regels):
    """Return [(title, address)] of the bronnen behind a note."""
    gesorteerd = sorted(regels, key=lambda regel: regel.tekst)
    return [(regel.tekst, reverse("admin:bronnen_bron_change", args=[regel.door_naam])) for regel in gesorteerd]


def called(deel):
    """Return what a link calls a part: its number, or its name."""
    return deel.volnummer if deel.deelsoort.in_ouder_geteld else str(deel.aanduiding or deel.kop)


def where(bevinding, document):
    """Return (address, words) of where a finding can be mended; ('', '') when no screen does."""
    deel = document.per_anker.get(bevinding.anker)
    if bevinding.controle == "zonder-reden":
        return f"{reverse('admin:wijzigingen')}#wijziging-{bevinding.anker}", _("Geef een reden")
    if deel is not None:
        return change_address(deel), _("Naar %(deel)s") % {"deel": called(deel)}
    if bevinding.deel is None and bevinding.anker:  # it stands in nothing, so not in the Document either
        return reverse("admin:onderdeel", args=[bevinding.anker]), _("Naar dit onderdeel")
    if bevinding.deel is None or isinstance(bevinding.deel, Editie):
        return "", ""
    if bevinding.anker:  # it has left the text
        return f"{reverse('admin:wijzigingen')}#wijziging-{bevinding.anker}", _("Naar de wijziging")
    return change_address(bevinding.deel), _("Naar de bron")


def _stuk_address(regel):
    return reverse("admin:visie_stuk_change", args=[regel.onderdeel])


def _about(anker, document):
    """Return (address, name) of the part that an open point is about; its own list when it is about none."""
    deel = document.per_anker.get(anker)
    if deel is None:
        return reverse("admin:visie_openpunt_changelist"), _("Open punten")
    return change_address(deel), in_a_list(deel)


def _changed_where(wijziging, document):
    """Return (address, name) of what a line of the trail is about: its part, else the line itself."""
    deel = document.per_anker.get(wijziging.anker)
    if deel is None:
        return reverse("admin:visie_wijziging_change", args=[wijziging.pk]), wijziging.naam
    return change_address(deel), in_a_list(deel)


def in_a_list(deel):
    """Return the number and name of a part: '4.6 Palliatieve zorg'."""
    return f"{deel.volnummer} {deel.kop}".strip() if deel.eigen_titel else str(deel.kop)
