"""The cache without a rule for tags: `mutant(monkeypatch)` breaks the rule of the mutant's name."""

from freshness.cache import build, composite, newest
from freshness.targets.tokens import EVERYTHING, SubjectState, Tokens, bucket_of, places_of


def a_mark_leaves_its_token(patch):
    patch.setattr(SubjectState, "of", classmethod(lambda cls, stamp, _: cls(stamp=stamp, tokens=Tokens.of([]))))


def an_entry_keeps_the_first_of_its_buckets(patch):
    patch.setattr(build, "buckets_of", lambda tags: (EVERYTHING, *(bucket_of(tag) for tag in tags[:1])))


def everything_is_no_bucket_of_an_entry(patch):
    patch.setattr(build, "buckets_of", lambda tags: tuple(sorted(map(bucket_of, tags))))


def tokens_count(patch):
    def of(cls, stamp, changes):
        return cls(stamp=stamp, tokens=Tokens.of(_counted(changes)))

    patch.setattr(SubjectState, "of", classmethod(of))


def _counted(changes):
    buckets = [bucket for bucket, _ in changes]
    return [(bucket, buckets.count(bucket)) for bucket in set(buckets)]


def tokens_are_read_after_the_content(patch):
    read = build.Builder._read

    def later(builder, job, look, began):
        made = read(builder, job, look, began)
        state = builder._reader._newest._source(job.subject)
        return made._replace(entry=made.entry._replace(tokens=state.tokens.at([t for t, _ in made.entry.tokens])))

    patch.setattr(build.Builder, "_read", later)


def whatever_has_tokens_is_good(patch):
    patch.setattr(newest, "are_same", lambda kept, tags, tokens: bool(kept))


def one_unchanged_tag_is_enough(patch):
    def are_same(kept, tags, tokens):
        same = {bucket for bucket, token in kept if tokens[bucket] == token}
        return EVERYTHING in same and any(not same.isdisjoint(places_of(tag)) for tag in tags)

    patch.setattr(newest, "are_same", are_same)


def a_part_keeps_its_tags_to_itself(patch):
    tags = composite.Composite.tags
    patch.setattr(
        composite.Composite,
        "tags",
        lambda self, subject, also=(): tags(self, subject, also) and tuple(sorted({*self._tags, *also})),
    )
