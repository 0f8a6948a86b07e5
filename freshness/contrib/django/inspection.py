"""What only the project knows of its pages: who edited, what the origin keeps of a page, and how to ask the origin."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.module_loading import import_string

from freshness.cli.operations import HistoryEntry
from freshness.contrib.django import conf
from freshness.contrib.django.own_answer import OwnAnswer
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPage:
    """What the origin's cache keeps of a page, and the tags of that."""

    answer: Answer
    tags: tuple[str, ...] = ()


class Inspection:
    """For FRESHNESS["INSPECTION"]: a project subclasses it, and says what it knows.  Nothing here changes anything."""

    def edits(self, subject: Subject, *, since: float, limit: int) -> Sequence[HistoryEntry]:  # noqa: ARG002
        """Edits of a subject since a time (seconds since 1970), the newest first; none where nobody keeps them."""
        return ()

    def kept(self, page: Page) -> KeptPage | None:  # noqa: ARG002
        """What the origin's cache keeps of a page."""
        return None

    def origin(self, page: Page) -> Answer:
        """The origin's own answer past every edge.  The header keeps the page cache out of it."""
        return OwnAnswer(more=lambda: {"HTTP_AUTHORIZATION": "Inspection"})(page)


def inspection() -> Inspection:
    """That of the settings."""
    path = conf.load().inspection
    found: Inspection = import_string(path)() if path else Inspection()
    return found
