"""Who may do what in /beheer/: one table of roles, kept as Django groups with Dutch names."""

from allauth.account.auth_backends import AuthenticationBackend
from django.apps import apps
from django.contrib.auth.models import Group, Permission
from django.db.models import Q

from visie.editie.models import part_models

CONTENT = ("visie", "doelstellingen", "bronnen")
EVERYWHERE = [f"{app}.view_*" for app in CONTENT]
PUBLICEREN = ["visie.publiceer_editie", "visie.add_erratum", "visie.add_intrekking"]
VOORBEELDLINKS = ["visie.add_voorbeeldlink", "visie.change_voorbeeldlink"]  # make them; withdraw them

# What stands beside the text and editors make, change and remove; of the parts of the text their models say it.
EIGEN_RIJEN = (
    "bronnen.bron", "bronnen.auteur", "bronnen.nootgegevens", "bronnen.bronvermelding", "doelstellingen.partij",
    "doelstellingen.adressering", "doelstellingen.vermelding", "visie.aantekening", "visie.cijfer", "visie.openpunt",
    "visie.paginaomschrijving", "visie.opvolging", "visie.nieuwsbrief", "visie.nieuwsbriefblok",
    "visie.nieuwsbriefstuk", "visie.zoekwoord",
    "visie.werk", "visie.werkdeel", "visie.verband", "visie.moment", "visie.stuk", "visie.stukdeel", "visie.gezocht",
)  # fmt: skip
REDACTIE = "redactie"  # stands in a role for what `_redactie` gives
BOUW = "bouw"  # and this for what `_bouw` gives

# role: (name of its group, permissions as app.codename; view_* means every model of that app)
ROLLEN = {
    "redacteur": ("Redacteur", [*EVERYWHERE, REDACTIE]),
    "eindredacteur": ("Eindredacteur", [*EVERYWHERE, REDACTIE, BOUW, *VOORBEELDLINKS, *PUBLICEREN]),
    "beheerder": (
        "Beheerder",
        [
            *EVERYWHERE,
            REDACTIE,
            BOUW,
            *VOORBEELDLINKS,
            *PUBLICEREN,
            "visie.change_portaalgegevens",
            "auth.add_user",
            "auth.change_user",
            "auth.view_user",
            "auth.delete_user",
        ],
    ),
}


def group(rol: str) -> Group:
    """Return the group of a role with exactly the permissions of the table; make it when it is not there.

    Raises KeyError for an unknown role and LookupError when a permission of the table does not exist.
    """
    naam, permissions = ROLLEN[rol]
    groep, _ = Group.objects.get_or_create(name=naam)
    groep.permissions.set(_find(permissions))
    return groep


def role_of(user) -> str:
    """Return the role of a user, the highest when an account has more than one; '' for none."""
    namen = set(user.groups.values_list("name", flat=True)) if user.pk else set()
    return next((rol for rol, (naam, _rechten) in reversed(ROLLEN.items()) if naam in namen), "")


def give(user, rol: str):
    """Give a user this role and no other; '' takes the role away. Groups that are no role stay."""
    user.groups.remove(*user.groups.filter(name__in=[naam for naam, _rechten in ROLLEN.values()]))
    if rol:
        user.groups.add(group(rol))


def _redactie():
    """Yield the permissions of who works on the text, as app.codename."""
    for model in part_models():
        for wat in ("add", "change", "delete") if model.deelsoort.eigen_rijen else ("change",):
            yield f"{model._meta.app_label}.{wat}_{model._meta.model_name}"
    for app, model in (naam.split(".") for naam in EIGEN_RIJEN):
        yield from (f"{app}.{wat}_{model}" for wat in ("add", "change", "delete"))


def _bouw():
    """Yield the permissions of who builds the text: the parts that a redacteur finds and does not add or remove."""
    for model in part_models():
        for wat in () if model.deelsoort.eigen_rijen else ("add", "delete"):
            yield f"{model._meta.app_label}.{wat}_{model._meta.model_name}"


SAMEN = {REDACTIE: _redactie, BOUW: _bouw}


def _find(names):
    wanted = [(app, codename) for name in names for app, codename in _expand(name)]
    query = Q()
    for app, codename in wanted:
        query |= Q(content_type__app_label=app, codename=codename)
    found = list(Permission.objects.filter(query))
    if len(found) != len(wanted):
        raise LookupError(f"{len(wanted) - len(found)} permissions do not exist; run `manage.py migrate` first")
    return found


def _expand(name):
    if name in SAMEN:
        return [tuple(naam.split(".")) for naam in SAMEN[name]()]
    app, _, codename = name.partition(".")
    if codename != "view_*":
        return [(app, codename)]
    return [(app, f"view_{model._meta.model_name}") for model in apps.get_app_config(app).get_models()]


def update():
    """Give every role that has accounts the rights that the table has now: a new version may have new ones."""
    for rol, (naam, _) in ROLLEN.items():
        if Group.objects.filter(name=naam).exists():
            group(rol)


class Rollen(AuthenticationBackend):
    """Whoever signs in may do what the roles of the account say, and nothing beyond: no rights of one person."""

    def get_user_permissions(self, user_obj, obj=None):
        return set()
