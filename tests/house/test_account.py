"""The demo's lines about costs."""

from huzilerz.demo import account
from huzilerz.demo.account import DemoAccount


def test_ten_quick_saves_under_a_lock_drop_the_last_ones() -> None:
    saves = [second * 0.8 for second in range(10)]  # the run at 5.0 s shows the saves up to 4.8 s
    assert account.countdown_and_lock(saves) == DemoAccount(calls=1, items=2, lost=3)


def test_a_save_after_the_lock_is_purged_again_by_the_lock_rule() -> None:
    assert account.countdown_and_lock([0.0, 31.0]) == DemoAccount(calls=2, items=4, lost=0)


def test_a_call_for_many_workspaces_is_counted_once() -> None:
    assert account.ours([("a", 3), ("a", 3), ("b", 1)]) == DemoAccount(calls=2, items=4)


def test_dollars_are_what_items_cost_after_the_free_ones() -> None:
    assert account.purge_each([0.0, 1.0]).dollars == 0.02
