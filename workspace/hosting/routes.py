"""Which hosts a workspace answers on, and which of its pages matter most."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from freshness.contrib.django.cache import cache, get_or_build
from freshness.contrib.django.replicas import on_primary
from freshness.ports import Page
from freshness.targets import hosts
from freshness.targets.subject import Subject
from workspace import conf
from workspace.hosting.models import DeployedSite, Domain

CRITICAL_PATHS = ("/", "/products")
WORKSPACE = "workspace"
"""The key under which the cache has the workspace of a host."""
_KNOWN = 60.0
"""Seconds for which the workspace of a host is known at most, were its rows changed where nothing marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A storefront as a request finds it: by `host`; `canonical` is the host that its pages name.

    `is_live` while a theme is published; `moved` means that `host` is one it had before; `name` is the workspace's.
    """

    workspace_id: uuid.UUID
    host: str
    canonical: str
    is_live: bool
    suspended: bool
    moved: bool = False
    name: str = ""


class NotHere(Exception):
    """A host has no storefront of its own: there is none, or `site` has moved from here, or is somebody else's."""

    def __init__(self, site: Site | None) -> None:
        super().__init__("no storefront at this host")
        self.site = site


def workspace_at(host: str) -> uuid.UUID:
    """The workspace whose pages a host shows, from the cache: it ends with each mark of `host:<host>`.

    Raises NotHere.  Good for looking something up that is judged by itself; whoever builds a page asks `site_for`.
    """
    known = cache().get(f"host:{host}", WORKSPACE) if hosts.is_spelled(host) else None
    return uuid.UUID(known or _workspace_at(host))


def keep_workspace(host: str) -> None:
    """Let the cache know whose a host is: at no cost where it does; in a page's snapshot where a page is built."""
    if hosts.is_spelled(host):
        get_or_build(f"host:{host}", WORKSPACE, lambda: _workspace_at(host), timeout=_KNOWN)


@on_primary
def _workspace_at(host: str) -> str:
    site, moved = _row_of(host)
    if site is None or moved:
        raise NotHere(site_for(host))
    return str(site.workspace_id)


@on_primary
def site_for(host: str) -> Site | None:
    """The storefront of a host name (lower case, without port), None if there is none.  What is kept depends on it."""
    site, moved = _row_of(host)
    if site is None:
        return None
    return Site(
        workspace_id=site.workspace_id,
        host=host,
        canonical=_canonical(site.subdomain, _own_domains(site)),
        is_live=site.is_live,
        suspended=site.workspace.is_suspended,
        moved=moved,
        name=site.workspace.name,
    )


def _row_of(host: str) -> tuple[DeployedSite | None, bool]:
    """The site of a host, with its workspace, and whether it has moved from there."""
    suffix = f".{conf.platform_domain()}"
    label = host.removesuffix(suffix) if host.endswith(suffix) else ""
    site = _found(Q(subdomain=label) if label else Q(domains__name=host, domains__verified=True))
    moved = site is None and bool(label)
    if moved:
        site = _found(Q(former_subdomains__label=label))
    return site, moved


def hosts_of(workspace_id: uuid.UUID) -> tuple[str, ...]:
    """Every host a workspace answers on, the canonical one first; empty if it has no site."""
    site = DeployedSite.objects.filter(workspace_id=workspace_id).first()
    if site is None:
        return ()
    domains = _own_domains(site)
    return tuple(dict.fromkeys([_canonical(site.subdomain, domains), platform_host(site.subdomain), *domains]))


def is_live(workspace_id: uuid.UUID) -> bool:
    """Whether a theme is published, so that visitors can see content of this workspace."""
    return DeployedSite.objects.filter(workspace_id=workspace_id, is_live=True).exists()


def is_shown(subject: str) -> bool:
    """Whether visitors can see pages of a subject: not of a `ws:<id>` whose site shows nothing; of all others.

    Whatever changes the answer marks the subject as immediate (`invalidation`, and the triggers of sites).
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
    """Those of many subjects of which `is_shown` is true, by one query."""
    parsed = [Subject.parse(subject) for subject in subjects]
    ids = {subject: found for subject in parsed if subject.kind == "ws" and (found := _uuid(subject.id))}
    closed = DeployedSite.objects.filter(workspace_id__in=ids.values(), is_live=False)
    hidden = set(closed.values_list("workspace_id", flat=True))
    return {subject for subject in parsed if ids.get(subject) not in hidden}


is_shown.among = shown_among  # type: ignore[attr-defined]


def _uuid(text: str) -> uuid.UUID | None:
    """None for what is no workspace of ours."""
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


def critical_pages(subject: str) -> tuple[Page, ...]:
    """Home and /products of a `ws:<id>` subject's canonical host: what is warmed and verified after a purge."""
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
    """The host of a label under the platform's domain."""
    return f"{subdomain}.{conf.platform_domain()}"


def _found(named: Q) -> DeployedSite | None:
    return DeployedSite.objects.select_related("workspace").filter(named).first()


def _own_domains(site: DeployedSite) -> list[str]:
    return list(
        Domain.objects.filter(site=site, verified=True).order_by("created_at", "pk").values_list("name", flat=True)
    )


def _canonical(subdomain: str, domains: list[str]) -> str:
    return domains[0] if domains else platform_host(subdomain)
