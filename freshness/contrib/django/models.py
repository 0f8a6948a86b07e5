"""The ledger's tables.  No foreign keys: a row outlives its workspace, for its purge to go out.

All times are the database's own clock, as seconds since 1970 (a double in both databases): no
time zones, no rounding, and the pure rule in `freshness.scheduling.rule` reads the times unchanged.
"""

from django.db import models
from django.db.models import F, Q

from freshness.contrib.django import fact_tables  # noqa: F401 - further tables, which Django finds by this module
from freshness.contrib.django.operator_models import ActionRow as ActionRow
from freshness.contrib.django.operator_models import PauseRow as PauseRow


class LedgerRow(models.Model):
    """A subject's row; the fields are the fields of `freshness.scheduling.facts.Facts`, and `marked_at`."""

    subject = models.CharField(primary_key=True, max_length=300)
    desired = models.BigIntegerField(db_default=0)
    nonce = models.BigIntegerField(db_default=0)
    observed = models.BigIntegerField(db_default=0)
    observed_at = models.FloatField(null=True)
    settling = models.BigIntegerField(db_default=0)
    settling_at = models.FloatField(null=True)
    done = models.BigIntegerField(db_default=0)
    verified = models.BigIntegerField(db_default=0)
    verify_failures = models.IntegerField(db_default=0)
    first_dirty_at = models.FloatField(null=True)
    last_start_at = models.FloatField(null=True)
    prev_start_at = models.FloatField(null=True)
    accepted_at = models.FloatField(null=True, help_text="When a CDN last accepted a purge of it.")
    lease_epoch = models.BigIntegerField(db_default=0)
    lease_until = models.FloatField(null=True)
    attempts = models.IntegerField(db_default=0)
    hold_until = models.FloatField(null=True)
    suspensions = models.TextField(
        db_default="", db_column="holds", help_text="Times until which each lasts, with spaces between them."
    )
    last_immediate = models.BigIntegerField(db_default=0, db_column="published")
    immediate = models.BigIntegerField(db_default=0, db_column="urgent")
    immediate_tokens = models.FloatField(db_default=0.0, db_column="urgent_tokens")
    immediate_at = models.FloatField(null=True, db_column="urgent_at")
    immediate_hold_until = models.FloatField(null=True)
    coalesced = models.IntegerField(db_default=0)
    reason = models.CharField(max_length=100, db_default="")
    due_at = models.FloatField(null=True)
    marked_at = models.FloatField(null=True, help_text="When it was last marked; what the reconciler compares with.")
    called = ""  # the subject's name for people, from the admin

    class Meta:
        db_table = "freshness_row"
        verbose_name = "ledger row"
        indexes = [
            models.Index(fields=["due_at"], name="freshness_row_due", condition=Q(due_at__isnull=False)),
            models.Index(fields=["due_at"], name="freshness_row_urgent", condition=Q(immediate__gt=0)),
            models.Index(
                fields=["-attempts", "subject"],
                name="freshness_row_failed",
                condition=Q(attempts__gt=0, due_at__isnull=False),
            ),
        ]
        constraints = [
            models.CheckConstraint(
                name="freshness_row_dirty_is_due", condition=Q(done__gte=F("desired")) | Q(due_at__isnull=False)
            ),
            models.CheckConstraint(
                name="freshness_row_knows_its_own",
                condition=Q(done__lte=F("desired"), observed__lte=F("desired"), verified__lte=F("desired")),
            ),
        ]

    def __str__(self) -> str:
        return self.called or self.subject


class ScopeRow(models.Model):
    """Stale parts of a subject, from its marks; kept until covered.

    With a `tag`, a thing that changed after generation `since` and up to `generation`; else the purge of an explicit
    mark.
    """

    id = models.BigAutoField(primary_key=True)
    subject = models.CharField(max_length=300)
    generation = models.BigIntegerField()
    purge = models.JSONField(help_text="Purge.as_dict(): tags, paths, hosts")
    since = models.BigIntegerField(null=True, help_text="The generation before the fold that made it.")
    tag = models.CharField(
        max_length=300, db_default="", help_text="A thing that changed; empty where `purge` says what else did."
    )

    class Meta:
        db_table = "freshness_scope"
        indexes = [models.Index(fields=["subject", "generation"], name="freshness_scope_subject")]

    def __str__(self) -> str:
        return f"{self.subject} at {self.generation}"


