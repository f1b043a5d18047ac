"""Known vulnerabilities in the packages of the lock files, and whether those are what pyproject.toml asks for.

Ends with 1 when something is wrong and with 2 when the advisory service could not be asked. `make audit` runs it.
"""

import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
LISTS = {"requirements.txt": [], "requirements-dev.txt": ["dev"], "requirements-audit.txt": ["audit"]}
LOCKED = re.compile(r"^([\w.-]+)==([^\s;]+)[^\n]*\n(?=( +--hash=sha256:)?)", re.MULTILINE)


def wanted(groups):
    """Return what pyproject.toml asks for: the packages of the portal, or those of the portal and some groups."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    own = [] if groups == ["audit"] else project["project"]["dependencies"]
    return map(Requirement, own + [line for group in groups for line in project["dependency-groups"][group]])


def out_of_step(name, groups):
    """Return a line for each package without a hash, or not locked in a version that pyproject.toml wants."""
    lines = LOCKED.findall((ROOT / name).read_text())
    locked = {canonicalize_name(package): version for package, version, _ in lines}
    for package, version, hashed in lines:
        if not hashed:
            yield f"{name}: {package} {version} has no hash. Make the lock file again."
    for requirement in wanted(groups):
        version = locked.get(canonicalize_name(requirement.name))
        if version is None or version not in requirement.specifier:
            yield f"{name}: pyproject.toml asks {requirement}, the lock file has {version}. Make the lock file again."


def ask(name):
    """Return what pip-audit says of each package in a list. Raises ValueError with the reason when it says nothing."""
    command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip", "--requirement", ROOT / name]
    options = ["--format", "json", "--progress-spinner", "off"]
    ran = subprocess.run([*command, *options], capture_output=True, text=True, check=False)
    try:
        return json.loads(ran.stdout)["dependencies"]
    except ValueError as error:
        last = (ran.stderr.strip().splitlines() or ["no answer"])[-1]
        raise ValueError(last.split(": ")[0]) from error


def problems(name, packages):
    """Return a line for each known vulnerability."""
    for package in packages:
        for problem in package.get("vulns", []):
            fixed = ", ".join(problem["fix_versions"]) or "no version yet"
            yield f"{name}: {package['name']} {package['version']} has {problem['id']}, fixed in {fixed}"


def main():
    wrong, silent = [], []
    for name, groups in LISTS.items():
        wrong += out_of_step(name, groups)
        try:
            packages = ask(name)
        except ValueError as error:
            silent.append(f"{name}: {error}")
            continue
        wrong += problems(name, packages)
        skipped = [package for package in packages if "skip_reason" in package]
        if skipped:
            silent.append(f"{name}: no answer about {len(skipped)} of {len(packages)} packages")
        else:
            print(f"{name}: asked about {len(packages)} packages.")
    for line in wrong:
        print(line)
    if silent:
        print(f"NOT AUDITED, the advisory service could not be asked: {'; '.join(silent)}.")
    if not wrong and not silent:
        print("No known vulnerabilities; the lock files have what pyproject.toml asks for.")
    return 1 if wrong else 2 if silent else 0


if __name__ == "__main__":
    sys.exit(main())
