"""Characters that nobody sees, and letters that are one sign: what a text never has. Pure functions over strings.

A text that was frozen with them keeps its bytes; whatever compares, searches or looks up words reads through `clean`.
"""

import re
import unicodedata
from itertools import islice

DICHTBIJ = 12  # characters: a mark of direction belongs to the words around it, such as 'צורך (C++)'
RUIM = 10 * DICHTBIJ  # what is looked at for those, with marks of direction between them
# Written out: each is two or three letters in one sign, which no search finds and no reader says.
_LIGATUREN = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "ĳ": "ij", "Ĳ": "IJ",
}  # fmt: skip
# Never in a text: controls, soft hyphen, zero-width space, word joiner, BOM, fillers, what stands for an object, and
# what makes a text read otherwise than it is stored.
_NOOIT = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0d\ufeff\uffa0\ufff0-\ufffc\U000e0000-\U000e001f]"
)
_SOMS = re.compile("[\u061c\u200c-\u200f\ufe0e\ufe0f\U000e0020-\U000e007f]")
_RICHTING = "\u061c\u200e\u200f"
_JOINERS = "\u200c\u200d"
_VARIANTEN = "\ufe0e\ufe0f"
_EMOJI = re.compile("[©®‼⁉™ℹ\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]")
_NA_EMOJI = re.compile("[\ufe0e\ufe0f\U000e0020-\U000e007f\u20e3]")
# Arabic, Syriac, N'Ko, the scripts of India and its neighbours, Khmer, Mongolian: there a joiner changes what is read.
_VERBINDT = re.compile(
    "[\u0600-\u109f\u1780-\u18af\u1a20-\u1cff\ua800-\uabff\ufb50-\ufdff\ufe70-\ufefe\U00010a00-\U00011fff"
    "\U0001e900-\U0001e95f]"
)
_BIJZONDER = re.compile(f"{_NOOIT.pattern}|{_SOMS.pattern}|[{''.join(_LIGATUREN)}]")


def clean(text: str) -> str:
    """Return a text in NFC without characters that nobody sees and with ligatures written out.

    A joiner stays in an emoji and in a script that needs it, a mark of direction beside letters that run to the left.
    """
    text = unicodedata.normalize("NFC", text)
    if text.isascii() or not _BIJZONDER.search(text):
        return _NOOIT.sub("", text)
    text = unicodedata.normalize("NFC", _NOOIT.sub("", text.translate(str.maketrans(_LIGATUREN))))
    while (korter := _without_idle(text)) != text:
        text = korter
    return unicodedata.normalize("NFC", text)


def _without_idle(text):
    """Return a text without the characters that are mostly nothing, where they do nothing. From left to right: what
    goes is before nothing any more.
    """
    uit, vorige = [""], 0
    for match in _SOMS.finditer(text):
        uit += [text[vorige : match.start()]] if match.start() > vorige else []
        uit += [match[0]] if _has_sense(match, uit[-1][-1:]) else []
        vorige = match.end()
    return "".join([*uit, text[vorige:]])


def _has_sense(match, voor):
    """Tell whether such a character does something where it stands, behind the character `voor`."""
    teken, text = match[0], match.string
    na = text[match.end() : match.end() + 1]
    if teken in _RICHTING:
        in_woord = unicodedata.bidirectional(voor or " ") == unicodedata.bidirectional(na or " ") == "L"
        links, rechts = text[max(match.start() - RUIM, 0) : match.start()], text[match.end() : match.end() + RUIM]
        return not in_woord and (_runs_left(reversed(links)) or _runs_left(rechts))
    if teken in _VARIANTEN:
        return bool(_EMOJI.match(voor)) or voor in set("0123456789#*")
    if teken in _JOINERS:
        in_emoji = teken == "\u200d" and _EMOJI.match(na) and (_EMOJI.match(voor) or _NA_EMOJI.match(voor))
        return bool(in_emoji or _VERBINDT.match(voor) or _VERBINDT.match(na))
    return bool(_EMOJI.match(voor) or _NA_EMOJI.match(voor))  # the letters of a flag


def _runs_left(tekens):
    """Tell whether among the characters nearest to a place is a letter of a script that runs to the left."""
    naast = islice((teken for teken in tekens if teken not in _RICHTING), DICHTBIJ)
    return any(unicodedata.bidirectional(teken) in {"R", "AL"} for teken in naast)
