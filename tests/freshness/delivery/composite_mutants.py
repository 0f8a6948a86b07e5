"""Each rule of composites, and the real code with only this rule switched off."""

import math
from dataclasses import replace
from types import SimpleNamespace

import pytest

from freshness.cache import build, cache, composite
from freshness.cache.composite import Composite

Patch = pytest.MonkeyPatch


def each_part_stands_alone(patch: Patch) -> None:
    patch.setattr(cache, "current", lambda: None)


def what_is_shown_of_other_subjects_is_forgotten(patch: Patch) -> None:
    others = Composite.others
    patch.setattr(
        Composite, "others", lambda whole, subject, stamp: None if others(whole, subject, stamp) is None else ()
    )


def a_part_that_is_found_hands_nothing_over(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, others=())))


def parts_of_different_states_are_kept_together(patch: Patch) -> None:
    others = Composite.others

    def of_any_states(whole, subject, stamp):
        whole.is_spoiled = False
        return others(whole, subject, stamp)

    patch.setattr(Composite, "others", of_any_states)


def a_composite_outlives_its_parts(patch: Patch) -> None:
    use = Composite.use
    patch.setattr(Composite, "use", lambda whole, subject, part: use(whole, subject, replace(part, expires=math.inf)))


def a_replica_is_believed_about_parts(patch: Patch) -> None:
    patch.setattr(Composite, "fall_behind", lambda whole: None)


def a_replica_raises_the_fence(patch: Patch) -> None:
    read = build.Builder._read
    patch.setattr(build.Builder, "_read", lambda *given: read(*given)._replace(primary=True))


def a_page_without_a_snapshot_raises_fences(patch: Patch) -> None:
    patch.setattr(Composite, "raises_fences", property(lambda whole: whole.read_at is not None))


def only_the_innermost_value_falls_behind(patch: Patch) -> None:
    patch.setattr(Composite, "fall_behind", lambda whole: setattr(whole, "behind", True))


def a_part_counts_from_when_it_was_looked_for(patch: Patch) -> None:
    init = Composite.__init__

    def begun(whole, parent, asked, read_at):
        init(whole, parent, asked, read_at)
        whole.asked, whole.read_at = asked, read_at

    patch.setattr(Composite, "__init__", begun)


def a_snapshot_is_asked_in_any_thread(patch: Patch) -> None:
    patch.setattr(composite, "threading", SimpleNamespace(get_ident=lambda: 0))


def states_that_cannot_be_read_are_overlooked(patch: Patch) -> None:
    patch.setattr(Composite, "spoil", lambda whole: None)


def what_spoils_a_part_spoils_nothing_else(patch: Patch) -> None:
    patch.setattr(Composite, "spoil", lambda whole: setattr(whole, "is_spoiled", True))


def parts_have_the_stamp_that_counts_when_they_are_read(patch: Patch) -> None:
    patch.setattr(Composite, "pin", lambda whole, subject, stamp: None)


def a_part_is_depended_on_once_it_was_read(patch: Patch) -> None:
    show, use, read = Composite.show, Composite.use, []

    def used(whole, subject, part):
        read.append(part)
        use(whole, subject, part)
        read.pop()

    patch.setattr(Composite, "use", used)
    patch.setattr(Composite, "show", lambda whole, dependency: show(whole, dependency) if read else None)


def what_a_part_shows_is_its_own_affair(patch: Patch) -> None:
    show = Composite.show

    def shown(whole, dependency):
        parent, whole.parent = whole.parent, None
        show(whole, dependency)
        whole.parent = parent

    patch.setattr(Composite, "show", shown)


def the_first_part_says_what_is_shown_of_its_subject(patch: Patch) -> None:
    patch.setattr(composite, "_both", lambda some, others: some)


def a_part_may_be_of_another_state_than_its_page(patch: Patch) -> None:
    others = Composite.others

    def of_its_own_part(whole, subject, stamp):
        own = whole._shown.get(subject)
        return others(whole, subject, own.stamp if own else stamp)

    patch.setattr(Composite, "others", of_its_own_part)


def an_entry_is_of_any_number_of_subjects(patch: Patch) -> None:
    patch.setattr(composite, "MAX_SUBJECTS", 1_000)


def a_page_is_never_finished(patch: Patch) -> None:
    patch.setattr(composite, "open_composites", Unclosed())


class Unclosed(dict[int, Composite]):
    """Endless composites under way."""

    def __delitem__(self, key: int) -> None:
        """Keep the composite."""
