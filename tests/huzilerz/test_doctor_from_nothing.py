"""The doctor as a command of its own, with broken settings, without a stack, or without a database."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parents[2]


def doctor_of(tmp_path: Path, **env: str) -> "subprocess.CompletedProcess[str]":
    """Run the doctor in another process, perhaps with broken settings."""
    code = "from freshness.contrib.django.command import main; main()"
    own = {name: value for name, value in os.environ.items() if name not in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL")}
    return subprocess.run(
        [sys.executable, "-c", code, "doctor"],
        cwd=ROOT,
        env=own | {"HUZILERZ_STATE": str(tmp_path), "REDIS_URL": "redis://127.0.0.1:9/0", "LOG_LEVEL": "ERROR"} | env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("env", "said", "fix"),
    [
        ({}, "DJANGO_SETTINGS_MODULE is not set", "export DJANGO_SETTINGS_MODULE="),
        (
            {"DJANGO_SETTINGS_MODULE": "nowhere.settings"},
            "nowhere.settings cannot be used",
            "in its virtual environment",
        ),
        (
            {"DJANGO_SETTINGS_MODULE": "huzilerz.settings", "HUZILERZ_ENV": "prod"},
            "it must be dev, test or production",
            "DJANGO_SETTINGS_MODULE",
        ),
    ],
    ids=["not named", "not there", "not right"],
)
def test_settings_that_cannot_be_imported_are_the_first_finding(
    tmp_path: Path, env: dict[str, str], said: str, fix: str
) -> None:
    done = doctor_of(tmp_path, **env)
    first, fixed, *_, verdict = done.stdout.splitlines()
    assert first.startswith("fault D001  ")
    assert said in first
    assert fix.removeprefix("in its ") in fixed
    assert (verdict, done.returncode) == ("1 fault: D001.", 1)


def test_a_new_installation_with_nothing_running_is_told_what_to_do(tmp_path: Path) -> None:
    done = doctor_of(tmp_path, DJANGO_SETTINGS_MODULE="huzilerz.settings")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == "3 faults: D012, D020, D060."
    assert "python manage.py migrate" in done.stdout


def test_a_database_that_is_down_is_one_finding(tmp_path: Path) -> None:
    done = doctor_of(
        tmp_path, DJANGO_SETTINGS_MODULE="huzilerz.settings", DATABASE_URL="postgres://nobody:s3cret@127.0.0.1:9/none"
    )
    assert done.stdout.splitlines()[-1] == "3 faults: D010, D020, D060."
    assert "s3cret" not in done.stdout + done.stderr
