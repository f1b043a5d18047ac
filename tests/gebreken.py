"""Faults on purpose: each breaks one promise in a copy of the checkout, and the tests named with it must notice.

    python -m tests.gebreken            all of them; exit status 1 when one is not noticed
    python -m tests.gebreken search note   those with one of these words in their promise

A fault is a piece of text that stands in one file of the product, and what takes its place. That file is looked for, so
a fault survives when a file is moved; so do the tests, which are named without their folder.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.conftest import ROOT

PRODUCT = ("visie", "doelstellingen", "bronnen", "static", "templates", "docs", "fixtures")
SOORTEN = {".py", ".css", ".html", ".conf", ".js"}


class Gebrek(NamedTuple):
    """`belofte` is the promise that is broken; `tests` a module, or one test in it as `module::test`."""

    belofte: str
    was: str
    wordt: str
    tests: str


GEBREKEN = [
    Gebrek(
        "a stale save is refused",
        "filter(pk=as_number(pk), versie=as_number(versie), editie__in=open_edities)",
        "filter(pk=as_number(pk), editie__in=open_edities)",
        "test_bewerken.py",
    ),
    Gebrek(
        "of two saves at the same moment one wins",
        "filter(pk=as_number(pk), versie=as_number(versie), editie__in=open_edities)",
        "filter(pk=as_number(pk), editie__in=open_edities)",
        "test_gelijktijdig.py::test_of_pairs_of_saves_one_wins_and_the_other_keeps_its_text",
    ),
    Gebrek(
        "of two who publish at once one does",
        "        if editie.gepubliceerd:\n            raise PublicationRefused(_(\"Editie %(nummer)s is al",
        "        if False:\n            raise PublicationRefused(_(\"Editie %(nummer)s is al",
        "test_gelijktijdig.py::test_two_editors_who_publish_at_once_make_one_editie",
    ),
    Gebrek(
        "a save that is interrupted is whole or not there",
        "        with transaction.atomic():\n            if not self.claim(",
        "        if True:\n            if not self.claim(",
        "test_afbreken.py::test_no_confirmed_save_is_lost_when_saving_is_interrupted",
    ),
    Gebrek(
        "a publication that is interrupted is whole or not there",
        "    with transaction.atomic(), translation.override(\"nl\"):\n"
        "        editie = Editie.objects.select_for_update().get(pk=editie.pk)",
        "    with translation.override(\"nl\"):\n        editie = Editie.objects.get(pk=editie.pk)",
        "test_afbreken.py::test_publishing_is_done_or_not_begun_when_it_is_interrupted",
    ),
    Gebrek(
        "readers get no cookie",
        "response.setdefault(\"Permissions-Policy\", PERMISSIONS)",
        "response.setdefault(\"Permissions-Policy\", PERMISSIONS)\n        response.set_cookie(\"lezer\", \"1\")",
        "test_paginas.py",
    ),
    Gebrek(
        "SQL cannot update a frozen row",
        "        \"update\": f\"{update} OR EXISTS",
        "        \"update\": f\"0 AND {update} OR EXISTS",
        "test_guards_sql.py",
    ),
    Gebrek(
        "every marker of a note is on its page",
        '{eerste}{tweede}</sup></span>',
        '{eerste}</sup></span>',
        "test_letterlijk.py",
    ),
    Gebrek(
        "every word of the source is on its page",
        "id=\"{anker}-p{n}\">{blok[2]}{",
        "id=\"{anker}-p{n}\">{blok[2].replace(\"huisarts\", \"dokter\")}{",
        "test_letterlijk.py",
    ),
    Gebrek(
        "the digest depends on the text alone",
        "return digest.compute(digest.regels_van(waarden, taal))",
        "return digest.compute([str(document.editie.pk), *digest.regels_van(waarden, taal)])",
        "test_digest.py",
    ),
    Gebrek(
        "a page costs the same number of queries, however long the text",
        "sleutels = noot_sleutels(deel.eigen_tekst)",
        "sleutels = noot_sleutels(deel.eigen_tekst) if Editie.objects.exists() else []",
        "test_queries.py",
    ),
    Gebrek(
        "after a publication no page of the older editie is left in the front",
        "if stand != self.tafel.stand:",
        "if self.tafel.stand is None:",
        "test_front_na_publicatie.py",
    ),
    Gebrek(
        "what a reader types is no markup",
        "        \"q\": uitslag.vraag.tekst,\n        \"uitslag\"",
        "        \"q\": mark_safe(uitslag.vraag.tekst),\n        \"uitslag\"",
        "test_vijandig.py",
    ),
    Gebrek(
        "a redacteur may not publish",
        "(\"Redacteur\", [*EVERYWHERE, REDACTIE])",
        "(\"Redacteur\", [*EVERYWHERE, REDACTIE, *PUBLICEREN])",
        "test_rollen.py",
    ),
    Gebrek(
        "the werkversie is for who may see it",
        "if not admin.site.has_permission(request) or (werkversie and not werkversie.may_view):",
        "if False:",
        "test_voorbeeld_toegang.py",
    ),
    Gebrek(
        "a backup misses no table",
        "m._meta.db_table not in ZONDER]",
        "m._meta.db_table not in {*ZONDER, 'visie_wijziging'}]",
        "test_backup.py",
    ),
    Gebrek(
        "a restore leaves a filled database alone",
        "            refuse_used(models)\n",
        "",
        "test_terugzetten.py",
    ),
    Gebrek(
        "search finds what the example queries ask",
        "treffers.sort(key=lambda treffer: -treffer.score)",
        "treffers.sort(key=lambda treffer: treffer.passage.kop)",
        "test_meten.py",
    ),
    Gebrek(
        "what does not exist answers 404",
        "if laatste.anker in self.per_anker else Gone(laatste)\n        raise Http404",
        "if laatste.anker in self.per_anker else Gone(laatste)\n        return self._rows[model][0]",
        "test_paginas.py",
    ),
    Gebrek(
        "every answer has every header",
        "SECURE_REFERRER_POLICY = \"strict-origin-when-cross-origin\"",
        "SECURE_REFERRER_POLICY = None",
        "test_headers.py",
    ),
    Gebrek(
        "a part that was moved leads on",
        "raise Moved(self.per_anker[laatste.anker]) if laatste.anker in self.per_anker else Gone(laatste)",
        "raise Gone(laatste)",
        "test_adressen.py",
    ),
    Gebrek(
        "an erratum of another editie stands beside the same words only",
        "if erratum.pk in staan and _about(erratum) not in gezegd:",
        "if _about(erratum) not in gezegd:",
        "test_errata.py",
    ),
    Gebrek(
        "the log has no whole address",
        "\"address\": truncated(afkomst)",
        "\"address\": afkomst",
        "test_logs.py",
    ),
    Gebrek(
        "every page is valid HTML, also to who knows which element may stand where",
        "f'<span class=\"nb\">{woord}<sup",
        "f'<span class=\"nb\"><style></style>{woord}<sup",
        "test_geldig.py",
    ),
    Gebrek(
        "the card of every part is small",
        '"PNG", compress_level=6',
        '"PNG", compress_level=0',
        "test_kaart.py",
    ),
    Gebrek(
        "nginx says what the application says",
        "include /srv/visie/export/nginx/koppen.conf;\n        if ($weg)",
        "if ($weg)",
        "test_nginx.py",
    ),
    Gebrek(
        "text can be read by everybody",
        "--inkt2: #444e5b",
        "--inkt2: #b4bec9",
        "test_browser.py::test_axe_finds_nothing_on_any_kind_of_page",
    ),
]  # fmt: skip


def find(text, files):
    """Return the one file that has this text. Raises LookupError when there is none, or more than one."""
    [*found] = (file for file in files if text in file.read_text())
    if len(found) != 1:
        raise LookupError(f"{text!r} stands in {len(found)} files; tests/gebreken.py has to follow the code")
    return found[0]


def files_of_product(folder):
    return [file for name in PRODUCT for file in sorted((folder / name).rglob("*")) if file.suffix in SOORTEN]


def plant(gebrek, folder):
    """Make the fault in a copy of the checkout."""
    file = find(gebrek.was, files_of_product(folder))
    file.write_text(file.read_text().replace(gebrek.was, gebrek.wordt))


def named_tests(gebrek, folder):
    """Return the arguments for pytest: every module of this name."""
    name, _, test = gebrek.tests.partition("::")
    found = sorted(str(file.relative_to(folder)) for file in (folder / "tests").rglob(name))
    if not found:
        raise LookupError(f"there is no {name}; tests/gebreken.py has to follow the tests")
    return [f"{file}::{test}" if test else file for file in found]


def copy(folder):
    """Copy what git knows of the checkout, as it is now."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(words, cwd=ROOT, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, folder / name)


def noticed(gebrek):
    """Plant the fault and run its tests; return the name of the first test that fails, or None."""
    with tempfile.TemporaryDirectory(prefix="visie-gebrek-") as folder:
        copy(Path(folder))
        plant(gebrek, Path(folder))
        words = [sys.executable, "-m", "pytest", "-q", "-x", "--no-header", "--tb=no", "-rfE", "-p", "no:cacheprovider"]
        words += named_tests(gebrek, Path(folder))
        environment = os.environ | {"DATABASE_URL": "", "CI": "true"}
        result = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    failed = [line for line in result.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0].split()[1] if result.returncode == 1 and failed else None


def main():
    words = sys.argv[1:]
    chosen = [g for g in GEBREKEN if not words or any(word in g.belofte for word in words)]
    missed = 0
    for gebrek in chosen:
        test = noticed(gebrek)
        missed += test is None
        print(f"{'noticed' if test else 'NOT NOTICED':12} {gebrek.belofte}: {test or gebrek.tests}", flush=True)
    print(f"{len(chosen) - missed} of {len(chosen)} faults are noticed.")
    sys.exit(bool(missed))


if __name__ == "__main__":
    main()
