"""Commands about costs, and purges by hand: figures, sentences, exit statuses, durable rows."""

import json
import uuid
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.test import override_settings

from freshness.batching.batch import Batch, Member
from freshness.contrib.django import build
from freshness.contrib.django.models import AccountRow, LedgerRow, NoteRow, SpendRow
from freshness.contrib.django.named import FoundSubjects, NamedSubject
from freshness.errors import InvalidTag
from freshness.targets.purge import Purge
from freshness.targets.subject import spelled
from freshness.targets.tags import make
from freshness.targets.tags import overflow as overflow_of
from tests.marked import marked

pytestmark = [pytest.mark.database, pytest.mark.django_db(transaction=True), pytest.mark.slow]
SHOP = str(uuid.UUID(int=7))
KNOWN = {f"ws:{SHOP}", "host:shop.example", "host:xn--mller-kva.example"}


def find_subjects(typed):
    try:
        subject = spelled(typed)
    except InvalidTag:
        return FoundSubjects()
    return FoundSubjects(named=[NamedSubject(subject=subject, name="a shop")] if subject in KNOWN else ())


CLOUDFRONT = {
    "FIND_SUBJECTS": f"{__name__}.find_subjects",
    "CDN": "freshness.cdn.cloudfront.CloudFront",
    "CDN_OPTIONS": {"distribution_id": "E1", "access_key": "a", "secret_key": "b"},
    "SHARD_TAGS": True,
}


@pytest.fixture(autouse=True)
def cloudfront():
    with override_settings(FRESHNESS={**CLOUDFRONT, "MONTHLY_BUDGET": 10.0}):
        yield
    build.forget()


def run(*what, **options):
    out = StringIO()
    call_command(*what, stdout=out, **options)
    return out.getvalue().strip()


def bought(items, subject="ws:big"):
    purge = Purge(tags=frozenset(f"w-{n}" for n in range(items)))
    member = Member(subject=subject, captured=1, epoch=1, settled=True, purge=purge)
    build.engine().billing.accepted({"cloudfront": Batch(cdn="cloudfront", members=(member,))})


# freshness_costs


def test_costs_are_told_by_account_and_subject():
    bought(1_400)
    bought(30, "ws:small")
    AccountRow.objects.create(name="former", month="2020-01", calls=5, items=5)
    first, former = json.loads(run("freshness_costs", "--json", "--top", "1"))
    assert (first["account"], first["calls"], first["items"], first["free_left"]) == ("cloudfront", 2, 1_430, 0)
    assert first["spent"] == pytest.approx(2.15)
    assert first["forecast"] >= first["spent"]
    assert (first["budget"], first["top"]) == (10.0, {"ws:big": 1_400})
    assert (former["named"], former["calls"], former["items"]) == (False, 0, 0)
    said = run("freshness_costs")
    assert "$2.15 so far, 0 items of the free tier left" in said
    assert "budget $10.00" in said
    assert "ws:small" in said


def test_over_budget_is_an_exit_status_only_where_that_is_asked_for():
    assert run("freshness_costs", "--check") != ""
    bought(4_000)
    assert "over budget: windows of thrifty subjects are" in run("freshness_costs")
    with pytest.raises(SystemExit) as ended:
        run("freshness_costs", "--check")
    assert ended.value.code == 1


def test_looking_at_costs_books_nothing():
    bought(10)
    run("freshness_costs")
    assert AccountRow.objects.get().calls == 1
    assert SpendRow.objects.get().items == 10


def test_one_workspace_s_month_is_its_part_of_what_each_account_is_billed():
    bought(1_400, f"ws:{SHOP}")
    bought(600)
    SpendRow.objects.create(month="2026-01", account="cloudfront", subject=f"ws:{SHOP}", items=900)
    SpendRow.objects.create(month="2026-01", account="former", subject=f"ws:{SHOP}", items=5)
    (own,) = json.loads(run("freshness_costs", "--subject", SHOP, "--json"))
    assert (own["subject"], own["account"], own["items"]) == (f"ws:{SHOP}", "cloudfront", 1_400)
    assert own["dollars"] == pytest.approx(3.5)  # 70 % of the $5.00 for the second thousand
    assert run("freshness_costs", "--subject", f"ws:{SHOP}", "--month", "2026-01").splitlines() == [
        f"ws:{SHOP}, 2026-01, cloudfront: 900 items, $0.00",
        f"ws:{SHOP}, 2026-01, former: 5 items, price not known here",
    ]
    build.ledger().mark("ws:quiet", reason="edit")
    assert run("freshness_costs", "--subject", "ws:quiet") == "ws:quiet was billed for nothing"
    with pytest.raises(CommandError, match="nothing is known of ws:nobody"):
        run("freshness_costs", "--subject", "ws:nobody")
    for wrong in (["--month", "2026-01"], ["--subject", SHOP, "--month", "2026-13"], ["--subject", "nonsense"]):
        with pytest.raises(CommandError):
            run("freshness_costs", *wrong)