class NoteRow(models.Model):
    """A mark that no relay has folded into its subject's row yet (`freshness.targets.note.Note`).

    Edits insert rows here and update none: edits of a subject never wait for each other.  Triggers write this table
    too: optional columns have a default in the database.
    """

    pk = models.CompositePrimaryKey("subject", "xid", "tag", "mark")
    subject = models.CharField(max_length=300)
    xid = models.BigIntegerField(help_text="Number of the transaction that made it; 0 on SQLite.")
    tag = models.CharField(max_length=300, db_default="", help_text="What it touches; empty for everything.")
    mark = models.CharField(max_length=32, db_default="", help_text="Random for an explicit mark, else empty.")
    bucket = models.SmallIntegerField(null=True, help_text="That of its tag, 0 for everything, null: to be computed.")
    nonce = models.BigIntegerField()
    n = models.IntegerField(db_default=1)
    noted_at = models.FloatField()
    reason = models.CharField(max_length=100, db_default="")
    immediate = models.BooleanField(db_default=False)
    bare = models.BooleanField(db_default=False)
    purge = models.JSONField(null=True, help_text="Purge.as_dict(): tags, paths, hosts")

    class Meta:
        db_table = "freshness_note"

    def __str__(self) -> str:
        return f"{self.subject}: {self.tag or 'everything'}"


class TokenRow(models.Model):
    """The folded part of a subject's token: the XOR of the nonces of its notes in a bucket of tags."""

    pk = models.CompositePrimaryKey("subject", "bucket")
    subject = models.CharField(max_length=300)
    bucket = models.SmallIntegerField(help_text="0 for everything, else by the tag (`freshness.targets.tokens`).")
    token = models.BigIntegerField()

    class Meta:
        db_table = "freshness_token"

    def __str__(self) -> str:
        return f"{self.subject} in {self.bucket}"


class ReconciledRow(models.Model):
    """A change that the reconciler has marked; with an empty subject, when the oldest open transaction began."""

    pk = models.CompositePrimaryKey("subject", "changed_at")
    subject = models.CharField(max_length=300)
    changed_at = models.FloatField()

    class Meta:
        db_table = "freshness_reconciled"

    def __str__(self) -> str:
        return f"{self.subject} at {self.changed_at}"


class BatchRow(models.Model):
    """A purge sent, or possibly sent, written before the call; the reference makes a repeat free."""

    reference = models.CharField(primary_key=True, max_length=64)
    cdn = models.CharField(max_length=60)
    members = models.JSONField()
    nonces = models.JSONField(
        null=True, help_text="Of the members in their order; null where an earlier release wrote them."
    )
    items = models.IntegerField()
    wildcards = models.IntegerField(db_default=0)
    state = models.CharField(max_length=12, db_default="open")
    receipt = models.TextField(db_default="")
    opened_at = models.FloatField()
    sent_at = models.FloatField(null=True)
    closed_at = models.FloatField(null=True)
    due_at = models.FloatField(null=True)

    class Meta:
        db_table = "freshness_batch"
        verbose_name = "sent batch"
        verbose_name_plural = "sent batches"
        indexes = [
            models.Index(fields=["due_at"], name="freshness_batch_due", condition=Q(due_at__isnull=False)),
            models.Index(fields=["cdn"], name="freshness_batch_in_progress", condition=~Q(state="closed")),
            models.Index(fields=["closed_at"], name="freshness_batch_closed", condition=Q(closed_at__isnull=False)),
            models.Index(fields=["-opened_at"], name="freshness_batch_opened"),
        ]

    def __str__(self) -> str:
        return f"{self.reference} ({self.state})"


class PresenceRow(models.Model):
    """The time until which edges may show responses with a tag, noted before each response left the origin."""

    tag = models.CharField(primary_key=True, max_length=32)
    shown_until = models.FloatField()

    class Meta:
        db_table = "freshness_served"
        verbose_name = "tag at the edge"
        verbose_name_plural = "tags at the edge"

    def __str__(self) -> str:
        return self.tag


class MemberRow(models.Model):
    """A CDN or edge of the group; the fields are the fields of `freshness.scheduling.members.GroupMember`."""

    name = models.CharField(primary_key=True, max_length=30)
    everything = models.CharField(max_length=10)
    joined_at = models.FloatField()
    known_at = models.FloatField()
    silent_since = models.FloatField(null=True)
    whole = models.BooleanField(db_default=False)
    ended_at = models.FloatField(null=True)

    class Meta:
        db_table = "freshness_member"
        verbose_name = "member of the group"
        verbose_name_plural = "members of the group"

    def __str__(self) -> str:
        return self.name


