"""The life of a workspace's hosts, each step in a transaction with its marks.

A host is a separate subject in the ledger (`host:<name>`): the edge caches the host's workspace as well, even the
answer "no shop here".  Steps lock the workspace's row first, as publishes do, then the site's, then the ledger's.  Each
step raises Unmarked where the ledger takes no mark, without any change.
"""

import uuid
from collections.abc import Callable, Iterable

from django.db import transaction
from django.db.models.functions import Now

from freshness.events import Event, Purged
from freshness.targets.subject import Subject
from workspace import audit, hostnames
from workspace.access import Refused
from workspace.hosting import invalidation, routes
from workspace.hosting.models import DeployedSite, Domain, FormerSubdomain
from workspace.hosting.services.engine import ledger
from workspace.models import Workspace

TxtLookup = Callable[[str], Iterable[str]]
"""The TXT records of a name; empty where there are none."""


class Unavailable(Refused):
    """The step cannot be done now; the message tells the merchant why."""


def lock_workspace(workspace_id: uuid.UUID) -> Workspace:
    """Return the workspace's row, locked until the end of the transaction, but open to new references."""
    return Workspace.objects.select_for_update(no_key=True).get(pk=workspace_id)


def describe(workspace_id: uuid.UUID, *, name: str | None = None, plan: str | None = None) -> bool:
    """Give a workspace another name or plan; False without a change.  Pages show the name."""
    with transaction.atomic():
        workspace = lock_workspace(workspace_id)
        given = {"name": name, "plan": plan}
        changes = {field: value for field, value in given.items() if value not in (None, getattr(workspace, field))}
        before = {field: getattr(workspace, field) for field in changes}
        for field, value in changes.items():
            setattr(workspace, field, value)
        if changes:
            workspace.save(update_fields=changes)
            detail = {field: f"{before[field]} -> {value}" for field, value in changes.items()}
            audit.record("workspace.change", subject=workspace_id, workspace_id=workspace_id, detail=detail)
        if "name" in changes:
            invalidation.content_changed(workspace_id, reason="workspace_name")
    return bool(changes)


def open_site(workspace_id: uuid.UUID, subdomain: str) -> DeployedSite:
    """Give a workspace its site; the edge may still hold "no shop here" for the host."""
    hostnames.subdomain(subdomain)
    with transaction.atomic():
        lock_workspace(workspace_id)
        if DeployedSite.objects.filter(workspace_id=workspace_id).exists():
            raise Unavailable("the workspace has a site already")
        site = DeployedSite(workspace_id=workspace_id, subdomain=subdomain)
        _check_free(subdomain, site)
        site.save(force_insert=True)
        host = routes.platform_host(subdomain)
        invalidation.hosts_changed([host], workspace_ids=[workspace_id], reason="site_opened")
        audit.record("site.open", subject=host, workspace_id=workspace_id)
        invalidation.site_opened.send(DeployedSite, workspace_id=workspace_id)
        site.refresh_from_db(fields=["is_live"])
    return site


def rename(workspace_id: uuid.UUID, subdomain: str) -> DeployedSite:
    """Give a site another subdomain; the old subdomain leads to the site's canonical host from now on."""
    hostnames.subdomain(subdomain)
    with transaction.atomic():
        lock_workspace(workspace_id)
        site = DeployedSite.objects.select_for_update().get(workspace_id=workspace_id)
        old = site.subdomain
        if subdomain == old:
            return site
        _check_free(subdomain, site)
        FormerSubdomain.objects.filter(label=subdomain, site=site).delete()
        FormerSubdomain.objects.create(label=old, site=site)
        site.subdomain = subdomain
        site.save(update_fields=["subdomain"])
        hosts = [routes.platform_host(old), routes.platform_host(subdomain)]
        invalidation.hosts_changed(hosts, workspace_ids=[workspace_id], reason="subdomain_rename")
        audit.record("site.rename", subject=hosts[1], workspace_id=workspace_id, detail={"before": hosts[0]})
    return site


def add_domain(workspace_id: uuid.UUID, name: str) -> Domain:
    """Claim a domain; the claim counts once `prove_domain` has found the TXT record (`Domain.txt_record`)."""
    site = DeployedSite.objects.get(workspace_id=workspace_id)
    domain = Domain(site=site, name=name)
    domain.clean()
    with transaction.atomic():
        domain, is_new = Domain.objects.get_or_create(site=site, name=domain.name)
        if is_new:
            audit.record("domain.claim", subject=domain.name, workspace_id=workspace_id)
    return domain


