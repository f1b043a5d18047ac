"""From the tree to one part: its form, and what can be done with its place."""

from urllib.parse import urlencode

from django.contrib import admin
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from visie.beheer.verplaatsen import in_tree
from visie.editie.models import Editie, part_models
from visie.redactie.boom import title
from visie.redactie.eerste_scherm import change_address
from visie.redactie.weigeren import NotHere


def find_part(anker):
    """Return the part of the werkversie with this anker. Raises NotHere when there is none."""
    werkversie = Editie.objects.werkversie()
    for model in part_models():
        if deel := model.objects.filter(editie=werkversie, anker=anker).select_related("editie").first():
            return deel
    raise NotHere(_("De werkversie heeft geen onderdeel ‘%(anker)s’.") % {"anker": anker})


def onderdeel(request, anker):
    """Lead to the form of a part of the werkversie."""
    return redirect(change_address(find_part(anker)))


def acties(request, anker):
    """Everything that can be done with the place of a part, as links and one form; works without a script."""
    deel = find_part(anker)
    beheer = admin.site.get_model_admin(type(deel))
    verplaatsbaar = beheer.has_move_permission(request, deel)
    context = {
        **admin.site.each_context(request),
        "title": _("Acties bij %(deel)s") % {"deel": deel.aanduiding or deel.kop},
        "deel": deel,
        "naam": title(deel),
        "adres": change_address(deel),
        "terug": in_tree(anker),
        "nieuw": [*_below(request, deel, beheer), *_inside(request, deel)],
        "verplaats": beheer.address(deel, "verplaats") if verplaatsbaar else "",
        "ouders": _other_parents(deel) if verplaatsbaar else [],
        "ouder_soort": deel.ouder and deel.ouder._meta.verbose_name,
        "verwijder": beheer.address(deel, "delete") if beheer.has_delete_permission(request, deel) else "",
        "vast": beheer.is_fixed(deel),
    }
    return render(request, "visie/redactie/acties.html", context)


def _add_address(model, **vraag):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_add") + f"?{urlencode(vraag)}"


def _below(request, deel, beheer):
    """Yield (address, words) for a new part of the same kind behind this one."""
    if beheer.has_add_permission(request):
        ouder = {deel.ouder_veld: deel.ouder.pk} if deel.ouder else {}
        woorden = _("Nieuw hieronder: %(soort)s") % {"soort": deel._meta.verbose_name}
        yield _add_address(type(deel), na=deel.anker, **ouder), woorden


def _inside(request, deel):
    """Yield (address, words) for a new part of each kind that can stand in this one."""
    for model in part_models():
        past = model.ouder_model() is type(deel) and model.deelsoort.vaste_ouder in ("", deel.anker)
        if past and admin.site.get_model_admin(model).has_add_permission(request):
            woorden = _("Nieuw hierin: %(soort)s") % {"soort": model._meta.verbose_name}
            yield _add_address(model, **{model.ouder_veld: deel.pk}), woorden


def _other_parents(deel):
    """Return the parts that this one can go to, in reading order."""
    if not deel.ouder or deel.deelsoort.vaste_ouder:
        return []
    return list(type(deel.ouder).objects.filter(editie=deel.editie).exclude(pk=deel.ouder.pk).order_by("volgorde"))
