"""`manage.py freshness_relay`: run a relay in this process until SIGTERM or Ctrl-C."""

import json
import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build, restoring
from freshness.contrib.django.clock_watch import ClockWatch
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.relay import Relay
from freshness.contrib.django.single_tick import TickReport, tick_once
from freshness.contrib.django.watch import HistoryWatch, noticed
from freshness.delivery.engine import Engine


class Command(BaseCommand):
    """Exit status 0 after a signal; with --once, 1 if a purge failed or the ledger is away."""

    help = (
        "Send due purges and follow them until they are effective.  Any number of relays may run.  With --once it "
        "looks once, says what came of it, and exits with 1 where the CDN did not accept or complete a purge."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--once", action="store_true", help="take up what was begun, send what is due, sum up, and exit"
        )
        parser.add_argument("--json", action="store_true", help="with --once: print one JSON line")

    def handle(self, *_: Any, once: bool, json: bool, **__: Any) -> None:
        with as_sentences():
            engine = build.engine()
        if once:
            self._once(engine, as_json=json)
            return
        if json:
            raise CommandError("--json goes with --once: a relay that goes on sums nothing up")
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        Relay(engine, stop=stop, watch=HistoryWatch()).run()

    def _once(self, engine: Engine, *, as_json: bool) -> None:
        with as_sentences():
            ClockWatch().look()
            if noticed():
                restoring.carry_on()
            look = tick_once(engine)
        self.stdout.write(_as_json(look) if as_json else str(look))
        for why in look.errors:
            self.stderr.write(in_words(why))
        if look.failed:
            raise SystemExit(1)


def _as_json(look: TickReport) -> str:
    return json.dumps(look.as_dict())
