"""What an editor sees around the form of a part: where it stands, what readers have now, what came before."""

from django.urls import reverse

from visie.beheer.eerder import eerdere_teksten
from visie.beheer.formulier import labels
from visie.beheer.keuze import part_name
from visie.beheer.nieuwsbrieven import uitgegeven
from visie.beheer.paneel import Paneel
from visie.editie.models import Editie, Wijziging, part_models
from visie.tekst.verschil import word_diff


def path_to(obj):
    """Return the parts in which a part stands, from the chapter down."""
    pad, ouder = [], obj.ouder
    while ouder:
        pad.insert(0, ouder)
        ouder = ouder.ouder
    return pad


def children(obj):
    """Return the models of what can stand in a part."""
    return [model for model in part_models() if model.ouder_model() is type(obj)]


class Omgeving:
    """Around one part of an editie: `huidig` is the same part as readers have it now, None when they have it not."""

    def __init__(self, obj):
        self.obj = obj
        self.editie = Editie.objects.current()
        rijen = type(obj).objects.filter(editie=self.editie, anker=obj.anker)
        self.huidig = rijen.select_related(*filter(None, [obj.ouder_veld])).first()
        self.hoofd = obj if children(obj) else obj.ouder

    def rail(self):
        """Return the parts beside which this one stands, or that stand in it: [(part, its name, changed)]."""
        modellen = children(self.hoofd) if self.hoofd else [type(self.obj)]
        return [regel for model in modellen for regel in self._lines(model)]

    def _lines(self, model):
        rijen = model.objects.filter(editie=self.obj.editie)
        if self.hoofd:
            rijen = rijen.filter(**{model.ouder_veld: self.hoofd})
        rijen = list(rijen.order_by("volgorde", "anker"))
        nu = {deel.anker: deel for deel in model.objects.filter(editie=self.editie, anker__in=[r.anker for r in rijen])}
        for deel in rijen:
            if self.hoofd:
                setattr(deel, model.ouder_veld, self.hoofd)  # its number asks for it
            yield deel, part_name(deel), _words(deel) != _words(nu.get(deel.anker))

    def changes(self):
        """Return [(field in words, what differs)] of this part against what readers have now."""
        if self.huidig is None or self.huidig.pk == self.obj.pk:
            return []
        paren = [(naam, label) for naam, label in labels(type(self.obj)).items() if self._differs(naam)]
        return [(label, word_diff(getattr(self.huidig, n) or "", getattr(self.obj, n) or "")) for n, label in paren]

    def _differs(self, naam):
        return (getattr(self.huidig, naam) or "") != (getattr(self.obj, naam) or "")

    def earlier(self):
        """Return how many other texts this part had."""
        return len(eerdere_teksten(self.obj))


def _words(deel):
    """Return the Dutch texts of a part, to tell whether one differs from another."""
    return deel and {naam: getattr(deel, naam) or "" for naam in labels(type(deel))}


class OmgevingAdmin(Paneel):
    """What a part's admin gives the template of its form."""

    def around(self, request, obj):
        """Return what the form of a part shows around it: its place, what readers have, and what stands beside it."""
        mag, omgeving = self.has_change_permission(request, obj), Omgeving(obj)
        soort = f"admin:{self.opts.app_label}_{self.opts.model_name}"
        return {
            "omgeving": omgeving,
            "kruimels": [(part_name(deel), self.change_address(deel)) for deel in path_to(obj)],
            "rail": [(deel, naam, self.change_address(deel), anders) for deel, naam, anders in omgeving.rail()],
            "nieuw": self._new_beside(request, omgeving) if mag else [],
            "naam": part_name(obj),
            "blokken": self.blocks(request, obj),
            "laatste": Wijziging.objects.filter(anker=obj.anker).first(),
            "eerder_adres": reverse(f"{soort}_eerder", args=[obj.pk]) if mag else "",
            "geschiedenis_adres": self.address(obj, "history"),
            "uitgegeven": uitgegeven(obj),
            "verplaats_adres": self._move_address(request, soort, obj),
            "weg_adres": self._delete_address(request, soort, obj),
        }

    def _move_address(self, request, soort, obj):
        return reverse(f"{soort}_verplaats", args=[obj.pk]) if self.has_move_permission(request, obj) else ""

    def _delete_address(self, request, soort, obj):
        return reverse(f"{soort}_delete", args=[obj.pk]) if self.has_delete_permission(request, obj) else ""

    def _new_beside(self, request, omgeving):
        """Return [(kind of part, address of its form)] of what can be added where this part stands."""
        hoofd = omgeving.hoofd
        modellen = children(hoofd) if hoofd else [self.model]
        return [
            (model._meta.verbose_name, self._add_address(model, hoofd))
            for model in modellen
            if self.admin_site.get_model_admin(model).has_add_permission(request)
        ]

    def _add_address(self, model, hoofd):
        adres = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add")
        return f"{adres}?{model.ouder_veld}={hoofd.pk}" if hoofd else adres
