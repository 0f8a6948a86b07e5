"""`manage.py serve`: run everything on this machine until Ctrl-C."""

import os
import sys
import time
from io import TextIOWrapper
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser

from huzilerz import sample_user, settings
from huzilerz.stack import CannotServe, Places, Stack, prepared
from huzilerz.stop_signal import StopSignal
from huzilerz.supervise import NotStarted, Supervisor
from huzilerz.valkey import REDIS_PORT
from workspace.hosting.models import DeployedSite


class Command(BaseCommand):
    """Run the stack.

    Exit status 0 after Ctrl-C or SIGTERM, 130 or 143 before all was up, 1 with a sentence for an obstacle.
    """

    help = "Run Valkey, relay, worker, web and edge in the foreground, restart what exits, stop all with Ctrl-C."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Add `--samples` and `--verbose`."""
        parser.add_argument("--samples", action="store_true", help="load the sample shops that are not there yet")
        parser.add_argument("--verbose", action="store_true", help="show every line that the programs write")

    def handle(self, *_: Any, samples: bool, verbose: bool, **__: Any) -> None:
        """Start in order, watch, stop in reverse."""
        stop = StopSignal()
        cast(TextIOWrapper, sys.stdout).reconfigure(line_buffering=True)  # also into a file or a pipe
        started = time.monotonic()
        secrets = (settings.CDN_INTERNAL_SECRET, settings.CDN_PURGE_SECRET)
        try:
            places = Places.of(os.environ, state=settings.STATE_DIR)
            with prepared(os.environ, places=places, secrets=secrets, samples=samples) as stack:
                supervisor = Supervisor(stack.programs, logs=places.logs, say=self.stdout.write, verbose=verbose)
                try:
                    if not supervisor.start(stopping=stop.is_set):
                        raise CommandError("Stopped before everything was up.", returncode=stop.status)
                    self.stdout.write(_welcome(stack, time.monotonic() - started))
                    while not stop.is_set():
                        time.sleep(0.2)
                        supervisor.tick()
                finally:
                    supervisor.stop()
        except (CannotServe, NotStarted) as error:
            raise CommandError(str(error)) from error


def _welcome(stack: Stack, seconds: float) -> str:
    platform = f"{settings.PLATFORM_DOMAIN}:{stack.places.port}"
    first = DeployedSite.objects.order_by("pk").values_list("subdomain", flat=True).first()
    lines = [f"Ready after {seconds:.1f} s.  Shops: http://{first or '<subdomain>'}.{platform}/ through {stack.edge}."]
    if not first:
        lines[0] += "  There are none yet: `make serve SAMPLES=1` loads three, with a user for the admin."
    lines.append(
        f"Merchants: http://{platform}/desk/.  Operators: http://{platform}/console/ and http://{platform}/admin/."
    )
    if sign_in := sample_user.sign_in(settings.STATE_DIR):
        lines.append(sign_in)
    if stack.redis_port is not None and (port := stack.redis_port.number) is not None:
        lines.append(f"Redis: 127.0.0.1:{port}, as for `redis-cli{'' if port == REDIS_PORT else f' -p {port}'} ping`.")
    lines.append(f"Logs: {stack.places.logs}.  Ctrl-C stops everything.")
    return "\n".join(lines)