def test_each_cdn_of_a_multi_cdn_has_costs_of_its_own_within_one_budget():
    edges = {"cdn": "freshness.cdn.fastly.Fastly", "options": {"service_id": "S1", "token": "t"}}
    cloudfront = {"cdn": CLOUDFRONT["CDN"], "options": CLOUDFRONT["CDN_OPTIONS"]}
    both = {
        "CDN": "freshness.cdn.multi_cdn.MultiCdn",
        "CDN_OPTIONS": {"cdns": [cloudfront, edges]},
        "MONTHLY_BUDGET": 1.0,
        "FIND_SUBJECTS": CLOUDFRONT["FIND_SUBJECTS"],
    }
    with override_settings(FRESHNESS=both):
        tags = frozenset(f"w-{n}" for n in range(2_000))
        member = Member(subject=f"ws:{SHOP}", captured=1, epoch=1, settled=True, purge=Purge(tags=tags))
        shares = {name: Batch(cdn=name, members=(member,)) for name in ("cloudfront", "fastly")}
        build.engine().billing.accepted(shares)
        found = json.loads(run("freshness_costs", "--json"))
        assert [(one["account"], one["items"], one["spent"]) for one in found] == [
            ("cloudfront", 2_000, 5.0),
            ("fastly", 2_000, None),
        ]
        assert all(one["shared"] and one["alarm"] for one in found)
        assert "budget $1.00 for all" in run("freshness_costs")
        billed = json.loads(run("freshness_costs", "--subject", SHOP, "--json"))
        assert [one["dollars"] for one in billed] == [5.0, None]
        said = run("freshness_costs", "--subject", SHOP).splitlines()
        assert [line.partition(", ")[2].partition(", ")[2] for line in said] == [
            "cloudfront: 2000 items, $5.00",
            "fastly: 2000 items, unpriced",
        ]
        assert "  unpriced: its CDN has no price here" in run("freshness_costs")
        quoted = json.loads(run("freshness_purge", SHOP, "--dry-run", "--json"))
        assert quoted["dollars"] == pytest.approx(0.01)  # at once and settled, at CloudFront once each


# freshness_purge


@pytest.mark.parametrize(
    ("typed", "subject"),
    [
        (SHOP, f"ws:{SHOP}"),
        (SHOP.upper(), f"ws:{SHOP}"),
        (f"ws:{SHOP}", f"ws:{SHOP}"),
        ("host:shop.example", "host:shop.example"),
        ("host:Shop.Example.", "host:shop.example"),
        ("host:müller.example", "host:xn--mller-kva.example"),
        ("shard:0a", "shard:0a"),
        (make("t", SHOP), f"tag:{make('t', SHOP)}"),
    ],
)
def test_a_purge_by_hand_marks_a_durable_row_that_is_due_at_once(typed, subject):
    new = ["--new"] if subject.startswith("tag:") else []
    assert run("freshness_purge", typed, *new).endswith("marked: 1")
    row = build.ledger().read(subject)
    assert (row.subject, row.reason, row.desired, row.immediate) == (subject, "manual", 1, 1)
    flushed = build.engine().claims.named(subject).batches[0].batch
    assert (flushed.immediate, flushed.purge) == (True, Purge.of(subject))


def test_a_dry_run_says_what_it_would_come_to_and_marks_nothing():
    bought(1_000)
    for number in range(35):
        build.ledger().mark(f"ws:{number}", reason="edit")
    before = NoteRow.objects.count()
    assert run("freshness_purge", SHOP, "host:shop.example", "--dry-run") == (
        "4 tags, $0.02, batch of 37, effective ≈ 5 s: 2 at once, 2 more once settled"
    )
    assert (NoteRow.objects.count(), LedgerRow.objects.count()) == (before, 0)


def test_within_the_free_tier_a_purge_costs_nothing():
    told = run("freshness_purge", SHOP, "--dry-run")
    assert told == "2 tags, $0.00, batch of 1, effective ≈ 5 s: 1 at once, 1 more once settled"
    parts = json.loads(run("freshness_purge", SHOP, SHOP, "--json"))
    assert (parts["subjects"], parts["marked"], parts["dollars"]) == ([f"ws:{SHOP}"], True, 0.0)


