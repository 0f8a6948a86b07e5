"""Links to a draft: signed, for one workspace, one theme, one revision, until one moment."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.core.signing import BadSignature, Signer

MAX_TOKEN: Final = 1_000
_SALT: Final = "storefront.previews"


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
