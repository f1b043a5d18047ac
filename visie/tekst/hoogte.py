"""What was raised or lowered, as the signs that Unicode has for it: 10⁶, m², CO₂. Pure."""

_BOVEN = str.maketrans("0123456789+-−–=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ")
_ONDER = str.maketrans("0123456789+-−–=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")


def written(text: str, stand: str) -> str:
    """Return a text that stands 'super' or 'sub' in signs that do (¹²,¹³); as it is when one of them has none."""
    tabel = _BOVEN if stand == "super" else _ONDER
    heel = all(ord(teken) in tabel or teken.isspace() or teken in ",.;" for teken in text)
    return text.translate(tabel) if heel else text
