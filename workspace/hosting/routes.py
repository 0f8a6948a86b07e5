"""Hosts of a workspace, and its most important pages."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import OuterRef, QuerySet, Subquery

from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.replicas import on_primary
from freshness.ports import Page
from freshness.targets import hosts
from freshness.targets.subject import Subject
from workspace import conf
from workspace.hosting.models import DeployedSite, Domain
from workspace.models import Workspace
from workspace.prepared_query import PreparedQuery, Row

CRITICAL_PATHS = ("/", "/products")
WORKSPACE = "workspace"
"""The key under which the cache has the workspace of a host."""
PART_TTL = 3_600
"""Seconds for which the shared parts of a shop's pages are cached.  A page ends with its first part: parts live much
longer than pages, and still end, for rows that change without a mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A storefront found by a request's `host`; `canonical` is the host named in the pages.

    `is_live` while a theme is published; `moved` means that `host` is a former host; `name` is the workspace's name.
    """

    workspace_id: uuid.UUID
    host: str
    canonical: str
    is_live: bool
    suspended: bool
    moved: bool = False
    name: str = ""


class NotHere(Exception):
    """The host has no storefront: the host is unknown, or `site` has moved away, or belongs to another workspace."""

    def __init__(self, site: Site | None) -> None:
        super().__init__("no storefront at this host")
        self.site = site


def workspace_at(host: str) -> uuid.UUID:
    """Return the workspace of a host, from the cache; each mark of `host:<host>` ends the cached value.

    Raises NotHere.  Good for a lookup whose result is judged separately; builds of pages call `site_for`.
    """
    known = cache().get(f"host:{host}", WORKSPACE) if hosts.is_spelled(host) else None
    return uuid.UUID(known or _workspace_at(host))


def keep_workspace(host: str, known: uuid.UUID | None = None) -> None:
    """Cache a host's workspace, at no cost where cached; within the build of a page, in the page's snapshot.

    `known` is the workspace that the same snapshot shows.
    """
    if hosts.is_spelled(host):
        get_or_build(f"host:{host}", WORKSPACE, lambda: str(known) if known else _workspace_at(host), timeout=PART_TTL)


def _workspace_at(host: str) -> str:
    site = site_for(host)
    if site is None or site.moved:
        raise NotHere(site)
    return str(site.workspace_id)


@on_primary
def site_for(host: str) -> Site | None:
    """Return the storefront of a host name (lower case, without port), None if unknown.

    Cached values depend on the result.
    """
    row, moved = _row_of(host)
    if row is None:
        return None
    workspace_id, subdomain, is_live, status, name, own_domain = row
    return Site(
        workspace_id=workspace_id,
        host=host,
        canonical=own_domain or platform_host(subdomain),
        is_live=is_live,
        suspended=status == Workspace.Status.SUSPENDED,
        moved=moved,
        name=name,
    )


def _row_of(host: str) -> tuple[Row | None, bool]:
    """Return the site of a host, with the workspace, and whether the site has moved away."""
    suffix = f".{conf.platform_domain()}"
    label = host.removesuffix(suffix) if host.endswith(suffix) else ""
    row = _BY_LABEL.first(label) if label else _BY_DOMAIN.first(host)
    moved = row is None and bool(label)
    return (_BY_FORMER_LABEL.first(label) if moved else row), moved


def hosts_of(workspace_id: uuid.UUID) -> tuple[str, ...]:
    """Return every host of a workspace, the canonical host first; empty without a site."""
    site = DeployedSite.objects.filter(workspace_id=workspace_id).first()
    if site is None:
        return ()
    domains = _own_domains(site)
    return tuple(dict.fromkeys([_canonical(site.subdomain, domains), platform_host(site.subdomain), *domains]))


def is_live(workspace_id: uuid.UUID) -> bool:
    """Return whether a theme is published, and visitors can see content of this workspace."""
    return DeployedSite.objects.filter(workspace_id=workspace_id, is_live=True).exists()


def is_shown(subject: str) -> bool:
    """Return whether visitors can see a subject's pages: false only for a `ws:<id>` whose site shows nothing.

    Every change of the answer marks the subject as immediate (`invalidation`, and the triggers of sites).
    """
    parsed = Subject.parse(subject)
    if parsed.kind != "ws":
        return True
    try:
        closed = DeployedSite.objects.filter(workspace_id=uuid.UUID(parsed.id), is_live=False)
        return not closed.exists()
    except ValueError:  # no workspace of ours
        return True


def shown_among(subjects: Iterable[str]) -> set[str]:
    """Return the subjects for which `is_shown` is true, by a single query."""
    parsed = [Subject.parse(subject) for subject in subjects]
    ids = {subject: found for subject in parsed if subject.kind == "ws" and (found := _uuid(subject.id))}
    closed = DeployedSite.objects.filter(workspace_id__in=ids.values(), is_live=False)
    hidden = set(closed.values_list("workspace_id", flat=True))
    return {subject for subject in parsed if ids.get(subject) not in hidden}


is_shown.among = shown_among  # type: ignore[attr-defined]


def _uuid(text: str) -> uuid.UUID | None:
    """Return the UUID of a `ws:` subject; None for other subjects."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def critical_pages(subject: str) -> tuple[Page, ...]:
    """Return home and /products of a `ws:<id>` subject's canonical host, to be warmed and verified after a purge."""
    try:
        parsed = Subject.parse(subject)
        hosts = hosts_of(uuid.UUID(parsed.id)) if parsed.kind == "ws" and not parsed.cdn else ()
    except ValueError:  # no workspace of ours
        hosts = ()
    return pages(hosts[:1], CRITICAL_PATHS)


def pages(hosts: Iterable[str], paths: Iterable[str]) -> tuple[Page, ...]:
    """Every path on every host."""
    paths = tuple(paths)
    return tuple(Page(host=host, path=path) for host in hosts for path in paths)


def platform_host(subdomain: str) -> str:
    """Return the host of a label under the platform's domain."""
    return f"{subdomain}.{conf.platform_domain()}"


def _sites(**named: object) -> QuerySet[DeployedSite, Row]:
    domains = _verified_domains().filter(site=OuterRef("pk")).values("name")
    sites = DeployedSite.objects.filter(**named).annotate(own_domain=Subquery(domains[:1]))
    return sites.values_list(
        "workspace_id", "subdomain", "is_live", "workspace__status", "workspace__name", "own_domain"
    )[:1]


_BY_LABEL = PreparedQuery(lambda label: _sites(subdomain=label), by_key=True)
_BY_DOMAIN = PreparedQuery(lambda name: _sites(domains__name=name, domains__verified=True), by_key=True)
_BY_FORMER_LABEL = PreparedQuery(lambda label: _sites(former_subdomains__label=label), by_key=True)


def _verified_domains() -> QuerySet[Domain]:
    """List the domains of sites, the canonical domain of each site first."""
    return Domain.objects.filter(verified=True).order_by("created_at", "pk")


def _own_domains(site: DeployedSite) -> list[str]:
    return list(_verified_domains().filter(site=site).values_list("name", flat=True))


def _canonical(subdomain: str, domains: list[str]) -> str:
    return domains[0] if domains else platform_host(subdomain)