def prove_domain(domain_id: int, *, txt: TxtLookup) -> Domain:
    """Look for the TXT record; the domain is verified now, or once another site's pages under it are purged.

    Raises Unavailable while the record is not there.
    """
    domain = Domain.objects.select_related("site").get(pk=domain_id)
    if domain.verified:
        return domain
    name, expected = domain.txt_record
    if expected not in set(txt(name)):
        raise Unavailable(f"{name} has no TXT record {expected!r} yet; name servers may need a while to show it")
    with transaction.atomic():
        others = list(Domain.objects.select_for_update().filter(name=domain.name, verified=True).select_related("site"))
        Domain.objects.filter(pk=domain.pk).update(proven_at=Now())
        if others:
            Domain.objects.filter(pk__in=[other.pk for other in others]).update(verified=False, proven_at=None)
            losing = [other.site.workspace_id for other in others]
            invalidation.hosts_changed([domain.name], workspace_ids=losing, reason="domain_taken")
            for loser in losing:
                audit.record("domain.lose", subject=domain.name, workspace_id=loser)
        else:
            _verify(domain)
        audit.record("domain.prove", subject=domain.name, workspace_id=domain.site.workspace_id)
    domain.refresh_from_db()
    return domain


def remove_domain(domain_id: int) -> None:
    """Detach a domain; its pages are purged at once."""
    with transaction.atomic():
        domain = Domain.objects.select_for_update().select_related("site").get(pk=domain_id)
        was_verified, name, workspace_id = domain.verified, domain.name, domain.site.workspace_id
        domain.delete()
        audit.record("domain.remove", subject=name, workspace_id=workspace_id, detail={"verified": was_verified})
        if was_verified:
            invalidation.hosts_changed([name], workspace_ids=[workspace_id], reason="domain_removed")


def set_status(workspace_id: uuid.UUID, status: Workspace.Status) -> bool:
    """Suspend or resume a workspace; the edge is purged at once.  False without a change."""
    with transaction.atomic():
        workspace = lock_workspace(workspace_id)
        site = DeployedSite.objects.select_for_update().get(workspace_id=workspace_id)
        if workspace.status == status:
            return False
        workspace.status = status
        workspace.save(update_fields=["status"])
        verb = "suspend" if workspace.is_suspended else "resume"
        audit.record(f"workspace.{verb}", subject=workspace_id, workspace_id=workspace_id)
        hard = status != Workspace.Status.ACTIVE
        invalidation.published(workspace_id, reason=f"workspace_{status.value}", live=site.is_live, hard=hard)
    return True


def delete_workspace(workspace_id: uuid.UUID) -> None:
    """Delete a workspace.

    Its hosts become free; the ledger's rows outlive the workspace, and its purge still goes out.
    """
    with transaction.atomic():
        workspace = Workspace.objects.select_for_update().get(pk=workspace_id)
        hosts = routes.hosts_of(workspace_id)
        name = workspace.name
        workspace.delete()
        detail = {"name": name, "hosts": ", ".join(hosts)}
        audit.record("workspace.delete", subject=workspace_id, workspace_id=workspace_id, detail=detail)
        invalidation.hosts_changed(hosts, workspace_ids=[workspace_id], reason="workspace_deleted")


def hand_over(name: str | None = None) -> list[str]:
    """Verify proven domains (or only `name`) whose former owner's pages are purged; return their names.

    A relay runs this chore: a crash between purge and verification only delays the verification.
    """
    waiting = Domain.objects.filter(proven_at__isnull=False, verified=False).order_by("proven_at", "pk")
    done = []
    for domain in waiting.filter(name=name) if name else waiting:
        row = ledger().read(Subject("host", domain.name))
        if row is not None and not row.clean:
            continue
        with transaction.atomic():
            if _verify(domain):
                done.append(domain.name)
    return done


def hand_over_when_purged(event: Event) -> None:
    """Observe settled purges of hosts: a proven domain may wait for such a purge."""
    if isinstance(event, Purged) and event.settled:
        subject = Subject.parse(event.subject)
        if subject.kind == "host" and not subject.cdn:
            hand_over(subject.id)


hand_over_when_purged.events = (Purged,)  # type: ignore[attr-defined]


def _verify(domain: Domain) -> bool:
    """Make a proven domain count, within a transaction, unless another claim came first."""
    if Domain.objects.select_for_update().filter(name=domain.name, verified=True).exists():
        return False
    Domain.objects.filter(pk=domain.pk).update(verified=True)
    workspace_id = DeployedSite.objects.values_list("workspace_id", flat=True).get(pk=domain.site_id)
    invalidation.hosts_changed([domain.name], workspace_ids=[workspace_id], reason="domain_attached")
    audit.record("domain.attach", subject=domain.name, workspace_id=workspace_id)
    return True


def _check_free(subdomain: str, site: DeployedSite) -> None:
    former = FormerSubdomain.objects.filter(label=subdomain).first()
    if former is not None and former.site_id == site.pk:
        return
    if former is not None or DeployedSite.objects.filter(subdomain=subdomain).exists():
        raise Unavailable(f"{subdomain} is taken")
    row = ledger().read(Subject("host", routes.platform_host(subdomain)))
    if row is not None and not row.clean:
        raise Unavailable(f"{subdomain} was in use until a moment ago; try again in a minute")
