"""Buckets of tags: a subject's tokens say which of them were touched."""

import hashlib

BUCKETS = 256
EVERYTHING = 0
"""The bucket of marks that touch everything of their subject."""


def bucket_of(tag: str) -> int:
    """The bucket of a tag as notes have it (plain text, `p:<uuid>`), as SQL computes it too; that of none is 0."""
    if not tag:
        return EVERYTHING
    return 1 + int(hashlib.md5(tag.encode(), usedforsecurity=False).hexdigest()[:8], 16) % (BUCKETS - 1)
