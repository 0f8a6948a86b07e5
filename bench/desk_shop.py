"""A shop with a small and a large page, for `bench.desk`: writes the ids of both themes and the sign-in as JSON."""

import json
import uuid

import django

django.setup()

from django.contrib.auth.models import User  # noqa: E402
from django.core.management import call_command  # noqa: E402

from bench.desk_pages import SECTIONS, document  # noqa: E402
from theme.services.template_customization_service import TemplateCustomizationService as Themes  # noqa: E402
from workspace.hosting.models import DeployedSite  # noqa: E402
from workspace.models import Membership, Workspace  # noqa: E402


def main() -> None:
    """Make the tables and the shop."""
    call_command("migrate", verbosity=0)
    password = uuid.uuid4().hex
    owner = User.objects.create_user("owner", password=password)
    workspace = Workspace.objects.create(name="Desk", plan="pro")
    Membership.objects.create(workspace=workspace, user=owner, role=Membership.Role.OWNER)
    DeployedSite.objects.create(workspace=workspace, subdomain="desk", is_live=True)
    told = {"user": "owner", "password": password}
    for name, sections in (("small", 1), ("large", SECTIONS)):
        theme = Themes.create(workspace_id=workspace.pk, name=name, puck_data=document(sections), user=owner)
        told[name] = str(theme.pk)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