class AccountRow(models.Model):
    """The relays' common knowledge of a CDN account, with the fields of `freshness.accounts.rate_limit.Account`."""

    name = models.CharField(primary_key=True, max_length=60)
    tokens = models.FloatField(db_default=0.0)
    refilled_at = models.FloatField(null=True)
    pace = models.FloatField(db_default=1.0)
    refusals = models.IntegerField(db_default=0)
    rest_until = models.FloatField(null=True)
    month = models.CharField(max_length=7, db_default="")
    calls = models.BigIntegerField(db_default=0)
    items = models.BigIntegerField(db_default=0)
    alarmed = models.BooleanField(db_default=False)
    failed_at = models.FloatField(null=True, help_text="When a call last failed; it may have been mended since.")
    failed_cdn = models.CharField(max_length=60, db_default="", help_text="Which of the account's CDNs failed then.")
    failure = models.CharField(max_length=300, db_default="", help_text="How, as a sentence without secrets.")

    class Meta:
        db_table = "freshness_account"
        verbose_name = "CDN account"

    def __str__(self) -> str:
        return self.name


class SpendRow(models.Model):
    """Items billed to a subject's purges in a month."""

    id = models.BigAutoField(primary_key=True)
    month = models.CharField(max_length=7)
    account = models.CharField(max_length=60)
    subject = models.CharField(max_length=300)
    items = models.BigIntegerField()

    class Meta:
        db_table = "freshness_spend"
        constraints = [models.UniqueConstraint(fields=["month", "account", "subject"], name="freshness_spend_once")]

    def __str__(self) -> str:
        return f"{self.subject} in {self.month}: {self.items}"


class IdentityRow(models.Model):
    """The identity of the ledger's CDN: a single row, or none before the first relay."""

    id = models.SmallIntegerField(primary_key=True, default=1)
    name = models.CharField(max_length=100, db_default="")
    ids = models.JSONField(help_text="Ids of services, zones or distributions, by CDN.")
    held_since = models.FloatField()

    class Meta:
        db_table = "freshness_identity"
        verbose_name = "identity"
        verbose_name_plural = "identities"
        constraints = [models.CheckConstraint(name="freshness_identity_is_one", condition=Q(id=1))]

    def __str__(self) -> str:
        return self.name or ", ".join(f"{cdn} {one}" for cdn, one in sorted(self.ids.items()))


class BeatRow(models.Model):
    """A beat of the relays: a rising number with a random nonce; relays remember the last beat outside.

    A database without the remembered beat, or with another nonce under its number, has another history.
    """

    number = models.BigIntegerField(primary_key=True)
    nonce = models.BigIntegerField()
    beaten_at = models.FloatField()

    class Meta:
        db_table = "freshness_beat"
        verbose_name = "beat"

    def __str__(self) -> str:
        return f"{self.number}.{self.nonce:016x}"


class RestorationRow(models.Model):
    """The database has, or may have, gone back: everything is purged once, and `why` has the reason.

    server     the server found at that time, as text (`freshness.delivery.history.Server`)
    over       seconds over which the purges are spread
    listed_at  when all subjects stood in `freshness_restored`; ended_at: when each subject was purged, and settled
    skip_from  no purge is skipped before this time: notes of copies at edges are missing, and are made again until then
    """

    number = models.BigIntegerField(primary_key=True)
    server = models.TextField(db_default="")
    why = models.TextField(db_default="")
    over = models.FloatField(db_default=0.0)
    found_at = models.FloatField()
    listed_at = models.FloatField(null=True)
    ended_at = models.FloatField(null=True)
    subjects = models.BigIntegerField(db_default=0)
    skip_from = models.FloatField(db_default=0.0)

    class Meta:
        db_table = "freshness_restoration"
        verbose_name = "restoration"

    def __str__(self) -> str:
        return f"{self.number}: {self.why}"


class RestoredRow(models.Model):
    """A subject that the open restoration purges: in the order of `position`.

    target  null before the mark, 0 after the mark, and then the generation that a settled purge has to cover
    """

    subject = models.CharField(primary_key=True, max_length=300)
    position = models.BigIntegerField()
    target = models.BigIntegerField(null=True)

    class Meta:
        db_table = "freshness_restored"
        verbose_name = "restored subject"
        indexes = [models.Index(fields=["position"], name="freshness_restored_todo", condition=Q(target__isnull=True))]

    def __str__(self) -> str:
        return self.subject
