"""The last failure of an account, kept for operators: bounded, on a single line, without secrets.  Pure."""

import re
from dataclasses import replace
from typing import Final

from freshness.accounts.rate_limit import Account

LONGEST: Final = 300
"""Most characters kept of a failure."""

_GAP = re.compile(r"[\s\x00-\x1f\x7f]+")
_CREDENTIALS = re.compile(r"(?<=://)[^/@\s]+@")
_QUERY = re.compile(r"(?<=\?)[^\s'\"<>]+")
_NAMED = re.compile(
    r"(?i)(?<![\w-])"  # a single start in each word: the length of a word is not multiplied by itself
    r"(?=[\w-]*?(?:token|secret|passw|pwd|credential|signature|api[_-]?key|access[_-]?key|authorization|cookie))([\w-]++)"
    r"([\"']?\s*[:=]\s*[\"']?)(?:(?:bearer|basic|digest)\s+)?[^\s,;\"'&}]+"
)
_SCHEME = re.compile(r"(?i)\b(bearer|basic)\s+[\w+/=.~-]{8,}")
_LONG = re.compile(r"(?<![\w+/=-])[\w+/=-]{32,}")
_ID = re.compile(r"(?:\w+-)?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_UNLIKE_A_NAME = re.compile(r"[0-9]|[A-Z]{2}[a-z]")


def failed(account: Account, now: float, *, cdn: str, error: Exception) -> Account:
    """Note a failed call to a CDN of the account; the newest failure replaces the former."""
    return replace(account, failed_at=now, failed_cdn=cdn, failure=told(error))


def told(error: Exception) -> str:
    """Return an error as a text of at most 300 characters: its class and message, on a single line, without secrets.

    A vendor's answer may repeat the request: removed are user names and queries in addresses, values with the names of
    secrets, and random-looking texts as long as a key; ids of workspaces stay.
    """
    text = _GAP.sub(" ", f"{type(error).__name__}: {error}"[: 20 * LONGEST]).strip()
    text = _CREDENTIALS.sub("…@", text)
    text = _QUERY.sub("…", text)
    text = _NAMED.sub(r"\1\2…", text)
    text = _SCHEME.sub(r"\1 …", text)
    text = _LONG.sub(_without_key, text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def _without_key(found: re.Match[str]) -> str:
    """Keep ids of workspaces and names of classes.  A key without a digit has capitals in places unusual for names."""
    text = found[0]
    return text if _ID.fullmatch(text) or not _UNLIKE_A_NAME.search(text) else "…"
