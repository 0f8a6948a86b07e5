"""`manage.py serve`: run everything on this machine until Ctrl-C."""

import os
import signal
import sys
import threading
import time
from io import TextIOWrapper
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError

from huzilerz import settings
from huzilerz.stack import CannotServe, Places, prepared
from huzilerz.supervise import NotStarted, Supervisor


class Command(BaseCommand):
    """Exit status 0 after Ctrl-C or SIGTERM, 1 with a sentence where something is in the way."""

    help = "Run Valkey, relay, worker, web and edge in the foreground, restart what exits, stop all with Ctrl-C."
    requires_system_checks: tuple[str, ...] = ()

    def handle(self, *_: Any, **__: Any) -> None:
        """Start in order, watch, stop in reverse."""
        stop = threading.Event()
        cast(TextIOWrapper, sys.stdout).reconfigure(line_buffering=True)  # also into a file or a pipe
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: stop.set())
        started = time.monotonic()
        secrets = (settings.CDN_INTERNAL_SECRET, settings.CDN_PURGE_SECRET)
        try:
            places = Places.of(os.environ, state=settings.STATE_DIR)
            with prepared(os.environ, places=places, secrets=secrets) as stack:
                supervisor = Supervisor(stack.programs, logs=places.logs, say=self.stdout.write)
                try:
                    supervisor.start(stopping=stop.is_set)
                    self.stdout.write(self._welcome(places, stack.edge, time.monotonic() - started))
                    while not stop.wait(0.2):
                        supervisor.tick()
                finally:
                    supervisor.stop()
        except (CannotServe, NotStarted) as error:
            raise CommandError(str(error)) from error

    def _welcome(self, places: Places, edge: str, seconds: float) -> str:
        domain = settings.PLATFORM_DOMAIN
        return (
            f"Ready after {seconds:.1f} s.  Shops: http://<subdomain>.{domain}:{places.port}/ through {edge}.  "
            f"Platform: http://{domain}:{places.port}/admin/.  Logs: {places.logs}.  Ctrl-C stops everything."
        )
