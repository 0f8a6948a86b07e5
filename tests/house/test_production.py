"""What production settings refuse before anything runs."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from huzilerz.checks import secret_faults

pytestmark = pytest.mark.services  # real processes

ROOT = Path(__file__).resolve().parent.parent.parent
KEY, GOOD, OTHER = "k" * 50, "a" * 32, "b" * 40


@pytest.mark.parametrize(
    ("secrets", "faults"),
    [
        ({"ONE": GOOD, "TWO": OTHER}, []),
        ({"ONE": ""}, ["ONE is not set."]),
        ({"ONE": "a" * 31}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": "a" * 31 + "\n"}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": "ä" * 32}, ["ONE must be 32 to 128 letters, digits, '-' or '_'."]),
        ({"ONE": KEY}, ["ONE must differ from SECRET_KEY."]),
        ({"ONE": GOOD, "TWO": GOOD}, ["TWO must differ from ONE."]),
    ],
)
def test_a_weak_secret_is_named_in_a_sentence(secrets: dict[str, str], faults: list[str]) -> None:
    assert list(secret_faults(secrets, secret_key=KEY)) == faults


@pytest.mark.parametrize("secret", ["", "too-short"])
def test_production_does_not_pass_its_checks_with_an_open_door(secret: str, tmp_path: Path) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=secret)
    assert done.returncode == 1
    assert "huzilerz.E001" in done.stderr
    assert "CDN_INTERNAL_SECRET" in done.stderr


@pytest.mark.parametrize(
    "edge",
    [
        {"CLOUDFRONT_DISTRIBUTION_ID": "E1"},
        {"VARNISH_EDGES": "http://10.0.0.5:6081", "CDN_PURGE_SECRET": OTHER, "CDN_IDENTITY": "shops"},
        {"PAGE_CACHE": "1", "CDN_IDENTITY": "shops"},
    ],
)
def test_production_passes_its_checks_with_proper_secrets_and_a_cdn(edge: dict[str, str], tmp_path: Path) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=GOOD, **edge)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("edge", "fault"),
    [
        ({}, "(freshness.E010) FRESHNESS names no CDN: edits are marked, and nothing is purged"),
        ({"PAGE_CACHE": "1"}, "(freshness.E012) FRESHNESS names pagecache, known by addresses"),
        (
            {"VARNISH_EDGES": "http://10.0.0.5:6081", "CDN_PURGE_SECRET": OTHER},
            "(freshness.E012) FRESHNESS names varnish, known by addresses",
        ),
        (
            {
                "VARNISH_EDGES": "http://10.0.0.5:6081",
                "CDN_PURGE_SECRET": OTHER,
                "CLOUDFRONT_DISTRIBUTION_ID": "E1",
            },
            "(freshness.E012) FRESHNESS names varnish, known by addresses",
        ),
    ],
)
def test_production_does_not_pass_its_checks_without_a_cdn_that_can_be_known(
    edge: dict[str, str], fault: str, tmp_path: Path
) -> None:
    done = manage("check", tmp_path, CDN_INTERNAL_SECRET=GOOD, **edge)
    assert done.returncode == 1
    assert fault in done.stderr
    assert "HINT: " in done.stderr
    for words in ("freshness_relay", "freshness_adopt"):
        assert fault in manage(words, tmp_path, CDN_INTERNAL_SECRET=GOOD, **edge).stderr


def test_a_distribution_and_varnish_together_are_a_group(tmp_path: Path) -> None:
    both = {"VARNISH_EDGES": "http://10.0.0.5:6081", "CDN_PURGE_SECRET": OTHER, "CLOUDFRONT_DISTRIBUTION_ID": "E1"}
    said = "from freshness.contrib.django import build; print(build.identity(), [*build.cdn().abilities])"
    done = manage("shell", tmp_path, "-v", "0", "-c", said, CDN_INTERNAL_SECRET=GOOD, CDN_IDENTITY="shops", **both)
    assert done.stdout == "'shops' (cloudfront E1) ['cloudfront', 'varnish']\n"


def test_production_does_not_pass_its_checks_without_a_secret_key(tmp_path: Path) -> None:
    done = manage("check", tmp_path, SECRET_KEY="", CDN_INTERNAL_SECRET=GOOD)
    assert done.returncode == 1
    assert "SECRET_KEY must be at least 50 characters long." in done.stderr


def test_an_unknown_environment_is_refused(tmp_path: Path) -> None:
    done = manage("check", tmp_path, HUZILERZ_ENV="staging")
    assert "HUZILERZ_ENV is 'staging'; it must be dev, test or production" in done.stderr


def manage(command: str, state: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    base = {"HUZILERZ_ENV": "production", "SECRET_KEY": KEY, "HUZILERZ_STATE": str(state)}
    return subprocess.run(
        [sys.executable, str(ROOT / "manage.py"), command, *words],
        check=False,
        env=clean | base | env,
        capture_output=True,
        text=True,
    )
