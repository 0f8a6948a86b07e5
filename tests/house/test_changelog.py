"""The changelog is assembled from fragments, and sections of released versions stay unchanged."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def changelog() -> ModuleType:
    """Import changes/changelog.py by its path: the directory is no package."""
    spec = importlib.util.spec_from_file_location("changelog", ROOT / "changes" / "changelog.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "changes").mkdir()
    (tmp_path / "changes" / "README.md").write_text("# Changes\n")
    (tmp_path / "changes" / "tags.fixed.md").write_text("Tags of\nyour own rank last.\n")
    (tmp_path / "changes" / "door.added.md").write_text("Public names.\n")
    return tmp_path


def test_fragments_become_the_section_of_what_is_not_released(changelog: ModuleType, project: Path) -> None:
    assert changelog.main([], root=project) == 0
    assert (project / "CHANGELOG.md").read_text() == changelog.HEAD + (
        "## [Unreleased]\n\n### Added\n\n- Public names.\n\n### Fixed\n\n- Tags of your own rank last.\n"
    )
    assert sorted(path.name for path in (project / "changes").iterdir()) == [
        "README.md",
        "door.added.md",
        "tags.fixed.md",
    ]


def test_a_release_dates_them_removes_them_and_leaves_former_releases_alone(
    changelog: ModuleType, project: Path
) -> None:
    old = "## [0.0.9] - 2026-01-02\n\n### Removed\n\n- The first try.\n"
    (project / "CHANGELOG.md").write_text(f"{changelog.HEAD}## [Unreleased]\n\n- An older draft.\n\n{old}")
    assert changelog.main(["--release", "0.1.0"], root=project) == 0
    text = (project / "CHANGELOG.md").read_text()
    assert re.findall(r"^## (.+?)(?: - \d{4}-\d\d-\d\d)?$", text, re.MULTILINE) == ["[0.1.0]", "[0.0.9]"]
    assert text.endswith(old)
    assert "An older draft" not in text
    assert [path.name for path in (project / "changes").iterdir()] == ["README.md"]
    assert changelog.main(["--release", "0.1.0"], root=project) == 1
    assert (project / "CHANGELOG.md").read_text() == text


def test_a_fragment_of_no_kind_is_named_and_nothing_is_written(
    changelog: ModuleType, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "changes" / "odd.mended.md").write_text("Odd.\n")
    assert changelog.main([], root=project) == 1
    assert capsys.readouterr().err.startswith("odd.mended.md is no fragment")
    assert not (project / "CHANGELOG.md").exists()


def test_every_fragment_of_this_project_is_one(changelog: ModuleType) -> None:
    assert any(changelog.fragments(ROOT / "changes").values())
