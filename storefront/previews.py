"""Links to a draft: signed, for a revision with an expiry, or for the row of a share link, which can be revoked.

A link shows the draft to its holder, and is therefore a secret.  `conceal` removes the token from the request before
any logging.
"""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

_SHARES: Final = "storefront.shares"
MAX_TOKEN: Final = 1_000
_SALT: Final = "storefront.previews"
_TOKEN: Final = re.compile(r"(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{20,}+(?::|%3[Aa])[A-Za-z0-9_-]{20,}+")
_PLACES: Final = ("PATH_INFO", "QUERY_STRING", "RAW_URI", "REQUEST_URI")
_TAKEN: Final = "preview_token"
CONCEALED: Final = "-"
"""Stands in a request's path in place of a token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """The content of a link.  `expires` is in seconds since 1970."""

    workspace_id: UUID
    theme_id: UUID
    revision: int
    expires: int


def token_of(preview: Preview) -> str:
    """Sign a preview as the text in a link: letters, digits, `-`, `_` and `:`."""
    parts = [str(preview.workspace_id), str(preview.theme_id), preview.revision, preview.expires]
    return Signer(salt=_SALT).sign_object(parts)


def preview_of(token: str, *, workspace_id: UUID, now: float) -> Preview | None:
    """Read a link of this workspace; None if the link is forged, another workspace's, or too old."""
    if len(token) > MAX_TOKEN or not token.isascii():
        return None
    try:
        workspace, theme, revision, expires = Signer(salt=_SALT).unsign_object(token)
    except BadSignature:
        return None
    preview = Preview(workspace_id=UUID(workspace), theme_id=UUID(theme), revision=revision, expires=expires)
    return preview if preview.workspace_id == workspace_id and now < preview.expires else None


def share_token(secret: str) -> str:
    """Sign the secret of a share link as the text in its address."""
    return Signer(salt=_SHARES).sign(secret)


def shared_secret(token: str) -> str | None:
    """Read the secret of a share link; None for a forged token, found without a query."""
    if len(token) > MAX_TOKEN or not token.isascii():
        return None
    try:
        return Signer(salt=_SHARES).unsign(token)
    except BadSignature:
        return None


def conceal(request: HttpRequest) -> None:
    """Put `CONCEALED` in place of every token in a request, at any place and any host.

    Django logs the path of each answer from 400 on, and error reporters the whole request.  No page has a `:` in its
    path: no page's path is mistaken for a token.
    """
    found = _TOKEN.search(request.path_info)
    if found:
        setattr(request, _TAKEN, _Taken(found[0], request.META["PATH_INFO"]))
        request.path_info = _TOKEN.sub(CONCEALED, request.path_info)
        request.path = _TOKEN.sub(CONCEALED, request.path)
    for name in _PLACES:
        if name in request.META:
            request.META[name] = _TOKEN.sub(CONCEALED, request.META[name])


def token_in(request: HttpRequest, shown: str) -> str:
    """Find the requested token, where `shown` is the part of its address still visible."""
    taken: _Taken | None = getattr(request, _TAKEN, None)
    return taken.token if taken and shown == CONCEALED else shown


def path_with_token(request: HttpRequest) -> str:
    """Return PATH_INFO as requested: for another process, which conceals the token anew."""
    taken: _Taken | None = getattr(request, _TAKEN, None)
    path: str = taken.path if taken else request.META["PATH_INFO"]
    return path


class _Taken:
    """A token hidden from representations, and the PATH_INFO with the token."""

    __slots__ = ("path", "token")

    def __init__(self, token: str, path: str) -> None:
        self.token = token
        self.path = path

    def __repr__(self) -> str:
        return "<a token>"
