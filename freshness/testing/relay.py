"""A relay for tests: all pending work happens now."""

from collections.abc import Callable, Iterable

from freshness.delivery.engine import Engine
from freshness.scheduling.facts import Facts

_LOOKS = 200


def settle(engine: Engine, *, wait: Callable[[], float | None], let_pass: Callable[[float], None]) -> None:
    """Look, send and follow until no work waits any more; an AssertionError for work without an end.

    wait      seconds until the next work is due, `None` without waiting work
    let_pass  lets a number of seconds pass, for the ledger
    """
    trouble = ""
    for _ in range(_LOOKS):
        engine.follow()  # first: booked batches go on, and their rows are not claimed anew
        for claimed in engine.tick():
            error = engine.send(claimed)
            trouble = f"{type(error).__name__}: {error}" if error else trouble
        seconds = wait()
        if seconds is None:
            return
        let_pass(seconds)
    raise AssertionError(f"purges are still due after {_LOOKS} looks of a relay{trouble and f': {trouble}'}")


def seconds_until_due(rows: Iterable[Facts], batch_due_at: float | None, now: float) -> float | None:
    """Return the seconds until the next work is due; `None` without a due row.  Suspended rows stay suspended.

    A batch perhaps unsent is taken up before its rows are claimed anew.
    """
    due = [facts.due_at for facts in rows if facts.due_at is not None and facts.due_at < _suspended_until(facts, now)]
    if not due:
        return None
    return max(0.0, min([*due, *([] if batch_due_at is None else [batch_due_at])]) - now)


def _suspended_until(facts: Facts, now: float) -> float:
    lasting = [until for until in facts.suspensions if until > now]
    return max(lasting, default=float("inf"))
