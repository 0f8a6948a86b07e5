"""What the ledger knows, whether relays have folded it or not."""

from freshness.contrib.django.models import LedgerRow, NoteRow


def marked() -> list[str]:
    """The subjects that were ever marked, sorted."""
    return sorted(
        {*LedgerRow.objects.values_list("subject", flat=True), *NoteRow.objects.values_list("subject", flat=True)}
    )
