"""A relay inside each Celery worker: `celery -A project worker` alone is enough to send purges.

    app.steps["worker"].add(RelayStep)

The relay has a thread and database connections of its own; a dead broker does not stop the relay.
"""

import threading
from typing import Any

from celery import bootsteps

from freshness.contrib.django import build, conf
from freshness.contrib.django.relay import Relay
from freshness.contrib.django.watch import HistoryWatch


class RelayStep(bootsteps.StartStopStep):
    """Started once the pool has been forked, and before the consumer waits for the broker."""

    requires = ("celery.worker.components:Pool",)

    def __init__(self, parent: Any, **options: Any) -> None:
        super().__init__(parent, **options)
        self.stopping = threading.Event()
        self.thread: threading.Thread | None = None

    def start(self, parent: Any) -> None:  # noqa: ARG002
        """Start the relay, unless FRESHNESS['RELAY_IN_WORKER'] is False."""
        if not conf.load().relay_in_worker:
            return
        relay = Relay(build.engine(), stop=self.stopping, watch=HistoryWatch())
        self.thread = threading.Thread(target=relay.run, name="freshness-relay", daemon=True)
        self.thread.start()

    def stop(self, parent: Any) -> None:  # noqa: ARG002
        """Let the current purge end, at most for as long as its call may take."""
        self.stopping.set()
        if self.thread is not None:
            self.thread.join(timeout=10)

    terminate = stop
