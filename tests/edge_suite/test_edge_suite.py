"""The public suite of HTTP caches at our edge: the findings of the last run, and the reasons for the differences."""

import subprocess
from pathlib import Path

import pytest

from tests.edge_suite.__main__ import installed, run, server
from tests.edge_suite.edges import plain, shipped
from tests.edge_suite.judge import Told, judge, reasons, recorded
from tests.services import program


def told(**results: str) -> Told:
    """Return tests by name; all are required except tests with a name that ends in `_optional`."""
    return {
        name: {"kind": "optimal" if name.endswith("_optional") else "required", "result": result}
        for name, result in results.items()
    }


def test_of_the_recorded_run_each_difference_has_a_reason_and_each_reason_a_difference() -> None:
    verdict = judge(*recorded(), reasons())
    assert (verdict.unexplained, verdict.needless) == ((), ())
    assert verdict.holds


def test_the_recorded_run_is_a_whole_one() -> None:
    ours, theirs = recorded()
    assert ours.keys() == theirs.keys()
    required = [one for one in ours.values() if one["kind"] == "required"]
    assert len(required) > 150
    assert not any(one["result"] in ("untested", "harness fail") for one in (*ours.values(), *theirs.values()))


def test_a_failure_that_plain_varnish_has_too_needs_no_reason() -> None:
    verdict = judge(told(a="fail", b="pass"), told(a="setup fail", b="fail"), {})
    assert (verdict.holds, verdict.passed) == (True, ("b",))


@pytest.mark.parametrize("result", ["fail", "setup fail", "retry"])
def test_whatever_is_no_pass_where_plain_varnish_passes_needs_a_reason(result: str) -> None:
    assert judge(told(a=result), told(a="pass"), {}).unexplained == ("a",)
    verdict = judge(told(a=result), told(a="pass"), {"a": "because"})
    assert (verdict.holds, verdict.explained) == (True, ("a",))


def test_a_reason_for_names_that_begin_alike_is_needed_by_one_of_them() -> None:
    verdict = judge(told(a_1="fail", a_2="pass", b="fail"), told(a_1="pass", a_2="pass", b="pass"), {"a_*": "because"})
    assert (verdict.explained, verdict.unexplained, verdict.needless) == (("a_1",), ("b",), ())


def test_optional_tests_need_no_reason() -> None:
    assert judge(told(a_optional="fail"), told(a_optional="pass"), {}).holds


@pytest.mark.parametrize("name", ["passes", "unknown"])
def test_a_reason_that_is_not_needed_is_told(name: str) -> None:
    verdict = judge(told(passes="pass"), told(passes="pass"), {name: "because"})
    assert (verdict.holds, verdict.needless) == (False, (name,))


@pytest.mark.services
@pytest.mark.slow
def test_the_edge_as_it_is_now_passes_what_the_reasons_leave(tmp_path: Path) -> None:
    program("node"), program("npm")
    try:
        suite = installed(tmp_path)
    except subprocess.CalledProcessError:
        pytest.skip("the packages of the suite could not be installed")
    with server(suite) as port, shipped(port) as ours, plain(port) as theirs:
        verdict = judge(run(suite, ours), run(suite, theirs), reasons())
    assert (verdict.unexplained, verdict.needless) == ((), ())
