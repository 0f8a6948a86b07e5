"""Operators' acts: each has a permission, a reason, a page for confirmation, and an audit entry."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from django import forms

from console import access
from freshness.cli.operations import PurgeOrder
from freshness.contrib.django.inspection import in_words
from freshness.contrib.django.operations import DjangoOperations
from freshness.errors import Invalid
from freshness.targets.subject import Subject
from workspace import audit

LASTING: Final = (("900", "15 minutes"), ("3600", "1 hour"), ("14400", "4 hours"), ("86400", "1 day"))
ALL_PARKED: Final = "parked"
"""The target of a retry of every parked row."""


class ActForm(forms.Form):
    """The form of every act: its target, and the reason."""

    target = forms.CharField(max_length=300, label="What")
    why = forms.CharField(max_length=200, label="Reason", help_text="Others read it on every page and in the audit.")


class PauseForm(ActForm):
    """The form of a pause: the fields of every act, and the pause's length."""

    seconds = forms.ChoiceField(choices=LASTING, label="For", initial="3600")


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorAct:
    """An act: `says` describes the effect, `do` acts in a user's name; both return a sentence."""

    name: str
    title: str
    permission: str
    says: Callable[[Mapping[str, Any]], str]
    do: Callable[[Mapping[str, Any], str], str]
    form: type[forms.Form] = ActForm
    audited: bool = True
    danger: bool = False


def target_of(typed: str) -> str:
    """Spell a target as the ledger does; a shop may be named in any way.  Raises leaves of FreshnessError."""
    kind, colon, _ = typed.partition(":")
    if typed == "all" or (colon and kind in ("cdn", "kind", "owed")):
        return typed
    return str(DjangoOperations().named(typed))


def perform(act: OperatorAct, asked: Mapping[str, Any], user: Any) -> str:
    """Do the act, record the act, and return a sentence with the names of shops.  Raises leaves of FreshnessError."""
    done = in_words(act.do(asked, user.get_username()))
    if act.audited:  # a purge by hand is recorded with its mark
        target = asked["target"]
        kind, _, rest = target.partition(":")
        whose = audit.as_uuid(rest) if kind == "ws" else None
        audit.record(
            act.name, subject=target, workspace_id=whose, actor=user, reason=asked["why"], detail={"done": done}
        )
    return done


def _subject(asked: Mapping[str, Any]) -> Subject:
    return Subject.parse(asked["target"])


def _retry_says(asked: Mapping[str, Any]) -> str:
    if asked["target"] == ALL_PARKED:
        return "Every parked row is tried again at the next look of a relay."
    return f"{asked['target']} is tried again at the next look of a relay."


def _retry(asked: Mapping[str, Any], who: str) -> str:
    everything = asked["target"] == ALL_PARKED
    number = DjangoOperations().retry(None if everything else [_subject(asked)], who=who)
    return f"{number} row{'' if number == 1 else 's'} will be tried again."


def _pause_says(asked: Mapping[str, Any]) -> str:
    return (
        f"Purges of {asked['target']} wait for {dict(LASTING)[asked['seconds']]}. Edits are not lost; visitors may see "
        "older pages until then."
    )


def _pause(asked: Mapping[str, Any], who: str) -> str:
    pause = DjangoOperations().pause(asked["target"], who=who, why=asked["why"], seconds=float(asked["seconds"]))
    return f"{pause.target} is paused for {dict(LASTING)[asked['seconds']]}."


def _resume_says(asked: Mapping[str, Any]) -> str:
    return f"Purges of {asked['target']} go on."


def _resume(asked: Mapping[str, Any], who: str) -> str:
    number = DjangoOperations().resume(asked["target"], who=who)
    return f"{asked['target']} is resumed." if number else f"{asked['target']} was not paused any more."


def _order(asked: Mapping[str, Any], who: str) -> PurgeOrder:
    if asked["target"] == "all":
        raise Invalid("everything is purged by `freshness purge all` alone, which asks for a name")
    return PurgeOrder(subjects=[_subject(asked)], who=who, why=asked["why"])


def _purge_says(asked: Mapping[str, Any]) -> str:
    order = _order(asked, "")
    pages = DjangoOperations().reached(order).lines()
    return "\n".join([f"Every page of {asked['target']} is purged: {DjangoOperations().quote(order)}.", *pages])


def _purge(asked: Mapping[str, Any], who: str) -> str:
    layers, _ = DjangoOperations().purge(_order(asked, who))
    return f"The purge of {asked['target']} is written down. " + " ".join(f"{one}." for one in layers)


def _look_says(asked: Mapping[str, Any]) -> str:
    return (
        f"The pages of {asked['target']} are fetched through the edge, which fills it, and judged; a stale one is "
        "purged again."
    )


def _look(asked: Mapping[str, Any], _who: str) -> str:
    return f"{DjangoOperations().look_through_edge(_subject(asked))}."


ACTS: Final[Mapping[str, OperatorAct]] = {
    act.name: act
    for act in (
        OperatorAct(name="retry", title="Try again", permission=access.RETRY, says=_retry_says, do=_retry),
        OperatorAct(
            name="pause",
            title="Pause purges",
            permission=access.PAUSE,
            says=_pause_says,
            do=_pause,
            form=PauseForm,
            danger=True,
        ),
        OperatorAct(name="resume", title="Resume purges", permission=access.PAUSE, says=_resume_says, do=_resume),
        OperatorAct(
            name="purge",
            title="Purge by hand",
            permission=access.PURGE,
            says=_purge_says,
            do=_purge,
            audited=False,
            danger=True,
        ),
        OperatorAct(name="verify", title="Warm and verify", permission=access.LOOK, says=_look_says, do=_look),
    )
}
