"""A step of the office's work: a Prefect task inside a flow run, a plain call everywhere else.

The watcher, `vanthu tick` without a server and the tests must do the same work when Prefect is not there; a Prefect
task outside a flow run would look for a server first.
"""

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.context import FlowRunContext

P = ParamSpec("P")
R = TypeVar("R")

# What Prefect loads, some hundred thousand objects, lives as long as the process: a full collection, which a thousand
# letters bring about, need not look at each of them again.
gc.freeze()


def step(name: str, run_name: str = "", retries: int = 0) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Make a function a step. `run_name` is a template over its parameters, as the register would call this run.

    Never cached: a step changes the world, and a cached letter would be a lost one. `retries` is for steps that
    touch the network only; their work is repeatable.
    """

    def wrap(function: Callable[P, R]) -> Callable[P, R]:
        as_task = task(
            name=name,
            task_run_name=run_name or name,
            cache_policy=NO_CACHE,
            retries=retries,
            retry_delay_seconds=[5.0, 20.0, 60.0][:retries],
        )(function)

        @wraps(function)
        def call(*args: P.args, **kwargs: P.kwargs) -> R:
            if FlowRunContext.get() is None:
                return function(*args, **kwargs)
            return as_task(*args, **kwargs)

        return call

    return wrap
