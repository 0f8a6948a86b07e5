"""Purges by the tags of the changed things: the call to the CDN, and the verdict on an untouched copy."""

from typing import Any

from freshness.accounts.cost import Price
from freshness.accounts.rate_limit import Limits
from freshness.delivery.origin_bytes import by_origin, compared
from freshness.delivery.translation import MOST_NAMED
from freshness.delivery.verify import State, Target, judge
from freshness.delivery.warm import FetchedPage
from freshness.errors import FetchFailed
from freshness.ports import Answer, Page
from freshness.targets import tags
from freshness.targets.generation import Stamp
from freshness.targets.purge import Purge
from tests.freshness.delivery.deployment import Deployment

WHOLE = Purge.of("ws:one").tags
MUG, JUG, OVERFLOW = tags.wire("p:mug"), tags.wire("p:jug"), tags.overflow("one")


def purged(edits: list[dict[str, Any]], *, precise: bool = True, **ability: Any) -> list[frozenset[str]]:
    """Return the tags of each purge after some edits at once."""
    deployment = Deployment(**ability)
    deployment.around["precise"] = precise
    deployment.engine = deployment.restarted()
    for edit in edits:
        deployment.edit(**edit)
    deployment.relay(60)
    assert deployment.facts().clean
    return [batch.purge.tags for _, batch in deployment.cdn.log]


def test_a_purge_names_what_changed_and_what_did_not_fit() -> None:
    assert purged([{"tags": ["p:mug"]}, {"tags": ["p:jug"]}]) == [{MUG, JUG, OVERFLOW}]


def test_an_edit_of_everything_takes_everything() -> None:
    assert purged([{"tags": ["p:mug"]}, {}]) == [WHOLE]


def test_without_the_promise_of_responses_everything_is_purged() -> None:
    assert purged([{"tags": ["p:mug"]}], precise=False) == [WHOLE]


def test_a_cdn_that_bills_items_is_asked_for_everything_by_one_tag() -> None:
    assert purged([{"tags": ["p:mug"]}], price=Price(each=0.005)) == [WHOLE]


def test_a_cdn_that_limits_items_is_asked_for_everything_by_one_tag() -> None:
    assert purged([{"tags": ["p:mug"]}], limits=Limits(in_progress=100)) == [WHOLE]


def test_many_things_are_everything() -> None:
    most = MOST_NAMED - 1  # and the overflow tag
    edits = [{"tags": [f"p:{number}"]} for number in range(most)]
    assert purged(edits) == [{OVERFLOW, *(tags.wire(f"p:{number}") for number in range(most))}]
    assert purged([*edits, {"tags": ["p:mug"]}]) == [WHOLE]


PAGE = Page(host="shop.example", path="/")
TARGET = Target(generation=7, newest=Stamp(generation=7, nonce=9), precise=True)


def answer(generation: int, body: str) -> Answer:
    return Answer(status=200, generation=generation, nonce=9, length=len(body), digest=body, seconds=0.0)


def proved(copy: Answer, own: Answer | None, target: Target = TARGET) -> State:
    fetched = [FetchedPage(page=PAGE, outcome=copy)]
    by_bytes = compared(fetched, target, None if own is None else lambda _page: own)
    return judge(fetched, target, by_bytes=by_bytes).state


def test_a_copy_that_an_edit_left_alone_is_not_stale() -> None:
    assert proved(answer(3, "same"), answer(7, "same")) is State.FRESH


def test_a_copy_that_a_purge_has_missed_is_stale() -> None:
    assert proved(answer(3, "old"), answer(7, "new")) is State.STALE


def test_a_copy_that_a_later_edit_changes_proves_nothing() -> None:
    assert proved(answer(3, "old"), answer(8, "new")) is State.UNKNOWN


def test_an_older_copy_proves_nothing_where_no_origin_can_be_asked() -> None:
    assert proved(answer(3, "same"), None) is State.UNKNOWN


def test_where_purges_take_everything_an_older_copy_is_stale_whatever_it_shows() -> None:
    whole = Target(generation=7, newest=TARGET.newest)
    assert proved(answer(3, "same"), answer(7, "same"), whole) is State.STALE


def test_a_look_at_an_untouched_copy_tells_the_generation_that_the_copy_shows() -> None:
    copy, own = answer(3, "same"), answer(7, "same")
    assert by_origin(lambda _page: copy, lambda _page: own)(PAGE) == own


def test_a_look_at_a_copy_of_other_bytes_tells_the_copys_own_generation() -> None:
    old = answer(3, "old")
    assert by_origin(lambda _page: old, lambda _page: answer(7, "new"))(PAGE) == old


def test_a_look_where_the_origin_fails_tells_the_copys_own_generation() -> None:
    def fails(_page: Page) -> Answer:
        raise FetchFailed("away")

    old = answer(3, "same")
    assert by_origin(lambda _page: old, fails)(PAGE) == old


def test_the_look_of_an_engine_asks_the_origin_only_where_purges_name_things() -> None:
    deployment = Deployment()
    asked: list[Page] = []
    deployment.around |= {"origin": lambda page: asked.append(page) or answer(7, ""), "precise": False}
    whole = deployment.restarted()
    assert whole.look is whole.ports.fetch
    deployment.around["precise"] = True
    named = deployment.restarted()
    assert named.look is not named.ports.fetch
    assert asked == []
    copy = answer(3, "")
    assert (whole.shown(PAGE, copy), named.shown(PAGE, copy)) == (copy, answer(7, ""))
    assert asked == [PAGE]
