"""FRESHNESS["SHOWN"]: the visibility of subjects' pages.

Where the application's callable fails, subjects are purged.
"""

import logging
from collections.abc import Callable, Collection
from typing import Any

from freshness.contrib.django.foreign_code import ForeignCode

log = logging.getLogger(__name__)


class ShownPages:
    """The application's callable: a subject -> whether visitors can see its pages.

    Relays prefer an attribute `among`, a callable: subjects -> the shown subjects, called once for all claimed
    subjects: thousands may be claimed at once, and a query each would take longer than the purge.
    """

    def __init__(self, shown: Callable[[str], bool]) -> None:
        self._shown = shown
        self._among: Callable[[Collection[str]], Collection[str]] | None = getattr(shown, "among", None)

    def __call__(self, subject: str) -> bool:
        """Return whether the subject is shown; true where the callable raises."""
        with ForeignCode(log, "SHOWN failed on %s, which is purged", subject):
            return bool(self._shown(subject))
        return True

    def among(self, subjects: Collection[str]) -> Collection[str]:
        """Return the shown subjects among `subjects`; all where the callable raises."""
        if self._among is None:
            return {subject for subject in subjects if self(subject)}
        found: Any = None
        with ForeignCode(log, "SHOWN failed on %d subjects, which are purged", len(subjects)):
            found = frozenset(self._among(subjects))
        return subjects if found is None else found
