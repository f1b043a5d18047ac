"""Leaving out of text what may not be kept: who asked, what they searched for, what they sent, what opens a door."""

import ipaddress
import re
import traceback
from urllib.parse import quote

# An exception's words are kept when they come from our code or the machine; of others, which may quote what somebody
# sent, only the kind.
EIGEN_WOORDEN = {
    "OperationalError", "InterfaceError", "OSError", "AttributeError", "TypeError", "NameError", "ImportError",
    "ImproperlyConfigured", "TemplateSyntaxError", "TemplateDoesNotExist", "MemoryError",
}  # fmt: skip
PATRONEN = [
    (re.compile(r"\b([a-z][a-z0-9+.-]*://)[^/\s@]*@", re.I), r"\1…@"),  # a password in an address
    (re.compile(r"\b(https?://[^\s/?#'\"]+)[/?#][^\s'\"]*", re.I), r"\1/…"),
    (re.compile(r"(/voorbeeld/+)[^/\s?'\"]+", re.I), r"\1…"),
    (re.compile(r"(/wachtwoord/+)(?!verstuurd\b)[^/\s?'\"]+", re.I), r"\1…"),
    (re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+"), "…@…"),
    (re.compile(r"\?[^\s'\">]+"), "?…"),  # a query string
]
# What looks like an IP address; a time does too, and is left alone.
IPV4, IPV6 = r"\d{1,3}(?:\.\d{1,3}){3}(?!\w)", r"[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?:(?:\.\d{1,3}){3})?(?![\w:])"
ADRES = re.compile(rf"(?<![\w.:])(?:{IPV4}|{IPV6})", re.I)


def truncated(adres):
    """Return the network of an IP address: /24 of IPv4, /48 of IPv6. What is none is returned as it is."""
    try:
        ip = ipaddress.ip_address(adres)
    except ValueError:
        return adres
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.is_loopback:
        return str(ip)
    return str(ipaddress.ip_network((ip, 24 if ip.version == 4 else 48), strict=False))


def clean(tekst):
    """Return text without query strings, secrets in paths and addresses, mail addresses and whole IP addresses."""
    for patroon, vervanging in PATRONEN:
        tekst = patroon.sub(vervanging, tekst)
    return ADRES.sub(lambda gevonden: truncated(gevonden[0]), tekst)


def path(pad):
    """Return the path of a request (PATH_INFO) as it may be kept: cleaned, percent-encoded, one word."""
    leesbaar = pad.encode("latin-1", "replace").decode(errors="replace")
    return quote(clean(leesbaar), safe="/:@*~.+-").replace("%E2%80%A6", "…")


def words(fout):
    """Return the kind of an exception, with the first line of its words when those cannot be somebody's input."""
    naam = f"{type(fout).__module__}.{type(fout).__qualname__}".removeprefix("builtins.")
    regels = str(fout).splitlines()
    eigen = any(soort.__name__ in EIGEN_WOORDEN for soort in type(fout).__mro__)
    return f"{naam}: {clean(regels[0])}" if eigen and regels else naam


def trace(fout):
    """Return where an exception came from, what caused it first: files, lines and code, no values."""
    delen = []
    while fout is not None:
        delen.append("".join(traceback.format_tb(fout.__traceback__)) + words(fout))
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)
    return "\n".join(reversed(delen))
