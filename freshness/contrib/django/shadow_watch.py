"""A watch over the scheme that purges today: pages at the edge compared with the origin's, after each purge of ours.

By then the other scheme should have purged long ago: a page old at the edge was shown too long, and after the patience
of the watch counts as lost.  In shadow our own purges are not made, and therefore no page is right because of them.
"""

import fcntl
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final, TextIO

from cachetools import LRUCache

from freshness.contrib.django import build, conf
from freshness.contrib.django.connection import ledger_cursor
from freshness.contrib.django.inspection import inspection
from freshness.contrib.django.models import ActionRow, BatchRow
from freshness.contrib.django.operator_models import THEIRS
from freshness.contrib.django.shadow import Drill, ShadowCdn
from freshness.contrib.django.system import gauges
from freshness.errors import FetchError, Invalid
from freshness.ports import Answer, Page
from freshness.targets.subject import Subject

FILE: Final = "shadow-watch.json"
_SUBJECTS: Final = 20  # purges of each scheme whose pages a look fetches; the rest are counted
_PAGES: Final = 2  # of a subject
_OPEN: Final = 50  # old pages to look at again
_AT_ONCE: Final = 1_000  # rows read by a look
_KNOWN: Final = 20_000  # pages with remembered bytes
LAG: Final = 2.0  # seconds from a row's time to its commit, at most
_NAMED: Final = 20  # lost edits named in the report


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheme:
    """A scheme's purges: their number, how many were looked at, and how many followed no change since the last."""

    purges: int = 0
    compared: int = 0
    changed_nothing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchReport:
    """Findings of a watch; times are seconds by the database's clock.

    calls      to a CDN, needed for our purges
    edits      changed pages compared; `lost` were old at the edge until the patience ended
    looks      pages fetched through the edge; `stale_looks` of them were old
    seconds    for which pages were seen to be old, those of lost edits until the patience ended
    unlike     pages left out because the origin answers differently each time; `failed` could not be fetched
    waited     the longest wait of an edit for our purge
    examples   lost edits, the newest last
    """

    since: float = 0.0
    until: float = 0.0
    action: int = 0
    ours: Scheme = field(default_factory=Scheme)
    theirs: Scheme = field(default_factory=Scheme)
    calls: int = 0
    edits: int = 0
    lost: int = 0
    looks: int = 0
    stale_looks: int = 0
    seconds: float = 0.0
    unlike: int = 0
    failed: int = 0
    waited: float = 0.0
    examples: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)

    @classmethod
    def from_dict(cls, found: Mapping[str, Any]) -> "WatchReport":
        """Read the report written by `as_dict`.  Raises TypeError or KeyError for any other mapping."""
        schemes = {name: Scheme(**found[name]) for name in ("ours", "theirs")}
        return cls(**{**found, **schemes, "examples": tuple(found["examples"])})

    def __str__(self) -> str:
        lines = [
            f"{(self.until - self.since) / 3_600:.1f} h watched, {self.looks} pages compared",
            f"{'':36}{'old scheme':>12}{'freshness':>12}",
            _row("purges", self.theirs.purges or "not told", self.ours.purges),
            _row("of these, with pages compared", self.theirs.compared, self.ours.compared),
            _row("of these, that changed no byte", self.theirs.changed_nothing, self.ours.changed_nothing),
            _row("edits that it lost", self.lost, f"{0 if self.waited <= conf.load().policy.bound else '?'}"),
            _row("the longest wait for a purge", "", f"{self.waited:.0f} s"),
            _row("old pages seen at the edge", self.stale_looks, "not purging"),
            _row("seconds for which they were", f"{self.seconds:.0f}", ""),
        ]
        left = f"Left out: {self.unlike} pages that differ at each request, {self.failed} that could not be fetched."
        return "\n".join(
            [*lines, *([left] if self.unlike or self.failed else []), *map("lost  {}".format, self.examples)]
        )


def _row(what: str, theirs: object, ours: object) -> str:
    return f"{what:36}{theirs!s:>12}{ours!s:>12}"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Old:
    """A page old at the edge, first seen old at `since`."""

    subject: Subject
    page: Page
    since: float


