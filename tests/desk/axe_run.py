"""axe in a page of the browser: its script, and the violations found by axe."""

from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome

from tests.huzilerz.graphql.npm import installed

HERE = Path(__file__).parent
RUN = """
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ["violations"], iframes: false }).then(
  (found) => done(found.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200))])),
  (why) => done([["axe itself", [String(why)]]]));
"""


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    directory = installed(HERE / "axe", tmp_path_factory.mktemp("axe") / "axe")
    return (directory / "node_modules/axe-core/axe.min.js").read_text()


def violations(browser: Chrome, axe: str) -> Any:
    browser.execute_script(axe)
    return browser.execute_async_script(RUN)
