"""Subjects as people call them: a shop by its name, a host by itself."""

import uuid
from collections.abc import Iterable, Mapping

from freshness.targets.subject import Subject
from workspace.audit import as_uuid
from workspace.models import Workspace


def names_of(subjects: Iterable[str]) -> Mapping[str, str]:
    """Look up the name to show for each subject, in a single query; a subject without a name is shown by its id."""
    parsed = {one: Subject.parse(one) for one in set(subjects)}
    ids: dict[uuid.UUID, str] = {}
    found = {one: as_uuid(subject.id) for one, subject in parsed.items() if subject.kind == "ws"}
    if found:
        ids = dict(Workspace.objects.filter(pk__in=[one for one in found.values() if one]).values_list("pk", "name"))
    return {one: _name(subject, ids.get(found.get(one) or uuid.UUID(int=0))) for one, subject in parsed.items()}


def _name(subject: Subject, name: str | None) -> str:
    shown = name or (subject.id if subject.kind == "host" else str(subject))
    return f"{shown} at {subject.cdn}" if subject.cdn else shown
