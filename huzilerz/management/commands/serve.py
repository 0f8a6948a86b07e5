"""`manage.py serve`: run everything on this machine until Ctrl-C."""

import os
import signal
import sys
import threading
import time
from io import TextIOWrapper
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser

from huzilerz import settings
from huzilerz.stack import CannotServe, Places, prepared
from huzilerz.supervise import NotStarted, Supervisor
from workspace.hosting.models import DeployedSite


class Command(BaseCommand):
    """Exit status 0 after Ctrl-C or SIGTERM, 1 with a sentence where something is in the way."""

    help = "Run Valkey, relay, worker, web and edge in the foreground, restart what exits, stop all with Ctrl-C."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """`--samples`, `--verbose`."""
        parser.add_argument("--samples", action="store_true", help="load the sample shops that are not there yet")
        parser.add_argument("--verbose", action="store_true", help="show every line that the programs write")

    def handle(self, *_: Any, samples: bool, verbose: bool, **__: Any) -> None:
        """Start in order, watch, stop in reverse."""
        stop = threading.Event()
        cast(TextIOWrapper, sys.stdout).reconfigure(line_buffering=True)  # also into a file or a pipe
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, lambda *_: stop.set())
        started = time.monotonic()
        secrets = (settings.CDN_INTERNAL_SECRET, settings.CDN_PURGE_SECRET)
        try:
            places = Places.of(os.environ, state=settings.STATE_DIR)
            with prepared(os.environ, places=places, secrets=secrets, samples=samples) as stack:
                supervisor = Supervisor(stack.programs, logs=places.logs, say=self.stdout.write, verbose=verbose)
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
        platform = f"{settings.PLATFORM_DOMAIN}:{places.port}"
        first = DeployedSite.objects.order_by("pk").values_list("subdomain", flat=True).first()
        shops = f"Shops: http://{first or '<subdomain>'}.{platform}/ through {edge}."
        none = "  There are none yet: `make serve SAMPLES=1` loads three, with a user for the admin."
        return (
            f"Ready after {seconds:.1f} s.  {shops}{'' if first else none}\n"
            f"Platform: http://{platform}/admin/.  Logs: {places.logs}.  Ctrl-C stops everything."
        )
