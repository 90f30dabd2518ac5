"""Two pieces of work at a time come to the same as one after the other."""

from __future__ import annotations

import os
import pickle
import signal

import pytest

from clausetrail.bilingual import Bilingual
from clausetrail.cli.meanwhile import meanwhile
from clausetrail.errors import ClausetrailError

BROKEN = ClausetrailError(
    Bilingual("坏了", "it is broken"), "zh.md:3", Bilingual("修好", "mend it")
)


def broken() -> str:
    raise BROKEN


def late() -> str:
    raise ValueError("late")


def test_both_are_done() -> None:
    assert meanwhile(lambda: ["甲"], lambda: {"b": 2}) == (["甲"], {"b": 2})


def test_large_results_come_over_whole() -> None:
    assert meanwhile(lambda: "字" * 1_000_000, lambda: 1) == ("字" * 1_000_000, 1)


def test_errors_are_raised_here_the_first_first() -> None:
    with pytest.raises(ClausetrailError) as caught:
        meanwhile(broken, late)
    assert caught.value.message("en") == BROKEN.message("en")
    with pytest.raises(ValueError, match="late"):
        meanwhile(lambda: 1, late)


def test_work_of_a_copy_that_died_is_done_here() -> None:
    here = os.getpid()

    def dies_elsewhere() -> str:
        if os.getpid() != here:
            os.kill(os.getpid(), signal.SIGKILL)
        return "done"

    assert meanwhile(dies_elsewhere, lambda: 1) == ("done", 1)


def test_it_is_done_in_turn_on_one_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert meanwhile(os.getpid, os.getpid) == (os.getpid(), os.getpid())


def test_an_error_keeps_its_words_on_the_way() -> None:
    copy = pickle.loads(pickle.dumps(BROKEN))
    assert (copy.what, copy.where, copy.todo) == (BROKEN.what, BROKEN.where, BROKEN.todo)
    assert str(copy) == "zh.md:3: it is broken"
