"""Two pieces of work at a time, where a system can copy a running program."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

Aside = TypeVar("Aside")
Here = TypeVar("Here")
Done = TypeVar("Done")


def meanwhile(aside: Callable[[], Aside], here: Callable[[], Here]) -> tuple[Aside, Here]:
    """Return what two functions return; a copy of this process does the first meanwhile.

    What the first returns or raises must be possible to pickle.  It is done here, too, where
    processes cannot be copied (``fork``), where there is one core, or if the copy dies.

    Raises:
        Exception: what either function raises; of two, that of the first.
    """
    if sys.platform != "linux" or len(os.sched_getaffinity(0)) == 1:
        return aside(), here()
    receiving, sending = os.pipe()
    copy = os.fork()
    if copy == 0:
        try:
            os.close(receiving)
            with os.fdopen(sending, "wb") as pipe:
                pickle.dump(_outcome(aside), pipe)
        finally:
            os._exit(0)
    os.close(sending)
    own = _outcome(here)
    with os.fdopen(receiving, "rb") as pipe:
        sent = pipe.read()
    _, status = os.waitpid(copy, 0)
    whole = sent and status == 0
    other: _Outcome[Aside] = (
        pickle.loads(sent)  # noqa: S301 - this program itself sent it
        if whole
        else _outcome(aside)
    )
    return _returned(other), _returned(own)


_Outcome = tuple[Done | None, Exception | None]


def _outcome(work: Callable[[], Done]) -> _Outcome[Done]:
    try:
        return work(), None
    except Exception as error:
        return None, error


def _returned(outcome: _Outcome[Done]) -> Done:
    done, error = outcome
    if error is not None:
        raise error
    return done  # type: ignore[return-value]
