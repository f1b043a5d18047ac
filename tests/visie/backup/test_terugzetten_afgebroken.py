"""A restore that is killed leaves nothing behind."""

import sqlite3
import subprocess
import time
from contextlib import closing

import psycopg
import pytest
from django.db import connection

from tests.conftest import ROOT
from tests.portaal import MANAGE
from tests.visie.backup.test_terugzetten import zet_terug
from tests.visie.databases import bestand_van, database_in, omgeving, rijen
from tests.wachten import GEDULD, wait_until

pytestmark = pytest.mark.usefixtures("databases")


def at_work(url):
    """Tell whether somebody has been in a transaction in this database for a moment."""
    if connection.vendor == "postgresql":
        with psycopg.connect(url) as ander:
            [(bezig,)] = ander.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() "
                "AND pid <> pg_backend_pid() AND xact_start < clock_timestamp() - interval '0.2 s'"
            )
            return bool(bezig)
    try:
        with closing(sqlite3.connect(f"file:{bestand_van(url)}?mode=rw", timeout=0, uri=True)) as ander:
            ander.execute("BEGIN IMMEDIATE")
            return False
    except sqlite3.OperationalError as error:
        time.sleep(0.2)
        return "locked" in str(error)


def test_a_restore_that_is_killed_halfway_leaves_not_even_a_table(databases, gevuld, backup, tmp_path):
    url = databases.nieuw()
    process = subprocess.Popen([*MANAGE, "zet_terug", backup], cwd=ROOT, env=omgeving(url, tmp_path))
    wait_until(lambda: at_work(url) or process.poll() is not None, "a transaction", pause=0.01)
    assert process.poll() is None, "done before it was killed"

    process.kill()
    process.wait(timeout=GEDULD)

    with database_in(url):
        assert connection.introspection.table_names() == []
    zet_terug(url, backup)
    assert rijen(url) == rijen(gevuld)
