"""`manage.py freshness_restored`: the database was restored, or lost commits: purge everything."""

import json
import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django import build, concerned, restoring
from freshness.contrib.django.command_errors import as_sentences
from freshness.contrib.django.history import history
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.quotes import quote
from freshness.contrib.django.restored import OVER, RestorationProgress, Restorations

_LOOK_EVERY = 1.0  # seconds, while it waits


class Command(BaseCommand):
    """Exit status 1, with a sentence, where the ledger is away, or where not all is purged when `--wait` ends."""

    help = (
        "After a backup was restored, a standby took over, or rows changed unseen by triggers: purge everything, at "
        "the CDN and in the origin's caches, through durable rows.  Run again it goes on where it was; any number may "
        "run."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--why", default="told by freshness_restored", metavar="TEXT", help="kept with it")
        parser.add_argument(
            "--over", type=float, default=OVER, metavar="SECONDS", help="spread the purges over so long"
        )
        parser.add_argument("--wait", type=float, metavar="SECONDS", help="until all is purged, at most so long")
        parser.add_argument("--status", action="store_true", help="only say how far the newest is")
        parser.add_argument("--dry-run", action="store_true", help="only say what it would come to")
        parser.add_argument("--json", action="store_true", help="print one JSON line")

    def handle(
        self,
        *_: Any,
        why: str,
        over: float,
        wait: float | None,
        status: bool,
        dry_run: bool,
        json: bool,
        **__: Any,
    ) -> None:
        if not 0 <= over <= 86_400:
            raise CommandError(f"a restoration takes from 0 seconds to a day, not {over:g}")
        told = None if json else self._tell
        with as_sentences():
            if dry_run:
                self._dry(as_json=json)
                return
            if not status:
                history().begin(why, told=True, over=over)
                restoring.carry_on(told)
            progress = self._awaited(wait)
        self.stdout.write(_as_json(progress) if json else in_words(str(progress or "there was no restoration")))
        if wait is not None and progress is not None and progress.ended_at is None:
            raise CommandError(f"not all is purged after {wait:g} s: a relay has to run; it goes on by itself")

    def _dry(self, *, as_json: bool) -> None:
        subjects = list(concerned.to_purge())
        quoted = quote(subjects, immediate=False)
        if as_json:
            self.stdout.write(json.dumps({"subjects": len(subjects), "marked": 0, **quoted.as_dict()}))
        else:
            self.stdout.write(f"{len(subjects)} subjects: {quoted} (dry run)")

    def _awaited(self, seconds: float | None) -> RestorationProgress | None:
        restorations = Restorations(build.ledger())
        deadline = time.monotonic() + (seconds or 0.0)
        while not restorations.end() and time.monotonic() < deadline:
            time.sleep(_LOOK_EVERY)
        return restorations.progress()

    def _tell(self, progress: RestorationProgress) -> None:
        self.stdout.write(f"{progress.marked} of {progress.subjects} marked")


def _as_json(progress: RestorationProgress | None) -> str:
    return json.dumps(progress.as_dict() if progress else None)
