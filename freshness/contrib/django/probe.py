"""The consistency probe: a sample of visitors' pages, compared with the ledger.

Purges are verified when they become effective; the probe looks at shops without a recent edit too, to find and purge
again a copy that came back later, or a false answer of a CDN.
"""

import logging
import secrets
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from freshness.contrib.django import build, conf
from freshness.contrib.django.foreign_code import ForeignCode
from freshness.contrib.django.models import LedgerRow
from freshness.delivery.verify import State
from freshness.ports import Page
from freshness.scheduling.facts import Facts
from freshness.targets.subject import Subject

log = logging.getLogger(__name__)
_TAKES_EFFECT = 60.0  # seconds; a purge accepted later may not be effective everywhere yet
_AT_A_TIME = 5  # subjects a minute, as a chore of each relay


@dataclass(frozen=True, slots=True, kw_only=True)
class Probed:
    """A probed subject: the least generation to be shown, and the oldest shown (None: no answer).

    `why` is a sentence where a page proved nothing, empty otherwise.
    """

    subject: str
    expected: int
    seen: int | None
    state: str
    why: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the fields with values of JSON's types."""
        return asdict(self)


def probe(subjects: Sequence[str] = (), *, sample: int = _AT_A_TIME) -> list[Probed]:
    """Fetch the pages of `subjects`, or of a random `sample`, through the edge; mark the stale subjects again."""
    return [_probed(facts) for facts in (_named(subjects) if subjects else _sampled(sample))]


def probe_some() -> None:
    """Probe the number of subjects named by the settings: a chore for relays."""
    probe(sample=conf.load().probe)


def _probed(facts: Facts) -> Probed:
    pages: Sequence[Page] = ()
    with ForeignCode(log, "PAGES failed on %s", facts.subject) as asked:
        pages = build.pages(facts.subject)
    if asked.error is not None:
        why = f"PAGES failed: {type(asked.error).__name__}: {asked.error}"
        return Probed(subject=facts.subject, expected=facts.done, seen=None, state=State.UNKNOWN.value, why=why)
    found = build.engine().confirm(facts.subject, generation=facts.done, pages=pages)
    verdict = found.verdict
    why = found.trouble if pages else "there is no page to look at"
    return Probed(subject=facts.subject, expected=facts.done, seen=verdict.seen, state=verdict.state.value, why=why)


def _named(subjects: Sequence[str]) -> Iterator[Facts]:
    for subject in subjects:
        yield build.ledger().read(subject) or Facts(subject=Subject.parse(subject))


def _sampled(number: int) -> Iterator[Facts]:
    """Return random rows without reading a large table: the next row after a random name.

    Names are mostly random UUIDs.  Of no more rows than `number`, all are returned.
    """
    ledger = build.ledger()
    quiet = LedgerRow.objects.using(ledger.using).filter(
        due_at__isnull=True, last_start_at__lt=ledger.now() - _TAKES_EFFECT
    )
    rows = quiet.order_by("subject").values_list("subject", flat=True)
    names = set(rows[: number + 1])
    if len(names) <= number:
        yield from _named(sorted(names))
        return
    names.clear()
    for _ in range(number):
        start = f"ws:{secrets.token_hex(4)}"
        name = rows.filter(subject__gte=start).first() or rows.first()
        if name is not None:
            names.add(name)
    yield from _named(sorted(names))
