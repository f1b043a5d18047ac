"""The page where a text is pasted, and the judgement on each of its sentences."""

from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from visie.citaatcontrole import controle, geplakt
from visie.citaatcontrole.plakken import MEEST
from visie.citaatcontrole.soorten import SOORTEN, counted
from visie.pagina.decorators import load_editie
from visie.pagina.methoden import FORM, takes

SJABLOON = "visie/citaatcontrole/citaatcontrole.html"
OPNIEUW = 5  # seconds


# Without a token, for it needs a cookie: whoever makes a browser send a text here changes nothing and learns nothing,
# since the answer is a function of that text and of what is public.
@csrf_exempt
@takes(*FORM)
@sensitive_post_parameters()
@load_editie
def citaatcontrole(request, document):
    """Show the form; of a text that was sent, the judgement on each sentence. Nothing of it is kept."""
    if request.method != "POST":
        return _page(request)
    response = _answer(request, document)
    response["Cache-Control"] = "no-store"
    return response


@controle.without_words
def _answer(request, document):
    try:
        tekst = geplakt.read(request)
        with controle.alone():
            regels = controle.check(tekst, document)
            return _page(request, tekst=tekst, regels=regels, tellingen=counted(regels))
    except geplakt.Geweigerd as geweigerd:
        return _page(request, geweigerd.status, tekst=geweigerd.tekst, fout=geweigerd.fout)
    except controle.Bezet:
        fout = _("Er wordt nu een andere tekst gecontroleerd. Uw tekst staat hieronder: probeer het zo nog een keer.")
        response = _page(request, 503, tekst=tekst, fout=fout)
        response["Retry-After"] = str(OPNIEUW)
        return response


def _page(request, status=200, **context):
    vast = {"meest": geplakt.in_thousands(MEEST), "veld": geplakt.VELD, "soorten": SOORTEN}
    return render(request, SJABLOON, vast | context, status=status)
