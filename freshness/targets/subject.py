"""What may be marked stale, in one spelling: `ws:<id>`, `host:<name>`, `shard:<00 to ff>`, `tag:<tag>`."""

import uuid

from freshness.errors import InvalidTag
from freshness.targets import hosts, tags


def check(subject: str) -> str:
    """Return `subject` if it may be marked.  Raises InvalidTag, with a sentence, if a purge of it would miss pages."""
    tag = tags.of_subject(subject)
    kind, _, name = subject.partition(":")
    if kind == "host" and not hosts.is_spelled(name):
        right = hosts.spelled(name)
        said = f"no page carries the tag of {subject!r:.80}"
        raise InvalidTag(f"{said}: write host:{right}" if right else f"{said}: it is no host's name, as DNS has it")
    if kind == "tag" and tags.may_be_dropped(tag):
        raise InvalidTag(
            f"{tag} may be left out on a page with too many tags: purge it as a part of its workspace (ws:<id>) or host"
        )
    return subject


def spelled(what: str) -> str:
    """The subject that somebody typed: a subject, the id of a workspace, or a tag as in responses.

    Names of hosts become what pages have (`freshness.targets.hosts`).  Raises InvalidTag.
    """
    kind, colon, name = what.partition(":")
    if colon:
        return check(f"host:{hosts.spelled(name) or name}" if kind == "host" else what)
    try:
        return f"ws:{uuid.UUID(what)}"
    except ValueError:
        pass
    try:
        tags.check(what)
    except InvalidTag:
        raise InvalidTag(f"{what!r:.80} is neither a subject, nor the id of a workspace, nor a tag") from None
    return check(f"tag:{what}")
