"""`python -m bench [subject …] [--check]`: measure the subjects, or only judge the ratios written last.

Ends with status 1 where a goal is missed.  Goals are ratios to a peer in the same run, never times.
"""

import argparse
import importlib
import pkgutil
from collections.abc import Sequence
from types import ModuleType

import bench
from bench import figures, plot
from bench.figures import Figure
from bench.ground import commit, ground, machine


def main() -> int:
    """The exit status."""
    subjects = _subjects()
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("subjects", nargs="*", choices=[[], *subjects], metavar="subject", help=", ".join(subjects))
    parser.add_argument("--check", action="store_true", help="judge the results written last, measure nothing")
    asked = parser.parse_args()
    missed = 0
    for name in asked.subjects or subjects:
        if asked.check and not (figures.RESULTS / f"{name}.json").exists():
            continue
        found = figures.read(name) if asked.check else _measure(name, subjects[name])
        missed += _judge(name, found)
    return 1 if missed else 0


def _subjects() -> dict[str, ModuleType]:
    modules = [
        importlib.import_module(f"bench.{found.name}")
        for found in pkgutil.iter_modules(bench.__path__)
        if found.name != "__main__"
    ]
    return {module.__name__.removeprefix("bench."): module for module in modules if getattr(module, "SUBJECT", False)}


def _measure(name: str, subject: ModuleType) -> list[Figure]:
    with ground() as place:
        found: list[Figure] = subject.run(place)
    figures.write(name, found, machine=machine(), commit=commit())
    plot.draw(name, found)
    print(f"\n{name}\n{figures.table(found)}", flush=True)
    return found


def _judge(name: str, found: Sequence[Figure]) -> int:
    missed = [figure for figure in found if not figure.holds]
    for figure in missed:
        print(f"{name}: {figure.name} beside {figure.peer_name} is {figure.ratio:g}, not {figure.goal:g}")
    return len(missed)


if __name__ == "__main__":
    raise SystemExit(main())
