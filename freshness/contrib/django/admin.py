"""The ledger in Django's admin: to look at, never to edit; with names of subjects, and times for seconds since 1970."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, Final

from django.contrib import admin
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import ChangeList
from django.db.models import Field, FloatField
from django.http import HttpRequest, HttpResponse
from django.utils.formats import localize
from django.utils.timezone import localtime

from freshness.contrib.django import happened
from freshness.contrib.django.inspection import all_in_words, names_of
from freshness.contrib.django.models import AccountRow, ActionRow, BatchRow, LedgerRow, MemberRow, PauseRow, PresenceRow
from freshness.errors import FreshnessError
from freshness.targets.subject import Subject

_ENDINGS: Final = ("at", "since", "until", "from")
"""Last words of the names of fields with seconds since 1970."""
_EVENTS: Final = 200
_MEMBERS: Final = 20
_SHOWN = "_names_shown"


def as_time(field: str) -> Any:
    """Make a column that shows a field of seconds since 1970 as a time, in the project's time zone."""

    @admin.display(description=field.replace("_", " ").removesuffix(" at"), ordering=field)
    def shown(row: Any) -> str:
        at = _time(getattr(row, field))
        return "-" if at is None else str(localize(localtime(at)))

    return shown


def as_name(field: str) -> Any:
    """Make a column that shows the name of a subject for people, instead of an id; an unknown subject as its text."""

    @admin.display(description=field, ordering=field)
    def shown(row: Any) -> str:
        text = getattr(row, field)
        known = getattr(row, _SHOWN, None)
        return str((known if known is not None else names_of([text])).get(text, text))

    return shown


class NamingChangeList(ChangeList):
    """A list whose subjects are named by a single question."""

    def get_results(self, request: HttpRequest) -> None:
        super().get_results(request)
        rows = list(self.result_list)
        texts = {getattr(row, name) for row in rows for name in ("subject", "target") if hasattr(row, name)}
        known = names_of(texts) if texts else {}
        for row in rows:
            setattr(row, _SHOWN, known)
        self.result_list = rows


class ReadOnlyAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Rows change by marks and updates alone.  Pages of single rows show times and names too."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> Any:
        return NamingChangeList

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        """Return a row, and give it the name that titles of its pages show."""
        row: Any = super().get_object(request, object_id, from_field)
        for field in ("subject", "target"):
            if hasattr(row, field):
                row.called = names_of([getattr(row, field)])[getattr(row, field)]
        return row

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        """Return the fields of the class, or all fields of the model, each as people read it."""
        if self.fields is not None:
            return self.fields
        return [self._readable(field) for field in self.model._meta.fields]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.readonly_fields if self.fields is not None else self.get_fields(request, obj)

    def _readable(self, field: "Field[Any, Any]") -> Any:
        if isinstance(field, FloatField) and field.name.split("_")[-1] in _ENDINGS:
            return as_time(field.name)
        special: dict[str, Callable[[], Any]] = {
            "subject": lambda: as_name("subject"),
            "target": lambda: as_name("target"),
            "suspensions": lambda: _suspensions,
            "members": lambda: _members,
        }
        return special[field.name]() if field.name in special else field.name


def _time(seconds: float | None) -> datetime | None:
    try:
        return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):  # beyond what calendars know
        return None


@admin.display(description="suspended until")
def _suspensions(row: LedgerRow) -> str:
    times = (_time(float(one)) for one in row.suspensions.split())
    return ", ".join(f"{one:%Y-%m-%d %H:%M:%S UTC}" for one in times if one is not None) or "-"


@admin.display(description="members")
def _members(row: BatchRow) -> str:
    texts = [str(part.get("subject")) for part in row.members]
    known = names_of(texts[:_MEMBERS])
    more = f" and {len(texts) - _MEMBERS} more" if len(texts) > _MEMBERS else ""
    return ", ".join(known.get(text, text) for text in texts[:_MEMBERS]) + more


@admin.register(LedgerRow)
class LedgerRowAdmin(ReadOnlyAdmin):
    """Waiting purges, their age and reasons."""

    object_history_template = "freshness/history.html"
    list_display = (
        as_name("subject"),
        "desired",
        "done",
        "verified",
        "attempts",
        "reason",
        as_time("accepted_at"),
        as_time("due_at"),
    )
    search_fields = ("subject",)
    list_filter = (("due_at", admin.EmptyFieldListFilter),)

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Show the subject's events: edits with their authors, purges, pauses."""
        told: dict[str, Any] = {"events": [], "shown": _EVENTS}
        row = LedgerRow.objects.filter(pk=unquote(object_id)).first()
        if row is not None and self.has_view_permission(request, row):
            try:
                events = happened.history(Subject.parse(row.subject), limit=_EVENTS)
                said = all_in_words([one.what for one in events])
                told["events"] = [(_time(one.at), what, one) for one, what in zip(events, said, strict=True)]
            except FreshnessError as why:
                told["fault"] = str(why)
        return super().history_view(request, object_id, {**(extra_context or {}), **told})


@admin.register(BatchRow)
class BatchRowAdmin(ReadOnlyAdmin):
    """Purges sent, or possibly sent."""

    list_display = (
        "reference",
        "cdn",
        "state",
        "items",
        as_time("opened_at"),
        as_time("sent_at"),
        as_time("closed_at"),
    )
    search_fields = ("reference", "receipt")
    list_filter = ("cdn", "state")


@admin.register(AccountRow)
class AccountRowAdmin(ReadOnlyAdmin):
    """CDN accounts: this month's calls, and the last failure."""

    list_display = (
        "name",
        "month",
        "calls",
        "items",
        as_time("rest_until"),
        as_time("failed_at"),
        "failed_cdn",
        "failure",
    )


@admin.register(MemberRow)
class MemberRowAdmin(ReadOnlyAdmin):
    """The purged CDNs and edges; `manage.py freshness_members` ends a member."""

    list_display = ("name", "everything", as_time("known_at"), as_time("silent_since"), "whole", as_time("ended_at"))


@admin.register(PresenceRow)
class PresenceRowAdmin(ReadOnlyAdmin):
    """Tags with the time until which edges may show their copies; empty unless FRESHNESS has SKIP."""

    list_display = ("tag", as_time("shown_until"))
    search_fields = ("tag",)


@admin.register(PauseRow)
class PauseRowAdmin(ReadOnlyAdmin):
    """Pauses of purges, with operator, reason and end; `freshness queue` begins and ends pauses."""

    list_display = (
        as_name("target"),
        "who",
        "why",
        as_time("since"),
        as_time("until"),
        as_time("ended_at"),
        "ended_by",
    )
    search_fields = ("target",)


@admin.register(ActionRow)
class ActionRowAdmin(ReadOnlyAdmin):
    """Purges and retries by hand."""

    list_display = (as_time("at"), "who", "what", as_name("target"), "why")
    search_fields = ("target",)
