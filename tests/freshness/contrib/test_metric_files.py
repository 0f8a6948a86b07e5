"""Metric files of ended processes: merged once, also after a killed merge, and few after a thousand restarts."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.mmap_dict import MmapedDict, mmap_key
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.parser import text_string_to_metric_families

from freshness.contrib.metric_files import merge

ROOT = Path(__file__).resolve().parents[3]
NOBODY = 4_194_304  # larger by 1 than the largest process id of Linux
FORKS = """
import os, sys
from freshness.contrib.prometheus import observe, exposition
from freshness.events import Warmed

for _ in range(int(sys.argv[1])):
    child = os.fork()
    if child == 0:
        observe(Warmed(subject="ws:7", generation=7, fetched=2, failed=1, seconds=0.5))
        os._exit(0)
    os.waitpid(child, 0)
print(exposition()[0].decode())
"""


def left_by(directory: Path, pid: int, value: float) -> None:
    """Leave the files of a process with a single counter."""
    kept = MmapedDict(str(directory / f"counter_{pid}.db"))
    kept.write_value(mmap_key("edits", "edits_total", (), (), "help"), value, 1.0)
    kept.close()


def total(directory: Path) -> float:
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=str(directory))
    families = text_string_to_metric_families(generate_latest(registry).decode())
    return sum(sample.value for family in families for sample in family.samples if sample.name == "edits_total")


def names(directory: Path) -> list[str]:
    return sorted(path.name for path in directory.glob("*.db"))


def test_what_ended_processes_left_is_one_file_and_a_living_one_keeps_its_own(tmp_path: Path) -> None:
    for pid, value in ((NOBODY, 1.0), (NOBODY + 1, 2.0), (os.getpid(), 4.0)):
        left_by(tmp_path, pid, value)
    assert merge(tmp_path) == 2
    assert (names(tmp_path), total(tmp_path)) == (sorted(["counter_0.db", f"counter_{os.getpid()}.db"]), 7.0)
    left_by(tmp_path, NOBODY, 8.0)
    assert merge(tmp_path) == 1
    assert (total(tmp_path), merge(tmp_path)) == (15.0, 0)


class Died(BaseException):
    """Stands for the end of the process."""


@pytest.mark.parametrize("step", range(12))
def test_a_merge_that_ends_at_any_step_counts_everything_once(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        left_by(tmp_path, NOBODY + number, 1.0)
    merge(tmp_path)
    for number in range(3):
        left_by(tmp_path, NOBODY + number, 1.0)
    made: Counter[str] = Counter()

    def dying(kind: str) -> Any:
        real = getattr(Path, kind)

        def call(path: Path, *args: Any, **kwargs: Any) -> Any:
            made["steps"] += 1
            if made["steps"] == step + 1:
                raise Died
            return real(path, *args, **kwargs)

        return call

    with monkeypatch.context() as patch:
        for kind in ("unlink", "replace", "write_text"):
            patch.setattr(Path, kind, dying(kind))
        try:
            merge(tmp_path)
        except Died:
            assert step < 8, "all steps have been ended once"
    merge(tmp_path)
    assert (names(tmp_path), total(tmp_path)) == (["counter_0.db"], 6.0)


@pytest.mark.slow
def test_a_process_that_starts_merges_what_those_before_it_left(tmp_path: Path) -> None:
    environment = {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    for _ in range(2):  # no scrape happens meanwhile
        subprocess.run([sys.executable, "-c", FORKS.replace("print", "#"), "1"], env=environment, check=True)
    assert len(names(tmp_path)) <= 2 + 2 * 2, "the merged ones, and those of the last process and its child"


@pytest.mark.slow
def test_a_thousand_restarts_leave_as_many_files_as_one(tmp_path: Path) -> None:
    def run(restarts: int, directory: Path) -> tuple[int, float]:
        environment = {"PROMETHEUS_MULTIPROC_DIR": str(directory), "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-c", FORKS, str(restarts)]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        (line,) = [line for line in done.stdout.splitlines() if line.startswith("freshness_warm_seconds_count")]
        return len(names(directory)), float(line.split()[-1])

    few, many = tmp_path / "few", tmp_path / "many"
    few.mkdir()
    many.mkdir()
    files, count = run(1, few)
    assert count == 1
    assert run(1_000, many) == (files, 1_000.0)
