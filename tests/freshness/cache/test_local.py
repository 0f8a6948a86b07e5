"""The values kept in a process: bounded in bytes, fair among subjects, and dropped at the end of their lease."""

import threading

import pytest

from freshness.cache.local import Kept, Lease, Tier
from freshness.targets.generation import Stamp


class Clock:
    def __init__(self) -> None:
        self.time = 100.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def tier(clock) -> Tier:
    return Tier(max_bytes=100_000, clock=clock)


def lease(tier: Tier, subject: str, *, generation: int = 1, touched: int = 0, until: float = 102.0) -> Lease:
    token = (Stamp(generation=generation, nonce=1), 5, touched)
    return tier.renew(subject, Lease(token, until, until - 0.5, until - 2.0, 0))


def keep(tier: Tier, subject: str, key: str, held: Lease, *, size: int = 1_000, value: object = "x") -> None:
    tier.keep((subject, key, None), Kept(value, held, 1e9, 1e9, size))


def test_a_renewed_lease_keeps_its_values_and_lasts_longer(tier):
    held = lease(tier, "a")
    keep(tier, "a", "k", held)
    assert lease(tier, "a", until=104.0) is held
    assert held.until == 104.0
    assert tier.kept["a", "k", None].value == "x"


def test_a_shorter_renewal_takes_nothing_away(tier):
    held = lease(tier, "a", until=104.0)
    lease(tier, "a", until=102.0)
    assert held.until == 104.0


@pytest.mark.parametrize("change", [{"generation": 2}, {"touched": 1}])
def test_another_token_ends_the_lease_and_all_values(tier, change):
    held = lease(tier, "a")
    keep(tier, "a", "k", held)
    assert lease(tier, "a", **change) is not held
    assert held.until <= 100.0
    assert tier.kept == {}
    assert tier.size == 0


def test_an_older_generation_does_not_replace_a_newer_one_that_is_good(tier):
    newer = lease(tier, "a", generation=2)
    keep(tier, "a", "k", newer)
    older = lease(tier, "a", generation=1, until=101.0)
    keep(tier, "a", "old", older)
    assert list(tier.kept) == [("a", "k", None)]
    assert tier.lease_of("a") is newer


def test_nothing_is_kept_under_what_was_asked_before_the_subject_was_forgotten(tier, clock):
    clock.time = 101.0
    tier.forget("a")
    late = lease(tier, "a", until=102.0)  # asked for at 100
    keep(tier, "a", "k", late)
    assert tier.kept == {}
    keep(tier, "a", "k", lease(tier, "a", until=103.5))
    assert list(tier.kept) == [("a", "k", None)]


def test_never_more_bytes_than_allowed(tier):
    held = lease(tier, "a")
    for number in range(500):
        keep(tier, "a", str(number), held, size=1_000 + number)
        assert tier.size <= 100_000
    assert tier.size == sum(kept.size for kept in tier.kept.values())
    assert len(tier.kept) > 60


def test_what_alone_would_fill_an_eighth_is_not_kept(tier):
    keep(tier, "a", "k", lease(tier, "a"), size=100_000 // 8 + 1)
    assert tier.kept == {}


def test_the_greedy_make_room_and_the_modest_stay(tier):
    for number in range(20):
        keep(tier, f"modest {number}", "k", lease(tier, f"modest {number}"))
    greedy = lease(tier, "greedy")
    for number in range(1_000):
        keep(tier, "greedy", str(number), greedy)
    assert all((f"modest {number}", "k", None) in tier.kept for number in range(20))
    assert sum(name[0] == "greedy" for name in tier.kept) >= 60


def test_what_was_read_since_stays_longer(tier):
    held = lease(tier, "a")
    for number in range(100):
        keep(tier, "a", str(number), held)
    tier.kept["a", "0", None].hits = 1
    keep(tier, "a", "one more", held)
    assert ("a", "0", None) in tier.kept
    assert ("a", "1", None) not in tier.kept


def test_the_idle_go_first_even_if_they_are_small(tier, clock):
    for number in range(50):
        keep(tier, f"idle {number}", "k", lease(tier, f"idle {number}"))
    clock.time += 60
    busy = lease(tier, "busy", until=clock.time + 2)
    for number in range(90):
        keep(tier, "busy", str(number), busy)
    assert sum(name[0] == "busy" for name in tier.kept) == 90


def test_subjects_that_nobody_asks_for_are_forgotten(tier, clock):
    for number in range(100):
        lease(tier, f"once {number}")
    clock.time += 10_000
    for number in range(101):
        lease(tier, f"now {number}", until=clock.time + 2)
    assert all(tier.lease_of(f"once {number}") is None for number in range(100))


def test_with_a_grace_ended_values_stay_for_those_who_ask_for_stale_ones(clock):
    tier = Tier(max_bytes=100_000, clock=clock, grace=5.0)
    keep(tier, "a", "k", lease(tier, "a"))
    lease(tier, "a", generation=2)
    assert tier.kept["a", "k", None].lease.until <= clock.time


def test_hits_are_counted_over_the_lives_of_values(tier):
    held = lease(tier, "a")
    keep(tier, "a", "k", held)
    tier.kept["a", "k", None].hits = 3
    tier.drop(("a", "k", None))
    keep(tier, "a", "k", held)
    tier.kept["a", "k", None].hits = 4
    assert tier.hits() == 7


@pytest.mark.long
def test_threads_leave_the_books_straight(tier):
    def work(name: str) -> None:
        for number in range(2_000):
            subject = f"{name} {number % 7}" if number % 3 else f"shared {number % 5}"
            held = lease(tier, subject, generation=1 + number // 500, until=100.0 + number)
            keep(tier, subject, str(number % 11), held, size=500 + number % 900)
            if number % 97 == 0:
                tier.forget(subject)
            if number % 13 == 0:
                tier.drop((subject, str(number % 11), None))

    threads = [threading.Thread(target=work, args=(str(number),)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert tier.size == sum(kept.size for kept in tier.kept.values()) <= 100_000
