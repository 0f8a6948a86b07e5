"""The spelling of host names in tags, subjects and purges: as browsers send them, hence the same on both sides."""

import re
import unicodedata

_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
_DOTS = str.maketrans("\u3002\uff0e\uff61", "...")
_KEPT = re.compile("[ßς]")
_UNSEEN = re.compile(  # invisible characters, and halves of characters: never part of a name
    "[\xad\u034f\u180b-\u180f\u200b-\u200f\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


def is_spelled(name: str) -> bool:
    """Whether a name is spelled as in tags: lower case, no dot at its end, ASCII (IDNA), no port."""
    return _NAME.fullmatch(name) is not None


def spelled(name: str) -> str | None:
    """Return a name as spelled in tags; `None` for a text other than a host name.

    Names in scripts other than ASCII become the form sent by browsers (`xn--…`).
    """
    ascii_name = ".".join(_label(label) for label in name.translate(_DOTS).removesuffix(".").split("."))
    return ascii_name if is_spelled(ascii_name) else None


def _label(label: str) -> str:
    if label.isascii():
        return label.lower()
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", label).lower())
    # IDNA standards of different years fold certain characters differently: a name with any of them is refused, except
    # for two letters kept by all current standards.
    if _KEPT.sub("", folded).casefold() != _KEPT.sub("", folded) or _UNSEEN.search(folded):
        return ""
    return folded if folded.isascii() else "xn--" + folded.encode("punycode").decode("ascii")
