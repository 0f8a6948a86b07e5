"""`python -m bench [subject …] [--check]`: measure the subjects, or only judge the ratios written last.

Ends with status 1 where a goal is missed or a subject has no results.  Goals are ratios to a peer in the same run,
never times.
"""

import argparse
import importlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import figures
from bench.figures import Figure
from bench.ground import commit, ground, machine


def main(arguments: Sequence[str] | None = None) -> int:
    """Return the exit status.  `arguments` are the command line's unless given."""
    here = Path(__file__).parent
    subjects = sorted(path.stem for path in here.glob("*.py") if "\ndef run(ground: Ground)" in path.read_text())
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("subjects", nargs="*", choices=[[], *subjects], metavar="subject", help=", ".join(subjects))
    parser.add_argument("--check", action="store_true", help="judge the results written last, measure nothing")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args(arguments)
    if asked.here:
        _measure(asked.subjects[0])
        return 0
    missed = 0
    for name in asked.subjects or subjects:
        if not asked.check:
            subprocess.run([sys.executable, "-m", "bench", name, "--here"], check=True)
        missed += _judge(name)
    return 1 if missed else 0


def _measure(name: str) -> None:
    with ground() as place:
        found: list[Figure] = importlib.import_module(f"bench.{name}").run(place)
    figures.write(name, found, machine=machine(), commit=commit())
    print(f"\n{name}\n{figures.table(found)}", flush=True)


def _judge(name: str) -> int:
    """How many goals the results written last miss, each told in a line."""
    if not (figures.RESULTS / f"{name}.json").exists():
        print(f"{name}: never measured")
        return 1
    missed = [figure for figure in figures.read(name) if not figure.holds]
    for figure in missed:
        print(f"{name}: {figure.name}, beside {figure.peer_name}: {figure.ratio:g}, not {figure.goal:g}")
    return len(missed)


if __name__ == "__main__":
    raise SystemExit(main())
