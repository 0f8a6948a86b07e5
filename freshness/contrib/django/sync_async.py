"""Decorators written once, for functions and for coroutines."""

import functools
from collections.abc import Callable
from typing import Any

from asgiref.sync import async_to_sync, iscoroutinefunction, sync_to_async

Decorator = Callable[[Any], Any]


def sync_or_async(decorate: Decorator) -> Decorator:
    """Let a decorator of functions take coroutine functions too: its own code then runs in Django's thread."""

    def decorate_either(function: Any) -> Any:
        if not iscoroutinefunction(function):
            return decorate(function)
        # `updated=()` copies no attributes of the function: Django's mark of a coroutine function may be among the
        # attributes.
        decorated = sync_to_async(decorate(functools.wraps(function, updated=())(_called(function))))

        @functools.wraps(function)
        async def decorated_coroutine(*args: Any, **kwargs: Any) -> Any:
            return await decorated(*args, **kwargs)

        return decorated_coroutine

    return decorate_either


def _called(function: Any) -> Callable[..., Any]:
    waited_for = async_to_sync(function)

    def call(*args: Any, **kwargs: Any) -> Any:
        return waited_for(*args, **kwargs)

    return call
