"""How a host's name is spelled in tags, subjects and purges: as browsers send it, so that both sides mean one thing."""

import re
import unicodedata

_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_DOTS = str.maketrans("\u3002\uff0e\uff61", "...")
_KEPT = re.compile("[ßς]")
_UNSEEN = re.compile(  # and what no name has: halves of characters
    "[\xad\u034f\u180b-\u180f\u200b-\u200f\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


def is_spelled(name: str) -> bool:
    """Whether a name is as tags have it: lower case, no dot at its end, ASCII (IDNA), no port."""
    return _NAME.fullmatch(name) is not None


def spelled(name: str) -> str | None:
    """A name as tags have it; None for what is no host's name.

    Names of other scripts become what a browser sends for them (`xn--…`).
    """
    ascii_name = ".".join(_label(label) for label in name.translate(_DOTS).removesuffix(".").split("."))
    return ascii_name if is_spelled(ascii_name) else None


def _label(label: str) -> str:
    if label.isascii():
        return label.lower()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label).lower())
    # What standards of different years fold differently is left to whoever types it, but two letters that all keep now.
    if _KEPT.sub("", folded).casefold() != _KEPT.sub("", folded) or _UNSEEN.search(folded):
        return ""
    return folded if folded.isascii() else "xn--" + folded.encode("punycode").decode("ascii")
