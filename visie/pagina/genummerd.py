"""Rules of style that differ by a number only: the stops of the line, and the notes beside the text. Pure text."""

KANT = "@media screen and (min-width:84rem){@supports (top:anchor(top)){%s}}"


def rules(stops: int, noten: int) -> str:
    """Return the CSS for this many stops and notes; of what stands beyond, the stop stays empty and the note below."""
    return (_stops(stops) if stops else "") + (KANT % "".join(map(_note, range(1, noten + 1))) if noten else "")


def _stops(n):
    """Tie what is followed to its stop in the line and to its name in the bar."""
    namen = ["--tn", *(f"--t{i}" for i in range(1, n + 1))]  # n: the notes
    return f".pag{{timeline-scope:{','.join(namen)}}}" + "".join(f".{naam[2:]}{{--tl:{naam}}}" for naam in namen)


def _note(i):
    """Put the i-th note of a page beside its marker, under the one before it; the first also under the tools.

    On a short page the notes stand in a column of their own, in the flow.
    """
    return (
        f".v{i}{{anchor-name:--v{i}}}"
        f".tekst>#noten li:nth-child({i}){{position:absolute;anchor-name:--n{i};"
        f"top:max(anchor(--v{i} top,0px) - 6px,anchor(--n{i - 1} bottom,0px) + 12px)}}"
    )
