"""`python -m tests.field`: edits of every kind on real servers, under conditions of production, judged at the visitor.

The output is a JSON line a condition. The exit status is 0 if no edit was lost or late and every condition was in
force; with `--rule both` the usual lock-and-skip rule must also have lost an edit in each condition. A run touches no
address outside 127.0.0.1.
"""

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from huzilerz import children
from tests.field import database
from tests.field.plan import EdgePorts, FieldPlan
from tests.ports import free_ports

_CLASS = re.compile(r'^@condition\nclass \w+.*?^    name = "(.+?)"', re.MULTILINE | re.DOTALL)
_REDIS = re.compile(r'^    redis = "(\w+)"', re.MULTILINE)
_REDIS_PORTS = {"": 0, "sentinel": 5, "cluster": 8}
_EDGES = re.compile(r"^    edges = (\d+)", re.MULTILINE)
_HERE = Path(__file__).parent


def main() -> int:
    """Run every requested condition in turn."""
    given = _given()
    known = conditions()
    names = [name for name in known if not given.only or any(one in name for one in given.only)]
    if given.list or not names:
        print("\n".join(known))
        return 0 if given.list else 2
    home = Path(tempfile.mkdtemp(prefix="huz-field-", dir="/tmp"))  # short: a socket's path has at most 104 characters
    home.chmod(0o755)
    signal.signal(signal.SIGTERM, _stop)
    try:
        server = base(home, small=given.edits // 6 + 4)
        failed = [name for name in names if not holds(home, server, given, name, known[name])]
    finally:
        if "FIELD_KEEP" not in os.environ:
            shutil.rmtree(home, ignore_errors=True)
    if failed:
        print(f"DID NOT HOLD: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def holds(home: Path, server: Sequence[str], given: argparse.Namespace, name: str, needs: tuple[int, str]) -> bool:
    """Play a condition, by each requested rule."""
    held = True
    edges, redis = needs
    for rule in ("ours", "usual") if given.rule == "both" else (given.rule,):
        web, *ports = free_ports(1 + 3 * edges + _REDIS_PORTS[redis])
        ports, redis_ports = ports[: 3 * edges], ports[3 * edges :]
        directory = home / f"{re.sub('[^a-z]+', '-', name.lower())}-{rule}"
        (directory / "state").mkdir(parents=True)
        plan = FieldPlan(
            directory=str(directory),
            base=str(home / "base"),
            server=tuple(server),
            condition=name,
            rule=rule,
            web=web,
            edges=tuple(EdgePorts(visitors=a, purges=b, control=c) for a, b, c in _threes(ports)),
            edits=given.edits,
            seconds=given.seconds or 0.15 * given.edits,
            scale=given.scale,
            seed=given.seed,
            redis=redis,
            redis_ports=tuple(redis_ports),
            kinds=tuple(given.kinds),
        )
        line, status = _played(plan)
        held = held and (status == 0 if rule == "ours" else bool(line.get("lost")))
    return held


def base(home: Path, *, small: int) -> list[str]:
    """Fill the database at the begin of every condition; return the command of its server."""
    server = database.make(home / "base")
    env = {
        "DJANGO_SETTINGS_MODULE": "huzilerz.settings",
        "DATABASE_URL": server.url("field"),
        "HUZILERZ_STATE": str(home),
        "FIELD_SMALL": str(small),
    }
    try:
        command = [sys.executable, "-m", "tests.field.shops"]
        opened = subprocess.run(command, env={**os.environ, **env}, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        raise SystemExit(error.stderr) from error
    finally:
        children.stop(server.process, first=signal.SIGINT)
    (home / "opened.json").write_text(opened.stdout)
    return [str(word) for word in server.command]


def conditions() -> dict[str, tuple[int, str]]:
    """Return every condition's name, number of edges and kind of Redis, without importing the conditions."""
    found = {}
    for path in sorted((_HERE / "conditions").glob("*.py")):
        for part in re.split(r"(?=^@condition\n)", path.read_text(), flags=re.MULTILINE)[1:]:
            name = _CLASS.search(part)
            edges, redis = _EDGES.search(part), _REDIS.search(part)
            if name:
                found[name[1]] = int(edges[1]) if edges else 1, redis[1] if redis else ""
    return found


def _played(plan: FieldPlan) -> tuple[dict[str, object], int]:
    env = {**os.environ, **plan.environment(), "PGAPPNAME": "driver"}
    child = children.start([sys.executable, "-m", "tests.field.run"], env=env)
    try:
        status = child.wait()
    finally:
        children.stop(child, grace=30)
    return json.loads(plan.line.read_text()) if plan.line.exists() else {}, status


def _given() -> argparse.Namespace:
    words = argparse.ArgumentParser(prog="python -m tests.field", description=__doc__)
    words.add_argument("--edits", type=int, default=200, help="of each condition, at least")
    words.add_argument(
        "--only", type=_names, default=[], help="conditions whose names contain one of these, with commas"
    )
    words.add_argument("--kinds", type=_names, default=[], help="of write, with commas; all of a condition without it")
    words.add_argument("--rule", choices=["ours", "usual", "both"], default="ours", help="usual: lock and skip")
    words.add_argument("--scale", type=float, default=0.2, help="every wait of the protocol times this")
    words.add_argument("--seconds", type=float, default=0.0, help="over how long the edits are spread")
    words.add_argument("--seed", type=int, default=1, help="of who edits what")
    words.add_argument("--list", action="store_true", help="name the conditions, and end")
    return words.parse_args()


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _threes(ports: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    return zip(ports[::3], ports[1::3], ports[2::3], strict=True)


def _stop(*_: object) -> None:
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
