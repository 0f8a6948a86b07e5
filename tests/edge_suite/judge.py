"""The suite's findings, compared with the written reasons.  Pure."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

HERE = Path(__file__).parent
RESULTS = HERE / "results.json"
REASONS = HERE / "reasons.toml"

Told = Mapping[str, Mapping[str, str]]
"""The output of run.mjs: of each test its suite, name, kind, result and message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Names of required tests.

    explained fail at ours, pass at plain Varnish, and have a written reason unexplained the same without a reason
    needless reasons, by test name, needed by no test
    """

    passed: tuple[str, ...]
    explained: tuple[str, ...]
    unexplained: tuple[str, ...]
    needless: tuple[str, ...]

    @property
    def holds(self) -> bool:
        """Whether every difference has its reason, and every reason its difference."""
        return not self.unexplained and not self.needless


def judge(ours: Told, plain: Told, reasons: Mapping[str, str]) -> Verdict:
    """Compare the required tests of two runs."""
    required = [name for name, one in sorted(ours.items()) if one["kind"] == "required"]
    worse = [name for name in required if _passes(plain[name]) and not _passes(ours[name])]
    explained = {name: [one for one in reasons if fnmatchcase(name, one)] for name in worse}
    return Verdict(
        passed=tuple(name for name in required if _passes(ours[name])),
        explained=tuple(name for name in worse if explained[name]),
        unexplained=tuple(name for name in worse if not explained[name]),
        needless=tuple(sorted(reasons.keys() - {one for found in explained.values() for one in found})),
    )


def reasons() -> dict[str, str]:
    """Return why a required test may fail at ours, by the test's name, or by the start of names, with `*` at the end.

    Raises ValueError where a test has two reasons.
    """
    found: dict[str, str] = {}
    for one in tomllib.loads(REASONS.read_text())["reason"]:
        for name in one["tests"]:
            if name in found:
                raise ValueError(f"{name} has two reasons")
            found[name] = one["why"]
    return found


def recorded() -> tuple[Told, Told]:
    """Return the last run's results of ours and of plain Varnish."""
    both = json.loads(RESULTS.read_text())
    ours, plain = (
        {name: {"kind": one["kind"], "result": one[whose]} for name, one in both.items()} for whose in ("ours", "plain")
    )
    return ours, plain


def _passes(told: Mapping[str, str]) -> bool:
    return told["result"] == "pass"
