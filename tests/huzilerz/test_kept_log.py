"""A program's log: lines are kept unchanged, files are bounded, and a failing log stops no program."""

from pathlib import Path

import pytest

from huzilerz.kept_log import KeptLog


def files(place: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(place.iterdir())}


def test_a_start_begins_a_new_file_and_keeps_the_one_before(tmp_path: Path) -> None:
    for run in ("first", "second"):
        log = KeptLog(tmp_path / "web.log")
        log.write(f"{run}\n".encode())
        log.close()
    assert files(tmp_path) == {"web.log": "second\n", "web.log.1": "first\n"}


def test_a_start_that_wrote_nothing_pushes_nothing_out(tmp_path: Path) -> None:
    for _ in range(3):
        KeptLog(tmp_path / "web.log").close()
    assert files(tmp_path) == {"web.log": ""}


def test_the_oldest_lines_go_when_the_files_are_full(tmp_path: Path) -> None:
    log = KeptLog(tmp_path / "web.log", size=100, older=2)
    for number in range(1000):
        log.write(b"%03d\n" % number)
    log.close()
    kept = files(tmp_path)
    assert {name: len(text) for name, text in kept.items()} == {"web.log": 64, "web.log.1": 96, "web.log.2": 96}
    lines = kept["web.log.2"] + kept["web.log.1"] + kept["web.log"]
    assert lines == "".join(f"{number:03d}\n" for number in range(936, 1000))


def test_bytes_that_are_no_text_and_signs_of_formats_are_kept_as_they_are(tmp_path: Path) -> None:
    log = KeptLog(tmp_path / "web.log")
    log.write(b"100 %s \xff {}\r\n")
    log.close()
    assert (tmp_path / "web.log").read_bytes() == b"100 %s \xff {}\n"


def test_a_disk_that_is_full_is_said_once_and_raises_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this machine")
    log = KeptLog(tmp_path / "web.log")
    log.setStream(full.open("w"))
    for _ in range(3):
        log.write(b"lost\n")
    said = capsys.readouterr().err
    assert said == f"{tmp_path}/web.log cannot be written any more: [Errno 28] No space left on device\n"
