"""Judges pages by html-validate."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from tests.services import program

JUDGE = Path(__file__).parent / "html_validate"


def faults_in(pages: Mapping[str, bytes], directory: Path) -> list[str]:
    """Return the faults of pages by name, after an install of html-validate into `directory`."""
    program("npm")
    shutil.copytree(JUDGE, directory, dirs_exist_ok=True)
    for name, content in pages.items():
        (directory / f"{name}.html").write_bytes(content)
    install = ["npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run(install, cwd=directory, check=True, timeout=240, capture_output=True)
    command = ["npx", "--no-install", "html-validate", "--formatter", "json", "*.html"]
    done = subprocess.run(command, cwd=directory, capture_output=True, text=True, timeout=120, check=False)
    judged = json.loads(done.stdout)
    return sorted(
        f"{os.path.basename(one['filePath'])}:{fault['line']} {fault['ruleId']}: {fault['message']}"
        for one in judged
        for fault in one["messages"]
    )
