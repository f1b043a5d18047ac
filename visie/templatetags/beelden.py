"""For sharing and for paper: `{% nogmaals "titel" %}` a block once more, `{% qr adres %}` the QR code of an address."""
from django import template
from django.template.loader_tags import BLOCK_CONTEXT_KEY
from django.utils.translation import gettext as _

from visie.beelden.qr import qr_svg

register = template.Library()


@register.simple_tag(takes_context=True)
def nogmaals(context, naam):
    """Return what a block of this page holds: Django renders a block once, and a shared link needs it twice."""
    return context.render_context[BLOCK_CONTEXT_KEY].get_block(naam).nodelist.render(context)


@register.simple_tag
def qr(adres):
    """Return the QR code of an address as an inline SVG with a label."""
    return qr_svg(adres, _("QR-code van %(adres)s") % {"adres": adres})
