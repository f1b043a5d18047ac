"""How stylesheets are written. `python -m tests.opmaak` writes them so; `make opmaak` does this for everything."""

import cssbeautifier

from tests.conftest import ROOT

STIJLBLADEN = sorted((ROOT / "static").rglob("*.css"))


def beautify(css):
    """Return CSS as our stylesheets are written."""
    wensen = cssbeautifier.default_options()
    wensen.indent_size, wensen.end_with_newline = 2, True
    wensen.space_around_combinator, wensen.newline_between_rules = True, False
    return cssbeautifier.beautify(css, wensen)


if __name__ == "__main__":
    for blad in STIJLBLADEN:
        blad.write_text(beautify(blad.read_text()))
