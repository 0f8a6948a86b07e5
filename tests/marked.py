"""Marks in the ledger, folded or not."""

from collections.abc import Collection

from freshness.contrib.django.ledger import DjangoLedger
from freshness.contrib.django.models import LedgerRow, NoteRow, ScopeRow, TokenRow

_seen: dict[str, tuple[int, int]] = {}
"""For each subject the number of looks that found new marks, and the generation at the last of these looks."""


def marked() -> list[str]:
    """Return all subjects ever marked, sorted."""
    return sorted(
        {*LedgerRow.objects.values_list("subject", flat=True), *NoteRow.objects.values_list("subject", flat=True)}
    )


def times_marked(subject: str) -> int:
    """Return the number of looks since `forget_marks` that found new marks of a subject; marks between two looks count
    once."""
    DjangoLedger().fold()  # with every CDN a test may have
    facts = DjangoLedger().read(subject)
    generation = facts.desired if facts else 0
    times, last = _seen.get(subject, (0, 0))
    _seen[subject] = (times + (generation != last), generation)
    return _seen[subject][0]


def forget_marks(subjects: Collection[str]) -> None:
    """Let subjects be as if they had never been marked."""
    DjangoLedger().fold()  # with every CDN a test may have
    for model in (LedgerRow, NoteRow, ScopeRow, TokenRow):
        model.objects.filter(subject__in=subjects).delete()
    for subject in subjects:
        _seen.pop(subject, None)
