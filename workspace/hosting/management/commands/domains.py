"""`manage.py domains`: claim, prove, remove and list merchants' own domains."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser

from freshness.contrib.django.command_errors import as_sentences
from workspace import audit
from workspace.access import Refused, refusing_unmarked
from workspace.hosting import lifecycle
from workspace.hosting.models import DeployedSite, Domain
from workspace.hosting.naming import workspace_named
from workspace.hosting.services.txt_records import txt_records


class Command(BaseCommand):
    """Exit status 1, with a sentence, where a step cannot be done now; 2, with a list, for a name of several shops."""

    help = "Claim, prove, remove and list merchants' own domains; each step also purges what it makes stale."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="print one JSON line")
        parser.add_argument("--reason", default="", metavar="WORDS", help="why, for the audit trail")
        steps = parser.add_subparsers(dest="step", required=True)
        add = steps.add_parser("add", help="claim a domain for a workspace, and say which TXT record proves it")
        add.add_argument("workspace", help="by the name, subdomain or host of its shop, or its id")
        add.add_argument("name")
        for step, what in (("prove", "look for the TXT record"), ("remove", "detach a domain")):
            one = steps.add_parser(step, help=what)
            one.add_argument("workspace", help="by the name, subdomain or host of its shop, or its id")
            one.add_argument("name")
        steps.add_parser("list", help="all domains, and who has them")

    def handle(self, *_: Any, step: str, json: bool, reason: str, **given: Any) -> None:
        try:
            with as_sentences(), refusing_unmarked(), audit.by_command(f"domains {step}", reason=reason):
                rows = getattr(self, f"_{step}")(**given)
        except (Refused, ValidationError) as error:
            raise CommandError(" ".join(getattr(error, "messages", [str(error)]))) from error
        except (Domain.DoesNotExist, DeployedSite.DoesNotExist) as error:
            raise CommandError("no such domain or workspace") from error
        if json:
            self.stdout.write(_as_json(rows))
        for row in [] if json else rows:
            self.stdout.write("  ".join(f"{name}: {value}" for name, value in row.items()))

    def _add(self, workspace: str, name: str, **_: Any) -> list[dict[str, Any]]:
        domain = lifecycle.add_domain(workspace_named(workspace), name)
        record, text = domain.txt_record
        return [{"domain": domain.name, "record": record, "type": "TXT", "text": text}]

    def _prove(self, workspace: str, name: str, **_: Any) -> list[dict[str, Any]]:
        domain = Domain.objects.get(site__workspace_id=workspace_named(workspace), name=name)
        return [_row(lifecycle.prove_domain(domain.pk, txt=txt_records))]

    def _remove(self, workspace: str, name: str, **_: Any) -> list[dict[str, Any]]:
        domain = Domain.objects.get(site__workspace_id=workspace_named(workspace), name=name)
        lifecycle.remove_domain(domain.pk)
        return [{"domain": domain.name, "state": "removed"}]

    def _list(self, **_: Any) -> list[dict[str, Any]]:
        return [_row(domain) for domain in Domain.objects.select_related("site").order_by("name", "pk")]


def _row(domain: Domain) -> dict[str, Any]:
    state = "verified" if domain.verified else "waits for a purge" if domain.proven_at else "not proven"
    return {"domain": domain.name, "workspace": str(domain.site.workspace_id), "state": state}


def _as_json(rows: list[dict[str, Any]]) -> str:
    return json.dumps(rows)