@pytest.mark.parametrize(
    "typed", ["*", "/products*", "ws:", "shard:zz", "shard:100", "tag:UPPER", "w-", "shop", "a b", "host:a b"]
)
def test_what_is_nothing_to_purge_is_refused_with_a_sentence_and_marks_nothing(typed):
    with pytest.raises(CommandError, match=r"is no |is neither"):
        run("freshness_purge", SHOP, typed)
    assert marked() == []


def test_without_tags_a_purge_is_told_in_paths_and_what_has_none_is_refused():
    with override_settings(FRESHNESS={**CLOUDFRONT, "SHARD_TAGS": False, "PATHS_OF": f"{__name__}.directories"}):
        told = run("freshness_purge", SHOP, "--dry-run")
        assert told == "4 paths, $0.00, batch of 1, effective ≈ 5 s: 2 at once, 2 more once settled"
        with pytest.raises(CommandError, match="PATHS_OF names no path of shard:00"):
            run("freshness_purge", "shard:00")
    assert marked() == []


def test_tags_and_paths_of_a_workspace_are_purged_at_once_and_all_of_it_once_settled():
    mug, overflow, whole = make("p", "mug"), overflow_of(SHOP), make("w", SHOP)
    pathless = {**CLOUDFRONT, "CDN": "freshness.cdn.memory.Memory", "CDN_OPTIONS": {}}
    with override_settings(FRESHNESS=pathless):
        told = run("freshness_purge", mug, "--of", SHOP, "--path", "/about", "--path", "/mugs/*", "--dry-run")
        assert told.startswith("7 items, unpriced")
        assert told.endswith(": 4 at once, 3 more once settled")
        assert marked() == []
        parts = json.loads(run("freshness_purge", mug, "--of", f"ws:{SHOP}", "--path", "/about", "--json"))
        assert (parts["subjects"], parts["tags"], parts["paths"]) == ([f"ws:{SHOP}"], [mug], ["/about"])
        assert (parts["marked"], parts["items"], parts["at_once"]) == (True, 5, 3)
        flushed = build.engine().claims.named(f"ws:{SHOP}").batches[0].batch
        assert flushed.purge == Purge(tags={mug, overflow}, paths={"/about"})
        assert whole not in flushed.purge.tags


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ([], "nothing to purge"),
        (["--of", SHOP], "nothing to purge"),
        (["--path", "/about"], "say of which, --of"),
        ([SHOP, "--path", "/about"], "say of which, --of"),
        ([make("p", "mug")], "purge it as a part of its workspace"),
        (["--of", SHOP, "--path", "/a/../b"], "has a dot segment"),
        (["--of", SHOP, "--path", "about"], "is no path"),
        (["--of", "host:a b", "t-summer"], "no host's name"),
        (["--of", SHOP, "host:shop.example"], "is no portable tag"),
        (["--of", SHOP, "--path", "/sale/*"], "could be other workspaces' pages too"),
        (["--of", SHOP, *(f"--path=/{n}" for n in range(1_000))], "takes 1000 a call"),
    ],
)
def test_parts_that_cannot_be_purged_are_refused_with_a_sentence_and_nothing_is_marked(typed, said):
    with pytest.raises(CommandError, match=said):
        run("freshness_purge", *typed)
    assert marked() == []


def directories(subject, _purge):
    kind, _, identity = subject.partition(":")
    return [f"/ws/{identity}/*", f"/graphql?workspace={identity}"] if kind == "ws" else []


# freshness_release


def test_a_release_marks_all_shards_and_says_what_it_costs():
    bought(1_000)
    assert run("freshness_release", "--dry-run") == "256 shards over 300 s, $1.28 (dry run)"
    assert marked() == []
    told = json.loads(run("freshness_release", "--over", "60", "--json"))
    assert told == {"shards": 256, "seconds": 60.0, "marked": True, "dollars": pytest.approx(1.28)}
    assert LedgerRow.objects.filter(subject__startswith="shard:", due_at__isnull=False).count() == 256


def test_a_release_is_refused_where_responses_carry_no_shard_tags():
    with override_settings(FRESHNESS={**CLOUDFRONT, "SHARD_TAGS": False}), pytest.raises(CommandError, match="SHARD"):
        run("freshness_release")
    with pytest.raises(CommandError, match="a release takes"):
        run("freshness_release", "--over", "-1")
    assert marked() == []
