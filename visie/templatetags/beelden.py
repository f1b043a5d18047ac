"""For sharing and for paper: `{% nogmaals "titel" %}` a block once more, `{% qr adres %}` the QR code of an address."""

from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from visie.beelden.qr import qr_svg
from visie.templatetags.portaal import op_regel

register = template.Library()


@register.simple_tag(takes_context=True)
def nogmaals(context, naam):
    """Return what a block of this page holds, on one line. Django renders one once; a shared link needs it twice."""
    blok = context.render_context[BLOCK_CONTEXT_KEY].get_block(naam)
    return mark_safe(op_regel(blok.nodelist.render(context)))


@register.simple_tag
def qr(adres):
    """Return the QR code of an address as an inline SVG with a label."""
    return qr_svg(adres, _("QR-code van %(adres)s") % {"adres": adres})
