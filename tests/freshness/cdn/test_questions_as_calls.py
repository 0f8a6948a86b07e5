"""Where questions about progress count as calls: purges and questions together stay within the account's rate."""

import pytest

from freshness.cdn.cloudfront import CloudFront
from freshness.testing.clock import FakeClock
from freshness.testing.cloudfront import CloudFrontDouble
from freshness.testing.cloudfront_rules import CloudFrontLimits
from tests.freshness.cdn.relays import Relays

pytestmark = pytest.mark.slow
NAMES = [f"ws:{number}" for number in range(1_500)]


@pytest.mark.parametrize("relays", [1, 4])
def test_questions_take_their_turns_among_purges_where_they_count_as_calls(relays: int) -> None:
    clock = FakeClock()
    with CloudFrontDouble(clock=clock, limits=CloudFrontLimits(one_bucket=True)) as double:
        cdns = [
            CloudFront(
                "EDOUBLE1",
                endpoint_url=double.url,
                access_key=double.access_key,
                secret_key="any",
                limits={"questions": True},
                clock=clock,
            )
            for _ in range(relays)
        ]
        here = Relays(clock, cdns)
        waiting = iter(NAMES)
        here.run(300, each=lambda: here.edit(*(next(waiting) for _ in range(5))))
        under_load = [type(event).__name__ for event in here.events].count("Effective")
        here.run(120)
        assert here.clean(NAMES) == len(NAMES)
        assert (double.account.throttled, double.account.billed) == (0, len(NAMES))
        assert under_load > len(NAMES) * 0.6  # told while there was no end of purges
        assert set(here.batches.states.values()) == {"closed"}
