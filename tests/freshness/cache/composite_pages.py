"""Pages of cached parts, of two subjects, as tests of composites build them."""

from freshness.cache.composite import current
from freshness.targets.generation import Stamp
from tests.freshness.cache.cache_world import SUBJECT

OTHER = "ws:0b7e6f0e-1f2d-4c3b-8a49-5d6c7e8f9a0b"


def shown(world, subject=SUBJECT):
    """Return the content of a subject for a build: its stamp in the fake database."""
    stamp = world.stamps.get(subject, Stamp(generation=0, nonce=0))
    return stamp, stamp.generation


def menu(world, cache, subject=SUBJECT, **options):
    return cache.get_or_build(subject, "menu", lambda: shown(world, subject), **options)


def page(world, cache, *parts, snapshot=True):
    """Build a page from its own content and the cached value of each part in `parts`."""

    def build():
        stamp, own = shown(world)
        states = dict(world.stamps)
        if snapshot:
            current().judge_by(lambda subject: states.get(subject, Stamp(generation=0, nonce=0)))
        return stamp, [own, *(part() for part in parts)]

    return cache.get_or_build(SUBJECT, "page", build)
