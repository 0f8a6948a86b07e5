"""The VCL's own tests, run by Varnish's own test program."""

import shutil
import subprocess
from pathlib import Path

import pytest

from huzilerz import varnish
from tests import services

pytestmark = pytest.mark.services

FILES = sorted((varnish.LOGIC.parent / "tests").glob("*.vtc"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_vtc(file: Path) -> None:
    program = shutil.which("varnishtest") or shutil.which("vinyltest")
    if program is None or varnish.binary() is None:
        services.missing("Varnish's test program")
    done = subprocess.run(
        [program, "-D", f"edge={varnish.LOGIC}", str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stdout[-3_000:]


def test_there_are_some() -> None:
    assert {file.stem for file in FILES} == {"epoch", "purge", "store"}
