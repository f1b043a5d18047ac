"""Publishing: the only code that writes in several apps. Refusals first, one transaction, then the work."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from bronnen import verwijzingen
from visie.beheer import spoor
from visie.editie import digest
from visie.editie.document import Document
from visie.editie.models import Editie, OpenPunt, newest_in_force, part_models
from visie.editie.velden import of_digest
from visie.editie.vergelijken import compare
from visie.redactie import controles
from visie.redactie.uitgave import Uitgave, bezwaren, in_het_spoor, vastgesteld, zonder_reden

TOGETHER = 10  # edities loaded at a time to check what seals them


class PublicationRefused(ValidationError):
    """The werkversie cannot be published; the messages say why, in the words of editors."""


def text_digest(editie, taal="nl"):
    """Return the digest of the text of `editie` in one language, computed from its rows."""
    return digest_of(Document(editie), taal)


def broken_seals():
    """Return the published edities, oldest first, of which a digest is not that of the text.

    Some edities at a time: few queries, and never the text of all of them in memory.
    """
    edities, anders = list(Editie.objects.published().order_by("nummer")), []
    for begin in range(0, len(edities), TOGETHER):
        for document in Document.load_together(edities[begin : begin + TOGETHER]):
            zegels = (("nl", document.editie.digest_nl), ("en", document.editie.digest_en))
            if any(digest_of(document, taal) != zegel for taal, zegel in zegels if zegel or taal == "nl"):
                anders.append(document.editie)
    return anders


def digest_of(document, taal="nl"):
    """Return the digest of the text of a Document in one language."""
    with translation.override(taal):
        waarden = digest.onderdelen(document.editie, document.leesvolgorde, lambda deel: of_digest(deel, taal))
        return digest.compute(digest.regels_van(waarden, taal))


def publish(
    editie, *, vastgesteld_op="", geldt_vanaf, soort=Editie.Soort.HERZIENING, toelichting="", blijft_open=None,
    door=None, gezien=None,
):  # fmt: skip
    """Freeze the werkversie as the newest editie, open the next werkversie as its copy, and return the latter.

    The values are those of Uitgave. `door` is the user for the audit trail, if there is one; `gezien` the digest of
    the text that this user read, if there is one. Raises PublicationRefused, with every reason and where it can at the
    name of a value, when the editie is published already, breaks a rule of the text or of the dates, has changed since
    it was read, does not differ from the current one, or leaves a point open without a reason.
    """
    uitgave = Uitgave(soort, vastgesteld_op, geldt_vanaf, toelichting, blijft_open or {})
    with transaction.atomic(), translation.override("nl"):
        editie = Editie.objects.select_for_update().get(pk=editie.pk)
        if editie.gepubliceerd:
            raise PublicationRefused(_("Editie %(nummer)s is al gepubliceerd.") % {"nummer": editie.nummer})
        edities = list(Editie.objects.published().select_related("intrekking"))
        punten = list(OpenPunt.objects.still_open().order_by("pk"))
        if fout := bezwaren(uitgave, edities, timezone.localdate()) | zonder_reden(uitgave, punten):
            raise PublicationRefused(fout)
        _check_text(editie, newest_in_force(edities), gezien)
        _clean(editie)

        verwijzingen.rebuild(editie)
        editie.vastgesteld_op, editie.geldt_vanaf = vastgesteld(uitgave, edities), geldt_vanaf
        editie.soort, editie.toelichting_nl = soort, toelichting
        editie.digest_nl, editie.gepubliceerd_op = text_digest(editie), timezone.now()
        editie.status = Editie.Status.GEPUBLICEERD
        editie.save()
        editie.prullenbak.all().delete()
        if door:
            spoor.record(door, "gepubliceerd", editie, {}, in_het_spoor(uitgave, editie, punten))
        return open_werkversie(editie)


def _clean(editie):
    """Take what nobody sees out of the words of a werkversie that is older than the cleaning of every save."""
    editie.clean_words()
    for model in part_models():
        for rij in model.objects.filter(editie=editie):
            if rij.clean_words():
                rij.save()


def _check_text(editie, huidige, gezien):
    """Raise PublicationRefused when the text of a werkversie may not be published, or is not the one that was read."""
    werk, nu = Document(editie), huidige and Document(huidige)
    if fouten := controles.uitslag(editie, werk, nu).fouten:
        raise PublicationRefused([bevinding.tekst for bevinding in fouten])
    if nu and not compare(nu, werk):  # whatever the digests say: they see what no reader does
        zin = _("Er is niets gewijzigd: de werkversie is gelijk aan de huidige editie (editie %(nummer)s).")
        raise PublicationRefused(zin % {"nummer": huidige.nummer})
    _check_read(digest_of(werk), gezien)


def _check_read(zegel, gezien):
    """Raise PublicationRefused when a text with another digest was read (`gezien` None: nobody read it)."""
    if gezien not in (None, zegel):
        zin = _("De tekst is gewijzigd nadat u deze pagina opende. Lees de lijst opnieuw en bevestig dan.")
        raise PublicationRefused(zin)


def start_again(basis, door, gezien=None):
    """Fill the werkversie anew with the text of a published editie; what was in it stays in the audit trail.

    Its number and keys of the editie stay, its parts and reasons go. `gezien` is the digest of the text that the user
    read, if there is one. Raises PublicationRefused when there is no werkversie, when it has changed since it was
    read, or when `basis` is none of the published edities.
    """
    with transaction.atomic(), translation.override("nl"):
        werkversie = Editie.objects.select_for_update().filter(status=Editie.Status.WERKVERSIE).first()
        if werkversie is None or not basis.gepubliceerd:
            raise PublicationRefused(_("Kies een gepubliceerde editie om opnieuw mee te beginnen."))
        werk = Document(werkversie)
        _check_read(digest_of(werk), gezien)
        redenen = "\n".join(f"{reden.onderdeel}: {reden.tekst}" for reden in werkversie.redenen.all())
        spoor.record(door, spoor.OPNIEUW, werkversie, {"redenen": redenen}, {"basis": str(basis)})
        for rij in compare(Document(basis), werk):
            if rij.nieuw is not None and rij.nieuw is not werkversie:
                spoor.record(door, spoor.VANUIT, rij.nieuw, spoor.waarden(rij.nieuw))
        werkversie.verwijzing_set.all().delete()
        for model in reversed(part_models()):
            model.objects.filter(editie=werkversie).delete()
        werkversie.redenen.all().delete()
        werkversie.prullenbak.all().delete()
        _copy_titles(basis, werkversie)
        werkversie.save()
        for model in part_models():
            _copy(model, basis, werkversie)
        verwijzingen.rebuild(werkversie)
        return werkversie


def withdraw(intrekking, door):
    """Record that an editie no longer holds (`intrekking` is not stored yet); the newest one that holds is current.

    What changed in it now counts as changed in the werkversie, so its reasons go along where that has none. Raises
    ValidationError for a day that cannot be.
    """
    with transaction.atomic(), translation.override("nl"):
        intrekking.clean()
        intrekking.save()
        spoor.record(door, "toegevoegd", intrekking, {}, spoor.waarden(intrekking))
        huidige, werkversie = Editie.objects.current(), Editie.objects.werkversie()
        if werkversie is None or huidige is None:
            return
        gegeven = dict(intrekking.editie.redenen.values_list("onderdeel", "tekst"))
        for rij in compare(Document(huidige), Document(werkversie)):
            if rij.anker in gegeven:
                werkversie.redenen.get_or_create(onderdeel=rij.anker, defaults={"tekst": gegeven[rij.anker]})


def open_werkversie(basis):
    """Return a new werkversie, numbered after the newest editie, that is a deep copy of `basis`."""
    nummer = Editie.objects.order_by("-nummer").first().nummer + 1
    nieuw = Editie(nummer=nummer)
    _copy_titles(basis, nieuw)
    nieuw.save()
    for model in part_models():
        _copy(model, basis, nieuw)
    verwijzingen.rebuild(nieuw)
    return nieuw


def _copy_titles(basis, nieuw):
    for veld in Editie._meta.concrete_fields:
        if veld.name.startswith(("titel", "ondertitel")):
            setattr(nieuw, veld.name, getattr(basis, veld.name))


def _copy(model, basis, nieuw):
    """Copy the rows of one model to another editie, under the parents with the same anker."""
    rijen = list(model.objects.filter(editie=basis).select_related(*filter(None, [model.ouder_veld])))
    ouders = {}
    if model.ouder_veld:
        ouders = {ouder.anker: ouder for ouder in model.ouder_model().objects.filter(editie=nieuw)}
    for rij in rijen:
        if model.ouder_veld:
            setattr(rij, model.ouder_veld, ouders[rij.ouder.anker])
        rij.pk, rij.editie, rij.versie = None, nieuw, 1
        rij.clean_words()  # a frozen text keeps what nobody sees; one that is worked on never has it
        rij._state.adding = True
    model.objects.bulk_create(rijen)
