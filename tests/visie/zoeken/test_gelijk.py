"""The same results in every process and on both databases."""

import json
import subprocess
import sys
from dataclasses import asdict

import pytest

from tests.conftest import ROOT
from visie.zoeken import search

pytestmark = pytest.mark.django_db
# The first ten results of every judged query. After a change that is meant: remove the file and run this test once.
VASTGELEGD = ROOT / "tests" / "zoekresultaten.json"
PROCES = """
import json, sys
from visie.zoeken.index import Index, Passage
from visie.zoeken.woordenlijst import Woordenlijst
from visie.zoeken.uitslag import search
data = json.load(sys.stdin)
passages = [{k: tuple(v) if isinstance(v, list) else v for k, v in p.items()} for p in data["passages"]]
index = Index([Passage(**p) for p in passages], Woordenlijst())
index.lijst.ook = {tuple(k): v for k, v in data["lijst"]}
print(json.dumps({q: [(t.passage.anker, t.score) for t in search(index, q).treffers] for q in data["vragen"]}))
"""


def vragen():
    namen = ("zoekvragen.json", "zoekvragen_voorbeeld.json")
    return [v["q"] for naam in namen for v in json.loads((ROOT / "fixtures" / naam).read_text())["vragen"]]


def test_results_are_the_same_on_both_databases(index):
    gevonden = {q: [t.passage.anker for t in search(index, q).treffers[:10]] for q in vragen()}

    if not VASTGELEGD.exists():
        VASTGELEGD.write_text(json.dumps(gevonden, ensure_ascii=False, indent=0) + "\n")
        pytest.fail("the results were written; run again")
    assert gevonden == json.loads(VASTGELEGD.read_text())


def test_results_are_the_same_in_three_processes(index):
    data = {
        "passages": [asdict(p) for p in index.passages], "lijst": [*index.lijst.ook.items()], "vragen": vragen()[:60],
    }  # fmt: skip

    uitvoer = {
        subprocess.run(
            [sys.executable, "-c", PROCES],
            input=json.dumps(data), text=True, capture_output=True, check=True, cwd=ROOT,
            env={"PYTHONHASHSEED": str(seed), "PATH": ""},
        ).stdout
        for seed in (1, 2, 3)
    }  # fmt: skip

    hier = {q: [[t.passage.anker, t.score] for t in search(index, q).treffers] for q in data["vragen"]}
    assert [json.loads(uit) for uit in uitvoer] == [hier]
