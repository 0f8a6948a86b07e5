"""Commands of shadow mode, in which all purges are simulated: `watch` the old scheme, and `rehearse` a drill."""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

import click

from freshness.cli.console import AS_JSON, FAULT, OK, Seconds, coloured, ended_progress, progress, say, say_json, who
from freshness.cli.operations import Statement
from freshness.errors import FreshnessError

DRILLS: Final = ("cdn-down", "cdn-slow")


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillState:
    """Progress of a drill: `fired_after` and `cleared_after` are seconds from its beginning, None until the event."""

    drill: str
    alert: str
    seconds: float
    elapsed: float
    fired_after: float | None = None
    cleared_after: float | None = None

    @property
    def step(self) -> str:
        """The event for which the drill waits, in words."""
        if self.cleared_after is not None:
            return "over"
        if self.fired_after is None:
            return f"waits for {self.alert} to fire"
        return f"{self.alert} fired after {self.fired_after:.0f} s; waits until it is cleared"


class Watching(Protocol):
    """A watch over the old scheme; continues an earlier watch.  Raises leaves of FreshnessError."""

    def look(self) -> Statement:
        """Look once, keep the findings, and return all findings since the beginning."""
        ...

    def found(self) -> Statement:
        """Return all findings since the beginning, without a look."""
        ...

    def close(self) -> None:
        """Release the lock on the file, for another watching process."""
        ...


class Drilling(Protocol):
    """A drill in progress."""

    def look(self) -> DrillState:
        """Report the drill's progress.  Writes down its end."""
        ...


class ShadowOperations(Protocol):
    """The commands' view of a system in shadow mode.  Raises leaves of FreshnessError."""

    def watch(self, file: Path | None, *, patience: float) -> Watching:
        """Open the watch in `file`, with its findings so far; `patience` in seconds."""
        ...

    def drill(self, drill: str, *, seconds: float, who: str) -> Drilling:
        """Begin the drill of that name, for `seconds`, in the name of the operator `who`."""
        ...


@click.command()
@click.option("--for", "seconds", type=Seconds(), default="1d", show_default=True, help="How long to watch.")
@click.option("--every", type=Seconds(), default="5s", show_default=True, help="Time between two looks.")
@click.option("--patience", type=Seconds(), default="60s", show_default=True, help="An edit is lost after so long.")
@click.option("--file", type=click.Path(dir_okay=False, path_type=Path), help="Where it is kept what was found.")
@click.option("--report", is_flag=True, help="Only say what was found so far.")
@AS_JSON
@click.pass_obj
def watch(
    site: Any, seconds: float, every: float, patience: float, file: Path | None, report: bool, as_json: bool
) -> None:
    """Compare today's purging scheme with freshness, in shadow: without a purge and without an added header.

    Pages of each edited shop are fetched through the edge and from the origin, and compared by their bytes.  Findings
    are kept: a later watch continues this one.  Ctrl-C ends the watch, with the report.
    """
    operations = site.operations()
    watching: Watching = operations.watch(file, patience=patience)
    found = watching.found()
    ends = time.monotonic() + seconds
    try:
        while not report:
            try:
                found = watching.look()
                progress(str(found).partition("\n")[0])
            except FreshnessError as error:  # the database, for example: its processes are looked at again
                progress(f"{error}  Looking again.")
            left = ends - time.monotonic()
            if left <= 0:
                break
            time.sleep(min(every, left))
    except KeyboardInterrupt:
        pass
    finally:
        watching.close()
    if not report:
        ended_progress()
    say_json(found.as_dict()) if as_json else say(operations.in_words(str(found)))


@click.command()
@click.argument("drill", type=click.Choice(DRILLS))
@click.argument("duration", type=Seconds())
@click.option("--wait", type=Seconds(), default="30m", show_default=True, help="For its end, after the duration.")
@AS_JSON
@click.pass_obj
def rehearse(site: Any, drill: str, duration: float, wait: float, as_json: bool) -> int:
    """Play a drill in shadow: the CDN seems to be down or slow, its alert has to fire, and afterwards to be cleared.

    The people on call follow the runbook meanwhile.  Exit status 1 where the alert did not fire or was not cleared.
    """
    begun: Drilling = site.operations().drill(drill, seconds=duration, who=who())
    ends = time.monotonic() + duration + wait
    state = begun.look()
    while state.cleared_after is None and time.monotonic() < ends:
        progress(f"{drill}: {state.elapsed:.0f} s of {duration:.0f} s; {state.step}")
        time.sleep(1.0)
        state = begun.look()
    ended_progress()
    well = state.cleared_after is not None
    if as_json:
        names = ("drill", "alert", "seconds", "elapsed", "fired_after", "cleared_after")
        say_json({"well": well, **{name: getattr(state, name) for name in names}})
    elif well:
        fired, cleared = state.fired_after or 0.0, state.cleared_after or 0.0
        say(coloured(f"{state.alert} fired after {fired:.0f} s, and was cleared after {cleared:.0f} s.", "green"))
    else:
        say(coloured(f"The drill has failed: {drill} {state.step}, for {state.elapsed:.0f} s.", "red"))
    return OK if well else FAULT


COMMANDS = (watch, rehearse)
