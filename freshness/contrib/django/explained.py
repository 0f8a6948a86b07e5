"""Explanation of a page: its copies compared, and the covering purge."""

from collections.abc import Callable, Sequence

from freshness.cli.operations import CopyShown, Explanation, HistoryEntry
from freshness.contrib.django import build
from freshness.contrib.django.inspection import KeptPage, inspection
from freshness.contrib.django.paused import held_by
from freshness.delivery.engine import Engine
from freshness.errors import FetchError
from freshness.ports import Answer, Page
from freshness.scheduling.facts import Facts
from freshness.scheduling.pause import Pause
from freshness.targets.subject import Subject, wider

_BEFORE = 5.0  # seconds that an edit may have been made before its generation was seen


def explain(subject: Subject, page: Page, url: str) -> Explanation:
    """Fetch a page at the edge, at the origin and from the origin's cache, and compare.  No state changes."""
    engine, known = build.engine(), inspection()
    at_edge = _asked("edge", lambda: engine.ports.fetch(page))
    at_origin = _asked("origin", lambda: known.origin(page))
    kept = known.kept(page)
    newest = build.ledger().stamp(subject).generation
    facts = build.ledger().read(subject) or Facts(subject=subject)
    above = sum(row.done for row in map(build.ledger().read, wider(subject)) if row is not None)
    state = _state(at_edge, at_origin, newest)
    now = build.ledger().now()
    pauses = engine.ports.pauses()
    return Explanation(
        url=url,
        subject=str(subject),
        state=state,
        newest=newest,
        covered=facts.done + above,
        copies=[at_edge, at_origin, _of_kept(kept)],
        tags=list(kept.tags if kept else ()) or [subject.tag],
        since=_since(known.edits, subject, facts) if state == "stale" else None,
        purge=_purge(facts, now, pauses),
        right_in=_right_in(engine, facts, now, pauses) if state != "fresh" else 0.0,
    )


def _asked(where: str, ask: Callable[[], Answer]) -> CopyShown:
    try:
        found = ask()
    except FetchError as error:
        return CopyShown(where=where, why=f"cannot be fetched: {error}")
    return _copy(where, found)


def _copy(where: str, found: Answer) -> CopyShown:
    return CopyShown(
        where=where, status=found.status, generation=found.generation, digest=found.digest, length=found.length
    )


def _of_kept(kept: KeptPage | None) -> CopyShown:
    if kept is None:
        return CopyShown(where="cache", why="keeps no copy of the newest state")
    return _copy("cache", kept.answer)


def _state(edge: CopyShown, origin: CopyShown, newest: int) -> str:
    """Return the state by generation where the edge sends a generation with proof; else by bytes.

    Equal bytes are fresh under any older generation: a purge of changed things leaves untouched copies in place.
    """
    if edge.status is None:
        return "unknown"
    same = origin.status is not None and (edge.digest, edge.status) == (origin.digest, origin.status)
    if edge.generation is not None and edge.generation < newest:
        return "fresh" if same else "stale"
    if edge.generation == newest:
        return "fresh"
    if origin.status is None:
        return "unknown"
    return "fresh" if same else "stale"


def _since(edits: Callable[..., Sequence[HistoryEntry]], subject: Subject, facts: Facts) -> HistoryEntry | None:
    """Return the first edit without a covering purge, as far as the project knows its edits."""
    if facts.clean:
        first, covered = facts.prev_start_at, facts.prev_start_at
    else:  # due since its first note, until a relay looks
        first, covered = facts.first_dirty_at or facts.due_at, facts.last_start_at
    found = edits(subject, since=max(covered or 0.0, (first or 0.0) - _BEFORE), limit=1_000)
    if not found and first is None:
        return None
    return (
        found[-1] if found else HistoryEntry(at=first or 0.0, what=f"an edit ({facts.reason or 'of an unknown kind'})")
    )


def _purge(facts: Facts, now: float, pauses: Sequence[Pause]) -> str:
    """Describe the covering purge."""
    if facts.clean:
        accepted = "never" if facts.accepted_at is None else f"{now - facts.accepted_at:.0f} s ago"
        return f"nothing waits; the last one was accepted {accepted}"
    last = held_by(facts.subject, pauses, immediate=False)
    if last is not None:
        return f"paused by {last.who} for {last.until - now:.0f} s more{f': {last.why}' if last.why else ''}"
    due = max(0.0, (facts.due_at or now) - now)
    kind = "an immediate one" if facts.immediate > facts.done else "a scheduled one"
    failed = f", after {facts.attempts} failures" if facts.attempts else ""
    return (
        f"{kind} of generation {facts.desired}, {f'in {due:.0f} s' if due else 'at the next look of a relay'}{failed}"
    )


def _right_in(engine: Engine, facts: Facts, now: float, pauses: Sequence[Pause]) -> float | None:
    """Return seconds until the waiting purge is effective; `None` without a waiting purge."""
    if facts.clean:
        return None
    held = held_by(facts.subject, pauses, immediate=False)
    ability, policy = engine.admission.ability, engine.policy
    due = max(0.0, (facts.due_at or now) - now, held.until - now if held else 0.0)
    unseen = policy.debounce if facts.desired > facts.observed else 0.0
    return due + unseen + engine.admission.wait() + ability.effect * ability.rounds
