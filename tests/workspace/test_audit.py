"""The audit trail is kept for ever, unless the settings name a number of days; on both databases."""

import json
from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db.models.functions import Now

from tests.shops import make_user
from workspace import audit
from workspace.access import NotFound, audited
from workspace.models import AuditEntry

pytestmark = [pytest.mark.database, pytest.mark.django_db]


def entries(*days: float, number: int = 1) -> None:
    """Make `number` entries for each of these ages in days."""
    user = make_user()
    for age in days:
        made = [AuditEntry(actor=user, action=f"{age:g} days", subject="s", outcome="o") for _ in range(number)]
        AuditEntry.objects.bulk_create(made)
        AuditEntry.objects.filter(action=f"{age:g} days").update(at=Now() - timedelta(days=age))


def left() -> list[str]:
    return sorted(AuditEntry.objects.values_list("action", flat=True))


def run(*words: str) -> str:
    out = StringIO()
    call_command("audit_prune", *words, stdout=out)
    return out.getvalue().strip()


def test_a_relay_deletes_none_unless_the_setting_says_after_how_long(settings: Any) -> None:
    entries(1, 10_000)
    assert settings.AUDIT_DAYS is None
    audit.prune_some()
    assert left() == ["1 days", "10000 days"]
    settings.AUDIT_DAYS = 365.0
    audit.prune_some()
    assert left() == ["1 days"]


def test_a_relay_deletes_at_most_a_thousand_a_minute_the_oldest_first(settings: Any) -> None:
    settings.AUDIT_DAYS = 30.0
    entries(31)
    entries(40, number=1_000)
    audit.prune_some()
    assert left() == ["31 days"]


def test_the_command_needs_to_be_told_how_many_days_to_keep() -> None:
    entries(10_000)
    with pytest.raises(CommandError, match="--days"):
        run()
    for days in ("0", "0.5", "-1", "nan"):
        with pytest.raises(CommandError, match="at least 1 day"):
            run("--days", days)
    assert left() == ["10000 days"]


def test_the_command_deletes_what_is_older_and_a_dry_run_nothing() -> None:
    entries(9.9, 10.1, number=1_200)
    assert run("--days", "10", "--dry-run") == "1200 audit entries (dry run)"
    assert json.loads(run("--days", "10", "--dry-run", "--json")) == {"entries": 1200, "deleted": False}
    assert AuditEntry.objects.count() == 2_400
    assert json.loads(run("--days", "10", "--json")) == {"entries": 1200, "deleted": True}
    assert set(left()) == {"9.9 days"}


@pytest.mark.parametrize(
    ("subject", "kept"),
    [
        ("1b671a64", "1b671a64"),
        ('it\'s "so"', 'it\'s "so"'),
        ("a\n\x1b[31mb", "a\\n\\x1b[31mb"),
        ("é\ud800", "\\xe9\\ud800"),
        ("x" * 300, "x" * 80),
        ("", ""),
    ],
)
def test_what_was_asked_for_is_kept_in_one_line_of_ascii_without_quotes_of_our_own(subject: str, kept: str) -> None:
    with pytest.raises(NotFound), audited(make_user(), action="theme.read", subject=subject):
        raise NotFound("Theme")
    assert list(AuditEntry.objects.values_list("subject", flat=True)) == [kept]
