"""The HTML of the sample pages, byte for byte: a change of a template is seen in the files of `golden/`.

`GOLDEN=write` in the environment writes the files anew, for a wanted change.
"""

import json
import os
from pathlib import Path

import pytest

from storefront.render import Context, render
from tests.storefront.fake_shelf import FakeShelf

SAMPLES = sorted((Path(__file__).parents[2] / "huzilerz/samples").glob("*_*.json"))
GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_page_has_the_bytes_that_it_had(path: Path) -> None:
    html = render(json.loads(path.read_text()), Context(shelf=FakeShelf())).encode()
    known = GOLDEN / f"{path.stem}.html"
    if os.environ.get("GOLDEN") == "write":
        known.write_bytes(html)
    assert html == known.read_bytes()


def test_each_golden_file_has_a_sample() -> None:
    assert [path.stem for path in sorted(GOLDEN.iterdir())] == [path.stem for path in SAMPLES]
