"""The description's checklist, word for word in a second terminal beside `make serve SAMPLES=1`: every tick mark."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from huzilerz.demo.people import DemoVisitor, Merchant
from tests.house.serving import Serve, is_up, places, serve
from tests.terminal import ROOT, Terminal
from tests.waiting import until_true

pytestmark = [pytest.mark.services, pytest.mark.slow, pytest.mark.timeout(600)]
__all__ = ["places", "serve"]

CHECKLIST = (Path(__file__).parent / "checklist.md").read_text()
POLICY = {"debounce": 4, "fence": 0.5, "request_life": 1.0, "margin": 0.4, "max_wait": 12, "rate": 12, "lease": 8}
STATE = "query($w: ID!) { publishing(workspace: $w) { desired done } }"


def block(after: str, language: str) -> str:
    """Return the checklist's first block of code in `language` after the words `after`."""
    found = re.search(rf"```{language}\n(.*?)```", CHECKLIST.partition(after)[2], re.DOTALL)
    assert found is not None, after
    return found[1].replace("\n   ", "\n")


@dataclass(slots=True, kw_only=True)
class Desk:
    """The programs beside a running stack: a shell, a worker, a merchant, and the output of all."""

    env: dict[str, str]
    port: int
    password: str
    logs: Path
    redis_cli: str
    shell: Terminal
    worker: Terminal

    def ask(self, expression: str) -> str:
        """Return the shell's output for an expression."""
        said = self.shell.type(f'print("answer", {expression})')
        return re.findall(r"^answer (.*)$", said, re.MULTILINE)[-1]

    def celery_logs(self) -> str:
        """Return the logs of the terminal's worker, of the stack's worker, with shared tasks, and of its relay."""
        kept = "".join((self.logs / f"{name}.log").read_text() for name in ("worker", "relay"))
        return self.worker.shown + kept

    def merchant(self) -> Merchant:
        """Signed in as the Ready lines say."""
        merchant = Merchant(port=self.port, host="localhost")
        merchant.sign_in("demo", self.password)
        return merchant

    def rest(self, workspace: str) -> None:
        """Wait until all is purged, and the window of the workspace is open again."""
        lock = f'cache.get("cache_invalidation_lock:ws:{workspace}")'
        rows = f'LedgerRow.objects.filter(subject="ws:{workspace}", due_at=None, done=F("desired")).count()'
        notes = f'NoteRow.objects.filter(subject="ws:{workspace}").count()'
        self.shell.type("from django.db.models import F")
        until_true(
            lambda: self.ask(f"{notes}, {rows}, {lock}") == "0 1 None", "all is purged, the window open", within=90
        )


@pytest.fixture
def desk(serve: Serve, places: dict[str, str], tmp_path: Path) -> Iterator[Desk]:
    is_up(serve(words=("--samples",), FRESHNESS_POLICY=json.dumps(POLICY)), tmp_path)
    ready = (tmp_path / "said").read_text()
    password = re.search(r"Sign in as demo with (\S+)\.$", ready, re.MULTILINE)
    redis_cli = re.search(r"`(redis-cli.* ping)`", ready)
    assert password
    assert redis_cli
    env = {
        "PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin",
        "HOME": str(tmp_path),  # no history and start-up files of the test's user
        "HUZILERZ_STATE": places["HUZILERZ_STATE"],
    }
    shell = Terminal([sys.executable, "manage.py", "shell"], env)
    worker = Terminal([str(shutil.which("celery", path=env["PATH"])), *["-A", "huzilerz", "worker", "-l", "info"]], env)
    desk = Desk(
        env=env,
        port=int(places["PORT"]),
        password=password[1],
        logs=Path(places["HUZILERZ_STATE"]) / "log",
        redis_cli=redis_cli[1],
        shell=shell,
        worker=worker,
    )
    try:
        yield desk
    finally:
        shell.close()
        worker.close()


def test_every_tick_mark_holds(desk: Desk) -> None:
    shell, worker = desk.shell, desk.worker
    shell.wait_for(re.compile(">>> $"), within=120)
    worker.wait_for(re.compile(r"celery@\S+ ready\."), within=120)
    assert [terminal.shown.count("Joined `make serve` (process ") for terminal in (shell, worker)] == [1, 1]
    assert "DuplicateNodename" not in worker.shown
    for task in ("invalidate_on_content_change", "invalidate_workspace_cache_async", "warm_cache_async"):
        assert f". workspace.hosting.tasks.cache_invalidation_tasks.{task}" in worker.shown
    ping = subprocess.run(["bash", "-c", desk.redis_cli], env=desk.env, capture_output=True, text=True, check=False)
    assert (ping.returncode, ping.stdout) == (0, "PONG\n")

    workspace = phase_1(desk)
    phase_2(desk, workspace)
    phase_3(desk, workspace)

    shell.type(block("### Metrics to Track", "python"))
    assert int(desk.ask("success_count")) > 0
    assert "Traceback" not in shell.shown + worker.shown


