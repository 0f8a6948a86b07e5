"""An edge without tags: the paths purged instead, and the fate of purges without a path."""

from dataclasses import replace

import pytest

from freshness.accounts.rate_limit import Limits
from freshness.errors import CdnAmbiguous, InvalidPurge
from freshness.events import Failed
from freshness.targets import tags
from freshness.targets.paths import by_paths
from freshness.targets.purge import Purge
from freshness.targets.scope import scope_of
from tests.freshness.delivery.deployment import POLICY, Deployment
from tests.freshness.delivery.skips import Skips
from tests.freshness.delivery.vendor import SLOW, Vendor, names

HOME = Purge.of("ws:home")


def below(subject, _purge):
    """Name the paths as the original description does: all pages of a workspace are below a directory of its own."""
    return [f"/ws/{subject.partition(':')[2]}/*"]


def unnamed(_subject, _purge):
    return []


def broken(_subject, _purge):
    raise KeyError("shop")


def test_paths_take_the_place_of_tags_and_hosts_and_stand_beside_other_paths():
    purge = HOME | Purge(tags={"p-a"}, hosts={"old.example"}, paths={"/sitemap.xml"})
    assert by_paths("ws:home", purge, below) == Purge(paths={"/ws/home/*", "/sitemap.xml"})
    assert by_paths("ws:home", purge, None) == purge


def test_the_callable_is_told_what_is_stale_and_not_asked_about_paths():
    told = []
    by_paths("ws:home", HOME, lambda *about: told.append(about) or ["/"])
    only = Purge(paths={"/a"})
    assert by_paths("ws:home", only, lambda *about: told.append(about)) == only
    assert told == [("ws:home", HOME)]


def test_the_callable_is_not_told_of_overflow_tags_which_stand_for_tags_that_had_no_capacity():
    told = []
    mug, overflow = Purge(tags={"p-mug"}), Purge(tags={tags.overflow("home")})
    assert scope_of("ws:home", mug, immediate=True) == mug | overflow
    by_paths("ws:home", mug | overflow, lambda *about: told.append(about) or ["/mug"])
    by_paths("ws:home", overflow, lambda *about: told.append(about) or ["/mug"])  # an edit has named the overflow alone
    assert told == [("ws:home", mug), ("ws:home", overflow)]


@pytest.mark.parametrize(
    ("paths_of", "said"),
    [
        (unnamed, "PATHS_OF names no path of ws:home"),
        (broken, "PATHS_OF failed on ws:home: KeyError: 'shop'"),
        (lambda *_: None, "PATHS_OF failed on ws:home: TypeError"),
        (lambda *_: [None], "PATHS_OF failed on ws:home: TypeError"),
        (lambda *_: ["/a*b"], "'/a\\*b' is no path"),
        (lambda *_: ["/../b"], "dot segment"),
        (lambda *_: "/", "PATHS_OF failed on ws:home: TypeError: '/' is no list of paths"),
    ],
)
def test_what_names_no_path_is_refused_with_a_sentence(paths_of, said):
    with pytest.raises(InvalidPurge, match=said):
        by_paths("ws:home", HOME, paths_of)


@pytest.mark.parametrize("limits", [Limits(), SLOW])
def test_an_edit_is_purged_by_its_paths_and_credited(limits):
    here = Deployment(limits=limits)
    here.around = {"paths_of": below}
    here.engine = here.restarted()
    here.edit("ws:a")
    here.relay(10)
    assert [batch.purge for batch in here.cdn.sent] == [Purge(paths={"/ws/a/*"})]
    assert here.facts("ws:a").clean
    assert here.call("ws:b").batch.purge == Purge(paths={"/ws/b/*"})


@pytest.mark.parametrize("limits", [Limits(), SLOW])
@pytest.mark.parametrize("wrong", [unnamed, broken])
def test_one_without_a_path_is_parked_alone_with_an_alarm_until_it_has_one(limits, wrong):
    here = Deployment(limits=limits)
    asked = {"ws:bad": wrong}
    here.around = {"paths_of": lambda subject, purge: asked.get(subject, below)(subject, purge)}
    here.engine = here.restarted()
    here.edit("ws:bad")
    here.edit("ws:good")
    here.relay(60)
    assert [batch.purge for batch in here.cdn.sent] == [Purge(paths={"/ws/good/*"})]
    assert not here.facts("ws:bad").clean
    assert {event.subject for event in here.told(Failed) if event.parked} == {"ws:bad"}
    assert here.call("ws:bad").covered is False
    asked.clear()
    here.relay(POLICY.park_last + 60)
    assert here.facts("ws:bad").clean


def test_what_is_in_doubt_is_sent_again_as_it_was_whatever_the_callable_says_by_then():
    here = Deployment()
    paths = ["/old/*"]
    here.around = {"paths_of": lambda *_: list(paths)}
    here.engine = here.restarted()
    here.cdn.refusals.append(CdnAmbiguous("no answer"))
    here.edit("ws:a")
    here.relay(6)
    paths[:] = ["/new/*"]
    here.relay(10)
    assert [batch.purge.paths for batch in here.cdn.sent] == [{"/old/*"}]


def test_wildcards_in_progress_stay_within_their_limit():
    here = Vendor(limits=replace(SLOW, wildcards=3), completion=10.0, around={"paths_of": below})
    here.engines = [here.restarted()]
    for name in names(12):
        here.edit(name)
    here.run(90)
    assert here.dirty() == []
    assert here.most[1] == 3


def test_of_what_no_edge_holds_no_path_is_asked_for():
    here = Skips()
    here.around["paths_of"] = broken
    here.engine = here.restarted()
    here.edit("ws:a")
    here.relay(10)
    assert here.facts("ws:a").clean
    assert here.cdn.sent == []


def test_a_shard_has_no_paths_of_its_own():
    shard = Purge(tags={tags.shard("home")})
    assert by_paths("shard:00", shard, lambda *_: ["/*"]) == Purge(paths={"/*"})
