"""Packages of npm for tests: pinned by a lock beside the test, installed into a directory of the test's own."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests import services


def installed(source: Path, directory: Path) -> Path:
    """`directory` with the files of `source` and the packages of its lock.

    Skips the calling test where there is no Node or the packages cannot be had.
    """
    services.program("node"), services.program("npm")
    shutil.copytree(source, directory, dirs_exist_ok=True)
    command = ["npm", "ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    if subprocess.run(command, cwd=directory, check=False, timeout=200).returncode:
        pytest.skip(f"the packages of {source.name} could not be installed")
    return directory


def run(directory: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    """Run a command of the packages there, or of Node itself."""
    return subprocess.run(
        ["npm", "exec", "--offline", "--", *command],
        cwd=directory,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
