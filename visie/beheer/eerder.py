"""Earlier texts of one part: of published edities and from the audit trail, to read and to put back."""

from visie.beheer import spoor
from visie.models import Wijziging


def eerdere_teksten(obj):
    """Return [{'van', 'waarden'}] of every other text this part had, newest first, each once.

    `waarden` maps the translated fields of the form to what stood there.
    """
    velden = [naam for naam in spoor.waarden(obj) if naam.endswith("_nl")]
    nu = {naam: getattr(obj, naam) or "" for naam in velden}
    gezien, gevonden = [nu], []

    def voeg_toe(van, waarden):
        if waarden not in gezien:
            gezien.append(waarden)
            gevonden.append({"van": van, "waarden": waarden})

    stand = dict(nu)
    for wijziging in Wijziging.objects.filter(anker=obj.anker, editie_nummer=obj.editie.nummer):
        # Walking back: before each change stood what it recorded as its first value.
        stand = stand | {naam: paar[0] for naam, paar in wijziging.velden.items() if naam in velden}
        voeg_toe(wijziging, dict(stand))
    for rij in type(obj).objects.filter(anker=obj.anker, editie__status="gepubliceerd").order_by("-editie__nummer"):
        voeg_toe(rij.editie, {naam: getattr(rij, naam) or "" for naam in velden})
    return gevonden
