"""What a second terminal has to know of a running `make serve`, so that a worker or command there joins it.

The stack writes down the variables by which its programs find each other.  Settings read them while the stack runs: a
process without them would look for another broker, and name another edge than the ledger's purges are for.
"""

import fcntl
import json
from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path

_FILE, _LOCK = "serve.json", "lock"
_SHARED = (
    "CDN_IDENTITY",
    "CDN_INTERNAL_SECRET",
    "CDN_PURGE_SECRET",
    "CELERY_BROKER_URL",
    "CELERY_RESULT_BACKEND",
    "DATABASE_URL",
    "EDGE_URL",
    "FRESHNESS_POLICY",
    "FRESHNESS_SKIP",
    "PLATFORM_DOMAIN",
    "PUBLIC_PORT",
    "REDIS_PREFIX",
    "REDIS_URL",
    "SECRET_KEY",
    "VARNISH_EDGES",
)


@contextmanager
def told(state: Path, env: Mapping[str, str]) -> Iterator[None]:
    """While the block runs, which holds the lock of its state directory, whoever starts there finds `env`."""
    path = state / _FILE
    path.touch(mode=0o600)  # it may hold secrets
    path.write_text(json.dumps({name: env[name] for name in _SHARED if name in env}))
    try:
        yield
    finally:
        path.unlink(missing_ok=True)


def join(state: Path, environ: MutableMapping[str, str]) -> None:
    """Take over what a stack that runs on this state directory has told, except for what is set here."""
    try:
        known = json.loads((state / _FILE).read_text())
    except (OSError, ValueError):
        return
    if _runs(state):
        for name, value in known.items():
            environ.setdefault(name, value)


def _runs(state: Path) -> bool:
    """Whether somebody holds the lock: a stack that was killed may have left its file behind."""
    with (state / _LOCK).open("a") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except OSError:
            return True
    return False
