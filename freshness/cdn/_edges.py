"""Several servers that hold the same pages: each is told of a purge, also when another one fails."""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from freshness.cdn._http import HttpClient
from freshness.errors import CdnError


def tell_each(senders: Sequence[HttpClient], tell: Callable[[HttpClient], None]) -> None:
    """Call `tell` for each server.  Raises what one raised; of several, one error that says what each did."""

    def attempt(sender: HttpClient) -> CdnError | None:
        try:
            tell(sender)
        except CdnError as error:
            return error
        return None

    if len(senders) == 1:
        tell(senders[0])
        return
    with ThreadPoolExecutor(max_workers=min(16, len(senders))) as pool:
        errors = [error for error in pool.map(attempt, senders) if error]
    if errors:
        raise type(errors[0])("; ".join(str(error) for error in errors)) from errors[0]
