"""What was sent to be checked: read with care, refused with words and a status, given back where it can be."""

from django.core.exceptions import BadRequest, RequestDataTooBig, SuspiciousOperation
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http.multipartparser import MultiPartParserError
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from visie.citaatcontrole.plakken import MEEST, schoon

VELD = "tekst"


class Geweigerd(Exception):
    """Nothing is checked: `status` and `fout` say why, `tekst` is what can be given back. Its words name no text."""

    def __init__(self, status, fout, tekst=""):
        super().__init__(status)
        self.status, self.fout, self.tekst = status, fout, tekst


class GeenBestanden(FileUploadHandler):
    """Passes by a file that somebody sends along: it would be written to a disk."""

    def new_file(self, *args, **kwargs):
        raise SkipFile

    def receive_data_chunk(self, raw_data, start):
        return None

    def file_complete(self, file_size):
        return None


def in_thousands(getal) -> str:
    """Return a number as people write it: '20.000'."""
    return number_format(getal, force_grouping=True)


def read(request) -> str:
    """Return the text that was sent, cleaned. Raises Geweigerd."""
    request.encoding = "utf-8"  # whatever it says: some that Python knows are no encoding of text
    request.upload_handlers = [GeenBestanden(request)]
    try:
        tekst = schoon(request.POST.get(VELD, ""))
    except RequestDataTooBig:
        raise Geweigerd(413, _("Deze tekst is te groot om te ontvangen. Plak een kleiner deel.")) from None
    except (SuspiciousOperation, BadRequest, MultiPartParserError, OSError, ValueError):
        raise Geweigerd(400, _("Uw tekst kwam niet goed aan. Plak hem opnieuw en probeer het nog een keer.")) from None
    if not tekst.strip():
        raise Geweigerd(400, _("Plak eerst een tekst."), tekst)
    if (aantal := len(tekst.split())) > MEEST:
        getallen = {"aantal": in_thousands(aantal), "meest": in_thousands(MEEST)}
        fout = _("Deze tekst heeft %(aantal)s woorden; het kan met hoogstens %(meest)s. Haal er een deel uit.")
        raise Geweigerd(413, fout % getallen, tekst)
    return tekst
