"""`manage.py demo`: run everything, play three edits, show their times and costs, and stay up."""

import json
import os
import secrets
import sys
import threading
import time
from concurrent.futures import Future
from io import TextIOWrapper
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import conf
from huzilerz import settings
from huzilerz.demo.people import DemoVisitor, Merchant, Unexpected
from huzilerz.demo.scenes import Interrupted, Scene, Stage, play
from huzilerz.demo.story import Teller
from huzilerz.management.commands.load_samples import SAMPLES
from huzilerz.sample_user import USERNAME
from huzilerz.stack import CannotServe, Places, Stack, prepared
from huzilerz.stop_signal import StopSignal
from huzilerz.supervise import NotStarted, Supervisor

MINE = "{ me { workspaces { id name } } }"


class Command(BaseCommand):
    """Run the demo.

    Exit status 0 if every promise held, 130 or 143 after an early stop, 1 with a sentence otherwise.
    """

    help = "Run everything with sample shops, play a merchant's edits, and print a timeline with measured times."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """`--once`, `--verbose`."""
        parser.add_argument("--once", action="store_true", help="stop after the scenes")
        parser.add_argument("--verbose", action="store_true", help="show every line that the programs write")

    def handle(self, *_: Any, once: bool, verbose: bool, **__: Any) -> None:
        """Start, play in a second thread while this one watches the programs, stop."""
        self.stop = StopSignal()
        cast(TextIOWrapper, sys.stdout).reconfigure(line_buffering=True)  # also into a file or a pipe
        environ = dict(os.environ)
        try:
            places = Places.of(environ, state=settings.STATE_DIR / "demo")
            environ |= {"EVENT_LOG": str(places.state / "events.jsonl"), "DEMO_PASSWORD": secrets.token_urlsafe(9)}
            keys = (settings.CDN_INTERNAL_SECRET, settings.CDN_PURGE_SECRET)
            with prepared(environ, places=places, secrets=keys, samples=True, fresh=True) as stack:
                held = self._run(stack, once=once, verbose=verbose)
        except Interrupted as error:
            raise CommandError(str(error), returncode=self.stop.status) from error
        except (CannotServe, NotStarted, Unexpected) as error:
            raise CommandError(str(error)) from error
        if not held:
            raise CommandError("The scenes are over, and a promise did not hold.")

    def _run(self, stack: Stack, *, once: bool, verbose: bool) -> bool:
        started = time.monotonic()
        say = self.stdout.write if verbose else _nothing
        supervisor = Supervisor(stack.programs, logs=stack.places.logs, say=say)
        self.stdout.write("Starting Valkey, database, sample shops, relay, worker, web and edge ...")
        try:
            if not supervisor.start(stopping=self.stop.is_set):
                raise Interrupted("The demo was stopped before everything was up.")
            self.stdout.write(f"Ready after {time.monotonic() - started:.1f} s.  The edge is {stack.edge}.")
            scenes = self._watched(supervisor, stack)
            held = len(scenes) == 3 and all(check.holds for scene in scenes for check in scene.checks)
            if held and not once:
                self.stdout.write(_farewell(stack))
                while not self.stop.is_set():
                    time.sleep(0.2)
                    supervisor.tick()
            return held
        finally:
            supervisor.stop()

    def _watched(self, supervisor: Supervisor, stack: Stack) -> list[Scene]:
        """Return the scenes, played in a separate thread: only the main thread may start programs again."""
        played: Future[list[Scene]] = Future()
        threading.Thread(target=self._play, args=(stack, played), daemon=True).start()
        while not played.done():
            supervisor.tick()
            time.sleep(0.1)
        return played.result()

    def _play(self, stack: Stack, played: Future[list[Scene]]) -> None:
        try:
            played.set_result(self._scenes(stack))
        except Interrupted as error:
            played.set_exception(error)
        except (Unexpected, OSError) as error:
            played.set_exception(Unexpected(f"The demo ended early: {error}"))

    def _scenes(self, stack: Stack) -> list[Scene]:
        teller = Teller(colour=sys.stdout.isatty())
        port, domain = stack.places.port, settings.PLATFORM_DOMAIN
        merchant = Merchant(port=port, host=domain)
        merchant.sign_in(USERNAME, stack.env["DEMO_PASSWORD"])
        shop = _first_shop()
        places = {one["name"]: one["id"] for one in merchant.ask(MINE)["me"]["workspaces"]}
        stage = Stage(
            workspace=places[shop["name"]],
            merchant=merchant,
            visitor=DemoVisitor(port=port, host=f"{shop['subdomain']}.{domain}"),
            events=Path(stack.env["EVENT_LOG"]),
            policy=conf.load().policy,
            stopping=self.stop.is_set,
        )
        scenes: list[Scene] = []
        for scene in play(stage):
            scenes.append(scene)
            for line in teller.scene(len(scenes), scene):
                self.stdout.write(line)
        for line in teller.bill(scenes):
            self.stdout.write(line)
        return scenes


def _first_shop() -> dict[str, Any]:
    shop: dict[str, Any] = json.loads((SAMPLES / "shops.json").read_text())[0]
    return shop


def _farewell(stack: Stack) -> str:
    platform = f"{settings.PLATFORM_DOMAIN}:{stack.places.port}"
    return (
        f"\nIt stays up.  Shop: http://{_first_shop()['subdomain']}.{platform}/   Admin: http://{platform}/admin/"
        f"\nSign in as {USERNAME} with {stack.env['DEMO_PASSWORD']}.  Logs: {stack.places.logs}."
        "  Ctrl-C stops everything."
    )


def _nothing(_: str) -> None:
    """Drop a line of a program: the logs have all lines."""
