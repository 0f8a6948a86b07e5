"""Full collections of a web process do not look at the loaded code."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.services

COUNT = """
import gc, {module}
print(gc.get_freeze_count(), len(gc.get_objects()), gc.get_threshold()[0])
"""


@pytest.mark.parametrize("module", ["huzilerz.wsgi", "huzilerz.asgi"])
def test_a_web_process_looks_at_a_hundredth_of_its_objects(module: str, child_env: dict[str, str]) -> None:
    command = [sys.executable, "-c", COUNT.format(module=module)]
    said = subprocess.run(command, env=child_env, capture_output=True, text=True, check=True).stdout
    frozen, looked_at, young = map(int, said.split())
    assert young == 10_000
    assert frozen > 100_000
    assert looked_at < frozen / 100
