"""Requests of somebody who means harm: always the same ones, over every address, parameter, header and method."""

import random
from collections import namedtuple
from urllib.parse import quote, urlencode

from django.contrib import admin
from django.urls import reverse

from visie.front import wandeling

MERK = "zqxj"
SCRIPT = f"<script>{MERK}</script>"
INHOUD = [
    SCRIPT, f'"><img src=x onerror={MERK}>', f"' onfocus={MERK} x='", f"javascript:{MERK}//",
    f"{{{{ {MERK} }}}}{{% x %}}", f"\r\nSet-Cookie: {MERK}=1", f"//{MERK}.example/",
    f"https:{MERK}.example", f"\\\\{MERK}.example",
    "' OR 1=1; DROP TABLE visie_editie; --", "../" * 12 + "etc/passwd", "..%2f..%2fetc/passwd", "%00", "\0", "%", "%zz",
    "\ud7ff\uffff", "\u202e\u200b", "٣", "²", "１", "-1", "0", "9" * 30, "1e999", "NaN", "null", "[]", "$(id)", "`id`",
    "", " ", "a" * 3000, "é" * 700, "🙂" * 300, "(" * 500, "*" * 300, '"' * 99, "2026-13-45", "0000-00-00", 
    "9999-12-31", "10000-01-01", "true", "anker", "zelfzorg",
]  # fmt: skip
VELDEN = [
    "q", "p", "soort", "deel", "zin", "stap", "van", "naar", "dag", "next", "voorstel", "e", "o", "id", "page", "all",
    "_popup", "_changelist_filters", "status__exact", "editie__id__exact", "anker", "token", "x[]",
    "csrfmiddlewaretoken",
]  # fmt: skip
# Addresses that look at a parameter, each with its own: half of all requests go there.
GERICHT = {
    "/citaatcontrole/": ["tekst"],
    "/zoeken/": ["q", "q", "soort", "p"], "/zoeken.json": ["q", "voorstel"], "/nieuwsbrief/": ["deel", "zin", "stap"],
    "/leesmap/": ["deel", "stap", "bij"],
    "/op/": ["dag"], "/edities/vergelijken/": ["van", "naar"], "/beheer/login/": ["next"],
    "/beheer/aanmelden/": ["next", "login", "password"], "/beheer/aanmelden/vergeten/": ["email"],
    "/beheer/visie/editie/": ["q", "o", "p", "e"], "/beheer/bronnen/bron/": ["q", "soort", "o"],
    "/edities/1/zoeken/": ["q"], "/beheer/visie/nieuwsbrief/add/": ["deel", "zin", "titel"],
}  # fmt: skip
CSRF = "a" * 32  # a cookie and a field that agree: what a form sends
METHODEN = ["GET"] * 14 + ["HEAD", "POST", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"]
KOPPEN = [
    "HTTP_COOKIE", "HTTP_ACCEPT_LANGUAGE", "HTTP_ACCEPT_ENCODING", "HTTP_ACCEPT", "HTTP_IF_NONE_MATCH", "HTTP_IF_MATCH",
    "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE", "HTTP_HOST", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_ORIGIN",
    "HTTP_X_FORWARDED_PROTO", "HTTP_REFERER", "HTTP_USER_AGENT", "HTTP_X_HTTP_METHOD_OVERRIDE", "HTTP_AUTHORIZATION",
]  # fmt: skip
SOORTEN = [
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json",
    "text/plain; charset=bestaat-niet", "x",
]  # fmt: skip
Aanval = namedtuple("Aanval", ["method", "pad", "vraag", "koppen", "body"])


def adressen():
    """Return an address of every kind: pages, files, frozen ones, signing in, and every screen of the admin."""
    beheer = [reverse("admin:index"), reverse("admin:login"), reverse("account_login"), "/beheer/aanmelden/x/"]
    for model in admin.site._registry:
        naam = f"{model._meta.app_label}_{model._meta.model_name}"
        lijst = reverse(f"admin:{naam}_changelist")
        beheer += [lijst, f"{lijst}add/", f"{lijst}1/change/", f"{lijst}1/history/", f"{lijst}1/delete/"]
    los = [
        "/werkversie/", "/voorbeeld/x/", "/op/2026-01-01/d4.6", "/edities/vergelijken/", "/edities/vergelijken/1/1/",
        "/zoeken/", "/zoeken.json", "/nieuwsbrief/", "/leesmap/",
        "/edities/1/leesmap/d4.6-o14/", "/edities/1/leesmap/d4.6.txt",
        "/op/", "/d4.6", "/qr.svg", "/beeld/zelfzorg.png", "/gezond/",
        "/citeren/zelfzorg.bib", "/.well-known/security.txt", "/static/", "/en/x/", "/feed.xml", "/opensearch.xml",
    ]  # fmt: skip
    return [*los * 6, *beheer, *wandeling.begin()]


def aanvallen(aantal, zaad, adressen):
    """Yield `aantal` requests at these addresses, the same for every run with this `zaad`."""
    loting = random.Random(zaad)
    for _ in range(aantal):
        pad, method = loting.choice(adressen), loting.choice(METHODEN)
        if loting.random() < 0.4:
            stappen = pad.split("/")
            stappen[loting.randrange(len(stappen))] = loting.choice(INHOUD)
            pad = "/" + "/".join(stappen).lstrip("/") if loting.random() < 0.9 else "/".join(stappen)
        namen = VELDEN
        if loting.random() < 0.5:
            pad = loting.choice([*GERICHT])
            namen = GERICHT[pad]
        velden = [(loting.choice(namen), loting.choice(INHOUD)) for _ in range(loting.choice((0, 1, 1, 2, 5)))]
        net = loting.random() < 0.8
        vraag = urlencode(velden, errors="replace") if net else quote(loting.choice(INHOUD), safe="&=%+;")
        koppen = {
            kop: loting.choice(INHOUD).replace("\r", "").replace("\n", "").encode().decode("latin-1")
            for kop in loting.sample(KOPPEN, loting.choice((0, 0, 1, 3)))
        }
        body = b""
        if method in {"POST", "PUT", "PATCH"}:
            velden = [(loting.choice(namen), loting.choice(INHOUD)) for _ in range(loting.choice((0, 1, 5)))]
            if loting.random() < 0.7:
                velden.append(("csrfmiddlewaretoken", CSRF))
                koppen["HTTP_COOKIE"] = f"csrf={CSRF}"
            body = urlencode(velden, errors="replace").encode() if loting.random() < 0.7 else loting.randbytes(200)
            koppen |= {"CONTENT_TYPE": loting.choice(SOORTEN), "CONTENT_LENGTH": str(len(body))}
        yield Aanval(method, pad, vraag, koppen, body)


def bezwaren(aanval, status, koppen, body):
    """Return what is wrong with an answer: an error of ours, words of the attacker as markup, a way out of the site."""
    gevonden = [f"status {status}"] if status >= 500 else []
    tekst = body.decode("utf-8", "replace")
    soort = next((waarde for naam, waarde in koppen.items() if naam.lower() == "content-type"), "text/html")
    if "html" in soort and any(rauw in tekst for rauw in (SCRIPT, f"<img src=x onerror={MERK}>", f"' onfocus={MERK}")):
        gevonden.append("reflection")
    for naam, waarde in koppen.items():
        if "\n" in waarde or "\r" in waarde or (naam.lower() == "set-cookie" and MERK in waarde):
            gevonden.append(f"header {naam}: {waarde[:80]!r}")
        if naam.lower() == "location" and not eigen(waarde):
            gevonden.append(f"leads away: {waarde[:80]!r}")
    return [f"{aanval.method} {aanval.pad[:120]!r}?{aanval.vraag[:120]} {sorted(aanval.koppen)}: {g}" for g in gevonden]


def eigen(plaats):
    """Tell whether a browser stays inside the portal when it follows this Location."""
    plat = plaats.replace("\\", "/").strip()
    if plat.startswith("//") or ":" in plat.split("/")[0].split("?")[0]:
        return plat.startswith(("http://localhost:8000/", "https://localhost/", "https://localhost:8000/"))
    return True
