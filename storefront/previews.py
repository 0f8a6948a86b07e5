"""Links to a draft: signed, for one workspace, one theme, one revision, until one moment.

Who has a link sees the draft, so it is a secret.  `conceal` takes it out of the request before anything can log one.
"""

import re
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.http import HttpRequest

MAX_TOKEN: Final = 1_000
_SALT: Final = "storefront.previews"
_TOKEN: Final = re.compile(r"[A-Za-z0-9_-]{20,}(?::|%3[Aa])[A-Za-z0-9_-]{20,}")
_PLACES: Final = ("PATH_INFO", "QUERY_STRING", "RAW_URI", "REQUEST_URI")
_TAKEN: Final = "preview_token"
CONCEALED: Final = "-"
"""What stands in a request's path instead of a token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a link shows.  `expires` is in seconds since 1970."""

    workspace_id: UUID
    theme_id: UUID
    revision: int
    expires: int


def token_of(preview: Preview) -> str:
    """The text that stands in a link: letters, digits, `-`, `_` and `:`."""
    parts = [str(preview.workspace_id), str(preview.theme_id), preview.revision, preview.expires]
    return Signer(salt=_SALT).sign_object(parts)


def preview_of(token: str, *, workspace_id: UUID, now: float) -> Preview | None:
    """What a link of this workspace shows; None if it is forged, another workspace's, or too old."""
    if len(token) > MAX_TOKEN or not token.isascii():
        return None
    try:
        workspace, theme, revision, expires = Signer(salt=_SALT).unsign_object(token)
    except BadSignature:
        return None
    preview = Preview(workspace_id=UUID(workspace), theme_id=UUID(theme), revision=revision, expires=expires)
    return preview if preview.workspace_id == workspace_id and now < preview.expires else None


def conceal(request: HttpRequest) -> None:
    """Put `CONCEALED` in place of every token in a request, wherever it stands and at whatever host it was asked.

    Django logs the path of each answer from 400 on, and error reporters the whole request.  No page has a `:` in its
    path, so that nothing else looks like a token.
    """
    found = _TOKEN.search(request.path_info)
    if found:
        setattr(request, _TAKEN, _Taken(found[0]))
        request.path_info = _TOKEN.sub(CONCEALED, request.path_info)
        request.path = _TOKEN.sub(CONCEALED, request.path)
    for name in _PLACES:
        if name in request.META:
            request.META[name] = _TOKEN.sub(CONCEALED, request.META[name])


def token_in(request: HttpRequest, shown: str) -> str:
    """The token that was asked for, where `shown` is what its address shows of it."""
    taken: _Taken | None = getattr(request, _TAKEN, None)
    return taken.token if taken and shown == CONCEALED else shown


class _Taken:
    """A token that does not show in a representation."""

    __slots__ = ("token",)

    def __init__(self, token: str) -> None:
        self.token = token

    def __repr__(self) -> str:
        return "<a token>"
