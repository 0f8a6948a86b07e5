"""The doctor: examines a running system read-only, and reports each fault with its remedy."""

import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures import TimeoutError as Late
from dataclasses import asdict, dataclass
from threading import Thread
from typing import Any, Final

import click

from freshness.cli.console import AS_JSON, FAULT, OK, coloured, say, say_json

DEADLINE: Final = 2.0  # seconds for a probe without a limit of its own
DOCS: Final = "docs/reference/doctor.md"
CHECKS: Final = "docs/reference/settings.md#before-production-starts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A probe's result: a fault, or with `good` a confirmation; `fix` is a command or setting to paste."""

    id: str
    said: str
    fix: str = ""
    good: bool = False

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return {**asdict(self), "docs": self.docs}

    @property
    def docs(self) -> str:
        """The finding's page in the docs; system checks have ids with a dot, and a list of their own."""
        return CHECKS if "." in self.id else f"{DOCS}#{self.id.lower()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """A probe; a late probe is reported by its `id`.  Skipped where a probe named in `needs` found a fault."""

    id: str
    name: str
    look: Callable[[], Iterable[Finding]]
    needs: tuple[str, ...] = ()
    seconds: float = DEADLINE


def examine(probes: Sequence[Examination]) -> list[Finding]:
    """Run all probes, and list the findings in the order of the probes.

    Each probe begins as soon as the probes it needs have answered: a slow probe delays only the probes that need it.  A
    probe that is late or raises is a finding; a late probe's thread is left alone, and ends with the process.
    """
    found: dict[str, list[Finding]] = {}
    left, running = list(probes), list[_Running]()
    while left or running:
        ready = [probe for probe in left if all(need in found for need in probe.needs)]
        if not ready and not running:
            ready = left  # a need that is no probe, or needs in a circle
        left = [probe for probe in left if probe not in ready]
        for probe in ready:
            if any(_is_bad(found.get(need, ())) for need in probe.needs):
                found[probe.id] = [Finding(id=probe.id, said=_UNASKED)]  # the fault of the needed probe is told
            else:
                running.append(_Running(probe=probe, answer=_begun(probe), ends=time.monotonic() + probe.seconds))
        if not ready:
            _await_first(running)
        for one in [one for one in running if one.is_over()]:
            running.remove(one)
            found[one.probe.id] = _outcome(one.probe, one.answer)
    told = [one for probe in probes for one in found[probe.id] if one.said != _UNASKED]
    return sorted(told, key=lambda one: one.good)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Running:
    """A begun probe, its answer to come, and its deadline by the monotonic clock."""

    probe: Examination
    answer: "Future[list[Finding]]"
    ends: float

    def is_over(self) -> bool:
        return self.answer.done() or time.monotonic() >= self.ends


def _await_first(running: Sequence[_Running]) -> None:
    """Wait until a probe has answered, or is late."""
    left = min(one.ends for one in running) - time.monotonic()
    wait([one.answer for one in running], timeout=max(0.0, left), return_when=FIRST_COMPLETED)


_UNASKED: Final = "not looked at"


def _is_bad(found: Iterable[Finding]) -> bool:
    return any(not one.good for one in found)


def _begun(probe: Examination) -> Future[list[Finding]]:
    future: Future[list[Finding]] = Future()

    def look() -> None:
        try:
            future.set_result(list(probe.look()))
        except BaseException as error:  # noqa: BLE001 - whatever is broken is a finding
            future.set_exception(error)

    Thread(target=look, name=f"doctor-{probe.id}", daemon=True).start()
    return future


def _outcome(probe: Examination, begun: "Future[list[Finding]]") -> list[Finding]:
    try:
        return begun.result(timeout=0)
    except Late:
        return [
            Finding(
                id=probe.id,
                said=f"{probe.name}: no answer within {probe.seconds:g} s",
                fix="Is it up, and reachable from here?",
            )
        ]
    except Exception as error:  # noqa: BLE001 - whatever is broken is a finding
        why = " ".join(f"{type(error).__name__}: {error}".split())[:300]
        return [Finding(id=probe.id, said=f"{probe.name}: {why}", fix="Mend that first, and look again.")]


@click.command()
@click.option("-v", "--verbose", is_flag=True, help="Also what is well.")
@click.option("--silence", "silenced", multiple=True, metavar="ID", help="Leave a finding unsaid; may be repeated.")
@AS_JSON
@click.pass_obj
def doctor(site: Any, verbose: bool, silenced: tuple[str, ...], as_json: bool) -> int:
    """Look at everything that has to work: settings, database, Redis, broker, relays, CDN, edge.

    Changes no data.  The last line is the verdict; exit status 1 upon a fault.
    """
    unsaid = frozenset(silenced) | site.silenced()
    found = [one for one in examine(site.probes()) if one.id not in unsaid]
    faults = [one for one in found if not one.good]
    if as_json:
        say_json({"well": not faults, "findings": [one.as_dict() for one in found if verbose or not one.good]})
        return FAULT if faults else OK
    for one in faults + [one for one in found if one.good and verbose]:
        _tell(one)
    names = ", ".join(dict.fromkeys(one.id for one in faults))
    verdict = f"{len(faults)} faults: {names}." if len(faults) != 1 else f"1 fault: {names}."
    say(coloured(verdict, "red") if faults else coloured(f"Well: {len(found)} looked at, no fault.", "green"))
    return FAULT if faults else OK


def _tell(one: Finding) -> None:
    say(f"{coloured('ok   ', 'green') if one.good else coloured('fault', 'red')} {one.id}  {one.said}")
    if one.fix and not one.good:
        say(f"      fix: {one.fix}")
    if not one.good:
        say(f"      see: {one.docs}")


COMMANDS = (doctor,)
