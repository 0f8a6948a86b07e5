"""Mutants of the rules for pages with tags: for each rule, the code with this rule alone switched off."""

from contextlib import suppress

import pytest

from freshness.cache import build
from freshness.errors import StoreUnavailable
from freshness.scheduling import changes, flush_scope
from freshness.targets import scope
from freshness.testing.memory_ledger import MemoryLedger
from freshness.testing.simulation import things
from freshness.testing.simulation.things import ThingOrigin

Patch = pytest.MonkeyPatch


def a_page_forgets_its_list(patch: Patch) -> None:
    told, tags_of = ThingOrigin.told, things.tags_of
    patch.setattr(
        ThingOrigin, "told", lambda origin, whole, page, names: told(origin, whole, page, _without_lists(names))
    )
    patch.setattr(things, "tags_of", lambda page, names: tags_of(page, _without_lists(names)))


def tokens_are_those_of_the_fence(patch: Patch) -> None:
    """Keep the newest tokens at the end of a value's build, in place of the tokens seen by its snapshot."""
    read = build.Builder._read

    def newest(builder, job, look, began):
        made = read(builder, job, look, began)
        with suppress(StoreUnavailable):
            tokens = builder._store.get(job.subject).tokens
            if tokens is not None and made.entry.tokens:
                seen = tokens.at(bucket for bucket, _ in made.entry.tokens)
                return made._replace(entry=made.entry._replace(tokens=seen))
        return made

    patch.setattr(build.Builder, "_read", newest)


def a_mark_draws_no_random_number(patch: Patch) -> None:
    add = MemoryLedger._add

    class One:
        getrandbits = staticmethod(lambda _: 1)

    def constant(ledger, *given, **named):
        drawn, ledger._random = ledger._random, One()
        try:
            add(ledger, *given, **named)
        finally:
            ledger._random = drawn

    patch.setattr(MemoryLedger, "_add", constant)


def only_the_newest_fold_is_named(patch: Patch) -> None:
    between = changes.tags_between

    def last_alone(changed, *, done, newest):
        last = [one for one in changed if one.until <= newest]
        since = max((one.since for one in last), default=done)
        return between(changed, done=max(done, since), newest=newest)

    patch.setattr(flush_scope, "tags_between", last_alone)


def pages_of_too_many_things_are_not_purged(patch: Patch) -> None:
    patch.setattr(scope, "overflow", lambda _: "p-none")


def _without_lists(names):
    return [name for name in names if not name.startswith("l:")]
