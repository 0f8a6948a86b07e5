"""The report of a virtual hour, with purges too close to each other or paid for twice.  Pure."""

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from freshness.testing.simulation.edge import AcceptedPurge


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """The work and the findings of a run; `worst` is the longest time an old page was served, in seconds.

    `twice` counts purges of accepted generations under another reference: a vendor would bill them again.
    """

    scenario: str
    seed: int
    edits: int
    reads: int
    purges: int
    skipped: int
    kills: int
    worst: float
    late: int
    lost: int
    dirty: int
    too_often: int
    least_gap: float
    twice: int

    @property
    def sound(self) -> bool:
        """No edit lost, no page too old, no row left dirty, no subject purged too often."""
        return not (self.late or self.lost or self.dirty or self.too_often)


def billed_twice(accepted: Iterable[AcceptedPurge]) -> int:
    """Count settled purges of a generation accepted before under another reference: billed once more."""
    times = Counter(
        (member.subject, member.captured)
        for one in accepted
        if one.batch.round == 1
        for member in one.batch.members
        if member.settled and not member.immediate
    )
    return sum(number - 1 for number in times.values())


def gaps_between(
    accepted: Mapping[str, AcceptedPurge],
    subject: str,
    *,
    paused: Collection[str],
    went_back: Collection[float] = (),
    late: float = 0.0,
) -> list[float]:
    """Return seconds between scheduled purges of a subject, without purges by a process paused before its call.

    `accepted` is by reference, and `paused` holds the references of the purges to ignore. Two purges around a time in
    `went_back` are of two histories: the later knows nothing of the earlier. A call begins at most `late` seconds after
    its claim: a purge that begins shortly after the loss may therefore still belong to the lost history.
    """
    starts = sorted(
        one.started
        for reference, one in accepted.items()
        if one.batch.round == 1 and reference not in paused
        for member in one.batch.members
        if member.subject == subject and not member.immediate
    )
    return [
        later - earlier
        for earlier, later in itertools.pairwise(starts)
        if not any(earlier - late <= at <= later for at in went_back)
    ]
