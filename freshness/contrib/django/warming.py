"""An observer that fetches a subject's pages through the edge once its purge is effective, and judges the answers.

In FRESHNESS: `"OBSERVERS": ["freshness.contrib.django.warming.warm_when_effective"]`, and `"PAGES"`.  The observer
works in the relay, in a separate thread; a site with many purges hands the work to its task queue.
"""

import logging

from freshness.contrib.django import build, unchanged
from freshness.events import Effective, Event

log = logging.getLogger(__name__)


def warm_when_effective(event: Event) -> None:
    """Warm and verify; an old page marks its subject again.  After an unsettled purge pages are not judged yet."""
    if not isinstance(event, Effective):
        return
    if pages := [*build.pages(event.subject), *build.pages_showing(event.subject, event.tags)]:
        found = build.engine().confirm(
            event.subject,
            generation=event.generation,
            pages=pages,
            settled=event.settled,
            dirty_since=event.dirty_since,
            nonce=event.nonce,
        )
        if event.settled:
            unchanged.compare(event.subject, found, generation=event.generation, reason=event.reason, tags=event.tags)
        if found.trouble:
            log.warning(
                "%s: %d of %d pages could not be warmed; %s", event.subject, found.failed, len(pages), found.trouble
            )