class ShadowWatch:
    """A watching process; see `freshness.cli.shadow.Watching`.  Raises Invalid where purges are real."""

    def __init__(self, file: Path | None, *, patience: float, lag: float = LAG) -> None:
        if not isinstance(build.cdn(), ShadowCdn):
            raise Invalid(
                "purges are real here: to watch another scheme set FRESHNESS['CDN'] to "
                "'freshness.contrib.django.shadow.ShadowCdn'"
            )
        self._file = file or Path(conf.load().state_dir or ".") / FILE
        self._patience, self._lag = patience, lag
        self._lock: TextIO | None = None
        self._report = self._read()
        self._old: dict[Page, _Old] = {}
        self._bytes: LRUCache[tuple[str, Page], str] = LRUCache(_KNOWN)
        self._judged: LRUCache[Subject, int] = LRUCache(_KNOWN)

    def found(self) -> WatchReport:
        """Return the report of the watch so far."""
        return self._report

    def look(self) -> WatchReport:
        """Look at both schemes' purges since the last look, and again at old pages.

        Raises Invalid where another process watches, or the file cannot be written.
        """
        self._lock = self._lock or self._locked()
        now = build.ledger().now() - self._lag
        since = self._report.until or now
        self._again(now)
        batches, actions = self._rows(since, now)
        self._theirs(actions)
        self._ours(batches, now)
        waited = max(self._report.waited, gauges().get("oldest_dirty_seconds", 0.0))
        self._change(since=self._report.since or now, until=now, waited=waited)
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(self._report.as_dict()))
        new.replace(self._file)
        return self._report

    def close(self) -> None:
        """Release the lock on the file, for another watching process."""
        if self._lock is not None:
            self._lock.close()

    def _rows(self, since: float, now: float) -> tuple[list[BatchRow], list[ActionRow]]:
        using = build.ledger().using
        with ledger_cursor(using):
            batches = BatchRow.objects.using(using).filter(closed_at__gt=since, closed_at__lte=now)
            actions = ActionRow.objects.using(using).filter(what=THEIRS, id__gt=self._report.action)
            if not self._report.until:  # rows from before the watch do not count
                newest = actions.order_by("-id").first()
                self._change(action=newest.id if newest else 0)
                return [], []
            return list(batches.order_by("closed_at")[:_AT_ONCE]), list(actions.order_by("id")[:_AT_ONCE])

    def _theirs(self, actions: Sequence[ActionRow]) -> None:
        scheme = self._report.theirs
        for number, row in enumerate(actions):
            subject = Subject.parse(row.target)
            same = self._is_same("theirs", subject) if number < _SUBJECTS else None
            scheme = _counted(scheme, same)
        self._change(theirs=scheme, action=actions[-1].id if actions else self._report.action)

    def _ours(self, batches: Sequence[BatchRow], now: float) -> None:
        scheme, looked = self._report.ours, 0
        self._change(calls=self._report.calls + len(batches))
        for part in [part for row in batches for part in row.members]:
            subject, captured = Subject.parse(str(part["subject"])), int(part["captured"])
            if self._judged.get(subject, -1) >= captured:  # the settled purge after an immediate purge
                continue
            self._judged[subject] = captured
            looked += 1
            same = self._is_same("ours", subject) if looked <= _SUBJECTS else None
            scheme = _counted(scheme, same)
            if looked <= _SUBJECTS and not same:
                self._compare(subject, now)
        self._change(ours=scheme)

    def _is_same(self, scheme: str, subject: Subject) -> bool | None:
        """Return whether no page of a subject changed at the origin since the scheme's last purge; `None`: unknown."""
        known = []
        for page in build.pages(subject.whole)[:_PAGES]:
            answer = self._origin(page)
            if answer is None:
                continue
            before = self._bytes.get((scheme, page))
            self._bytes[scheme, page] = answer.digest
            known.append(None if before is None else before == answer.digest)
        return None if not known or None in known else all(known)

    def _compare(self, subject: Subject, now: float) -> None:
        for page in build.pages(subject.whole)[:_PAGES]:
            if page in self._old or (fresh := self._is_fresh(page)) is None:
                continue
            self._change(edits=self._report.edits + 1)
            if not fresh and len(self._old) < _OPEN:
                self._old[page] = _Old(subject=subject, page=page, since=now)

    def _again(self, now: float) -> None:
        """Fetch the pages seen old again: fresh by now, lost after `patience` seconds, or still old."""
        for page, old in list(self._old.items()):
            fresh, seconds = self._is_fresh(page), now - old.since
            if fresh is False and seconds < self._patience:
                continue
            del self._old[page]
            if fresh is None:
                continue
            self._change(seconds=self._report.seconds + min(seconds, self._patience))
            if not fresh:
                said = f"{inspection().address(page)} of {old.subject}, at {old.since:.0f}"
                self._change(lost=self._report.lost + 1, examples=(*self._report.examples, said)[-_NAMED:])

    def _is_fresh(self, page: Page) -> bool | None:
        """Return whether the edge shows the origin's answer; `None` where either gives no answer."""
        try:
            edge = build.engine().ports.fetch(page)
        except FetchError:
            self._change(failed=self._report.failed + 1)
            return None
        origin = self._origin(page)
        if origin is None:
            return None
        fresh = (edge.status, edge.digest) == (origin.status, origin.digest)
        self._change(looks=self._report.looks + 1, stale_looks=self._report.stale_looks + (not fresh))
        return fresh

    def _origin(self, page: Page) -> Answer | None:
        """Fetch the origin's answer; None where the fetch fails, or answers differ each time."""
        try:
            first, second = inspection().origin(page), inspection().origin(page)
        except FetchError:
            self._change(failed=self._report.failed + 1)
            return None
        if first.digest != second.digest:
            self._change(unlike=self._report.unlike + 1)
            return None
        return second

    def _change(self, **changes: Any) -> None:
        self._report = replace(self._report, **changes)

    def _locked(self) -> TextIO:
        """Lock the file; the lock ends with the process."""
        try:
            lock = self._file.with_suffix(".lock").open("a")
        except OSError as error:
            raise Invalid(f"{self._file} cannot be written: {error.strerror}.  --file names another one.") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            lock.close()
            raise Invalid(f"another process watches, and keeps {self._file}: end it first") from error
        return lock

    def _read(self) -> WatchReport:
        try:
            return WatchReport.from_dict(json.loads(self._file.read_text()))
        except FileNotFoundError:
            return WatchReport()
        except (ValueError, TypeError, KeyError) as error:
            raise Invalid(f"{self._file} is not a watch's: --file names another one") from error


def _counted(scheme: Scheme, same: bool | None) -> Scheme:
    return replace(
        scheme,
        purges=scheme.purges + 1,
        compared=scheme.compared + (same is not None),
        changed_nothing=scheme.changed_nothing + (same is True),
    )


class DjangoShadow:
    """Shadow mode of a Django project, for the commands."""

    def watch(self, file: Path | None, *, patience: float) -> ShadowWatch:
        """Open the watch in `file`, with its findings so far; `patience` in seconds."""
        return ShadowWatch(file, patience=patience)

    def drill(self, drill: str, *, seconds: float, who: str) -> Drill:
        """Begin the drill of that name, for `seconds`, in the name of the operator `who`."""
        return Drill(drill, seconds=seconds, who=who)
