"""What a second terminal has to know of a running `make serve`, so that a worker or command there joins it.

The stack writes down the variables by which its programs find each other, and what the shell that started it had in
their place.  Settings read both while the stack runs: a process without them would look for another broker, and name
another edge than the ledger's purges are for.  A variable wins over the stack's where it was set for this terminal:
where it is neither the stack's nor what the stack's own shell had, which is what every shell of that person has.
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
"""Commands that start a stack of their own, and so join none."""
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
"""Every variable that settings read, but for what each process may have its own way; a test holds it to them."""


def state_directory(project: Path, environ: Mapping[str, str]) -> Path:
    """Where the database, logs and sockets of a stack are."""
    return Path(environ.get("HUZILERZ_STATE", project / ".state")).absolute()


def unusable(state: Path, error: OSError) -> str:
    """The sentence for a state directory in which something cannot be made or written."""
    return (
        f"The state directory {state} cannot be used: {error.strerror}: {error.filename}.  "
        "HUZILERZ_STATE names another one."
    )


@contextmanager
def told(state: Path, env: Mapping[str, str], *, shell: Mapping[str, str]) -> Iterator[None]:
    """While the block runs, which holds the lock of its state directory, whoever starts there finds `env`.

    `shell` is the environment that the stack was started in.
    """
    path, new = state / _FILE, state / f"{_FILE}.new"
    known = {"process": os.getpid(), "env": _shared(env), "shell": _shared(shell)}
    new.unlink(missing_ok=True)
    new.touch(mode=0o600)  # it may hold secrets
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
    """Take over what a stack that runs on this state directory has told, and `say` so in a line.

    `words` are those of the command: one of `STARTERS` joins nothing.  The programs of the stack itself have all of it
    already: they say nothing.
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
    """The variables of the stack that runs on this state directory, None where none does.  Raises OSError."""
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
    """Which variables were taken over, and which ones stay as they are set here."""
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
    """Whether a stack was killed and left its file, which is removed: while its lock is held here, none can start."""
    if not (state / _FILE).exists():
        return False
    with (state / _LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return False  # somebody has it: the stack runs
        try:
            (state / _FILE).unlink()
        except FileNotFoundError:  # it ended just now, in order
            return False
    return True
