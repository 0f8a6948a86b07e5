"""A workspace's site: subdomain, own domains, and whether a theme is live."""

import secrets

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Now

from workspace import conf, hostnames
from workspace.models import Workspace


class DeployedSite(models.Model):
    """The place where a workspace's storefront answers.

    `is_live` while a theme is published: written in the publishing transaction, for readers that must not look at
    themes.
    """

    workspace = models.OneToOneField(Workspace, on_delete=models.CASCADE, related_name="site")
    subdomain = models.CharField(max_length=63, unique=True)
    is_live = models.BooleanField(default=False, db_default=False, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return self.subdomain

    def clean(self) -> None:
        """Refuse a label that is malformed or kept for the platform."""
        try:
            hostnames.subdomain(self.subdomain)
        except hostnames.InvalidHostname as fault:
            raise ValidationError({"subdomain": str(fault)}) from None

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, after `clean`."""
        self.clean()
        super().save(*args, **kwargs)  # type: ignore[arg-type]


def new_token() -> str:
    """Return a new token for the TXT record of a domain's owner."""
    return secrets.token_urlsafe(24)


class FormerSubdomain(models.Model):
    """A site's former label, leading to the site's canonical host and closed to other sites."""

    label = models.CharField(primary_key=True, max_length=63)
    site = models.ForeignKey(DeployedSite, on_delete=models.CASCADE, related_name="former_subdomains")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", editable=False)
    left_at = models.DateTimeField(db_default=Now(), editable=False)

    def __str__(self) -> str:
        return self.label

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, with the workspace of its site."""
        self.workspace_id = self.site.workspace_id
        super().save(*args, **kwargs)  # type: ignore[arg-type]


class Domain(models.Model):
    """A merchant's own domain.  A domain counts once `verified`; until then other sites may claim the domain too.

    `proven_at` is set when the owner has shown the TXT record; where another site had the domain, verification waits
    until that site's pages at the edge have been purged.
    """

    site = models.ForeignKey(DeployedSite, on_delete=models.CASCADE, related_name="domains")
    workspace = models.ForeignKey(Workspace, on_delete=models.CASCADE, related_name="+", editable=False)
    name = models.CharField(max_length=hostnames.MAX_LENGTH, help_text="Kept in lower-case ASCII.")
    verified = models.BooleanField(default=False)
    proven_at = models.DateTimeField(null=True, editable=False)
    token = models.CharField(max_length=64, default=new_token, editable=False)
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["site", "name"], name="domain_once_a_site"),
            models.UniqueConstraint(fields=["name"], condition=models.Q(verified=True), name="domain_has_one_owner"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def txt_record(self) -> tuple[str, str]:
        """Name and content of the TXT record that proves the domain's owner."""
        return f"_huzilerz.{self.name}", f"huzilerz-domain={self.token}"

    def clean(self) -> None:
        """Normalise the name; refuse names without a possible owner."""
        try:
            self.name = hostnames.custom_domain(self.name, platform_domain=conf.platform_domain())
        except hostnames.InvalidHostname as fault:
            raise ValidationError({"name": str(fault)}) from None

    def save(self, *args: object, **kwargs: object) -> None:
        """Save, after `clean`, with the workspace of its site."""
        self.clean()
        self.workspace_id = self.site.workspace_id
        super().save(*args, **kwargs)  # type: ignore[arg-type]
