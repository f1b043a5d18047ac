"""`make audit` without its answers from elsewhere: what it makes of them, and of the lock files."""

import runpy

import pytest

from tests.conftest import ROOT

AUDIT = runpy.run_path(str(ROOT / ".ci" / "audit.py"))


@pytest.mark.parametrize(("name", "groups"), AUDIT["LISTS"].items())
def test_the_lock_files_have_what_the_project_asks_for_with_hashes(name, groups):
    assert list(AUDIT["out_of_step"](name, groups)) == []


def test_a_vulnerability_is_one_line_with_what_to_do():
    packages = [
        {"name": "goed", "version": "1", "vulns": []},
        {"name": "lek", "version": "1.0", "vulns": [{"id": "CVE-1", "fix_versions": ["1.1", "2.0"], "aliases": []}]},
        {"name": "onbekend", "skip_reason": "no answer"},
    ]

    assert list(AUDIT["problems"]("lijst", packages)) == ["lijst: lek 1.0 has CVE-1, fixed in 1.1, 2.0"]
