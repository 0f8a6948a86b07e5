"""Names of shops for operators: the shop's name, subdomain, host, or workspace id."""

import uuid
from difflib import get_close_matches
from urllib.parse import urlsplit

from django.db.models import Q, QuerySet

from freshness.contrib.django.named import FoundSubjects, NamedSubject, named
from freshness.errors import UnknownSubject
from freshness.targets import hosts
from freshness.targets.subject import Subject
from workspace import conf
from workspace.hosting.models import DeployedSite
from workspace.hosting.routes import platform_host, site_for
from workspace.models import Workspace

_MOST_NAMED = 100  # shops of the same name to list
_MOST_COMPARED = 5_000  # names compared with an unknown name
_CLOSE = 3


def find_subjects(typed: str) -> FoundSubjects:
    """Return the shops named `typed`, a name or a subject, else close names; for FRESHNESS["FIND_SUBJECTS"].

    A host means its shop, `host:<name>` the mapping of the host itself: known while a shop answers there.
    """
    if not typed.isprintable():  # no name and no host has a control character, and PostgreSQL takes no NUL
        return FoundSubjects()
    kind, colon, rest = typed.partition(":")
    if colon and kind == "host":
        host = hosts.spelled(rest) or rest
        site = site_for(host)
        return FoundSubjects(
            named=[NamedSubject(subject=Subject("host", host), name=f"of {site.workspace_id}")] if site else (),
            close=() if site else [f"host:{one}" for one in _close_hosts(host)],
        )
    if colon and kind in ("shard", "tag", "owed"):
        return FoundSubjects()
    text = rest if colon and kind == "ws" else typed
    found = _shops(text, by_id_alone=bool(colon and kind == "ws"))
    return FoundSubjects(named=found, close=() if found else _close(text))


def workspace_named(typed: str) -> uuid.UUID:
    """Return the workspace named `typed`.  Raises UnknownSubject, AmbiguousSubject."""
    subject = named(typed, found=find_subjects(typed))
    try:
        return uuid.UUID(subject.id if subject.kind == "ws" and not subject.cdn else "")
    except ValueError:
        raise UnknownSubject(f"{typed!r:.80} is no workspace") from None


def _shops(text: str, *, by_id_alone: bool) -> list[NamedSubject]:
    identity = _uuid(text)
    if identity is not None:
        shops = Workspace.objects.filter(pk=identity)
    elif by_id_alone:
        return []
    else:
        shops = Workspace.objects.filter(Q(name__iexact=text) | _answers_on(_host(text)))
    rows = shops.select_related("site").distinct().order_by("name", "pk")[:_MOST_NAMED]
    return [NamedSubject(subject=Subject("ws", str(one.pk)), name=_told(one)) for one in rows]


def _answers_on(host: str) -> Q:
    label = host.removesuffix(f".{conf.platform_domain()}")
    by_label = Q(site__subdomain=label) | Q(site__former_subdomains__label=label)
    return by_label | Q(site__domains__name=host, site__domains__verified=True)


def _host(text: str) -> str:
    """Return the host in a name, or in an address as copied from a browser."""
    try:
        name = urlsplit(text if "://" in text else f"//{text}").hostname or text
    except ValueError:
        name = text
    return hosts.spelled(name) or name.lower()


def _told(workspace: Workspace) -> str:
    site: DeployedSite | None = getattr(workspace, "site", None)
    return f"{workspace.name}, {platform_host(site.subdomain)}" if site else f"{workspace.name}, without a site"


def _close(text: str) -> list[str]:
    """Return names and subdomains close to `text`, among names with the same beginning, else among the first."""
    candidates = [
        *_alike(Workspace.objects.all(), "name", text),
        *_alike(DeployedSite.objects.all(), "subdomain", text.lower()),
    ]
    by_folded = {one.casefold(): one for one in candidates}
    label = _host(text).removesuffix(f".{conf.platform_domain()}")
    near = [
        *get_close_matches(text.casefold(), by_folded, n=_CLOSE, cutoff=0.7),
        *get_close_matches(label, by_folded, n=_CLOSE, cutoff=0.7),
    ]
    return list(dict.fromkeys(by_folded[one] for one in near))[:_CLOSE]


def _close_hosts(host: str) -> list[str]:
    label = host.removesuffix(f".{conf.platform_domain()}")
    labels = _alike(DeployedSite.objects.all(), "subdomain", label)
    return [platform_host(one) for one in get_close_matches(label, labels, n=_CLOSE, cutoff=0.7)]


def _alike(rows: "QuerySet[Workspace] | QuerySet[DeployedSite]", field: str, text: str) -> list[str]:
    first = rows.filter(**{f"{field}__istartswith": text[:1]}).values_list(field, flat=True)[:_MOST_COMPARED]
    return list(first) or list(rows.values_list(field, flat=True)[:_MOST_COMPARED])


def _uuid(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None
