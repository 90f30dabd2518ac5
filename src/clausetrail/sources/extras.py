"""Libraries that only some kinds of files need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from clausetrail.bilingual import Bilingual
from clausetrail.errors import ClausetrailError


@contextmanager
def extra(name: str, file: str) -> Iterator[None]:
    """Say how to install an extra, where an import would fail.

    Raises:
        ClausetrailError: a module imported inside is not installed.
    """
    try:
        yield
    except ModuleNotFoundError as error:
        raise ClausetrailError(
            Bilingual(
                f"此功能需要另行安装组件（缺少 {error.name}）",
                f"an extra has to be installed for this ({error.name} is missing)",
            ),
            file,
            Bilingual(
                f"请运行：pip install 'clausetrail[{name}]'",
                f"Run: pip install 'clausetrail[{name}]'",
            ),
        ) from None
