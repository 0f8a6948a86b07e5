"""`python -m tests.chaos`: the whole platform in real processes, killed and cut off at random, and the result.

The exit status is 0 if every check held. A run touches no address outside 127.0.0.1, and leaves no file and no process
behind.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.chaos.plan import Plan, environment
from tests.ports import free_ports


def main() -> int:
    """Make a run for each rule, one after another; return the exit status of the run with our rule."""
    words = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    words.add_argument("--seconds", type=float, default=120, help="how long everything goes wrong")
    words.add_argument("--scale", type=float, default=0.2, help="every wait of the protocol times this")
    words.add_argument("--workspaces", type=int, default=60)
    words.add_argument("--seed", type=int, default=1, help="of the troubles")
    words.add_argument("--rule", choices=["ours", "seed", "both"], default="ours", help="seed: for comparison")
    given = words.parse_args()
    status = 0
    for rule in ("ours", "seed") if given.rule == "both" else (given.rule,):
        plan = Plan(
            directory=new_directory(),
            rule=rule,
            seconds=given.seconds,
            scale=given.scale,
            workspaces=given.workspaces,
            seed=given.seed,
        )
        ended = run(plan)
        status = ended if rule == "ours" else status
    return status


def run(plan: Plan, module: str = "tests.chaos.run") -> int:
    """Run a module in the environment of a plan; its exit status."""
    edge, api, store, *webs = free_ports(3 + plan.webs)
    env = environment(
        plan,
        database=f"postgresql://postgres@/postgres?host={plan.home / 'postgres'}",
        redis=f"redis://127.0.0.1:{store}/0",
        edge=f"http://127.0.0.1:{edge}",
        api=f"http://127.0.0.1:{api}",
    )
    ports = json.dumps({"edge": edge, "api": api, "store": store, "webs": webs})
    child = subprocess.Popen([sys.executable, "-m", module], env={**os.environ, **env, "CHAOS_PORTS": ports})
    try:
        return child.wait()
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()


def new_directory() -> str:
    """Make a directory for a run; the run removes the directory at its end."""
    path = Path(tempfile.mkdtemp(prefix="huz-chaos-", dir="/tmp"))  # short: a socket's path has at most 104 characters
    path.chmod(0o755)
    return str(path)


if __name__ == "__main__":
    sys.exit(main())