def phase_1(desk: Desk) -> str:
    """Run the unit tests in the shell; return the used workspace."""
    code = block("### Phase 1", "python")
    for mark in re.findall("# ✅ .*", code):  # each of them is asserted below
        assert mark in {
            '# ✅ Check logs: Should NOT see "Queued cache invalidation"',
            '# ✅ Check logs: Should see "Queued cache invalidation for active theme"',
            "# ✅ Check logs: Should see both invalidation AND warming queued",
            "# ✅ Should print: {'foo': 'bar'}",
            "# ✅ Should print: None (cache miss)",
        }
    said = desk.shell.type(code)
    draft, _, rest = said.partition("# Test 2")
    active, _, rest = rest.partition("# Test 3")
    published, _, cached = rest.partition("# Test 4")
    assert "Queued" not in re.sub("^.*✅.*$", "", draft, flags=re.MULTILINE)
    assert len(re.findall("INFO .*: Queued cache invalidation for active theme$", active, re.MULTILINE)) == 1
    assert re.findall("INFO .*: (Queued .*)$", published, re.MULTILINE) == [
        "Queued cache invalidation for published theme",
        "Queued cache warming for published theme",
    ]
    assert re.search("^Theme version hash: [0-9a-f]{8}$", cached, re.MULTILINE)
    assert "\n{'foo': 'bar'}\n" in cached
    assert re.search(r"^>>> print\(data2\).*\nNone$", cached, re.MULTILINE)
    return desk.ask("active_theme.workspace.id")


def phase_2(desk: Desk, workspace: str) -> None:
    """Integration testing, with Celery."""
    desk.rest(workspace)
    code = block("2. **Trigger invalidation manually:**", "python").replace("<your-workspace-id>", workspace)
    said = desk.shell.type(code)
    assert "\n{'success': True, 'skipped': False, " in said
    for line in ("Starting for workspace", "CDN cache invalidated", "Local cache cleared"):
        says(desk, rf"\[Cache Invalidation\] {line}.* {workspace}")
    says(desk, rf"\[Cache Invalidation\] Completed in \d+ms for workspace {workspace}")

    desk.rest(workspace)
    skips = rf"\[Cache Invalidation\] Skipping duplicate invalidation \(debounced\) for workspace {workspace}"
    before = len(re.findall(skips, desk.celery_logs()))
    desk.shell.type(f'workspace_id = "{workspace}"')
    desk.shell.type(block("4. **Test debouncing (rapid-fire):**", "python"))
    runs = r"invalidate_workspace_cache_async\[.*succeeded.*'skipped': False.*'reason': 'test_\d'"
    skipped = (
        r"invalidate_workspace_cache_async\[.*succeeded.*'skipped': True.*'reason': 'debounced'.*'requested': 'test_\d'"
    )
    until_true(lambda: len(re.findall(skipped, desk.celery_logs())) == 4, "four were skipped", within=60)
    until_true(lambda: len(re.findall(runs, desk.celery_logs())) == 1, "one was executed", within=60)
    until_true(lambda: len(re.findall(skips, desk.celery_logs())) == before + 4, "and said so", within=60)


def phase_3(desk: Desk, workspace: str) -> None:
    """End to end, through GraphQL and the edge."""
    desk.rest(workspace)
    mine = f'TemplateCustomization.objects.filter(workspace_id="{workspace}", '
    live, draft = (desk.ask(f"{mine}is_active={active}).first().id") for active in (True, False))
    subdomain = desk.ask(f'DeployedSite.objects.get(workspace_id="{workspace}").subdomain')
    merchant, visitor = desk.merchant(), DemoVisitor(port=desk.port, host=f"{subdomain}.localhost")
    edit = block("1. **Edit active theme via GraphQL:**", "graphql").replace("<theme-id>", live)
    merchant.change(edit)
    state = merchant.ask(STATE, w=workspace)["publishing"]
    assert state["done"] == state["desired"] - 1, "the mutation did not wait for a purge"
    lock = f"cache.get('cache_invalidation_lock:ws:{workspace}')"
    until_true(lambda: desk.ask(lock) != "None", "Redis shows the lock", within=60)
    purged = rf"CDN cache invalidated for workspace {workspace}: (?:varnish|pagecache) .*"
    says(desk, rf"{purged}, generation {state['desired']}")

    warmed = r"warm_cache_async\[.*succeeded.*"
    before = len(re.findall(warmed, desk.celery_logs()))
    merchant.change(block("3. **Publish theme:**", "graphql").replace("<theme-id>", draft))
    until_true(lambda: len(re.findall(warmed, desk.celery_logs())) > before, "the shop is warmed", within=60)
    desk.rest(workspace)
    page = visitor.look()
    assert page.status == 200
    cached = {name.lower(): value for name, value in page.headers.items()}["cache-status"]
    assert "hit" in cached, "the CDN's cache is populated"


def says(desk: Desk, pattern: str) -> None:
    """Wait for a line of a worker or relay."""
    until_true(lambda: re.search(pattern, desk.celery_logs()) is not None, f"the logs say {pattern}", within=60)


def test_the_checklist_is_that_of_the_description() -> None:
    marks = [line.strip() for line in CHECKLIST.splitlines() if "✅" in line]
    assert len(marks) == 20
    assert "Check: Redis connection? (`redis-cli ping`)" in CHECKLIST
    assert (ROOT / "manage.py").exists()
