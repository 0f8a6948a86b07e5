"""The variables of a running `make serve`, for a worker or command in a second terminal to join.

The stack records the variables by which its programs find each other, and the values of its starting shell.  Settings
read both while the stack runs: a process without these variables would look for another broker, and name another edge
than the ledger's.  A variable set for this terminal wins over the stack's: its value is neither the stack's nor the
value in the stack's own shell, common to every shell of the user.
"""

import fcntl
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_FILE, _LOCK = "serve.json", "lock"
STARTERS = frozenset({"serve", "demo"})
"""Commands that start their own stack, and join none."""
SHARED = (
    "ALERT_MAIL",
    "ALERT_WEBHOOK",
    "AUDIT_DAYS",
    "CDN_IDENTITY",
    "CDN_INTERNAL_SECRET",
    "CDN_INTERNAL_SECRET_PREVIOUS",
    "CDN_PURGE_SECRET",
    "CELERY_BROKER_URL",
    "CELERY_RESULT_BACKEND",
    "CLIENT_ADDRESS_HEADER",
    "CLOUDFRONT_DISTRIBUTION_ID",
    "DATABASE_POOLER",
    "DATABASE_URL",
    "EDGE_URL",
    "EVENT_LOG",
    "FRESHNESS_EXPLAIN",
    "FRESHNESS_GENERATION_HEADER",
    "FRESHNESS_POLICY",
    "FRESHNESS_PRECISE",
    "FRESHNESS_SKIP",
    "FRESHNESS_TRACE",
    "HUZILERZ_ENV",
    "LIFETIME",
    "LOG_FORMAT",
    "METRICS_TOKEN",
    "MONTHLY_BUDGET",
    "PAGE_CACHE",
    "PLATFORM_DOMAIN",
    "PROMETHEUS_MULTIPROC_DIR",
    "PUBLIC_PORT",
    "REDIS_PREFIX",
    "REDIS_URL",
    "RELEASE",
    "RUNBOOK_URL",
    "SECRET_KEY",
    "SENTRY_DSN",
    "SINKS",
    "TRUSTED_PROXIES",
    "TRUST_FORWARDED_PROTO",
    "VARNISH_EDGES",
)
"""Every variable of the settings, except variables that may differ between processes; a test compares with the
settings."""


def state_directory(project: Path, environ: Mapping[str, str]) -> Path:
    """Where the database, logs and sockets of a stack are."""
    return Path(environ.get("HUZILERZ_STATE", project / ".state")).absolute()


def unusable(state: Path, error: OSError) -> str:
    """Return the sentence for a state directory without write permission."""
    return (
        f"The state directory {state} cannot be used: {error.strerror}: {error.filename}.  "
        "HUZILERZ_STATE names another one."
    )


@contextmanager
def told(state: Path, env: Mapping[str, str], *, shell: Mapping[str, str]) -> Iterator[None]:
    """Publish `env` to processes on the state directory while the block, the holder of the directory's lock, runs.

    `shell` is the environment of the stack's start.
    """
    path, new = state / _FILE, state / f"{_FILE}.new"
    known = {"process": os.getpid(), "env": _shared(env), "shell": _shared(shell)}
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)  # the file may hold secrets
    new.write_text(json.dumps(known))
    new.replace(path)
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def join(
    state: Path,
    environ: MutableMapping[str, str],
    *,
    words: Sequence[str] = (),
    say: Callable[[str], object] = lambda line: sys.stderr.write(f"{line}\n"),
) -> None:
    """Take over the published variables of a stack that runs on this state directory, and `say` a line.

    `words` are the command's words: a command in `STARTERS` joins no stack.  The stack's own programs have all
    variables already, and stay silent.
    """
    if STARTERS.intersection(words[1:2]):
        return
    try:
        if _has_died(state):
            say(f"`make serve` on {state} died and left {_FILE} behind: that is removed, and nothing is joined.")
            return
        known = _read(state)
    except OSError as error:
        say(f"`make serve` on {state}, if it runs, cannot be joined: {error.strerror}: {error.filename}.")
        return
    if known is None:
        return
    taken, kept = _merge(known, environ)
    if taken or kept:
        instead = f"  Set here instead: {', '.join(kept)}." if kept else ""
        who = f"`make serve` (process {known['process']}, {state})"
        say(f"Joined {who}: its database, Redis, CDN identity and secrets.{instead}")


def running(state: Path) -> Mapping[str, str] | None:
    """Return the variables of the stack that runs on this state directory, `None` without a stack.  Raises OSError."""
    known = None if _has_died(state) else _read(state)
    return None if known is None else known["env"]


def _shared(env: Mapping[str, str]) -> dict[str, str]:
    return {name: env[name] for name in SHARED if name in env}


def _read(state: Path) -> dict[str, Any] | None:
    try:
        known = json.loads((state / _FILE).read_bytes())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    return known if isinstance(known, dict) and {"process", "env", "shell"} <= known.keys() else None


def _merge(known: Mapping[str, Any], environ: MutableMapping[str, str]) -> tuple[list[str], list[str]]:
    """Return the variables taken over, and the variables that keep their value here."""
    taken, kept = [], []
    for name in SHARED:
        theirs, shells, here = known["env"].get(name), known["shell"].get(name), environ.get(name)
        if here == theirs:
            continue
        if here not in (None, shells):
            kept.append(name)
            continue
        taken.append(name)
        if theirs is None:
            del environ[name]
        else:
            environ[name] = theirs
    return taken, kept


def _has_died(state: Path) -> bool:
    """Return whether a killed stack left its file, and remove the file; the lock held here keeps stacks away."""
    if not (state / _FILE).exists():
        return False
    with (state / _LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False  # another process holds the lock: the stack runs
        try:
            (state / _FILE).unlink()
        except FileNotFoundError:  # the stack ended just now, in order
            return False
    return True
