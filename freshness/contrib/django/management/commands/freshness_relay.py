"""`manage.py freshness_relay`: run a relay in this process until SIGTERM or Ctrl-C."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from freshness.contrib.django import build
from freshness.contrib.django.relay import Relay


class Command(BaseCommand):
    """Exit status 0 after a signal; with --once, 1 if a purge failed."""

    help = "Send due purges and follow them until they are effective.  Any number of relays may run."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--once", action="store_true", help="look once, send what is due, and exit")

    def handle(self, *_: Any, once: bool, **__: Any) -> None:
        engine = build.engine()
        if once:
            errors = [error for outgoing in engine.tick() if (error := engine.send(outgoing))]
            engine.follow()
            if errors:
                self.stderr.write(f"{len(errors)} purges failed; the first: {errors[0]}")
                raise SystemExit(1)
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        Relay(engine, stop=stop).run()
