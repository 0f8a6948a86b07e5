"""Break the most important modules, a place at a time, and list the changes without a failing test.

    python -m tests.mutation                                          # the ten modules, every place
    python -m tests.mutation --sample 40 freshness/targets/scope.py   # forty places of a module, the same each time
    python -m tests.mutation --list freshness/targets/scope.py        # the places, and nothing is run

A mutant is killed where a test fails, or does not end in time.  The last line is JSON.
"""

import argparse
import json
import os
import random
import time
from pathlib import Path

from tests.mutation.mutants import Mutant, mutants
from tests.mutation.runner import passes, prepare

ROOT = Path(__file__).resolve().parent.parent.parent
MODULES = {
    "freshness/scheduling/rule.py": ["scheduling", "delivery/test_engine.py", "delivery/test_captured.py"],
    "freshness/scheduling/outcomes.py": [
        "scheduling",
        "delivery/test_engine.py",
        "delivery/test_captured.py",
        "delivery/test_engine_machine.py",
    ],
    "freshness/targets/scope.py": ["targets/test_scope.py", "targets"],
    "freshness/targets/tags.py": ["targets/test_tags.py", "test_cache_headers.py"],
    "freshness/tracking/declaration.py": ["tracking"],
    "freshness/tracking/plan.py": ["tracking"],
    "freshness/delivery/claim.py": ["delivery"],
    "freshness/delivery/credit.py": ["delivery"],
    "freshness/cache/lookup.py": ["cache"],
    "freshness/cache/build.py": ["cache"],
}
"""Modules whose faults would lose edits or show old pages, and each module's tests below tests/freshness."""

_SLOWEST = 8.0  # times the duration of the tests without a mutant


def arguments_for(file: str) -> list[str]:
    """pytest's arguments: the tests of a module, until the first failure."""
    tests = [f"tests/freshness/{name}" for name in MODULES.get(file, [Path(file).parts[1].removesuffix(".py")])]
    return ["-x", "-q", "-n0", "-p", "no:cacheprovider", "-m", "not services and not slow", *tests]


def chosen(found: list[Mutant], sample: int | None, file: str) -> list[int]:
    """Return the numbers of the mutants to run: all, or a sample, the same in each run."""
    numbers = list(range(len(found)))
    if sample is None or sample >= len(numbers):
        return numbers
    return sorted(random.Random(file).sample(numbers, sample))


def report(file: str, sample: int | None) -> dict[str, object]:
    """Run the mutants of a module and print the survivors.  Raises SystemExit where the module's tests fail
    without a mutant."""
    found = list(mutants((ROOT / file).read_text()))
    arguments = arguments_for(file)
    began = time.monotonic()
    if not passes(file, None, arguments, patience=3_600):
        raise SystemExit(f"the tests of {file} fail without a mutant")
    patience = _SLOWEST * (time.monotonic() - began) + 10
    numbers = chosen(found, sample, file)
    killed = 0
    for number in numbers:
        one = found[number]
        if passes(file, one, arguments, patience=patience):
            print(f"{file}:{one.line}  {one.before}  ->  {one.after}", flush=True)
        else:
            killed += 1
    print(f"{file}: {killed} of {len(numbers)} killed, {100 * killed / max(1, len(numbers)):.0f} %", flush=True)
    return {"module": file, "places": len(found), "run": len(numbers), "killed": killed}


def main() -> None:
    """Read the command line and report on each module."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description="See which change no test notices.")
    parser.add_argument("modules", nargs="*", help="files, such as freshness/targets/tags.py; ten by default")
    parser.add_argument("--sample", type=int, help="so many places of each module, the same each time")
    parser.add_argument("--list", action="store_true", help="print the places and run nothing")
    asked = parser.parse_args()
    modules = asked.modules or list(MODULES)
    if missing := [file for file in modules if not (ROOT / file).is_file()]:
        parser.error(f"{missing[0]} is no file; the ten are {', '.join(MODULES)}")
    if asked.list:
        for file in modules:
            for one in mutants((ROOT / file).read_text()):
                print(f"{file}:{one.line}  {one.before}  ->  {one.after}")
        return
    os.environ["TEST_EXAMPLES"] = "fast"
    prepare()
    print(json.dumps({"mutation": [report(file, asked.sample) for file in modules]}))


if __name__ == "__main__":
    main()
