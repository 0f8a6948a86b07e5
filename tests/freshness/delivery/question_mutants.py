"""Each rule of questions to CDNs about purges, and the real code with only this rule switched off."""

from dataclasses import replace

import pytest

from freshness.cdn import _polling
from freshness.delivery import admission
from freshness.delivery.admission import Admission
from freshness.delivery.follow import Follower
from freshness.errors import CdnError

Patch = pytest.MonkeyPatch


# Questions


def a_question_without_an_answer_is_a_yes(patch: Patch) -> None:
    is_complete = _polling.Progress.is_complete

    def believed(asked, wanted):
        try:
            return is_complete(asked, wanted)
        except CdnError:
            return True

    patch.setattr(_polling.Progress, "is_complete", believed)


def each_batch_is_asked_about_by_itself(patch: Patch) -> None:
    patch.setattr(_polling, "KEPT", 0.0)


def questions_go_on_as_before_after_failures(patch: Patch) -> None:
    patch.setattr(_polling, "LONGEST", _polling.KEPT)


def a_question_that_an_adapter_fails_on_is_a_yes(patch: Patch) -> None:
    poll = Follower._poll

    def believed(follower, booked):
        status = follower._group.status

        def how_far(receipt):
            try:
                return status(receipt)
            except CdnError:
                raise
            except Exception:
                return replace(receipt, complete=True)

        with patch.context() as during:
            during.setattr(follower._group, "status", how_far)
            poll(follower, booked)

    patch.setattr(Follower, "_poll", believed)


def questions_are_free(patch: Patch) -> None:
    patch.setattr(Admission, "may_ask", lambda admission: True)


def questions_take_what_turn_is_left(patch: Patch) -> None:
    patch.setattr(admission, "_QUESTIONS_WAIT", float("inf"))
